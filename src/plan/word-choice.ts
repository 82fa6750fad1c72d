import type { Choices } from './choices.ts';
import { doingTimeMs } from './doing-time.ts';
import type { Plan, PlanExerciseStep } from './plan.ts';
import { englishShown } from './wording/english-shown.ts';

/** One line: which doses were taken, why, and what was left out. Part of the log, which is in English throughout. */
export function wordChoice(plan: Omit<Plan, 'choice'>, choices: Choices, budgetMs: number | undefined): string {
  const doses = plan.steps
    .filter((step): step is PlanExerciseStep => step.kind === 'exercise')
    .map((step) => `${step.exercise.name.toLowerCase()} ${englishShown.dose(step)}`);
  const leftOut = plan.leftOut.length > 0 ? `; left out: ${plan.leftOut.join(', ').toLowerCase()}` : '';
  return `${wordReason(plan, choices, budgetMs)}: ${doses.join('; ')}${leftOut}`;
}

/** Why these doses and no others, without a full stop. */
export function wordReason(plan: Omit<Plan, 'choice'>, choices: Choices, budgetMs: number | undefined): string {
  const total = wordMinutes(plan.totalMs);
  const over =
    budgetMs !== undefined && doingTimeMs(plan.steps, plan.segments) > budgetMs
      ? `, longer than ${wordBudget(budgetMs)}`
      : '';
  if (choices.dose) return `${capital(choices.dose)} doses as you chose (${total}${over})`;
  if (plan.mode === 'pain-day') return `The gentle end of every dose for a pain day (${total}${over})`;
  if (budgetMs === undefined) return `The middle of every dose, as the routine names no minutes (${total})`;
  const budget = wordBudget(budgetMs);
  return over === ''
    ? `The highest doses that fit ${budget} (${total})`
    : `The lowest doses, which take longer than ${budget} (${total})`;
}

function wordBudget(budgetMs: number): string {
  return `${Math.round(budgetMs / 6000) / 10} min`;
}

/** `14:47 min`. */
export function wordMinutes(durationMs: number): string {
  const seconds = Math.round(durationMs / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} min`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
