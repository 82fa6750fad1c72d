/** What a kind of work is like, for those who follow a plan and plan nothing. */
import type { Work, WorkKind, WorkOf } from '../../routine/routine.ts';
import type { PlanExerciseStep } from '../plan.ts';

export interface WorkTraits {
  /** A position is held; segments of kind `hold` without it are times in which something is done. */
  readonly isHeld: boolean;
  /** Reps follow each other by their count alone, without a hold and a way back in between. */
  readonly isCounted: boolean;
}

const held: WorkTraits = { isHeld: true, isCounted: false };
const counted: WorkTraits = { isHeld: false, isCounted: true };

export const workTraits: Readonly<Record<WorkKind, WorkTraits>> = {
  hold: held,
  holds: held,
  breaths: held,
  stations: held,
  tempo: counted,
  count: counted,
  time: { isHeld: false, isCounted: false },
};

/** How the time of a counted rep is divided, where its way back does not begin at half of it. */
export function tempoOf(work: Work<number>): WorkOf<'tempo', number> | undefined {
  return work.kind === 'tempo' ? work : undefined;
}

/** Counted reps that alternate change sides within their own tempo: kicks have no pause between left and right. */
export function isQuickTurn({ alternates, work }: Pick<PlanExerciseStep, 'alternates' | 'work'>): boolean {
  return alternates && workTraits[work.kind].isCounted;
}

/** Whether reps are held or counted; what is done for a time has none. */
export function hasReps({ work }: Pick<PlanExerciseStep, 'work'>): boolean {
  const { isHeld, isCounted } = workTraits[work.kind];
  return isHeld || isCounted;
}
