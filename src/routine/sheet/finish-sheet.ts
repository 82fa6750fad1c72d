/** What the lines of a sheet were found to be, when all of them are read: only then is known which names are headings. */

import type { FoundFrequency } from './found-frequency.ts';
import { isOfLetter, isPlainHeading, readSubject } from './head-words.ts';
import { namesMovement } from './item-words.ts';
import { readOwn } from './laid-lines.ts';
import { mayBeExercise } from './left-exercise.ts';
import { isDose } from './line-amounts.ts';
import { isHeadingOfMany, isInstruction, namesCase, namesSheet, withoutBullet } from './line-words.ts';
import { namesSideOfBody } from './one-side.ts';
import type { OpenExercise } from './open-exercise.ts';
import type { OpenParts } from './open-parts.ts';
import { listUnlike, settleOften } from './place-often.ts';
import { findUnreadNumber } from './read-amounts.ts';
import { isOpenMeaning, type LineMeaning, type ReadSheet, type Rounds, type SheetBreak } from './sheet.ts';
import { isRule } from './sheet-rules.ts';
import { type SheetScope, takeOfAll } from './sheet-scope.ts';
import type { StopList } from './stop-list.ts';
import { writeNumbersBeforeUnits } from './write-numbers.ts';

export interface FoundLine {
  readonly number: number;
  readonly text: string;
  meaning: LineMeaning;
}

type FoundSheet = Pick<ReadSheet, 'title' | 'goal' | 'packs' | 'rules' | 'unreadLines'> & {
  readonly open: OpenParts;
  readonly scope: SheetScope;
  readonly frequency: FoundFrequency;
  readonly stopList: StopList;
  readonly lines: readonly FoundLine[];
};

/** "Post-op hip (R)" */
const bracketedSide = /\((?:l|r|li|re)\.?\)/iu;

/** A name without an amount, and without a word of how it is done, is a heading; the first one is the title. */
export function finishSheet({ open, scope, frequency, stopList, lines, ...sheet }: FoundSheet): ReadSheet {
  const { list: found, rest, restLine } = open;
  const first = lines[0]?.number;
  const mark = (number: number, meaning: LineMeaning) => {
    const read = lines.find((line) => line.number === number);
    if (read !== undefined) read.meaning = meaning;
  };
  const named = findNamesOfAll(found, scope);
  const headings = found
    .filter((part) => isHeading(part, sheet.title === undefined && part.line === first))
    .filter((part) => !named.has(part));
  const titled = headings.find(({ line }) => sheet.title === undefined && line === first);
  for (const { line, moreLines } of headings) {
    mark(line, line === titled?.line ? 'title' : 'unclear');
    // A weight or a side below it is of no exercise, and a sentence is about all of them.
    const meaningOf = (more: number) => lines.find(({ number }) => number === more)?.meaning;
    for (const more of moreLines) mark(more, meaningOf(more) === 'how' ? 'advice' : 'unclear');
  }
  const lastRules: string[] = [];
  for (const { number, text } of takeLastWords(found, headings, lines)) {
    const words = withoutBullet(text);
    mark(number, isRule(words) ? 'rule' : 'advice');
    if (isRule(words)) lastRules.push(words);
  }
  // Nobody reads a reason to stop where only its heading was found.
  for (const heading of stopList.empty) mark(heading, 'advice');
  const openRest = takeOpenRest(found, restLine);
  if (openRest !== undefined) mark(openRest, 'whose-rest');
  const often = titled?.amounts.frequency;
  const all = titled === undefined || often === undefined ? [] : [{ line: titled.line, often, part: undefined }];
  const own = found.filter((part) => !headings.some((heading) => heading === part));
  const { ofOne, ofNone } = settleOften(frequency, own, first, lines.some(mayBeExercise));
  for (const line of ofOne) mark(line, 'often-of-one');
  for (const line of ofNone) mark(line, 'whose-often');
  const parts = own.map((part) => ('name' in part ? takeOfAll(part, scope) : part));
  // Nobody knows what it is of, where no exercise takes it.
  const above = [...open.above.sides, ...open.above.oftens, ...scope.sidesOfAll].filter(({ isUsed }) => !isUsed);
  const idle = [...scope.amounts.filter(({ isTaken }) => !isTaken), ...above];
  for (const { line } of idle) mark(line, 'unclear');
  const rounds = findCircuit(own, open.partings, headings, scope);
  if (scope.rounds !== undefined && rounds === undefined) mark(scope.rounds.line, 'rounds-once');
  const isOfAll = ({ line }: { readonly line: number }) => !ofOne.has(line) && !ofNone.has(line);
  const dayLines = frequency.dayLines.filter(isOfAll);
  const oftenLines = [...frequency.lines.filter(isOfAll), ...all];
  const unlike = listUnlike(oftenLines, open.above.oftens, dayLines, parts, first);
  for (const line of unlike) mark(line, 'unlike-often');
  const ofAll = new Set(oftenLines.flatMap(({ line, often }) => (unlike.has(line) ? [] : often)));
  const about = frequency.about.filter((one) => isOfAll(one) && !unlike.has(one.line)).map(({ text }) => text);
  const days = dayLines.find(({ line }) => !unlike.has(line))?.days;
  // The hip of "Back / hip" is no side, and the "Total" of "Total hip replacement" no word before an amount.
  const isWhole = titled?.amounts.sides !== undefined || namesCase(titled?.name ?? '');
  const whole = isWhole ? withoutBullet(lines[0]?.text ?? '') : undefined;
  const firstTitle = sheet.title ?? whole ?? titled?.name;
  const head = lines.slice(
    0,
    Math.max(
      0,
      lines.findIndex(({ number }) => number === parts[0]?.line),
    ),
  );
  const better = findTitle(head, firstTitle);
  if (better !== undefined) {
    for (const { number, meaning } of head) if (meaning === 'title') mark(number, 'unclear');
    mark(better.number, 'title');
  }
  const title = better?.title ?? firstTitle;
  const sideAbove = head.find(({ meaning, text }) => {
    const isOfHead = meaning === 'title' || isOpenMeaning(meaning);
    return (
      isOfHead &&
      readOwn(text) === 'words' &&
      !isInstruction(text) &&
      (namesSideOfBody(text) || bracketedSide.test(text))
    );
  })?.text;
  return {
    ...sheet,
    title,
    rest,
    isGerman: false,
    partCount: 1,
    parts,
    days,
    about,
    rules: [...sheet.rules, ...lastRules],
    frequency: [...ofAll],
    stopIf: stopList.reasons,
    lines: lines.map((line) => ({ ...line, ...nameUnread(line, open.unread.get(line.number)) })),
    ...(rounds === undefined ? {} : { rounds }),
    ...(sideAbove === undefined ? {} : { sideAbove }),
  };
}

/** The cell of a row that was not understood, or the number of a line. */
function nameUnread({ meaning, text }: FoundLine, cell: string | undefined) {
  if (cell !== undefined || meaning !== 'unclear') return cell === undefined ? {} : { unread: cell };
  const number = findUnreadNumber(writeNumbersBeforeUnits(withoutBullet(text)));
  return number === undefined ? {} : { unread: `the number ${number}` };
}

/** A rest right below the last of several exercises, a line each, is of that one or of all: nobody can tell. */
function takeOpenRest(parts: OpenParts['list'], restLine: number | undefined): number | undefined {
  const last = parts.at(-1);
  if (restLine === undefined || last === undefined || !('name' in last)) return undefined;
  const others = parts.filter((part) => part !== last && 'name' in part && isDose(part.amounts));
  const isOfOne = others.every((part) => 'name' in part && part.amounts.rest !== undefined);
  if (isOfOne || last.moreLines.length !== 1 || last.moreLines[0] !== restLine) return undefined;
  const { rest: _, ...amounts } = last.amounts;
  last.amounts = amounts;
  return restLine;
}

function isHeading(part: OpenExercise | SheetBreak, isFirst: boolean): part is OpenExercise {
  if (!('name' in part) || isDose(part.amounts)) return false;
  const isNamed = namesSheet(part.name) || namesCase(part.name);
  // "Praxis Sonne - Beckenboden" is the title, whatever stands below.
  const isHead = isNamed || (/ [–—-] /.test(part.name) && !namesMovement(part.name));
  return part.how.length === 0 || (isFirst && isHead);
}

/** Names alone of which a line says how much: each in a list, or below that line. */
function findNamesOfAll(found: OpenParts['list'], { amounts }: SheetScope): ReadonlySet<unknown> {
  const ofAll = amounts.find((one) => !one.isUnclear && isDose(one.amounts));
  const names = found.filter(
    (part): part is OpenExercise =>
      'name' in part && !isDose(part.amounts) && !isHeadingOfMany(part.name) && !isPlainHeading(part.name),
  );
  const isBelow = ({ line, name }: OpenExercise) => line > (ofAll?.line ?? 0) && namesMovement(name);
  return new Set(ofAll === undefined ? [] : names.filter((part) => part.isListed || isBelow(part)));
}

/** What stands below the last of several exercises in words is of all of them where no other has such words. */
function takeLastWords(
  found: OpenParts['list'],
  headings: readonly OpenExercise[],
  lines: readonly FoundLine[],
): readonly FoundLine[] {
  const named = found.filter((part): part is OpenExercise => 'name' in part && !headings.some((one) => one === part));
  const wordsBelow = ({ moreLines }: OpenExercise) => {
    const below = lines.filter(({ number }) => moreLines.includes(number));
    // What stands above its amount is of no other.
    return below.slice(below.findLastIndex(({ meaning }) => meaning === 'amount') + 1);
  };
  const last = named.at(-1);
  const words = last === undefined || !isDose(last.amounts) ? [] : wordsBelow(last);
  const isOnly = named.length < 2 || named.slice(0, -1).some((part) => wordsBelow(part).length > 0);
  if (last === undefined || isOnly) return [];
  const kept = last.how.filter((how) => !words.some(({ text }) => text.includes(how)));
  last.how.splice(0, last.how.length, ...kept);
  return words;
}

/**
 * Of all exercises up to a heading, where none has sets and no empty line parts them; below them it is of all of them, and
 * between them of those below where it says so.
 */
function findCircuit(
  parts: OpenParts['list'],
  partings: OpenParts['partings'],
  headings: readonly OpenExercise[],
  { rounds: found }: SheetScope,
): Rounds | undefined {
  if (found === undefined) return undefined;
  const { line, isOfBelow, ...rounds } = found;
  const below = isOfBelow ? parts.filter((part) => part.line > line) : [];
  const [first, last] = [(below[0] ?? parts[0])?.line, parts.at(-1)?.line];
  if (first === undefined || last === undefined) return undefined;
  const all = [...partings, ...headings.map((heading) => ({ line: heading.line, isHeading: true }))];
  const within = all.filter((one) => one.line > first && one.line <= last);
  const end = Math.min(...within.filter(({ isHeading }) => isHeading).map((one) => one.line));
  const isParted = within.some((one) => one.line < end);
  const done = parts.filter((part) => part.line >= first && part.line < end);
  const hasSets = done.some((part) => 'name' in part && part.amounts.sets !== undefined);
  const isOfThem = line < first || (line > last && end === Number.POSITIVE_INFINITY);
  return isOfThem && !isParted && !hasSets
    ? { ...rounds, firstLine: first, lastLine: done.at(-1)?.line ?? last }
    : undefined;
}

/** Above the exercises "Exercises for low back pain" is the title, and not the hospital or the mail that stands first. */
function findTitle(
  above: readonly FoundLine[],
  title = '',
): { readonly number: number; readonly title: string } | undefined {
  for (const { number, text } of above) {
    const subject = readSubject(text);
    if (subject !== undefined) return { number, title: subject };
  }
  if (namesSheet(title) || namesCase(title)) return undefined;
  const [found] = above.flatMap(({ number, text, meaning }) => {
    const plain = withoutBullet(text);
    const isSentence = isInstruction(plain) || isOfLetter(plain) || /\p{L}{2}[.!:]$/u.test(plain) || /\d/.test(plain);
    return meaning === 'unclear' && namesSheet(plain) && !isSentence ? [{ number, title: plain }] : [];
  });
  return found;
}
