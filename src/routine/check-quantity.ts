/** Checks a time or a number as it is written, and guesses what was meant where the format does not take it. */
import type { Complaint, MisplacedQuantity } from './problem.ts';
import { type QuantityFault, type QuantityName, quantities, readQuantity, renderTime } from './quantity.ts';

/** What is wrong with a quantity as it is written, if anything. */
export function checkQuantity(quantity: QuantityName, found: unknown): Complaint<QuantityFault> | undefined {
  const fault = readQuantity(quantity, found);
  if (typeof fault !== 'string') return undefined;
  const misplaced = fault === 'not-a-quantity' ? findMisplaced(quantity, found) : undefined;
  return { code: fault, args: { quantity, found, ...(misplaced === undefined ? {} : { misplaced }) } };
}

function findMisplaced(quantity: QuantityName, found: unknown): MisplacedQuantity | undefined {
  const text = typeof found === 'string' ? found.trim() : '';
  const [, sets, amount] = /^(\d{1,3}) ?[x×*] ?(\d{1,3}(?:[-–]\d{1,3})?)\b/i.exec(text) ?? [];
  if (sets !== undefined && amount !== undefined && (quantity === 'reps' || quantity === 'count')) {
    return { kind: 'sets', sets, amount: amount.replace('–', '-') };
  }
  const breaths = /^(\d{1,2}(?:[-–]\d{1,2})?) ?breaths?$/i.exec(text)?.[1];
  if (breaths !== undefined && quantity === 'hold') {
    return { kind: 'breaths', breaths: breaths.replace('–', '-') };
  }
  const isTime = nearestQuantity('hold', text) !== undefined && /\d ?(?:s|sec\w*|min\w*|")$/i.test(text);
  return quantities[quantity].unit === 'number' && quantity !== 'minutes' && isTime ? { kind: 'time' } : undefined;
}

const dashes = /\s*(?:[-–—‒−]|\.\.+|\b(?:to|or|bis|oder)\b)\s*/;

const unitWords: ReadonlyMap<string, number> = new Map(
  [
    [1000, ['s', 'sec', 'secs', 'second', 'seconds', 'sek', 'sekunde', 'sekunden', '"', '″', '”', "''"]],
    [60_000, ['m', 'min', 'mins', 'minute', 'minutes', 'minuten', "'", '′', '’']],
    [3_600_000, ['h', 'hr', 'hrs', 'hour', 'hours', 'std', 'stunde', 'stunden']],
  ].flatMap(([unitMs, words]) => (words as string[]).map((word) => [word, unitMs as number] as const)),
);

const unitNames: ReadonlyMap<number, string> = new Map([
  [1000, 's'],
  [60_000, ' min'],
  [3_600_000, 'h'],
]);

// A longer text was not meant as a quantity.
const maxLetters = 30;

/** The quantity as the format writes it, `undefined` where nothing can be guessed. */
export function nearestQuantity(name: QuantityName, found: unknown): string | undefined {
  const written = String(found);
  const parts = splitParts(written, name);
  const guesses = quantities[name].unit === 'time' ? guessTimes(parts) : guessNumbers(parts, name);
  return guesses.find((guess) => guess !== written && reads(name, guess));
}

/**
 * The same quantity as the format writes it. `undefined` where it would lose a part of what was written, such as the
 * sides of "8 sec each side".
 */
export function restateQuantity(name: QuantityName, written: string): string | undefined {
  const parts = splitParts(written, name);
  const [guess] = quantities[name].unit === 'time' ? guessTimes(parts) : guessNumbers(parts, name);
  const isLossless =
    parts.length > 0 && parts.every(({ isWhole, unit }) => isWhole && (unit === undefined || isUnit(name, unit)));
  return isLossless && guess !== undefined && reads(name, guess) ? guess : undefined;
}

function isUnit(name: QuantityName, unit: string): boolean {
  return quantities[name].unit === 'time'
    ? unitWords.has(unit)
    : unit === 'x' || unit === 'times' || unitWords.has(unit);
}

interface QuantityPart {
  readonly number: number;
  /** Whether nothing follows the unit. */
  readonly isWhole: boolean;
  /** The word after the number, if any. */
  readonly unit: string | undefined;
}

function splitParts(written: string, name: QuantityName): readonly QuantityPart[] {
  const text = written
    .trim()
    .toLowerCase()
    .replace(/^["'“”„‘’«»]+|["“”„‘«»]+$/g, '')
    .replace(/^(?:about|ca\.?|circa|~|≈)\s*/, '')
    // "8,5" has a decimal comma; of reps there are no halves, so "4,5" is four or five.
    .replace(/(\d),(?=\d)/g, quantities[name].unit === 'time' ? '$1.' : '$1-');
  if (text === '' || text.length > maxLetters) return [];
  const parts = text.split(dashes).map(readPart);
  return parts.every((part) => part !== undefined) ? parts : [];
}

function readPart(part: string): QuantityPart | undefined {
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(part);
  if (clock !== null) return { number: Number(clock[1]) * 60 + Number(clock[2]), isWhole: true, unit: 's' };
  const match = /^(\d+(?:\.\d+)?)\s*([a-zäöü]+|["'″′”’]+)?\.?/.exec(part);
  return match === null
    ? undefined
    : { number: Number(match[1]), isWhole: match[0].length === part.length, unit: match[2] };
}

/** Times keep their unit where all parts have the same one; without a unit, seconds were meant. */
function guessTimes(parts: readonly QuantityPart[]): readonly string[] {
  const last = unitWords.get(parts.at(-1)?.unit ?? '') ?? 1000;
  const timesMs = parts.map(({ number, unit }) => number * (unitWords.get(unit ?? '') ?? last)).sort(compare);
  const units = new Set(parts.map(({ unit }) => unitWords.get(unit ?? '') ?? last));
  const unitMs = units.size === 1 ? last : 1000;
  const inUnit = timesMs.map((timeMs) => timeMs / unitMs);
  const first = timesMs[0];
  return [
    `${inUnit.join('-')}${unitNames.get(unitMs)}`,
    ...(first === undefined ? [] : [`${inUnit[0]}${unitNames.get(unitMs)}`, renderTime(first)]),
  ];
}

/** A number with a unit of time is no number, except minutes where the quantity is minutes. */
function guessNumbers(parts: readonly QuantityPart[], name: QuantityName): readonly string[] {
  const isTime = (unitMs: number | undefined) => unitMs !== undefined && (name !== 'minutes' || unitMs !== 60_000);
  if (parts.some(({ unit }) => isTime(unitWords.get(unit ?? '')))) return [];
  const numbers = parts.map(({ number }) => number).sort(compare);
  return [numbers.join('-'), String(numbers[0])];
}

function compare(one: number, other: number): number {
  return one - other;
}

function reads(name: QuantityName, guess: string): boolean {
  const isBareNumber = /^[0-9]+$/.test(guess);
  return typeof readQuantity(name, isBareNumber ? Number(guess) : guess) !== 'string';
}
