/** Which doses were taken, and why: one line in the log and before a session. */
import type { DoseChoice } from '../plan/choices.ts';
import type { PlanExerciseStep } from '../plan/plan.ts';
import type { NoArgs, TaggedMessage } from './message-table.ts';

/** Why these doses and no others; budgets in milliseconds. */
export interface DoseReasonArgs {
  /** `overMs` is a budget that was passed. */
  level: { readonly level: DoseChoice; readonly overMs: number | undefined };
  'pain-day': { readonly overMs: number | undefined };
  'no-minutes': NoArgs;
  fits: { readonly budgetMs: number };
  'too-long': { readonly budgetMs: number };
}

export type DoseReason = TaggedMessage<DoseReasonArgs>;

export interface DoseReasonMessages {
  /** Without a full stop. `doingMs` is how much of the total the exercises take, without packs. */
  reason(reason: DoseReason, totalMs: number, doingMs: number): string;
  /** The reason, each exercise with its dose, and the names of what was left out. */
  line(reason: string, steps: readonly PlanExerciseStep[], leftOut: readonly string[]): string;
}
