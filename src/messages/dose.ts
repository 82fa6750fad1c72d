/** What the messages need of an exercise and its dose; a plan's step has it all. */
import type { Exercise, Side, Work, WorkKind, WorkOf } from '../routine/routine.ts';

export interface PlannedDose {
  /** What one rep is made of. */
  readonly work: Work<number>;
  readonly dose: { readonly sets: readonly number[]; readonly sides: readonly Side[] };
  /** The side changes with every rep. */
  readonly alternates: boolean;
  /** The side that gets more reps in each set. */
  readonly moreOn: Side | undefined;
  /** How many more. Without it: one. */
  readonly moreBy?: number;
  readonly round?: { readonly number: number; readonly of: number };
  /** What it is done with. */
  readonly equipment?: string;
}

export interface PlannedExercise extends PlannedDose {
  /** 1-based among the exercises. */
  readonly number: number;
  readonly exercise: Pick<Exercise, 'name' | 'say'>;
}

/** Words for work of every kind: a table without one of them does not compile. */
export type WorkMessages = { readonly [Kind in WorkKind]: (work: WorkOf<Kind, number>) => string };

export function formatWork<Kind extends WorkKind>(messages: WorkMessages, work: WorkOf<Kind, number>): string {
  return messages[work.kind](work);
}

/** The reps of each side in a set, in the order of doing, where one has more than one rep more than the other. */
export function unlikeSides({ dose, moreOn, moreBy = 1 }: PlannedDose, reps: number): readonly UnlikeSide[] {
  if (moreOn === undefined || moreBy === 1 || dose.sides.length < 2) return [];
  return dose.sides.map((side) => ({ side, reps: side === moreOn ? reps + moreBy : reps }));
}

export interface UnlikeSide {
  readonly side: Side;
  readonly reps: number;
}

/** Whether work is done once in each set, so that only its sets are counted. */
export const isOncePerSet: Readonly<Record<WorkKind, boolean>> = {
  hold: false,
  holds: true,
  breaths: false,
  stations: false,
  tempo: false,
  count: false,
  time: true,
};
