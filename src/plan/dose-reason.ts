/** Why these values of the ranges were taken, in words. */
import type { DoseReason } from '../messages/dose.ts';
import { messagesFor } from '../messages/messages-for.ts';
import { exerciseDurationMs } from './build-segments.ts';
import type { Choices } from './choices.ts';
import type { Plan, PlanExerciseStep } from './plan.ts';

/** One line: which doses were taken, why, and what was left out. */
export function renderDoseLine(plan: Omit<Plan, 'doseLine'>, choices: Choices, budgetMs: number | undefined): string {
  const steps = plan.steps.filter((step): step is PlanExerciseStep => step.kind === 'exercise');
  const { line } = messagesFor(plan.language).doseReasons;
  return line(renderDoseReason(plan, choices, budgetMs), steps, { toFit: plan.leftOut, asChosen: plan.notDone });
}

/** Why these doses and no others, without a full stop. */
export function renderDoseReason(plan: Omit<Plan, 'doseLine'>, choices: Choices, budgetMs: number | undefined): string {
  const exercisesMs = exerciseDurationMs(plan.steps, plan.segments);
  return messagesFor(plan.language).doseReasons.reason(
    findReason(plan, choices, budgetMs, exercisesMs),
    plan.totalMs,
    exercisesMs,
  );
}

function findReason(
  { mode, steps, level }: Omit<Plan, 'doseLine'>,
  { dose }: Choices,
  budgetMs: number | undefined,
  exercisesMs: number,
): DoseReason {
  if (steps.every(({ kind }) => kind !== 'exercise')) return { code: 'no-exercises' };
  const isOver = budgetMs !== undefined && exercisesMs > budgetMs;
  const overMs = isOver ? budgetMs : undefined;
  if (dose !== undefined) return { code: 'place', place: dose, overMs };
  if (mode === 'pain-day') return { code: 'pain-day', overMs };
  if (level !== undefined) {
    const limitMs = level.isLimited && !isOver ? budgetMs : undefined;
    return { code: 'at-level', level: level.number, of: level.of, limitMs, overMs };
  }
  if (budgetMs === undefined) return { code: 'no-minutes' };
  return { code: isOver ? 'too-long' : 'fits', budgetMs };
}
