/** What differs between two rows, as pieces that are written in one go. */
import { blank, type Cells, isSure } from './cells.ts';
import type { Cursor } from './cursor-way.ts';
import type { Look } from './theme.ts';

/** Cells side by side that are written one after the other. */
export interface Run extends Cursor {
  readonly text: string;
  /** `undefined` for blanks alone: they are the same in every look. */
  readonly look: Look | undefined;
  /** Where the cursor is afterwards; `undefined` where terminals may differ. */
  readonly end: Cursor | undefined;
}

const clearToLineEnd = '\u{1b}[K';

/** From here on the end of a line is cleared in fewer bytes than it is overwritten. */
const longTail = 4;

/** What turns a row into another, in a window of so many columns. */
export function findRuns(before: Cells, after: Cells, row: number, columns: number): readonly Run[] {
  const stretches: Stretch[] = [];
  for (const column of after.letters.keys()) {
    if (differs(before, after, column)) addColumn(stretches, after, column);
  }
  const runs = stretches.map(({ from, to, look }): Run => {
    const end = isSure(after, to - 1) ? placeAt(row, to, columns) : undefined;
    return { row, column: from, text: after.letters.slice(from, to).join(''), look, end };
  });
  return [...runs, ...clearTail(before, after, row, columns)];
}

/** Whether a cell has to be written. The second half of a wide letter goes with its first. */
function differs(before: Cells, after: Cells, column: number): boolean {
  const letter = after.letters[column];
  if (letter === '') return differs(before, after, column - 1);
  if (letter !== (before.letters[column] ?? blank)) return true;
  return letter !== blank && after.looks[column] !== before.looks[column];
}

/** Columns of one look; only the last of them may hold a letter of unsure width. */
interface Stretch {
  readonly from: number;
  to: number;
  look: Look | undefined;
}

function addColumn(stretches: Stretch[], after: Cells, column: number): void {
  const look = after.letters[column] === blank ? undefined : after.looks[column];
  const last = stretches.at(-1);
  if (last?.to === column && goesOn(last, after, column, look)) {
    last.to = column + 1;
    last.look ??= look;
  } else stretches.push({ from: column, to: column + 1, look });
}

function goesOn(stretch: Stretch, after: Cells, column: number, look: Look | undefined): boolean {
  if (after.letters[column] === '') return true;
  return isSure(after, column - 1) && (look === undefined || stretch.look === undefined || look === stretch.look);
}

function clearTail(before: Cells, after: Cells, row: number, columns: number): readonly Run[] {
  const column = after.letters.length;
  const blanks = before.letters.length - column;
  if (blanks <= 0) return [];
  if (blanks >= longTail) return [{ row, column, text: clearToLineEnd, look: undefined, end: { row, column } }];
  return [{ row, column, text: blank.repeat(blanks), look: undefined, end: placeAt(row, column + blanks, columns) }];
}

/** Behind the last column the cursor stays on it until the next letter comes, and terminals differ in what it does then. */
function placeAt(row: number, column: number, columns: number): Cursor | undefined {
  return column < columns ? { row, column } : undefined;
}
