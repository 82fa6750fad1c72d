/** Which doses were taken, and why: one line in the log and before a session. */
import type { RangePlace } from '../routine/routine.ts';
import type { PlannedExercise } from './dose.ts';
import type { NoArgs, TaggedMessage } from './message-table.ts';

/** Why these doses and no others; budgets in milliseconds. */
export interface DoseReasonArgs {
  /** `overMs` is a budget that was passed. */
  level: { readonly level: RangePlace; readonly overMs: number | undefined };
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
export interface LeftOut {
  /** Because there is no time for them. */
  readonly toFit: readonly string[];
  readonly asChosen: readonly string[];
}
