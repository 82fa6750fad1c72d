/** How long the steps of a routine take at the most in a week, and how many they are. */
import { choosable } from './choosable.ts';
import { aboutKey, type PathComplaint } from './problem.ts';
import { highEnd } from './quantity.ts';
import { timesKeyOf } from './times-key.ts';
import { listWeeks, weeksOfStep } from './weeks.ts';
import { workKindNames, writtenWork } from './written-work.ts';
import { hasKeys, isMapping, type Mapping } from './yaml-document.ts';

/** Complains where the steps, at the high end of their ranges, take longer or are more than a plan may have. */
export function checkTotal(steps: unknown): readonly PathComplaint[] {
  const weeks = listFirstWeeks(steps);
  const totalMs = Math.max(...weeks.map((week) => sumSteps(steps, week, timeInWeeks)));
  const count = Math.max(...weeks.map((week) => sumSteps(steps, week, () => 1)));
  return [
    ...(totalMs > choosable.inRoutine.totalMs
      ? [aboutKey('steps', { code: 'too-long', args: { totalMs, maxMs: choosable.inRoutine.totalMs } })]
      : []),
    ...(count > choosable.inRoutine.steps
      ? [aboutKey('steps', { code: 'too-many-steps', args: { count, max: choosable.inRoutine.steps } })]
      : []),
  ];
}

/** Weeks in which a step is done for the first time: no other has more of them. */
function listFirstWeeks(steps: unknown): readonly number[] {
  if (!Array.isArray(steps)) return [1];
  const weeks = steps.flatMap((step: unknown) =>
    isMapping(step) && Array.isArray(step.steps) ? listFirstWeeks(step.steps) : [weeksOfStep(step)?.low ?? 1],
  );
  return [...new Set([1, ...weeks])];
}

/** The sum of what `amountOf` says of each step that is done in a week. */
function sumSteps(steps: unknown, week: number, amountOf: (step: Mapping) => number): number {
  if (!Array.isArray(steps)) return 0;
  return steps.filter(isMapping).reduce((sum, step) => sum + sumStep(step, week, amountOf), 0);
}

function sumStep(step: Mapping, week: number, amountOf: (step: Mapping) => number): number {
  if (Array.isArray(step.steps)) return highEnd('rounds', step.rounds) * sumSteps(step.steps, week, amountOf);
  const weeks = weeksOfStep(step);
  return weeks !== undefined && (week < weeks.low || week > weeks.high) ? 0 : amountOf(step);
}

function timeInWeeks(step: Mapping): number {
  return Math.max(timeOnce(step), ...listWeeks(step).map((week) => timeOnce(week.step)));
}

function timeOnce(step: Mapping): number {
  const sides = step.sides === 'each' ? 2 : 1;
  const sets = highEnd('sets', step.sets) || 1;
  const workMs = workKindNames
    .filter((kind) => hasKeys(step, writtenWork[kind].key))
    .map((kind) => times(step, timesKeyOf[kind]) * writtenWork[kind].maxRepMs(step))
    .reduce((total, ms) => total + ms, 0);
  return highEnd('break', step.break) + sides * sets * workMs;
}

function times(step: Mapping, key: 'reps' | 'count' | undefined): number {
  if (key === undefined) {
    return 1;
  }
  const written = step[key];
  if (isMapping(written)) return Math.max(highEnd(key, written.left), highEnd(key, written.right));
  return Array.isArray(written)
    ? written.reduce<number>((total, set) => total + highEnd(key, set), 0)
    : highEnd(key, written);
}
