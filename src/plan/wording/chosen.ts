/** Which doses were taken, and why: one line in the log and before a session. */
import type { DoseLevel } from '../choices.ts';
import type { PlanExerciseStep } from '../plan.ts';
import type { Coded, NoArgs } from './coded.ts';

/** Why these doses and no others; budgets in milliseconds. */
export interface ChoiceReasons {
  /** `overMs` is a budget that was passed. */
  level: { readonly level: DoseLevel; readonly overMs: number | undefined };
  'pain-day': { readonly overMs: number | undefined };
  'no-minutes': NoArgs;
  fits: { readonly budgetMs: number };
  'too-long': { readonly budgetMs: number };
}

export type ChoiceReason = Coded<ChoiceReasons>;

export interface Chosen {
  /** Without a full stop. `doingMs` is how much of the total the exercises take, without packs. */
  reason(reason: ChoiceReason, totalMs: number, doingMs: number): string;
  /** The reason, each exercise with its dose, and the names of what was left out. */
  line(reason: string, steps: readonly PlanExerciseStep[], leftOut: readonly string[]): string;
}
