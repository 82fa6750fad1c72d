/** What the lines of a sheet were found to be, when all of them are read: only then is known which names are headings. */

import { areUnlike } from './compare-frequencies.ts';
import type { FoundFrequency } from './found-frequency.ts';
import { isDose } from './line-amounts.ts';
import { namesCase, namesSheet, withoutBullet } from './line-words.ts';
import { type FrequencyLine, type OpenExercise, placeFrequencies } from './open-exercise.ts';
import type { OpenParts } from './open-parts.ts';
import type { LineMeaning, ReadSheet, SheetBreak } from './sheet.ts';
import { findCommonFrequency } from './sheet-frequency.ts';
import type { StopList } from './stop-list.ts';

export interface FoundLine {
  readonly number: number;
  readonly text: string;
  meaning: LineMeaning;
}

type FoundSheet = Pick<ReadSheet, 'title' | 'goal' | 'packs' | 'unreadLines'> & {
  readonly open: OpenParts;
  readonly frequency: FoundFrequency;
  readonly stopList: StopList;
  readonly lines: readonly FoundLine[];
};

/** A name without an amount, and without a word of how it is done, is a heading; the first one is the title. */
export function finishSheet({ open, frequency, stopList, lines, ...sheet }: FoundSheet): ReadSheet {
  const { list: found, rest, restLine } = open;
  const first = lines[0]?.number;
  const mark = (number: number, meaning: LineMeaning) => {
    const read = lines.find((line) => line.number === number);
    if (read !== undefined) read.meaning = meaning;
  };
  const headings = found.filter((part) => isHeading(part, sheet.title === undefined && part.line === first));
  const titled = headings.find(({ line }) => sheet.title === undefined && line === first);
  for (const { line, moreLines } of headings) {
    mark(line, line === titled?.line ? 'title' : 'unclear');
    // A weight or a side below it is of no exercise, and a sentence is about all of them.
    const found = (more: number) => lines.find(({ number }) => number === more)?.meaning;
    for (const more of moreLines) mark(more, found(more) === 'how' ? 'advice' : 'unclear');
  }
  // Nobody reads a reason to stop where only its heading was found.
  for (const heading of stopList.empty) mark(heading, 'advice');
  const openRest = takeOpenRest(found, restLine);
  if (openRest !== undefined) mark(openRest, 'whose-rest');
  const often = titled?.amounts.frequency;
  const all = titled === undefined || often === undefined ? [] : [{ line: titled.line, often, part: undefined }];
  const parts = found.filter((part) => !headings.some((heading) => heading === part));
  const { dayLines } = frequency;
  const oftenLines = [...frequency.lines, ...all];
  const unlike = listUnlike(oftenLines, dayLines, parts, first);
  for (const line of unlike) mark(line, 'unlike-often');
  const alike = oftenLines.filter(({ line }) => !unlike.has(line));
  const { ofAll, unclear } = placeFrequencies(alike, new Set(parts), first);
  for (const line of unclear) mark(line, 'unclear');
  const about = frequency.about.filter(({ line }) => !unlike.has(line)).map(({ text }) => text);
  const days = dayLines.find(({ line }) => !unlike.has(line))?.days;
  // The hip of "Back / hip" is no side, and the "Total" of "Total hip replacement" no word before an amount.
  const isWhole = titled?.amounts.sides !== undefined || namesCase(titled?.name ?? '');
  const whole = isWhole ? withoutBullet(lines[0]?.text ?? '') : undefined;
  const title = sheet.title ?? whole ?? titled?.name;
  return { ...sheet, title, rest, partCount: 1, parts, days, about, frequency: ofAll, stopIf: stopList.reasons, lines };
}

/**
 * The lines that say how often all of it is done, where they do not go together. One right below the last of several
 * exercises is of that one or of all, so that what stands above everything may be said otherwise there.
 */
function listUnlike(
  lines: readonly FrequencyLine[],
  dayLines: FoundFrequency['dayLines'],
  parts: FoundSheet['open']['list'],
  titleLine: number | undefined,
): ReadonlySet<number> {
  const named = parts.filter((part) => 'name' in part);
  const isOf = (part: FrequencyLine['part']) => part !== undefined && named.includes(part);
  const isAbove = ({ part }: FrequencyLine) => part === undefined || part.line === titleLine;
  const below = lines.filter(({ part }) => isOf(part));
  const isAtEnd = new Set(below.map(({ part }) => part)).size === 1 && below[0]?.part === named.at(-1);
  const common = findCommonFrequency({ parts: named });
  const ofAll = lines.filter((line) => isAbove(line) || isAtEnd);
  const texts = [...ofAll.map(({ often }) => often), ...(common === undefined ? [] : [common])];
  const isUnlike = areUnlike(
    texts,
    dayLines.map(({ days }) => days),
  );
  return new Set(isUnlike ? [...ofAll, ...dayLines].map(({ line }) => line) : []);
}

/** A rest right below the last of several exercises, a line each, is of that one or of all: nobody can tell. */
function takeOpenRest(parts: OpenParts['list'], restLine: number | undefined): number | undefined {
  const last = parts.at(-1);
  if (restLine === undefined || last === undefined || !('name' in last)) return undefined;
  const isAlone = !parts.some((part) => part !== last && 'name' in part && isDose(part.amounts));
  if (isAlone || last.moreLines.length !== 1 || last.moreLines[0] !== restLine) return undefined;
  const { rest: _, ...amounts } = last.amounts;
  last.amounts = amounts;
  return restLine;
}

function isHeading(part: OpenExercise | SheetBreak, isFirst: boolean): part is OpenExercise {
  if (!('name' in part) || isDose(part.amounts)) return false;
  return part.how.length === 0 || (isFirst && (namesSheet(part.name) || namesCase(part.name)));
}
