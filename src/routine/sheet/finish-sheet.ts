/** What the lines of a sheet were found to be, when all of them are read: only then is known which names are headings. */
import { isDose } from './line-amounts.ts';
import { namesSheet } from './line-words.ts';
import { type FrequencyLine, type OpenExercise, placeFrequencies } from './open-exercise.ts';
import type { LineMeaning, ReadSheet, SheetBreak } from './sheet.ts';

export interface FoundLine {
  readonly number: number;
  readonly text: string;
  meaning: LineMeaning;
}

type FoundSheet = Pick<ReadSheet, 'title' | 'goal' | 'stopIf' | 'packs' | 'about' | 'unreadLines'> & {
  readonly parts: readonly (OpenExercise | SheetBreak)[];
  readonly frequency: readonly FrequencyLine[];
  readonly lines: readonly FoundLine[];
};

/** A name without an amount, and without a word of how it is done, is a heading; the first one is the title. */
export function finishSheet({ parts: found, frequency, lines, ...sheet }: FoundSheet): ReadSheet {
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
  const often = titled?.amounts.frequency;
  const all = titled === undefined || often === undefined ? [] : [{ line: titled.line, often, part: undefined }];
  const parts = found.filter((part) => !headings.some((heading) => heading === part));
  const { ofAll, unclear } = placeFrequencies([...frequency, ...all], new Set(parts), first);
  for (const line of unclear) mark(line, 'unclear');
  return { ...sheet, title: sheet.title ?? titled?.name, dayParts: 1, parts, frequency: ofAll, lines };
}

function isHeading(part: OpenExercise | SheetBreak, isFirst: boolean): part is OpenExercise {
  if (!('name' in part) || isDose(part.amounts)) return false;
  return part.how.length === 0 || (isFirst && namesSheet(part.name));
}
