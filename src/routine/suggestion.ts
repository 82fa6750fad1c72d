/** Guesses what a person meant by what is wrong in a file. */
import { oneLine } from '../text/prose.ts';
import { findMeantDate, readTimeOfDay, renderTimeOfDay } from './dates-and-times.ts';
import { findMeantHolds, findMeantQuantity, findMeantSets } from './meant-quantity.ts';
import { nearestWord } from './nearest-word.ts';
import type { Complaint, ProblemArgs, ShapeName } from './problem.ts';
import { type QuantityName, readQuantity, readWindow } from './quantity.ts';
import { readFrequency } from './read-frequency.ts';
import { nameFromText } from './routine-name.ts';
import { paceKeys } from './timing-format.ts';
import { writeInDigits } from './unit-words.ts';

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

// Weeks as people write them, in English and German: "week 3 onwards", "weeks 1-2", "ab Woche 3".

const word = String.raw`(?:weeks?|wks?\.?|wochen?|wo\.)`;
const one = String.raw`(?<low>\d{1,2})`;
const other = String.raw`(?<high>\d{1,2})`;
const to = String.raw`\s*(?:[-–—−~]|(?:to|bis|through|thru)(?!\p{L}))\s*`;
const and = String.raw`\s*(?:&|\+|(?:and|und)(?!\p{L}))\s*`;
/** "Week 3", "3", "3rd week"; "3 weeks" says how long. */
const week = (number: string) => String.raw`(?:${word} ?)?${number}(?:(?:st|nd|rd|th|\.)(?: ${word})?)?`;
const alone = '(?: (?:only|alone|nur))?';
const onwards = String.raw`(?: ?\+| (?:onwards?|on|and (?:on(?:wards?)?|after|later|beyond|up)|plus|und (?:danach|später|folgende)|ff\.?))`;

const forms: readonly (readonly [form: string, write: (low: string, high: string) => string])[] = [
  [`(?:in |for |during |während |only |nur )?(?:in )?(?:the |der )?${week(one)}${alone}`, (low) => low],
  [
    `(?:in |for |during |während |from |between |von |only |nur )?(?:the |der )?${week(one)}${to}${week(other)}${alone}`,
    (low, high) => `${low}-${high}`,
  ],
  [
    `(?:in |for |only |nur )?(?:in )?${week(one)}${and}${week(other)}${alone}`,
    // "Weeks 1 and 4" have others between them.
    (low, high) => (Number(high) === Number(low) + 1 ? `${low}-${high}` : ''),
  ],
  [`(?:(?:starting |beginning )?(?:from|in|at|with)|starting|beginning|as of) (?:the )?${week(one)}${onwards}`, from],
  [
    `(?:only |erst )?(?:(?:starting |beginning )?from|starting(?: in| with)?|beginning(?: in| with)?|as of|ab) (?:the |der )?${week(one)}`,
    from,
  ],
  [`${week(one)}${onwards}`, from],
  [`(?:up to|through|bis(?: zu[rm]?)?)(?: the| der)? (?:end of |ende )?(?:the |der )?${week(one)}`, upTo],
  [`(?:for |in |during )?(?:the |die |den |in den )?(?:first|ersten) ${one} ${word}`, upTo],
];

const patterns = forms.map(([form, write]) => [new RegExp(`^${form}$`, 'u'), write] as const);

function from(low: string): string {
  return `from ${low}`;
}

function upTo(low: string): string {
  return low === '1' ? '1' : `up to ${low}`;
}

/** Weeks as the format writes them; `undefined` where the text is anything else. */
export function findMeantWeeks(text: string): string | undefined {
  const tidy = writeInDigits(oneLine(text));
  if (tidy.length > maxReadLetters) return undefined;
  for (const [pattern, write] of patterns) {
    const { low, high } = pattern.exec(tidy)?.groups ?? {};
    if (low === undefined) continue;
    const meant = write(low, high ?? low);
    return typeof readQuantity('weeks', /^\d+$/.test(meant) ? Number(meant) : meant) === 'string' ? undefined : meant;
  }
  return undefined;
}

// A longer text was not meant as weeks.
const maxReadLetters = 40;
