/** How long the steps of a routine take at the most in a week. */

import { hourMs } from '../durations.ts';
import { weeksOfStep } from './check-weeks.ts';
import type { PathComplaint } from './problem.ts';
import { highEnd } from './quantity.ts';
import { listWeeks } from './week-changes.ts';
import { workKindNames, writtenWork } from './written-work.ts';
import { hasKeys, isMapping, type Mapping } from './yaml-document.ts';

/** Far beyond any sheet, and little enough to plan in no time. */
const maxTotalMs = 12 * hourMs;

/** Complains where the holds, counts and breaks of the steps, at the high end of their ranges, take longer than 12 hours. */
export function checkTotal(steps: unknown): readonly PathComplaint[] {
  const totalMs = Math.max(...listFirstWeeks(steps).map((week) => timeOfSteps(steps, week)));
  return totalMs > maxTotalMs
    ? [{ code: 'too-long', args: { totalMs, maxMs: maxTotalMs }, path: ['steps'], part: 'key' }]
    : [];
}

/** Weeks in which a step is done for the first time: no other has more of them. */
function listFirstWeeks(steps: unknown): readonly number[] {
  if (!Array.isArray(steps)) return [1];
  const weeks = steps.flatMap((step: unknown) =>
    isMapping(step) && Array.isArray(step.steps) ? listFirstWeeks(step.steps) : [weeksOfStep(step)?.low ?? 1],
  );
  return [...new Set([1, ...weeks])];
}

function timeOfSteps(steps: unknown, week: number): number {
  return Array.isArray(steps) ? steps.reduce<number>((total, step) => total + timeOfStep(step, week), 0) : 0;
}

function timeOfStep(step: unknown, week: number): number {
  if (!isMapping(step)) {
    return 0;
  }
  if (Array.isArray(step.steps)) {
    return highEnd('rounds', step.rounds) * timeOfSteps(step.steps, week);
  }
  const weeks = weeksOfStep(step);
  if (weeks !== undefined && (week < weeks.low || week > weeks.high)) return 0;
  return Math.max(timeOnce(step), ...listWeeks(step).map((week) => timeOnce(week.step)));
}

function timeOnce(step: Mapping): number {
  const sides = step.sides === 'each' ? 2 : 1;
  const sets = highEnd('sets', step.sets) || 1;
  const workMs = workKindNames
    .filter((kind) => hasKeys(step, writtenWork[kind].key))
    .map((kind) => times(step, writtenWork[kind].timesKey) * writtenWork[kind].maxRepMs(step))
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
