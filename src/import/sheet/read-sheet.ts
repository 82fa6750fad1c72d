/**
 * A sheet as a person pastes it: which exercises it has, how much of each, what is said about them, and which lines were not
 * understood. Nothing is guessed: an amount beside words that may change it is left to the person, with what it seems to say.
 */

import { isOfOffice } from './apart-sentences.ts';
import { isDose, isLong, type LineAmounts } from './line-amounts.ts';
import {
  isDoseLine,
  isName,
  isPosture,
  isSectionName,
  isSureName,
  isTitleLike,
  namesSheet,
  wordsOf,
} from './line-names.ts';
import { isDosed, OpenExercise } from './open-exercise.ts';
import { type PartHeading, readPartHeading } from './part-headings.ts';
import { placeSaid } from './place-said.ts';
import { readSentence } from './read-sentence.ts';
import { type FoundLine, isOpenMeaning, type ReadSheet, type SheetPart } from './sheet.ts';
import { type PlacedLine, placeLines } from './sheet-lines.ts';
import { SheetReader } from './sheet-reader.ts';
import { isGermanText } from './sheet-words.ts';
import { joinReasons } from './stop-line.ts';

/** Each part of the day, the weeks or the days that has a heading of its own is a sheet of its own; else all of it is one. */
export function readSheets(text: string): readonly ReadSheet[] {
  const { lines, unreadLines } = placeLines(text);
  const isGerman = isGermanText(text);
  const headings = findHeadings(lines);
  const split = splitParts(lines, headings);
  const sheets = split.parts.map(({ heading, lines: own }) => {
    const reader = new SheetReader(split.parts.length > 1, isNumbered(lines));
    for (const line of [...split.common, ...own, ...split.below]) {
      if (!headings.has(line.number) || heading === undefined) reader.read(line);
      else reader.lines.push({ number: line.number, text: line.written, said: line.text, meaning: 'part' });
    }
    return { ...finishSheet(reader, unreadLines), ...partOf(heading), partCount: split.parts.length, isGerman };
  });
  const stopIf = joinReasons(sheets);
  const title = sheets.map((sheet) => sheet.title).find((one) => one !== undefined);
  const titles = new Set(
    sheets.flatMap(({ lines: own }) => own.flatMap(({ number, meaning }) => (meaning === 'title' ? [number] : []))),
  );
  return sheets.map((sheet, index) => ({
    ...sheet,
    title: sheet.title ?? title,
    // When to stop holds for the whole day, in whichever part it stands.
    stopIf,
    lines: sheet.lines.map((line) => (titles.has(line.number) ? { ...line, meaning: 'title' as const } : line)),
    unreadLines: index === 0 ? sheet.unreadLines : 0,
  }));
}

function isNumbered(lines: readonly PlacedLine[]): boolean {
  return lines.some(({ isItem, mark }) => isItem && mark === 'number');
}

function partOf(heading: PartHeading | undefined) {
  if (heading === undefined) return { days: undefined, isOccasional: false };
  const { name, days, isOccasional, isSchedule = false } = heading;
  return { ...(!isSchedule && { partName: name }), days, isOccasional };
}

/** By the numbers of their lines; "Mon Wed Fri" right below an amount says when that one is done. */
function findHeadings(lines: readonly PlacedLine[]): ReadonlyMap<number, PartHeading> {
  return new Map(
    lines.flatMap(({ number, text, isAfterGap }, index) => {
      const heading = readPartHeading(text);
      const isBelowAmount = !isAfterGap && isDoseLine(lines[index - 1]?.text ?? '');
      const isOfOne = (heading?.days?.length ?? 0) > 1 && isBelowAmount && !/:$/.test(text);
      return heading === undefined || isOfOne ? [] : [[number, heading] as const];
    }),
  );
}

interface Part {
  readonly heading: PartHeading | undefined;
  readonly lines: PlacedLine[];
}

const ofAllParts =
  /^(?:(?:for|in|during|für|in) )?(?:all|every|alle[nr]?|jede[rn]?) (?:phases?|stages?|weeks?|parts?|phasen?|stufen?|wochen?)\s*:?$|^(?:at all times|throughout|always|immer)\s*:?$/iu;

/**
 * What stands above the first heading, or below "For all phases", is said of all parts; an exercise above makes a part of its
 * own.
 */
function splitParts(
  lines: readonly PlacedLine[],
  headings: ReadonlyMap<number, PartHeading>,
): {
  readonly common: readonly PlacedLine[];
  readonly below: readonly PlacedLine[];
  readonly parts: readonly Part[];
} {
  const [first] = headings.values();
  if (headings.size === 1 && first?.isSchedule)
    return { common: [], below: [], parts: [{ heading: first, lines: [...lines] }] };
  const parts = new Map<string, Part>();
  const above: PlacedLine[] = [];
  const below: PlacedLine[] = [];
  let now = above;
  for (const line of lines) {
    const heading = headings.get(line.number);
    if (parts.size > 0 && ofAllParts.test(line.text)) now = below;
    if (heading !== undefined) {
      const part = parts.get(heading.key) ?? { heading, lines: [] };
      parts.set(heading.key, part);
      now = part.lines;
    }
    now.push(line);
  }
  if (parts.size === 0) return { common: [], below, parts: [{ heading: undefined, lines: above }] };
  if (!namesExercise(above, lines)) return { common: above, below, parts: [...parts.values()] };
  const [only] = parts.values();
  // "Schedule: Mon, Wed, Fri" at the end is of what stands above it.
  const isOfAll = parts.size === 1 && only?.heading?.days !== undefined && !namesExercise(only.lines, lines);
  return isOfAll
    ? { common: [], below, parts: [{ heading: only.heading, lines: [...above, ...only.lines] }] }
    : { common: [], below, parts: [{ heading: undefined, lines: above }, ...parts.values()] };
}

function namesExercise(own: readonly PlacedLine[], all: readonly PlacedLine[]): boolean {
  const reader = new SheetReader(false, isNumbered(all));
  for (const line of own) reader.read(line);
  return reader.parts.some(isDosed);
}

function finishSheet(reader: SheetReader, unreadLines: number) {
  const exercises = reader.parts.filter((part) => part instanceof OpenExercise);
  const known = dropHeadings(reader, exercises);
  placeLeftOut(reader, known);
  const frequency = [...reader.apart.often, ...placeSaid(reader, known)];
  const kept = new Set<unknown>(known);
  const parts = reader.parts.flatMap((part): readonly SheetPart[] =>
    part instanceof OpenExercise ? (kept.has(part) ? [part.finish()] : []) : [part],
  );
  const {
    lines,
    rest,
    apart: { goal, stopIf, packs },
  } = reader;
  return { title: takeTitle(lines, parts), parts, goal, rest, stopIf, packs, frequency, lines, unreadLines };
}

/** When an exercise is left out is said with that one; where no other line names it, the person is asked. */
function placeLeftOut({ apart, lines }: SheetReader, exercises: readonly OpenExercise[]): void {
  for (const { name, text, line } of apart.leftOut) {
    const [named, other] = exercises.filter((one) => one.name.toLowerCase().includes(name.toLowerCase()));
    const own = lines.find(({ number, meaning }) => number === line && meaning === 'leave-out');
    if (named !== undefined && other === undefined) {
      named.how.push(text);
      named.moreLines.push(line);
    } else if (own !== undefined) own.meaning = 'advice';
  }
}

/** What has no amount, and stands in no list, was a heading; what stands below it is advice. */
function dropHeadings({ lines, parts }: SheetReader, exercises: readonly OpenExercise[]): readonly OpenExercise[] {
  const byNumber = new Map(lines.map((line) => [line.number, line]));
  return exercises.filter((exercise) => {
    const own = byNumber.get(exercise.line);
    // "Pilates mat, 20 minutes" above everything is how long all of it takes.
    const isOfSheet =
      exercise === exercises[0] &&
      exercises.length > 1 &&
      ((own === lines[0] && !exercise.isItem) || namesSheet(exercise.name)) &&
      isOnlyLong(exercise.amounts);
    const isExercise = !isOfSheet && !isUnnamed(exercise) && (exercise.hasDose || exercise.isItem);
    if (own !== undefined && isExercise) own.meaning = 'exercise';
    if (isExercise) return true;
    const isTold = exercise.moreLines.length + exercise.how.length > 0;
    // Below the exercises a name with nothing below it is one without its amount.
    const place = parts.indexOf(exercise);
    const isLast = !parts.slice(place + 1).some(isDosed) && parts.slice(0, place).some(isDosed);
    // "Knee, left" may be of all that stands below it.
    const isOfSide = exercise.amounts.sides !== undefined && !isTold;
    if (own !== undefined && (isUnnamed(exercise) || isOfSide)) own.meaning = 'unclear';
    else if (own !== undefined) own.meaning = isTitleLike(own.text) && !isTold && !isLast ? 'section' : 'no-amount';
    for (const number of exercise.moreLines) {
      const line = byNumber.get(number);
      if (line !== undefined) line.meaning = line.meaning === 'how' ? 'advice' : 'unclear';
    }
    return false;
  });
}

/** In doubt, in no list, and without anything that is sure to be a name: no exercise is asked about. */
function isUnnamed({ doubt, isItem, name }: OpenExercise): boolean {
  return doubt !== undefined && !isItem && !isSureName(name);
}

function isOnlyLong({ hold, isUnheld: _, isBeside: __, ...others }: LineAmounts): boolean {
  return hold !== undefined && isLong({ hold }) && Object.keys(others).length === 0;
}

function saysNoAmount(text: string): boolean {
  return !readSentence(text).hasAmounts;
}

/** A longer line is no title. This project's own choice. */
const maxTitleWords = 12;

/** A letterhead is no title. */
const letterhead =
  /^(?:date|name|patient|dob|dx|exported|datum)\s*:|\d{3}[-. ]\d{3,}|\d{6}|(?<!\p{L})(?:phone|tel|fax)(?!\p{L})/iu;

/** A line above the exercises that names a sheet, or the first heading there. */
function takeTitle(lines: readonly FoundLine[], parts: readonly SheetPart[]): string | undefined {
  const first = parts.find((part) => !('doubt' in part))?.line ?? Number.POSITIVE_INFINITY;
  const above = lines.filter(
    ({ number, meaning, text }) =>
      number < first &&
      (meaning === 'section' || isOpenMeaning(meaning)) &&
      !/[.!?,:]$/.test(text) &&
      !letterhead.test(text) &&
      !isOfOffice(text) &&
      !isPosture(text) &&
      wordsOf(text).length <= maxTitleWords,
  );
  if (parts.length === 0) return undefined;
  const line =
    above.find(({ text }) => namesSheet(text)) ??
    above.find(
      ({ text, meaning }, index) =>
        (index === 0 && saysNoAmount(text) && !isSectionName(text) && !/^(?:from|to|von|an)\s*:/iu.test(text)) ||
        (meaning === 'section' && isName(text)),
    );
  if (line !== undefined) line.meaning = 'title';
  return line?.text.replace(/[\s:=#*_-]+$|^[\s=#*_-]+|^(?:subject|betreff)\s*:\s*/giu, '');
}

export function hasExercise({ parts }: ReadSheet): boolean {
  return parts.some((part) => 'name' in part && isDose(part.amounts));
}
