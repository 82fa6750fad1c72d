/** Guesses what a person meant by what is wrong in a file. */
import { findMeantDate, readTimeOfDay, renderTimeOfDay } from './dates-and-times.ts';
import { findMeantHolds, findMeantQuantity, findMeantSets } from './meant-quantity.ts';
import { nearestWord } from './nearest-word.ts';
import type { Complaint, ProblemArgs, ShapeName } from './problem.ts';
import { type QuantityName, readQuantity, readWindow } from './quantity.ts';
import { readFrequency } from './read-frequency.ts';
import { nameFromText } from './routine-name.ts';
import { paceKeys } from './timing-format.ts';

/** Longer texts are neither names nor values of the format, and are slow to compare. */
const maxLength = 60;

/** The text to write instead; `undefined` where nothing can be guessed. */
export function findSuggestion({ code, args }: Complaint): string | undefined {
  // The finder takes the arguments of its own code, which the compiler cannot see through the union.
  const find = finders[code] as ((args: ProblemArgs[typeof code]) => string | undefined) | undefined;
  return find?.(args);
}

const finders: { readonly [C in keyof ProblemArgs]?: (args: ProblemArgs[C]) => string | undefined } = {
  'unknown-key': ({ key, known }) => nearestKey(key, known),
  'wrong-type': ({ found, shape }) => nearestMapping(shape, found),
  'unknown-word': ({ found, known }) =>
    findMeantFrequency(found, known) ??
    withSameNumbers(found, nearestWord(Array.isArray(found) ? found.join(', ') : String(found), known)),
  'unknown-placeholder': ({ found, known }) => (known.length > 0 ? nearestWord(found, known) : undefined),
  'not-a-quantity': ({ quantity, found, misplaced }) =>
    misplaced === undefined ? findMeant(quantity, found) : undefined,
  'inverted-range': ({ quantity, found }) => findMeantQuantity(quantity, found),
  'not-a-name': ({ found }) => nearestName(found),
  'not-a-window': ({ found }) => nearestWindow(found),
  'not-a-date': ({ found }) => findMeantDate(found),
  'figure-pose-name': ({ found }) => nearestName(found),
  'unknown-exercise': ({ found, names }) => nearestExercise(found, names),
  'unknown-pose': ({ found, known }) => nearestWord(found, known),
  'figure-unknown-pose': ({ pose, known }) => nearestWord(pose, known),
};

function findMeant(quantity: QuantityName, found: unknown): string | undefined {
  if (quantity === 'weeks') return typeof found === 'string' ? findMeantWeeks(found) : undefined;
  const meant = findMeantQuantity(quantity, found);
  if (meant !== undefined) return meant;
  if (quantity === 'hold') return findMeantHolds(found);
  return quantity === 'reps' || quantity === 'count' ? findMeantSets(quantity, found) : undefined;
}

/** "weeks 1 - 2", "from week 3" and "week 3 onwards" as the format writes them. */
export function findMeantWeeks(found: string): string | undefined {
  const bare = found
    .trim()
    .toLowerCase()
    .replace(/\bweeks? (?=\d)/g, '')
    .replace(/ *[-–—] */, '-');
  const meant = bare.replace(/^(\d+)(?:\+| on(?:wards?)?)$/, 'from $1');
  const written = /^\d+$/.test(meant) ? Number(meant) : meant;
  return typeof readQuantity('weeks', written) === 'string' ? undefined : meant;
}

/** How often it is done, in other words than those of the format. */
function findMeantFrequency(found: unknown, known: readonly string[]): string | undefined {
  const meant = known.includes('every day') && typeof found === 'string' ? readFrequency(found) : undefined;
  if (meant === undefined || typeof meant === 'string') return meant;
  return `{ ${Object.entries(meant)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')} }`;
}

/** A word that is like another one is no other amount. */
function withSameNumbers(found: unknown, guess: string | undefined): string | undefined {
  const numbersOf = (text: string) => (text.match(/\d+/g) ?? []).join();
  return guess !== undefined && numbersOf(String(found)) === numbersOf(guess) ? guess : undefined;
}

/** Names are compared in the form of ids, so that "Side plank" finds "side-plank". */
function nearestExercise(found: string, names: ReadonlyMap<string, string>): string | undefined {
  if (found.length > maxLength) return undefined;
  const name = nearestWord(nameFromText(found) ?? found, [...names.keys()]);
  return name === undefined ? undefined : names.get(name);
}

/** A key of the pace is often written beside `pace`. */
function nearestKey(key: string, known: readonly string[]): string | undefined {
  const word = key.trim().toLowerCase();
  if (Object.values(paceKeys).some((name) => name === word) && known.includes('pace')) return `pace: { ${word}: … }`;
  const pack = known.includes('pack') ? nearestWord(word, ['cold', 'heat']) : undefined;
  return pack === undefined ? nearestWord(key, known) : `pack: ${pack}`;
}

/** The mapping that was meant by a text. */
function nearestMapping(shape: ShapeName | undefined, found: unknown): string | undefined {
  if (typeof found !== 'string' || found.length > maxLength || /[{}[\],#\n"]/.test(found)) return undefined;
  const keyed = /^([a-z-]+):(\S.*)$/.exec(found);
  if (keyed !== null) return `${keyed[1]}: ${keyed[2]}`;
  if (shape === 'source') return `{ title: ${found} }`;
  const [out, stay, back, more] = found.split(/[-–/ ]+/);
  const isTempo = [out, stay, back].every((part) => /^\d{1,2}$/.test(part ?? '')) && more === undefined;
  return shape === 'tempo' && isTempo ? `{ out: ${out}s, stay: ${stay}s, back: ${back}s }` : undefined;
}

/** `8-21`, `8:00 – 21:00` and `8am-9pm` as the format writes them. */
function nearestWindow(found: string): string | undefined {
  const times = found.split(/\s*(?:[-–—]|\bto\b|\bbis\b)\s*/).map(nearestTimeOfDay);
  const window = times.join('-');
  return times.length === 2 && readWindow(window) !== undefined ? window : undefined;
}

function nearestTimeOfDay(found: string): string {
  const minute = readTimeOfDay(found);
  return minute === undefined ? '' : renderTimeOfDay(minute);
}

/** The text in the form of a name. */
function nearestName(found: string): string | undefined {
  const name = nameFromText(found);
  return name === found ? undefined : name;
}
