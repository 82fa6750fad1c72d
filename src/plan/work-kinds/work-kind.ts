/** What a kind of work is: what the planner asks of it, and what it is like for those who follow a plan and plan nothing. */
import type { Pace, Range, Station, Work, WorkKind, WorkOf } from '../../routine/routine.ts';
import type { CueDraft, DraftContext } from '../cue-draft.ts';
import type { Rep } from '../list-steps.ts';
import type { PlanExerciseStep } from '../plan.ts';
import type { SegmentSpec, WorkSegment } from '../segment.ts';

/** A step with work of one kind. */
export type StepOf<Kind extends WorkKind> = PlanExerciseStep & { readonly work: WorkOf<Kind, number> };

/** How one kind of work is planned. A kind also has an entry in each record by `WorkKind`; the compiler asks for them. */
export interface WorkKindModule<Kind extends WorkKind> {
  /** What can be chosen of it, or was: one amount for each hold, none where everything is given. */
  readonly listAmounts: <Amount>(work: WorkOf<Kind, Amount>) => readonly Amount[];
  /** How far apart the amounts of a range are: milliseconds (whole seconds in a hold, as they are counted), or breaths. */
  readonly unit: number;
  /** The work with the amounts that were taken. */
  readonly takeAmounts: (work: WorkOf<Kind>, amountOf: (range: Range) => number) => WorkOf<Kind, number>;
  /** The time from one count of a hold to the next; `undefined` where nothing is counted in between. */
  readonly beatMs: (pace: Pace) => number | undefined;
  /** How long the hold of a segment is by its dose; `undefined` where it is not measured in time. */
  readonly plannedHoldMs: (work: WorkOf<Kind, number>, segment: WorkSegment) => number | undefined;
  /** The positions of one rep, where they have names of their own. */
  readonly listStations?: (work: WorkOf<Kind, number>) => readonly Station<number>[];
  readonly buildRep: (step: StepOf<Kind>, rep: Rep) => readonly SegmentSpec[];
  /** The way back to rest after the last rep, where reps do not end there themselves. */
  readonly buildWayBack?: (step: StepOf<Kind>, lastRep: Rep) => readonly SegmentSpec[];
  /** What is said in a segment of a rep: a way in, a hold, a count, a way out. */
  readonly draftCues: (segment: WorkSegment, step: StepOf<Kind>, context: DraftContext) => readonly CueDraft[];
}

interface WorkTraits {
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

/**
 * Counted reps that alternate change sides within their own tempo: kicks have no pause between left and right. Whoever
 * lies on one side has to turn over for the other, which takes a change of sides however it is counted.
 */
export function isQuickTurn({
  alternates,
  work,
  exercise,
}: Pick<PlanExerciseStep, 'alternates' | 'work' | 'exercise'>): boolean {
  return alternates && workTraits[work.kind].isCounted && exercise.position !== 'side';
}

/** Whether reps are held or counted; what is done for a time has none. */
export function hasReps({ work }: Pick<PlanExerciseStep, 'work'>): boolean {
  const { isHeld, isCounted } = workTraits[work.kind];
  return isHeld || isCounted;
}
