/** What the lines of a sheet were found to be, when all of them are read: only then is known which names are headings. */
import type { FoundFrequency } from './found-frequency.ts';
import { isDose } from './line-amounts.ts';
import { namesSheet } from './line-words.ts';
import { type OpenExercise, placeFrequencies } from './open-exercise.ts';
import type { LineMeaning, ReadSheet, SheetBreak } from './sheet.ts';
import type { StopList } from './stop-list.ts';

export interface FoundLine {
  readonly number: number;
  readonly text: string;
  meaning: LineMeaning;
}

type FoundSheet = Pick<ReadSheet, 'title' | 'goal' | 'rest' | 'packs' | 'unreadLines'> & {
  readonly parts: readonly (OpenExercise | SheetBreak)[];
  readonly frequency: FoundFrequency;
  readonly stopList: StopList;
  readonly lines: readonly FoundLine[];
  /** Of a rest between sets that stands right below an exercise. */
  readonly restLine: number | undefined;
};

/** A name without an amount, and without a word of how it is done, is a heading; the first one is the title. */
export function finishSheet({ parts: found, frequency, stopList, lines, restLine, ...sheet }: FoundSheet): ReadSheet {
  const first = lines[0]?.number;
  const mark = (number: number, meaning: LineMeaning) => {
    const read = lines.find((line) => line.number === number);
    if (read !== undefined) read.meaning = meaning;
  };
  const headings = found.filter((part) => isHeading(part, sheet.title === undefined && part.line === first));
  const titled = headings.find(({ line }) => sheet.title === undefined && line === first);
  for (const { line, moreLines } of headings) {
    mark(line, line === titled?.line ? 'title' : 'unclear');
    // A weight or a side below it is of no exercise.
    for (const more of moreLines) mark(more, 'unclear');
  }
  // Nobody reads a reason to stop where only its heading was found.
  for (const heading of stopList.empty) mark(heading, 'advice');
  const openRest = takeOpenRest(found, restLine);
  if (openRest !== undefined) mark(openRest, 'whose-rest');
  const often = titled?.amounts.frequency;
  const all = titled === undefined || often === undefined ? [] : [{ line: titled.line, often, part: undefined }];
  const parts = found.filter((part) => !headings.some((heading) => heading === part));
  const { ofAll, unclear } = placeFrequencies([...frequency.lines, ...all], new Set(parts), first);
  for (const line of unclear) mark(line, 'unclear');
  const { days, about } = frequency;
  const title = sheet.title ?? titled?.name;
  return { ...sheet, title, partCount: 1, parts, days, about, frequency: ofAll, stopIf: stopList.reasons, lines };
}

/** A rest right below the last of several exercises, a line each, is of that one or of all: nobody can tell. */
function takeOpenRest(parts: FoundSheet['parts'], restLine: number | undefined): number | undefined {
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
  return part.how.length === 0 || (isFirst && namesSheet(part.name));
}
