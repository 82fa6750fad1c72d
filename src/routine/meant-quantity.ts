/** Times and numbers as people write them: what was meant by one, what is wrong with it, and what belongs to another key. */
import { hourMs, minuteMs, secondMs } from '../durations.ts';
import type { Complaint, MisplacedQuantity } from './problem.ts';
import { type QuantityFault, type QuantityName, quantities, readQuantity, renderTime } from './quantity.ts';
import { rangeMark, unitWords, writeInDigits } from './unit-words.ts';

// A longer text was not meant as a quantity.
const maxReadLetters = 30;

/** The quantity as the format writes it, `undefined` where it has no single meaning. */
export function findMeantQuantity(name: QuantityName, found: unknown): string | undefined {
  if (typeof found === 'object') return undefined;
  const written = String(found);
  const text = tidy(written, quantities[name].unit === 'time');
  if (text === '' || text.length > maxReadLetters) return undefined;
  const meant = quantities[name].unit === 'time' ? readMeantTime(text) : readMeantNumber(text, name);
  return meant !== undefined && meant !== written && reads(name, meant) ? meant : undefined;
}

/** Sets that differ, such as "12/10/8", as the format writes them. */
export function findMeantSets(name: 'reps' | 'count', found: unknown): string | undefined {
  const text = String(found).trim().toLowerCase();
  const sets = splitList(text.replace(/ (?:reps?|times|x)$/, ''));
  return sets?.every((set) => reads(name, set)) ? `[${sets.join(', ')}]` : undefined;
}

/** Holds that differ, such as "5-10-15s", as the format writes them. */
export function findMeantHolds(found: unknown): string | undefined {
  const [, numbers = '', unit = ''] =
    /^([\d\s/,–-]+?)\s*(\p{L}+|["″”])\.?$/u.exec(String(found).trim().toLowerCase()) ?? [];
  const holds = splitList(numbers)?.map((number) => findMeantQuantity('hold', `${number} ${unit}`));
  return holds?.every((hold) => hold !== undefined) ? `[${holds.join(', ')}]` : undefined;
}

/** Three numbers or more with the same mark between them: in "8-10, 6-8" there are ranges. */
function splitList(text: string): readonly string[] | undefined {
  const [, mark] = /^\d{1,3}\s*([/,–-])\s*\d{1,3}(?:\s*\1\s*\d{1,3}){1,8}$/.exec(text) ?? [];
  return mark === undefined ? undefined : text.split(mark).map((number) => number.trim());
}

function tidy(written: string, isTime: boolean): string {
  const text = written
    .trim()
    .toLowerCase()
    .replace(/^‘(.*)’$/, '$1')
    .replace(/^["'“”„‘’«»]+|["“”„‘«»]+$/g, '')
    .replace(/^(?:about|approx\.?|ca\.?|circa|etwa|~|≈)\s*/, '')
    // "8,5" has a decimal comma; of reps there are no halves, so "4,5" is four or five.
    .replace(/(\d),(?=\d)/g, isTime ? '$1.' : '$1-');
  return writeInDigits(text);
}

interface TimePart {
  /** Without a unit, as it was written. */
  readonly number: number;
  /** `undefined` where none was written. */
  readonly unitMs: number | undefined;
}

/** Times keep their unit where both ends have the same one; without any, seconds were meant. */
function readMeantTime(text: string): string | undefined {
  const read = text.split(rangeMark).map(readTimePart);
  const parts = read.filter((part) => part !== undefined);
  if (parts.length < read.length || parts.length > 2) return undefined;
  const fallbackMs = parts.findLast(({ unitMs }) => unitMs !== undefined)?.unitMs ?? secondMs;
  const whole = parts.map(({ number, unitMs = fallbackMs }) => ({ number, unitMs })).toSorted(compareTimes);
  const [first, last = first] = whole;
  if (first === undefined || last === undefined) return undefined;
  const unit = first.unitMs === last.unitMs ? unitNames.get(first.unitMs) : undefined;
  if (unit !== undefined) return `${whole.map(({ number }) => number).join('-')}${unit}`;
  const timesMs = whole.map(({ number, unitMs }) => number * unitMs);
  return timesMs.length === 1 ? renderTime(timesMs[0] ?? 0) : `${timesMs.map((ms) => ms / secondMs).join('-')}s`;
}

function compareTimes(one: Required<TimePart>, other: Required<TimePart>): number {
  return one.number * (one.unitMs ?? 0) - other.number * (other.unitMs ?? 0);
}

const unitNames: ReadonlyMap<number, string> = new Map([
  [secondMs, 's'],
  [minuteMs, ' min'],
  [hourMs, 'h'],
]);

/** "8", "8 sec", "1:30", "1:30 min", "1 min 30 s". */
function readTimePart(part: string): TimePart | undefined {
  const clock = /^(\d{1,2}):([0-5]\d)\s*(\S*?)\.?$/.exec(part);
  if (clock !== null) return readClock(clock);
  const groups = [...part.matchAll(/(\d+(?:\.\d+)?)\s*(\p{L}+|["'″′”’]+)?\.?(?:\s+(?:and|und)\b)?\s*/gu)];
  const [only, next, ...more] = groups;
  if (only === undefined || more.length > 0 || groups.map(([all]) => all).join('') !== part) return undefined;
  const unitMs = only[2] === undefined ? undefined : unitWords.get(only[2]);
  if (only[2] !== undefined && unitMs === undefined) return undefined;
  if (next === undefined) return { number: Number(only[1]), unitMs };
  // "1m30": what follows the minutes are seconds.
  const nextMs = next[2] === undefined ? (unitMs ?? 0) / 60 : unitWords.get(next[2]);
  if (unitMs === undefined || unitMs <= secondMs || nextMs === undefined || nextMs >= unitMs) return undefined;
  return inMs(Number(only[1]) * unitMs + Number(next[1]) * nextMs);
}

/** Minutes and seconds, or hours and minutes where an hour is named. */
function readClock([, whole, part, word = '']: RegExpExecArray): TimePart | undefined {
  const unitMs = word === '' ? minuteMs : unitWords.get(word);
  if (unitMs === undefined || unitMs === secondMs) return undefined;
  return inMs((Number(whole) + Number(part) / 60) * unitMs);
}

function inMs(timeMs: number): TimePart {
  return { number: Math.round(timeMs), unitMs: 1 };
}

const timesWords = /^(\d+)\s*(?:x|×|times|reps?|repetitions?|mal|wdh|wiederholungen)?\.?$/;

/** A number with a unit of time is no number, except minutes where the quantity is minutes. */
function readMeantNumber(text: string, name: QuantityName): string | undefined {
  const withoutUnit = name === 'minutes' ? text.replace(/\s*(?:m|mins?|minutes?|minuten)\.?$/, '') : text;
  const numbers = withoutUnit.split(rangeMark).map((part) => timesWords.exec(part)?.[1]);
  const known = numbers.filter((number) => number !== undefined).map(Number);
  if (known.length < numbers.length || known.length > 2) return undefined;
  return known.toSorted((one, other) => one - other).join('-');
}

function reads(name: QuantityName, guess: string): boolean {
  const isBareNumber = /^[0-9]+$/.test(guess);
  return typeof readQuantity(name, isBareNumber ? Number(guess) : guess) !== 'string';
}

// Checks a time or a number as it is written, and finds what belongs to another key.

/** What is wrong with a quantity as it is written, if anything. */
export function checkQuantity(quantity: QuantityName, found: unknown): Complaint<QuantityFault> | undefined {
  const fault = readQuantity(quantity, found);
  if (typeof fault !== 'string') return undefined;
  const misplaced = fault === 'not-a-quantity' ? findMisplaced(quantity, found) : undefined;
  return { code: fault, args: { quantity, found, ...(misplaced !== undefined && { misplaced }) } };
}

function findMisplaced(quantity: QuantityName, found: unknown): MisplacedQuantity | undefined {
  const text = typeof found === 'string' ? found.trim().toLowerCase() : '';
  if (text.length > maxCheckedLetters) return undefined;
  const finders = [findSides, findSetsOrHold, findBreaths, findTime];
  return finders.map((find) => find(quantity, text)).find((misplaced) => misplaced !== undefined);
}

// A longer text was not meant as a quantity.
const maxCheckedLetters = 60;

const eachSide =
  /\s*(?:\/\s*|\b(?:on |to )?(?:each|per|every|both) |je |pro )(?:side|leg|arm|foot|knee|hip|way|direction|seite|bein|arm)s?\.?$|\s+e\/s$/;

/** "30s each side": the sides have a key of their own. */
function findSides(quantity: QuantityName, text: string): MisplacedQuantity | undefined {
  if (!eachSide.test(text)) return undefined;
  const alone = text.replace(eachSide, '');
  const amount = readAlone(quantity, alone);
  return amount === undefined ? undefined : { kind: 'sides', amount };
}

/** The amount as the format writes it, where the text is nothing else. */
function readAlone(quantity: QuantityName, text: string): string | undefined {
  const written = /^\d+$/.test(text) ? Number(text) : text;
  if (typeof readQuantity(quantity, written) !== 'string') return text;
  return findMeantQuantity(quantity, text);
}

const by = String.raw`\s*(?:sets?|sätze)?\s*(?:[x×*]|of|à|a|mal|sets?|sätze)\s*`;
const bySets = new RegExp(`^(\\d{1,3}(?:-\\d{1,2})?)${by}(\\d.*)$`);
const thenTimes = /^(\d.*?)\s*(?:[x×*]\s*(\d{1,3})|,?\s+(\d{1,3}) (?:times|reps|mal))$/;

/** "3 x 8": sets and reps in one; "5 x 10s": reps and their hold. */
function findSetsOrHold(quantity: QuantityName, text: string): MisplacedQuantity | undefined {
  const [, number, rest = ''] = bySets.exec(text) ?? [];
  if (quantity === 'hold') {
    const [, before = '', one, other] = thenTimes.exec(text) ?? [];
    const times = one ?? other ?? number;
    const amount = readAlone('hold', one === undefined && other === undefined ? rest : before);
    const hasUnit = /\d\D/.test(amount ?? '') && unitIn(text);
    return times !== undefined && amount !== undefined && hasUnit ? { kind: 'reps', reps: times, amount } : undefined;
  }
  if (number === undefined || (quantity !== 'reps' && quantity !== 'count')) return undefined;
  const amount = readAlone(quantity, rest);
  return amount === undefined ? undefined : { kind: 'sets', sets: number, amount };
}

/** Without a unit, "3 x 10" may be three sets of ten as well. */
function unitIn(text: string): boolean {
  return [...text.matchAll(/\d\s*(\p{L}+|["″”]|'')/gu)].some(([, word = '']) => unitWords.has(word));
}

function findBreaths(quantity: QuantityName, text: string): MisplacedQuantity | undefined {
  const written = quantity === 'hold' ? /^(.+?) ?(?:deep |slow )?(?:breaths?|atemzüge)$/.exec(text)?.[1] : undefined;
  const breaths = written === undefined ? undefined : readAlone('breaths', written);
  return breaths === undefined ? undefined : { kind: 'breaths', breaths };
}

/** "8 sec" for a number. */
function findTime(quantity: QuantityName, text: string): MisplacedQuantity | undefined {
  if (quantities[quantity].unit !== 'number' || quantity === 'minutes') return undefined;
  return unitIn(text) && readAlone('hold', text) !== undefined ? { kind: 'time' } : undefined;
}
