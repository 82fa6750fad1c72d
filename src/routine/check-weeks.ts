/** The weeks in which the steps of a routine are done, as they are written. */
import type { Path, PathComplaint } from './problem.ts';
import { quantities, readQuantity } from './quantity.ts';
import type { Range } from './routine.ts';
import { hasKeys, isMapping } from './yaml-document.ts';

const everyWeek: Range = { low: quantities.weeks.min, high: quantities.weeks.max };

/** The weeks of a written step; every one where they are not written, `undefined` where they cannot be read. */
export function weeksOfStep(step: unknown): Range | undefined {
  if (!isMapping(step) || !hasKeys(step, 'weeks')) return everyWeek;
  const weeks = readQuantity('weeks', step.weeks);
  return typeof weeks === 'string' ? undefined : weeks;
}

interface PlacedStep {
  readonly step: unknown;
  readonly path: Path;
}

/** Complains of weeks in which no exercise is left, at the step that ends before them, or that begins first of all. */
export function checkWeeksLeft(steps: readonly PlacedStep[]): readonly PathComplaint[] {
  const placed = steps.flatMap(({ step, path }) => {
    const weeks = weeksOfStep(step);
    return weeks === undefined ? [] : [{ weeks, path }];
  });
  // Of what cannot be read nobody knows which weeks it leaves.
  if (placed.length === 0 || placed.length < steps.length) return [];
  return listWeekGaps(placed.map(({ weeks }) => weeks)).map(({ low, high }) => {
    const before = placed.findLast(({ weeks }) => weeks.high === low - 1);
    const first = placed.toSorted((one, other) => one.weeks.low - other.weeks.low)[0];
    const path = [...((before ?? first)?.path ?? []), 'weeks'];
    return { code: 'empty-weeks', args: { from: low, to: high }, path, part: 'value' };
  });
}

/** The weeks that none of these holds, in their order. */
function listWeekGaps(spans: readonly Range[]): readonly Range[] {
  let next = everyWeek.low;
  const gaps: Range[] = [];
  for (const { low, high } of spans.toSorted((one, other) => one.low - other.low)) {
    if (low > next) gaps.push({ low: next, high: low - 1 });
    next = Math.max(next, high + 1);
  }
  return next > everyWeek.high ? gaps : [...gaps, { low: next, high: everyWeek.high }];
}
