/** A row of a sheet's table: each value is what its heading says. */

import type { TableCell } from './find-tables.ts';
import { beginsAsAmount } from './item-words.ts';
import { isDose, isOnlyTime, joinAmounts, type LineAmounts } from './line-amounts.ts';
import { readPartHeading } from './part-headings.ts';
import { readAmounts } from './read-amounts.ts';
import { readLineAmounts } from './read-by-side.ts';
import { joint, leftWords, rightWords } from './sheet-words.ts';
import { splitName } from './split-name.ts';
import type { ColumnKind, Heading } from './table-headings.ts';
import { namesOneSide, saysChangeWithin, saysOpenEnded } from './unread-words.ts';
import { whyUnmeasured } from './why-unclear.ts';
import { writeNumbersBeforeUnits } from './write-numbers.ts';

export interface TableRow {
  readonly name: string;
  readonly amounts: LineAmounts;
  /** What is no amount, in the words of the sheet. */
  readonly words: readonly string[];
}

interface ReadCell {
  readonly amounts?: LineAmounts;
  readonly words?: string;
  /** Amounts that its words name, beside those of other columns. */
  readonly named?: LineAmounts;
}

/**
 * The cell of which a number is not understood, or `undefined` where two of them say different things: then nothing of the
 * row holds.
 */
export function readTableRow(cells: readonly TableCell[]): TableRow | TableCell | undefined {
  const name = readName(cells.find(({ heading }) => heading.kind === 'name')?.text ?? '');
  if (name === undefined) return undefined;
  let amounts: LineAmounts = name.amounts;
  let named: LineAmounts = {};
  const words = name.words === '' ? [] : [name.words];
  for (const { heading: written, text } of cells) {
    const heading = isOfHolds(written, text, cells) ? { ...written, kind: 'reps' as const } : written;
    if (heading.kind === 'name' || (heading.kind !== 'when' && isEmpty(text))) continue;
    const read = cellReaders[heading.kind](text, heading, name.name);
    if (read === undefined) return { heading, text };
    const { frequency, ...found } = read.amounts ?? {};
    const sides = isDose(found) || found.sets !== undefined ? heading.sides : undefined;
    const all = joinAmounts(found, sides === undefined ? {} : { sides });
    const joined = all === undefined ? undefined : joinAmounts(amounts, all);
    if (joined === undefined) return undefined;
    const both = [amounts.frequency, frequency].filter((one) => one !== undefined).join(', ');
    amounts = { ...joined, ...(both === '' ? {} : { frequency: both }) };
    if (read.words !== undefined) words.push(read.words);
    named = { ...named, ...read.named };
  }
  const notes = cells.flatMap(({ heading, text }) => (heading.kind === 'words' ? [text] : []));
  // "15 min, brisk" among the notes of what has no other amount is how long.
  if (isOnlyTime(named) && amounts.sets === undefined && notes.some((text) => /^\d/.test(text)))
    amounts = joinAmounts(named, amounts) ?? amounts;
  if (!hasAll(amounts, named)) return undefined;
  const amountCells = cells.filter(({ heading }) => !['words', 'label', 'row'].includes(heading.kind));
  const isUnmeasured = whyUnmeasured(amountCells.map(({ text }) => text).join(' ')) !== undefined;
  if (isUnmeasured && isDose(amounts) && amounts.hold === undefined) return undefined;
  // "Nur rechts" among the notes of what has no sides would only be said.
  if (notes.some(saysChangeWithin) || (amounts.sides === undefined && namesOneSide(notes))) return undefined;
  return { name: name.name, amounts, words };
}

/** Beside a hold "3" below "Sets x Reps" is so many of it, whichever is meant. */
function isOfHolds({ kind }: Heading, text: string, cells: readonly TableCell[]): boolean {
  const hasHold = cells.some((cell) => cell.heading.kind === 'hold' && /\d/.test(cell.text));
  return kind === 'dose' && isBare(text) && hasHold;
}

/** "Repeat 10 times" in the notes of a hold is how much, and not only words. */
function hasAll(amounts: LineAmounts, named: LineAmounts): boolean {
  const keys = ['sets', 'reps', 'hold', 'breaths', 'tempo'] as const;
  return keys.every((key) => named[key] === undefined || amounts[key] !== undefined);
}

function isEmpty(text: string): boolean {
  return /^(?:[-–—.\s]*|n\/?a|none|keine?r?)$/i.test(text);
}

/** "Clamshell, red band" has more than a name; the number of "Warrior 2" is part of it. */
function readName(text: string) {
  const { amounts, isUnclear, hasUnreadNumber, before, after } = readAmounts(writeNumbersBeforeUnits(text));
  const isWhole = hasUnreadNumber || /^\D+\d+$/.test(text) || Object.keys(amounts).length === 0;
  if (isWhole) return text === '' ? undefined : { name: text, amounts: {}, words: '' };
  const [name, words] = splitName(before, after, text);
  return isUnclear || name === '' ? undefined : { name, amounts, words };
}

type CellReader = (text: string, heading: Heading, name: string) => ReadCell | undefined;

const cellReaders: Readonly<Record<Exclude<ColumnKind, 'name'>, CellReader>> = {
  sets: (text, heading, name) => readAmount(isBare(text) ? `${text} sets` : text, text, heading, name),
  reps: (text, heading, name) =>
    readAmount(isBare(text) ? `${text} reps` : text.replace(repsOfSide, '$& reps'), text, heading, name),
  // "10" below "Sets x Reps" may be either.
  dose: (text, heading, name) => (isBare(text) ? undefined : readAmount(text, text, heading, name)),
  breaths: (text, heading) => readAmount(isBare(text) ? `${text} breaths` : text, text, heading),
  hold: readHold,
  time: (text, heading, name) => readTime('', text, heading, name),
  rest: (text, heading) => readTime('rest', text, guessUnit('rest', text, heading)),
  'times-a-day': (text, heading) => readFrequencyCell(text, 'day', heading),
  'times-a-week': (text, heading) => readFrequencyCell(text, 'week', heading),
  frequency: (text, heading) => readOften(text) ?? sayWith(text, heading),
  sides: readSides,
  equipment: readEquipment,
  words: readWords,
  row: (text, heading) => (/^\d+[.)]?$/.test(text) ? {} : sayWith(text, heading)),
  label: sayWith,
  // What is done in other weeks or on other days is not done together; an empty cell may go on with the one above it.
  when: readOften,
  // One part of the day alone: what is done at other times nobody can tell.
  'day-part': () => undefined,
  unclear: (text, heading) => (/\d/.test(text) ? undefined : readUnlessPart(text, heading)),
  other: readUnlessPart,
};

/**
 * A mark in a column of one week or one weekday says that it is done then, and on the others perhaps not. Where it may be an
 * amount it is not only said, since the others would hold without it.
 */
function readUnlessPart(text: string, heading: Heading): ReadCell | undefined {
  if (readPartHeading(heading.text) !== undefined) return undefined;
  const { amounts, isUnclear } = readAmounts(`: ${writeNumbersBeforeUnits(text)}`);
  const isAmount = isUnclear || isDose(amounts) || amounts.sets !== undefined || amounts.rest !== undefined;
  return isAmount ? undefined : sayWith(text, heading);
}

/** Below "Tempo/Hold" only what is nothing but a time is a hold: not "2-0-2", nor "slow down (3 sec)". */
function readHold(text: string, heading: Heading): ReadCell | undefined {
  if (/^\d(?:-\d){2,3}$/.test(text)) return sayWith(text, heading);
  const read = readTime('hold', text, guessUnit('hold', text, heading));
  return /tempo/i.test(heading.text) && read?.words !== undefined ? undefined : read;
}

/** "8 ea", "15 L / 15 R" below "Reps" */
const repsOfSide = new RegExp(
  String.raw`\d+(?:${joint}\d+)?(?=\s*(?:each|ea|je|(?:(?:on |the )*(?:${leftWords}|${rightWords})))(?![\p{L}\d]))`,
  'giu',
);

const onlyThen = /^(?:only|nur)\s+(?:(?:in|on|at) (?:the )?|am )?(?<part>.+)$/iu;

/** "Each side, slowly" and "rest 1 min" are more than words. */
function readWords(text: string): ReadCell | undefined {
  // What is done "only in the evening" is not done whenever the others are.
  if (readPartHeading(onlyThen.exec(text)?.groups?.part ?? '') !== undefined) return undefined;
  if (beginsAsAmount(text) && saysOpenEnded(text)) return undefined;
  const { amounts, isUnclear, before, after } = readAmounts(text);
  const keys = Object.keys(amounts);
  if (isUnclear || !keys.some((key) => noteKeys.has(key))) return { words: text, named: amounts };
  const own: LineAmounts = Object.fromEntries(Object.entries(amounts).filter(([key]) => noteKeys.has(key)));
  const isAll = keys.every((key) => noteKeys.has(key)) && splitName(before, after, text).join('') === '';
  return isAll ? { amounts: own } : { amounts: own, words: text, named: amounts };
}

/** Kept with its heading, as a word on the exercise. */
function sayWith(text: string, heading: Heading): ReadCell {
  return { words: `${heading.text.replace(/:$/, '')}: ${text}` };
}

const bareNumber = new RegExp(String.raw`^\d+(?:[.,]\d+)?(?:${joint}\d+(?:[.,]\d+)?)?$`, 'i');

function isBare(text: string): boolean {
  return bareNumber.test(text);
}

function readAmount(phrase: string, text: string, heading: Heading, name = ''): ReadCell | undefined {
  // Behind the colon no word is the name of an exercise, so that in "3 x 40 yd" it is what the number counts.
  const { amounts, isUnclear, hasUnreadNumber, before, after } = readLineAmounts(
    `: ${writeNumbersBeforeUnits(phrase)}`,
    name,
  );
  // "As many as you can" below "Reps" is how many, and no number.
  if (isUnclear || hasUnreadNumber || Object.keys(amounts).length === 0) return undefined;
  const isAll = splitName(before, after, phrase).join('') === '';
  return isAll ? { amounts } : { amounts, ...sayWith(text, heading) };
}

function readTime(word: 'hold' | 'rest' | '', text: string, heading: Heading, name = ''): ReadCell | undefined {
  if (!isBare(text)) return readAmount(/^\d/.test(text) ? `${word} ${text}` : text, text, heading, name);
  if (Number(text) === 0) return {};
  return heading.unit === undefined ? undefined : readAmount(`${word} ${text} ${heading.unit}`, text, heading, name);
}

/**
 * The fewest that are seconds where a heading has no unit. Of a hold seconds are counted, but "1" or "2" may be minutes of a
 * stretch; nobody rests for 60 minutes, nor for 2 seconds: between them a number alone is left open. This project's own choice.
 */
const minSeconds = { hold: 3, rest: 15 };

function guessUnit(word: 'hold' | 'rest', text: string, heading: Heading): Heading {
  const isSeconds = heading.unit === undefined && Number.parseFloat(text) >= minSeconds[word];
  return isSeconds ? { ...heading, unit: 's' } : heading;
}

function readFrequencyCell(text: string, span: 'day' | 'week', heading: Heading): ReadCell {
  if (isBare(text)) return { amounts: { frequency: `${text} times a ${span}` } };
  return readOften(text) ?? readOften(`${text} a ${span}`) ?? sayWith(text, heading);
}

/** Where it says how often, and nothing else. */
function readOften(text: string): ReadCell | undefined {
  const { amounts, isUnclear, hasUnreadNumber, before, after } = readAmounts(writeNumbersBeforeUnits(text));
  const isOnly = Object.keys(amounts).length === 1 && !isUnclear && !hasUnreadNumber && before + after === '';
  return isOnly && amounts.frequency !== undefined ? { amounts } : undefined;
}

/** What says on which side. */
const sideKeys: ReadonlySet<string> = new Set(['sides', 'startSide', 'isEachWay', 'ofWhat', 'limb', 'together']);
const noteKeys: ReadonlySet<string> = new Set([...sideKeys, 'rest']);

/** "R", "each", "both legs together": in the words that stand behind an amount of any line. */
function readSides(text: string): ReadCell | undefined {
  const said = text.replace(/^alt(?:ern(?:ate|ating)?)?\.?$/i, 'alternating sides');
  const { amounts: read, isUnclear, before, after } = readAmounts(`10 reps, ${said}`);
  const { reps: _, ofWhat: __, ...amounts } = read;
  const keys = Object.keys(amounts);
  const isAll = !isUnclear && keys.length > 0 && splitName(before, after, text).join('') === '';
  return isAll && keys.every((key) => sideKeys.has(key)) ? { amounts: amounts } : undefined;
}

function readEquipment(text: string, heading: Heading): ReadCell {
  const thing = text.replace(/^(?:@|with|mit)\s*/i, '');
  if (/^(?:bw|body ?weight)$/i.test(thing)) return { amounts: { equipment: 'body weight' } };
  if (isBare(thing))
    return heading.unit === undefined ? sayWith(text, heading) : { amounts: { equipment: `${thing} ${heading.unit}` } };
  const isColour = /^band$/i.test(heading.text) && !/band/i.test(thing);
  return { amounts: { equipment: isColour ? `${thing} band` : thing } };
}
