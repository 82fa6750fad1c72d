import type { DoseReason } from '../messages/dose-reasons.ts';
import { messagesFor } from '../messages/messages-for.ts';
import { exerciseDurationMs } from './build-segments.ts';
import type { Choices } from './choices.ts';
import type { Plan, PlanExerciseStep } from './plan.ts';

/** One line: which doses were taken, why, and what was left out. */
export function renderRangePlace(plan: Omit<Plan, 'choice'>, choices: Choices, budgetMs: number | undefined): string {
  const steps = plan.steps.filter((step): step is PlanExerciseStep => step.kind === 'exercise');
  return messagesFor(plan.language).doseReasons.line(renderDoseReason(plan, choices, budgetMs), steps, plan.leftOut);
}

/** Why these doses and no others, without a full stop. */
export function renderDoseReason(plan: Omit<Plan, 'choice'>, choices: Choices, budgetMs: number | undefined): string {
  const doingMs = exerciseDurationMs(plan.steps, plan.segments);
  return messagesFor(plan.language).doseReasons.reason(
    findReason(plan, choices, budgetMs, doingMs),
    plan.totalMs,
    doingMs,
  );
}

function findReason(
  { mode }: Omit<Plan, 'choice'>,
  { dose }: Choices,
  budgetMs: number | undefined,
  doingMs: number,
): DoseReason {
  const isOver = budgetMs !== undefined && doingMs > budgetMs;
  const overMs = isOver ? budgetMs : undefined;
  if (dose !== undefined) return { code: 'level', level: dose, overMs };
  if (mode === 'pain-day') return { code: 'pain-day', overMs };
  if (budgetMs === undefined) return { code: 'no-minutes' };
  return { code: isOver ? 'too-long' : 'fits', budgetMs };
}
