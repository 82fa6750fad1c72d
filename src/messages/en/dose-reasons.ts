import { capital } from '../../text/prose.ts';
import type { DoseReasonArgs, DoseReasonMessages } from '../dose-reasons.ts';
import { formatMessage, type MessageTable } from '../message-table.ts';
import { showDose } from './dose.ts';
import { showMinutes } from './numbers.ts';

export const englishDoseReasons: DoseReasonMessages = {
  reason: (reason, totalMs, exercisesMs) => formatMessage(reasons, reason)(renderTotal(totalMs, exercisesMs)),
  line: (reason, steps, { toFit, asChosen }) => {
    const parts = [
      ...steps.map((step) => `${step.exercise.name.toLowerCase()} ${showDose(step)}`),
      ...(toFit.length > 0 ? [`left out: ${toFit.join(', ').toLowerCase()}`] : []),
      ...(asChosen.length > 0 ? [`left out for you: ${asChosen.join(', ').toLowerCase()}`] : []),
    ];
    return parts.length === 0 ? reason : `${reason}: ${parts.join('; ')}`;
  },
};

const reasons: MessageTable<DoseReasonArgs, (total: string) => string> = {
  level:
    ({ level, overMs }) =>
    (total) =>
      `${capital(level)} doses as you chose (${total}${renderOver(overMs)})`,
  'at-level':
    ({ level, of, limitMs, overMs }) =>
    (total) => {
      const limit = limitMs === undefined ? '' : `, as far as it fits ${renderBudget(limitMs)}`;
      return `Level ${level} of ${of}${limit} (${total}${renderOver(overMs)})`;
    },
  'pain-day':
    ({ overMs }) =>
    (total) =>
      `The shortest holds and fewest repeats, for a pain day (${total}${renderOver(overMs)})`,
  'no-minutes': () => (total) => `The middle of every dose, as the routine names no minutes (${total})`,
  fits:
    ({ budgetMs }) =>
    (total) =>
      `The highest doses that fit ${renderBudget(budgetMs)} (${total})`,
  'no-exercises': () => (total) => `No exercises (${total})`,
  'too-long':
    ({ budgetMs }) =>
    (total) =>
      `The lowest doses, which take longer than ${renderBudget(budgetMs)} (${total})`,
};

/** The budget is for the exercises alone, so both times are needed to understand the doses. */
function renderTotal(totalMs: number, exercisesMs: number): string {
  const total = showMinutes(totalMs);
  return exercisesMs < totalMs ? `${total}, the exercises ${showMinutes(exercisesMs)}` : total;
}

function renderOver(overMs: number | undefined): string {
  return overMs === undefined ? '' : `, longer than ${renderBudget(overMs)}`;
}

function renderBudget(budgetMs: number): string {
  return `${Math.round(budgetMs / 6000) / 10} min`;
}
