/** The one place that has words for what can be wrong with a file. */

import { safeText } from '../text/escape.ts';
import { capital } from '../text/sentences.ts';
import { readWindow } from './day-window.ts';
import { formInFigure } from './figure-wording.ts';
import { nameFromText } from './name-from-text.ts';
import { nearestQuantity } from './nearest-quantity.ts';
import { nearestWord } from './nearest-word.ts';
import type { Complaint, Expected, YamlReason } from './problem.ts';
import { type QuantityName, quantities, renderTime } from './quantity.ts';

/** Words for a person. All of it is safe to show. */
export interface ProblemWords {
  /** What is wrong: one sentence. */
  readonly message: string;
  /** What was expected instead. */
  readonly expected?: string;
  /** What the person most likely meant, as it would be written in the file. */
  readonly nearest?: string;
  /** Heading of `routines/README.md` to read on at. */
  readonly section: string;
}

type ComplaintOf<C extends Complaint['code']> = Extract<Complaint, { readonly code: C }>;
type Worder<C extends Complaint['code']> = (args: ComplaintOf<C>['args']) => ProblemWords;

/** Says in plain words what is wrong. */
export function wordProblem(complaint: Complaint): ProblemWords {
  const word = worders[complaint.code] as (args: Complaint['args']) => ProblemWords;
  return word(complaint.args);
}

const worders: { readonly [C in Complaint['code']]: Worder<C> } = {
  'too-large': ({ bytes, most }) => ({
    message: `The file has ${Math.ceil(bytes / 1024)} KiB.`,
    expected: `at most ${most / 1024} KiB: a routine of a hundred steps has 6`,
    section: 'the-file',
  }),
  'not-utf8': () => ({
    message: 'The file is not UTF-8 from here on.',
    expected: 'a text file saved as UTF-8',
    section: 'the-file',
  }),
  'control-letter': ({ letter }) => ({
    message: `There is a letter here that nobody can see: ${safeText(letter)}.`,
    expected: 'text without control characters',
    section: 'the-file',
  }),
  'empty-file': () => ({
    message: 'There is nothing in the file.',
    expected: 'format, title and steps',
    section: 'an-example',
  }),
  'several-documents': () => ({
    message: 'A second document starts here.',
    expected: 'one routine in a file; leave out the line "---" or "..." before this',
    section: 'the-file',
  }),
  'not-yaml': ({ reason }) => ({ ...yamlWords[reason], section: 'the-file' }),
  'yaml-feature': ({ feature }) => ({
    message: `${capital(featureNames[feature])} cannot be used here.`,
    expected: 'plain text and numbers; put a text that starts with & * ! or % in quotes',
    section: 'the-file',
  }),
  'duplicate-key': ({ key }) => ({
    message: `${quoted(key)} is written twice.`,
    expected: 'each key once',
    section: 'the-file',
  }),
  'unknown-key': ({ key, shape, known, empty }) => ({
    message: `${quoted(key)} is not a key of ${shape}.`,
    expected:
      key === '<<'
        ? 'every key written out where it is needed; nothing is merged'
        : empty
          ? `${known.join(', ')}. If it belongs to the text before it, put that whole text in quotes: between { and } a comma ends a text`
          : known.join(', '),
    ...optional('nearest', nearestKey(key, known)),
    section: sectionOf(shape),
  }),
  'missing-key': ({ key, shape }) => ({
    message: key === 'exercise' ? 'This step says nothing to do.' : `${capital(shape)} needs ${quoted(key)}.`,
    expected: key === 'exercise' ? 'one of exercise, break, rounds' : `${quoted(`${key}:`)} among its keys`,
    section: sectionOf(shape),
  }),
  'wrong-type': ({ expected, found, shape }) => ({
    message: `${capital(describe(found))} cannot stand here.`,
    expected:
      expected === 'text' && isScalar(found)
        ? `a text; put it in quotes: "${found}"`
        : (shapeExamples.get(shape ?? '') ?? typeNames[expected]),
    ...optional('nearest', nearestMapping(shape, found)),
    section: shape === undefined ? 'the-file' : sectionOf(shape),
  }),
  'unknown-word': ({ found, known }) => ({
    message: `${capital(describe(found))} is not one of the words that can stand here.`,
    expected: known.join(', '),
    ...optional('nearest', nearestWord(Array.isArray(found) ? found.join(', ') : String(found), known)),
    section: wordSections.get(known[0] ?? '') ?? 'each-key',
  }),
  'not-a-quantity': ({ quantity, found }) => ({
    message: `${capital(describe(found))} is not ${quantities[quantity].unit === 'time' ? 'a time' : 'a number'} as this format writes it.`,
    ...(splitElsewhere(quantity, found) ?? {
      expected: `${describeQuantity(quantity)}${isQuotedNumber(found) ? ', without quotes' : ''}`,
      ...optional('nearest', nearestQuantity(quantity, found)),
    }),
    section: 'times-and-numbers',
  }),
  'out-of-range': ({ quantity, found }) => ({
    message: `${capital(describe(found))} is too little or too much for ${quoted(keyOf(quantity))}.`,
    expected: describeQuantity(quantity),
    section: 'times-and-numbers',
  }),
  'range-upside-down': ({ quantity, found }) => ({
    message: `The range ${describe(found)} starts above its end.`,
    expected: 'the smaller number first',
    ...optional('nearest', nearestQuantity(quantity, found)),
    section: 'times-and-numbers',
  }),
  'other-format': ({ found }) => ({
    message: `This file is written in format ${describe(found)}, which this version of backroutine does not know.`,
    expected: isQuotedNumber(found) ? 'format: 1, without quotes' : 'format: 1',
    section: 'each-key',
  }),
  'text-length': ({ length, most }) => ({
    message: length === 0 ? 'The text is empty.' : `The text has ${length} letters.`,
    expected: `a text of 1 to ${most} letters`,
    section: 'each-key',
  }),
  'list-length': ({ length, most }) => ({
    message: length === 0 ? 'The list is empty.' : `The list has ${length} items.`,
    expected: `1 to ${most} items`,
    section: 'each-key',
  }),
  'not-a-name': ({ found }) => ({
    message: `${quoted(found)} cannot be a name.`,
    expected:
      'small letters, digits and hyphens between them, at most 64; no word that a computer keeps for itself, such as con',
    ...optional('nearest', nearestName(found)),
    section: 'exercises-of-your-own',
  }),
  'not-a-window': ({ found }) => ({
    message: `${quoted(found)} is not a stretch of the day.`,
    expected: 'two times of day such as "08:00-21:00", in quotes',
    ...optional('nearest', nearestWindow(found)),
    section: 'packs-and-coming-again',
  }),
  'window-upside-down': ({ found }) => ({
    message: `The stretch of the day ${quoted(found)} ends before it starts.`,
    expected: 'the earlier time first, such as "08:00-21:00": the hours of one day, which cannot go over midnight',
    section: 'packs-and-coming-again',
  }),
  'not-a-language': ({ found }) => ({
    message: `${quoted(found)} is not the code of a language.`,
    expected: 'a code such as en, de or pt-BR',
    section: 'each-key',
  }),
  'not-an-address': ({ found }) => ({
    message: `${quoted(found)} is not an address on the web.`,
    expected: 'an address that starts with https:// and has no spaces',
    section: 'each-key',
  }),
  'not-as-in-a-figure': ({ place }) => ({
    message: `${place.length === 0 ? 'A figure' : quoted(String(place.at(-1)))} cannot be written so${place.length === 0 ? '' : ' in a figure'}.`,
    expected: formInFigure(place),
    section: 'figures',
  }),
  'figure-pose-name': ({ found }) => ({
    message: `${quoted(found)} cannot be the name of a pose.`,
    expected:
      'a small letter, then small letters, digits and hyphens; "held" is taken, as it means the pose under "held:"',
    ...optional('nearest', nearestName(found)),
    section: 'figures',
  }),
  'unknown-exercise': ({ found, known, names }) => ({
    message: `There is no exercise ${quoted(found)}.`,
    expected: `one of ${list(known)}, or one of your own under "exercises:"`,
    ...optional('nearest', nearestExercise(found, names)),
    section: 'exercises-of-your-own',
  }),
  'no-work': () => ({
    message: 'This step does not say how much.',
    expected: 'one of hold, breaths, stations, tempo, count',
    section: 'steps',
  }),
  'two-works': ({ key, other }) => ({
    message: `${quoted(key)} and ${quoted(other)} cannot be in the same step.`,
    expected: 'one of hold, breaths, stations, tempo, count; write two steps to do both',
    section: 'steps',
  }),
  'needs-key': ({ key, needed }) => ({
    message: `${quoted(key)} needs ${needed.map((other) => quoted(other)).join(' and ')} in the same step.`,
    expected: needed.map((other) => needExamples.get(other) ?? other).join(', and '),
    section: 'steps',
  }),
  'not-together': ({ key, other }) => ({
    message: `${quoted(key)} says nothing beside ${quoted(other)} as it stands here.`,
    expected: exclusionReasons.get(key) ?? 'one of the two',
    section: 'steps',
  }),
  'rounds-in-rounds': () => ({
    message: 'There are rounds within rounds here.',
    expected: 'steps with an exercise, or breaks',
    section: 'rounds-and-breaks',
  }),
  'no-easier-form': ({ exercise }) => ({
    message: `${quoted(exercise)} has no easier form to ask for.`,
    expected: 'no "easier", or an exercise of your own that describes one',
    section: 'steps',
  }),
  'unknown-pose': ({ found, exercise, known }) => ({
    message: `The figure of ${quoted(exercise)} has no pose ${quoted(found)}.`,
    expected: list(known),
    ...optional('nearest', nearestWord(found, known)),
    section: 'stations',
  }),
  'too-long': ({ totalMs, mostMs }) => ({
    message: `Holds, counts and breaks alone would take ${(totalMs / 3_600_000).toFixed(0)} hours.`,
    expected: `at most ${renderTime(mostMs)} in all`,
    section: 'times-and-numbers',
  }),
  'figure-unknown-pose': ({ pose, known }) => ({
    message: `The figure has no pose ${quoted(pose)}.`,
    expected: list(known),
    ...optional('nearest', nearestWord(pose, known)),
    section: 'figures',
  }),
  'figure-pose-circle': ({ pose }) => ({
    message: `The pose ${quoted(pose)} leads back to itself.`,
    expected: '"like" and "mirror" that lead to a pose of its own joints',
    section: 'figures',
  }),
  'figure-two-origins': ({ pose }) => ({
    message: `The pose ${quoted(pose)} starts from two poses.`,
    expected: 'either "like" or "mirror"',
    section: 'figures',
  }),
  'figure-missing-joint': ({ pose, joint }) => ({
    message: `The pose ${quoted(pose)} lacks the joint ${quoted(joint)}.`,
    expected: 'every joint that the body needs and other poses have',
    section: 'figures',
  }),
  'figure-bone-changes': ({ pose, bone, length, rest, restLength }) => ({
    message: `In the pose ${quoted(pose)} the ${safeText(bone)} is ${length.toFixed(1)} long.`,
    expected: `${restLength.toFixed(1)}, as in the pose ${quoted(rest)}: bones keep their length`,
    section: 'figures',
  }),
  'figure-bone-too-long': ({ pose, bone, length, most }) => ({
    message: `In the pose ${quoted(pose)} the ${safeText(bone)} is ${length.toFixed(1)} long.`,
    expected: `at most ${most.toFixed(1)}`,
    section: 'figures',
  }),
  'figure-outside-box': ({ pose, joint, x, y, fitting }) => ({
    message: `In the pose ${quoted(pose)} the ${safeText(joint)} at [${x}, ${y}] is outside the box.`,
    expected: `a box that every pose fits in, the head with its radius: at least [${fitting.join(', ')}]`,
    section: 'figures',
  }),
  'figure-mat': ({ view, numbers }) => ({
    message: `A mat seen from the ${view} has ${numbers} numbers.`,
    expected: view === 'side' ? '[from, to]' : '[left, bottom, width, height]',
    section: 'figures',
  }),
  'figure-order': ({ layer }) => ({
    message: `The drawing order leaves out ${quoted(layer)}.`,
    expected: 'far, near, trunk and head, each once',
    section: 'figures',
  }),
  'more-problems': ({ count }) => ({
    message: `From here on there are ${count} more problems, which are not listed.`,
    section: 'the-file',
  }),
  'title-minutes': ({ saidMs, plannedMs }) => ({
    message: `The title says ${renderMinutes(saidMs)}, but the routine takes ${renderMinutes(plannedMs)}.`,
    expected: `a title that agrees with the doses, or "minutes: ${saidMs / 60_000}" and doses with ranges`,
    section: 'each-key',
  }),
  'sides-missing': ({ exercise }) => ({
    message: `${quoted(exercise)} is done with one side at a time, but the step does not say which.`,
    expected: '"sides: each", or alternate, left, right',
    section: 'steps',
  }),
  'uneven-turns': ({ turns }) => ({
    message: `${turns} by turns cannot be shared evenly: one side gets one more than the other.`,
    expected: `an even number, or "more-on" for the side that is to get one more`,
    section: 'steps',
  }),
  'sides-needless': ({ exercise, sides }) => ({
    message: `${quoted(exercise)} is done with both sides at once, but the step has ${quoted(`sides: ${sides}`)}.`,
    expected: 'no "sides", or an exercise of your own for the form with one side',
    section: 'steps',
  }),
  'same-step': () => ({
    message: 'This step is the same as the one before it.',
    expected: '"sets: 2" in one step, if it is meant twice; or the exercise that was meant',
    section: 'steps',
  }),
  'cold-too-soon': ({ everyMs, leastMs }) => ({
    message: `A cold pack every ${renderTime(everyMs)} is too often for the skin.`,
    expected: `at least ${renderTime(leastMs)} between cold packs, and skin that is back to normal`,
    section: 'packs-and-coming-again',
  }),
  'long-heat': ({ forMs, mostMs }) => ({
    message: `A heat pack for ${renderTime(forMs)} is long for the skin.`,
    expected: `at most ${renderTime(mostMs)}, as leaflets have it`,
    section: 'packs-and-coming-again',
  }),
  'figure-one-side': ({ exercise, pose }) => ({
    message: `${quoted(exercise)} is done on both sides, but its figure shows the pose ${quoted(pose)} for both, in which left and right differ.`,
    expected:
      'a pose for each side under "held:" in the figure: { left: …, right: … }; "mirror" makes one from the other',
    section: 'figures',
  }),
  'long-hold': ({ holdMs, mostMs }) => ({
    message: `A hold of ${renderTime(holdMs)} is unusually long.`,
    expected: `at most ${renderTime(mostMs)}, unless your sheet says so`,
    section: 'times-and-numbers',
  }),
  'source-missing': () => ({
    message: 'The routine does not say where its exercises and doses come from.',
    expected: '"source: { title: … }", be it "My own choice"',
    section: 'each-key',
  }),
};

const yamlWords: Readonly<Record<YamlReason, { readonly message: string; readonly expected: string }>> = {
  tab: { message: 'There is a tab at the start of this line.', expected: 'spaces: two for each level' },
  indentation: {
    message: 'This line is not as far in as its neighbours.',
    expected: 'keys of one step exactly below each other, each key followed by a colon and a space',
  },
  unclosed: {
    message: 'A quotation mark or a bracket before this line is not closed.',
    expected: 'the same mark again, a } for each {, a ] for each [',
  },
  'open-quote': { message: 'A quotation mark is not closed.', expected: 'the same mark at the end of the text' },
  'open-bracket': { message: 'A bracket is not closed.', expected: 'a } for each {, a ] for each [' },
  comma: { message: 'A comma is missing or one too many.', expected: 'one comma between two entries' },
  'colon-space': {
    message: 'There is no space after this colon.',
    expected: 'a space between the key with its colon and what it says: "hold: 8s"',
  },
  'hyphen-space': { message: 'There is no space after this hyphen.', expected: 'a space: "- exercise: bridging"' },
  'colon-in-text': {
    message: 'There is a second colon with a space behind it in this line.',
    expected: 'the whole text after the first one in quotes: title: "Sheet: March"',
  },
  colon: { message: 'A colon is missing here or before.', expected: 'a key, a colon and a space: "reps: 4"' },
  escape: {
    message: 'After the backslash comes a letter that it cannot stand before.',
    expected: "\\\\ for a backslash itself, or single quotes: '…'",
  },
  depth: { message: 'This is nested too deep.', expected: 'at most 16 levels' },
  'complex-key': { message: 'A list or a mapping stands where a key should be.', expected: 'a word as the key' },
  other: { message: 'This is not YAML.', expected: 'the form of the example' },
};

const featureNames = {
  anchor: 'an anchor (&)',
  alias: 'an alias (*)',
  tag: 'a tag (!)',
  directive: 'a directive (%)',
} as const;

const typeNames: Readonly<Record<Expected, string>> = {
  text: 'a text',
  list: 'a list: lines that start with "- "',
  mapping: 'keys with values, such as "title: My stretches"',
  number: 'a number',
  'true or false': 'true or false',
};

/** What a mapping looks like, for whoever wrote something else in its place. */
const shapeExamples: ReadonlyMap<string, string> = new Map([
  ['a source', '{ title: Sheet from the practice }'],
  ['the pace', '{ settle: 15s, move: 2s, switch: 6s, rest: 30s }'],
  ['a tempo', '{ out: 2s, stay: 1s, back: 2s }'],
  ['a station', '{ pose: left, say: knees to the left, hold: 5s }'],
  ['a step with an exercise', 'an exercise and its dose: "exercise: bridging", and below it "hold: 8s" and "reps: 8"'],
  ['a pack', '"pack: cold", and below it "for: 10 min"'],
  ['the repetition', '{ every: 3h, between: "08:00-21:00" }'],
  ['an exercise', 'the exercise described: "name: Wall slides", and below it "position: standing"'],
  [
    'the exercises',
    'names of your own exercises, each described below it; what is done in which order stands under "steps"',
  ],
]);

/** Headings under which words are explained, by the first word of their list. */
const wordSections = new Map([
  ['each', 'steps'],
  ['left', 'steps'],
  ['true', 'steps'],
  ['supine', 'exercises-of-your-own'],
  ['cold', 'packs-and-coming-again'],
]);

const needExamples = new Map([
  ['reps', 'reps: 4 beside it, or a range such as reps: 4-5'],
  ['count', 'count: 30 beside it, or a range such as count: 30-50'],
  ['sides', 'sides: each or sides: alternate beside it'],
]);

const exclusionReasons = new Map([
  ['reps', 'no "reps": the count says how many'],
  ['sets', 'no "sets": the list of reps names every set'],
  ['sides', 'no "sides": the stations name the sides themselves'],
  ['start-side', 'sides: each or sides: alternate'],
  ['more-on', 'sides: each or sides: alternate'],
  ['sources', 'everything under "sources"'],
]);

/** Enough to find the word, few enough to read. */
const mostListed = 30;

function list(known: readonly string[]): string {
  return known.slice(0, mostListed).map(safeText).join(', ');
}

function describeQuantity(name: QuantityName): string {
  const { unit, ranged, least, most } = quantities[name];
  if (unit === 'number') {
    return `${ranged ? 'a whole number or a range such as 4-5' : 'one whole number'}, from ${least} to ${most}`;
  }
  const example = most > 3_600_000 ? '3h' : most > 600_000 ? '10 min' : '8s';
  const form = ranged ? `${example} or a range such as 8-10s` : example;
  return `a time such as ${form}, from ${renderTime(least)} to ${renderTime(most)}`;
}

function renderMinutes(timeMs: number): string {
  return `${Math.round(timeMs / 60_000)} min`;
}

function isQuotedNumber(found: unknown): boolean {
  return typeof found === 'string' && /^[0-9]+$/.test(found);
}

/** The key under which the quantity is written. */
function keyOf(name: QuantityName): string {
  return name === 'again' ? 'every' : name;
}

/** Names are compared as ids are written, so that "Side plank" finds "side-plank". */
function nearestExercise(found: string, names: ReadonlyMap<string, string>): string | undefined {
  if (found.length > mostQuoted) return undefined;
  const name = nearestWord(nameFromText(found) ?? found, [...names.keys()]);
  return name === undefined ? undefined : names.get(name);
}

/** A key of the pace is often written beside the pace. */
function nearestKey(key: string, known: readonly string[]): string | undefined {
  const word = key.trim().toLowerCase();
  if (paceKeys.has(word) && known.includes('pace')) return `pace: { ${word}: … }`;
  const pack = known.includes('pack') ? nearestWord(word, ['cold', 'heat']) : undefined;
  return pack === undefined ? nearestWord(key, known) : `pack: ${pack}`;
}

const paceKeys = new Set(['settle', 'move', 'switch', 'rest', 'breath']);

/** What belongs to other keys: sets and reps in one, a hold in breaths, a time where a number is asked for. */
function splitElsewhere(quantity: QuantityName, found: unknown): { readonly expected: string } | undefined {
  const text = typeof found === 'string' ? found.trim() : '';
  const times = /^(\d{1,3}) ?[x×*] ?(\d{1,3}(?:[-–]\d{1,3})?)\b/i.exec(text);
  if (times !== null && (quantity === 'reps' || quantity === 'count')) {
    return {
      expected: `sets apart from ${quantity}: "sets: ${times[1]}", and "${quantity}: ${times[2]?.replace('–', '-')}" below it`,
    };
  }
  const breaths = /^(\d{1,2}(?:[-–]\d{1,2})?) ?breaths?$/i.exec(text);
  if (breaths !== null && quantity === 'hold') {
    return { expected: `"breaths: ${breaths[1]?.replace('–', '-')}" in place of "hold"` };
  }
  const isTime = nearestQuantity('hold', text) !== undefined && /\d ?(?:s|sec\w*|min\w*|")$/i.test(text);
  return quantities[quantity].unit === 'number' && quantity !== 'minutes' && isTime
    ? { expected: `${describeQuantity(quantity)}; a time belongs to "hold"` }
    : undefined;
}

/** A text in the place of a mapping, as the mapping would have it. */
function nearestMapping(shape: string | undefined, found: unknown): string | undefined {
  if (typeof found !== 'string' || found.length > mostQuoted || /[{}[\],#\n"]/.test(found)) return undefined;
  const keyed = /^([a-z-]+):(\S.*)$/.exec(found);
  if (keyed !== null) return `${keyed[1]}: ${keyed[2]}`;
  if (shape === 'a source') return `{ title: ${found} }`;
  const [out, stay, back, more] = found.split(/[-–/ ]+/);
  const isTempo = [out, stay, back].every((part) => /^\d{1,2}$/.test(part ?? '')) && more === undefined;
  return shape === 'a tempo' && isTempo ? `{ out: ${out}s, stay: ${stay}s, back: ${back}s }` : undefined;
}

/** `8-21`, `8:00 – 21:00` and `8am-9pm` as the format writes them. */
function nearestWindow(found: string): string | undefined {
  const times = found.split(/\s*(?:[-–—]|\bto\b|\bbis\b)\s*/).map(nearestTimeOfDay);
  const window = times.join('-');
  return times.length === 2 && readWindow(window) !== undefined ? window : undefined;
}

function nearestTimeOfDay(found: string): string {
  const match = /^(\d{1,2})(?:[:.](\d{2}))? ?(am|pm|h|uhr)?$/i.exec(found.trim());
  const isAfternoon = match?.[3]?.toLowerCase() === 'pm' && Number(match[1]) < 12;
  const hour = Number(match?.[1]) + (isAfternoon ? 12 : 0);
  return match === null ? '' : `${String(hour).padStart(2, '0')}:${match[2] ?? '00'}`;
}

const sections = new Map([
  ['a routine', 'each-key'],
  ['the pace', 'pace'],
  ['a station', 'stations'],
  ['a tempo', 'steps'],
  ['a break', 'rounds-and-breaks'],
  ['a step with rounds', 'rounds-and-breaks'],
  ['a pack', 'packs-and-coming-again'],
  ['the repetition', 'packs-and-coming-again'],
  ['an exercise', 'exercises-of-your-own'],
  ['the exercises', 'exercises-of-your-own'],
  ['a source', 'each-key'],
  ['a figure', 'figures'],
  ['a pose', 'figures'],
  ['the two sides', 'figures'],
]);

function sectionOf(shape: string): string {
  return sections.get(shape) ?? 'steps';
}

/** The text as a name would have to be written. */
function nearestName(found: string): string | undefined {
  const name = nameFromText(found);
  return name === found ? undefined : name;
}

function describe(found: unknown): string {
  if (typeof found === 'string') {
    return quoted(found);
  }
  if (Array.isArray(found)) {
    return 'a list';
  }
  if (typeof found === 'object' && found !== null) {
    return 'a mapping';
  }
  return isScalar(found) ? String(found) : 'an empty value';
}

function isScalar(found: unknown): boolean {
  return typeof found === 'number' || typeof found === 'boolean';
}

/** Longer texts are cut: the line itself is shown below. */
const mostQuoted = 60;

function quoted(text: string): string {
  const letters = [...text.slice(0, 2 * mostQuoted).replace(/\s+/g, ' ')];
  return `"${safeText(letters.slice(0, mostQuoted).join(''))}${letters.length > mostQuoted ? '…' : ''}"`;
}

function optional<K extends string>(key: K, value: string | undefined): { readonly [key in K]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [key in K]?: string });
}
