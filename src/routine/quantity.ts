/** Times and numbers as a routine file writes them: `8s`, `8-10s`, `10 min`, `3h`, `8`, `4-5`. */
import { hourMs, minuteMs, secondMs } from '../durations.ts';
import { choosable } from './choosable.ts';
import type { PackKind, Range } from './routine.ts';

interface Quantity {
  readonly unit: 'time' | 'number';
  /** Whether a range such as `8-10s` may stand here. */
  readonly ranged: boolean;
  /** The smallest and the largest that may stand here; times in milliseconds. */
  readonly min: number;
  readonly max: number;
}

const repsOfASet = { unit: 'number', min: 1, max: 100 } as const;
const countOfASet = { unit: 'number', min: 1, max: 500 } as const;

/** Every quantity of the format with its limits: far apart enough for any sheet, near enough to catch a typo. */
export const quantities = {
  minutes: { unit: 'number', ranged: false, ...choosable.minutes },
  settle: { unit: 'time', ranged: false, min: 0, max: 5 * minuteMs },
  move: { unit: 'time', ranged: false, min: 0, max: 30 * secondMs },
  switch: { unit: 'time', ranged: false, min: 0, max: 5 * minuteMs },
  rest: { unit: 'time', ranged: false, min: 0, max: 10 * minuteMs },
  breath: { unit: 'time', ranged: false, min: 2 * secondMs, max: 15 * secondMs },
  hold: { unit: 'time', ranged: true, min: secondMs, max: 10 * minuteMs },
  breaths: { unit: 'number', ranged: true, min: 1, max: 30 },
  out: { unit: 'time', ranged: true, min: secondMs, max: 30 * secondMs },
  stay: { unit: 'time', ranged: true, min: 0, max: 30 * secondMs },
  back: { unit: 'time', ranged: true, min: secondMs, max: 30 * secondMs },
  count: { ...countOfASet, ranged: true },
  'side-count': { ...countOfASet, ranged: false },
  every: { unit: 'time', ranged: false, min: secondMs, max: 30 * secondMs },
  time: { unit: 'time', ranged: true, min: 5 * secondMs, max: hourMs },
  reps: { ...repsOfASet, ranged: true },
  'side-reps': { ...repsOfASet, ranged: false },
  sets: { unit: 'number', ranged: true, min: 1, max: 10 },
  break: { unit: 'time', ranged: false, min: secondMs, max: 30 * minuteMs },
  rounds: { unit: 'number', ranged: false, min: 1, max: 20 },
  // For both kinds of pack: see `maxPackMs`.
  for: { unit: 'time', ranged: false, min: minuteMs, max: 20 * minuteMs },
  again: { unit: 'time', ranged: false, min: 30 * minuteMs, max: 24 * hourMs },
  weeks: { unit: 'number', ranged: true, min: 1, max: 99 },
  'times-a-week': { unit: 'number', ranged: false, min: 1, max: 7 },
  'times-a-day': { unit: 'number', ranged: false, min: 1, max: 12 },
  'most-a-day': { unit: 'number', ranged: false, min: 1, max: 12 },
  // Only in the person's configuration, in per cent.
  volume: { unit: 'number', ranged: false, min: 0, max: 100 },
} as const satisfies Record<string, Quantity>;

/** How long a pack stays on at most: cold 20 minutes, heat 10 to 15 (Midlands Partnership NHS). */
export const maxPackMs: Readonly<Record<PackKind, number>> = { cold: quantities.for.max, heat: 15 * minuteMs };

export type QuantityName = keyof typeof quantities;

/** Why a value is not the quantity that it should be. */
export type QuantityFault = 'not-a-quantity' | 'out-of-range' | 'inverted-range';

const unitsMs = new Map([
  ['s', secondMs],
  ['min', minuteMs],
  ['h', hourMs],
]);

const onePart = String.raw`(\d{1,4}(?:\.\d)?)`;
const timePattern = new RegExp(`^${onePart} ?(s|min|h)$`);
const timeRangePattern = new RegExp(`^${onePart}(?:-${onePart})? ?(s|min|h)$`);
const numberRangePattern = /^(\d{1,4})-(\d{1,4})$/;
const weeksPattern = /^(?:\d{1,4}-\d{1,4}|(?:from|up to) \d{1,4})$/;

/** What the text of a quantity looks like; a number without a range is not text. */
export function patternOf(name: QuantityName): RegExp {
  const { unit, ranged } = quantities[name];
  if (unit === 'number') {
    return name === 'weeks' ? weeksPattern : numberRangePattern;
  }
  return ranged ? timeRangePattern : timePattern;
}

/** Reads a quantity as it was written, or says what is wrong with it. Times come in milliseconds. */
export function readQuantity(name: QuantityName, written: unknown): Range | QuantityFault {
  const quantity = quantities[name];
  const range = quantity.unit === 'time' ? readTime(name, written) : readNumber(quantity, closeWeeks(name, written));
  if (range === undefined) {
    return 'not-a-quantity';
  }
  if (range.low > range.high) {
    return 'inverted-range';
  }
  return range.low < quantity.min || range.high > quantity.max ? 'out-of-range' : range;
}

function readTime(name: QuantityName, written: unknown): Range | undefined {
  const match = typeof written === 'string' ? patternOf(name).exec(written) : null;
  const unitMs = unitsMs.get(match?.at(-1) ?? '');
  if (match === null || unitMs === undefined) {
    return undefined;
  }
  const low = Number(match[1]);
  const high = match.length > 3 && match[2] !== undefined ? Number(match[2]) : low;
  return { low: Math.round(low * unitMs), high: Math.round(high * unitMs) };
}

/** `from 3` and `up to 2` are ranges of weeks from the first or to the last. */
function closeWeeks(name: QuantityName, written: unknown): unknown {
  if (name !== 'weeks' || typeof written !== 'string') return written;
  const { min, max } = quantities.weeks;
  return written.replace(/^from (\d+)$/, `$1-${max}`).replace(/^up to (\d+)$/, `${min}-$1`);
}

/** Whether weeks have no end: the last one of the format stands for all that follow as well. */
export function isOpenEnded({ high }: Pick<Range, 'high'>): boolean {
  return high === quantities.weeks.max;
}

function readNumber(quantity: Quantity, written: unknown): Range | undefined {
  if (typeof written === 'number') {
    return Number.isInteger(written) ? { low: written, high: written } : undefined;
  }
  const match = quantity.ranged && typeof written === 'string' ? numberRangePattern.exec(written) : null;
  return match === null ? undefined : { low: Number(match[1]), high: Number(match[2]) };
}

/** A quantity that has been checked. */
export function range(name: QuantityName, written: unknown): Range {
  const read = readQuantity(name, written);
  if (typeof read === 'string') {
    throw new Error(`The format let a wrong quantity through: ${name}`);
  }
  return read;
}

/** One that is not a range, in milliseconds where it is a time. */
export function single(name: QuantityName, written: unknown): number {
  return range(name, written).low;
}

/** The high end of a quantity; 0 for what is not one, which is reported elsewhere. */
export function highEnd(name: QuantityName, written: unknown): number {
  const read = readQuantity(name, written);
  return typeof read === 'string' ? 0 : read.high;
}

/** A time in the unit that a person would write: `90s`, `10 min`, `3h`. */
export function renderTime(timeMs: number): string {
  if (timeMs >= hourMs && timeMs % hourMs === 0) {
    return `${timeMs / hourMs}h`;
  }
  return timeMs >= 2 * minuteMs && timeMs % minuteMs === 0 ? `${timeMs / minuteMs} min` : `${timeMs / secondMs}s`;
}

/** The hours of the day in which sessions may fall: `08:00-21:00`. */
interface DayWindow {
  /** Minutes after local midnight. */
  readonly fromMinute: number;
  readonly toMinute: number;
}

export const windowPattern = /^([01][0-9]|2[0-3]):([0-5][0-9])-([01][0-9]|2[0-4]):([0-5][0-9])$/;

/** Reads a window of the day, if the text is one; its end may be before its start. */
export function readWindow(written: string): DayWindow | undefined {
  const match = windowPattern.exec(written);
  if (match === null) {
    return undefined;
  }
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = match.slice(1).map(Number);
  const window = { fromMinute: fromHour * 60 + fromMinute, toMinute: toHour * 60 + toMinute };
  return window.toMinute > 24 * 60 ? undefined : window;
}
