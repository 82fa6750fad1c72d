/** A dose in words: what is said of it, and why it was taken. */
import type { Exercise, RangePlace, Side, Work, WorkKind, WorkOf } from '../routine/routine.ts';
import type { NoArgs, TaggedMessage } from './message-table.ts';

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

/** A single turn is of one side: of the one that has one more. */
export function listSidesDone({ dose, alternates, moreOn }: PlannedDose): readonly Side[] {
  const [first] = dose.sides;
  const isSingle = alternates && dose.sets.every((turns) => turns < 2);
  return isSingle && first !== undefined ? [moreOn ?? first] : dose.sides;
}

interface UnlikeSide {
  readonly side: Side;
  readonly reps: number;
}

/** Why these doses and no others; budgets in milliseconds. */
export interface DoseReasonArgs {
  /** `overMs` is a budget that was passed. */
  place: { readonly place: RangePlace; readonly overMs: number | undefined };
  /** `limitMs` is the budget that holds no more, where the level would give it. */
  'at-level': {
    readonly level: number;
    readonly of: number;
    readonly limitMs: number | undefined;
    readonly overMs: number | undefined;
  };
  'pain-day': { readonly overMs: number | undefined };
  'no-minutes': NoArgs;
  fits: { readonly budgetMs: number };
  'too-long': { readonly budgetMs: number };
  'no-exercises': NoArgs;
}

export type DoseReason = TaggedMessage<DoseReasonArgs>;

export interface DoseReasonMessages {
  /** Without a full stop. `exercisesMs` is how much of the total the exercises take, without packs. */
  reason(reason: DoseReason, totalMs: number, exercisesMs: number): string;
  /** The reason, each exercise with its dose, and the names of what was left out. */
  line(reason: string, steps: readonly PlannedExercise[], leftOut: LeftOut): string;
}

/** Names of exercises that are not done. */
interface LeftOut {
  /** Because there is no time for them. */
  readonly toFit: readonly string[];
  readonly asChosen: readonly string[];
}
