import type { Choices } from './choices.ts';
import { doingTimeMs } from './doing-time.ts';
import type { Plan, PlanExerciseStep } from './plan.ts';
import type { ChoiceReason } from './wording/chosen.ts';
import { wordingFor } from './wording/wordings.ts';

/** One line: which doses were taken, why, and what was left out. */
export function wordChoice(plan: Omit<Plan, 'choice'>, choices: Choices, budgetMs: number | undefined): string {
  const steps = plan.steps.filter((step): step is PlanExerciseStep => step.kind === 'exercise');
  return wordingFor(plan.language).chosen.line(wordReason(plan, choices, budgetMs), steps, plan.leftOut);
}

/** Why these doses and no others, without a full stop. */
export function wordReason(plan: Omit<Plan, 'choice'>, choices: Choices, budgetMs: number | undefined): string {
  const doingMs = doingTimeMs(plan.steps, plan.segments);
  return wordingFor(plan.language).chosen.reason(findReason(plan, choices, budgetMs, doingMs), plan.totalMs, doingMs);
}

function findReason(
  { mode }: Omit<Plan, 'choice'>,
  { dose }: Choices,
  budgetMs: number | undefined,
  doingMs: number,
): ChoiceReason {
  const isOver = budgetMs !== undefined && doingMs > budgetMs;
  const overMs = isOver ? budgetMs : undefined;
  if (dose !== undefined) return { code: 'level', level: dose, overMs };
  if (mode === 'pain-day') return { code: 'pain-day', overMs };
  if (budgetMs === undefined) return { code: 'no-minutes' };
  return { code: isOver ? 'too-long' : 'fits', budgetMs };
}
