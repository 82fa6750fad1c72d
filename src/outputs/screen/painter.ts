import type { TerminalSize } from '../../ports.ts';
import { isNarrow, takeColumns, widthOf } from '../../text/columns.ts';
import { safeText } from '../../text/escape.ts';
import { createTheme, type StyledLine, type Theme } from './theme.ts';

const clearScreen = '\u{1b}[m\u{1b}[H\u{1b}[J';
const clearToLineEnd = '\u{1b}[K';

/** A letter that a terminal takes for wider than we do must not push the end of its line into the next row. */
const wrapOff = '\u{1b}[?7l';
const wrapOn = '\u{1b}[?7h';

/** Marks without a letter below them: a terminal would put them on whatever stands before. */
const loneMarks = /^[\p{Mn}\p{Me}]+/u;

/** What is written from a column on: a span in its style, or what clears the rest of the line. */
interface Piece {
  readonly column: number;
  readonly painted: string;
}

type PaintedRow = readonly Piece[];

const emptyRow: PaintedRow = [{ column: 0, painted: clearToLineEnd }];

interface Frame {
  readonly size: TerminalSize;
  /** From the top; the rows below are empty. */
  readonly rows: readonly PaintedRow[];
}

/** Repaints what changed since the last frame: of each line from its first span that is another one to its last. */
export class Painter {
  readonly #theme: Theme;
  /** `undefined` while something else may stand on the terminal. */
  #shown: Frame | undefined;

  constructor(hasColour: boolean) {
    this.#theme = createTheme(hasColour);
  }

  /** What to write; nothing where the lines stand there already. */
  paint(lines: readonly StyledLine[], size: TerminalSize): string {
    const shown = this.#shown && isSameSize(this.#shown.size, size) ? this.#shown : undefined;
    const rows = lines.slice(0, size.rows).map((line) => readRow(line, size.columns, this.#theme));
    this.#shown = { size, rows };
    const changes = renderChanges(shown?.rows ?? [], rows);
    const text = changes === '' ? '' : wrapOff + changes + wrapOn;
    return shown === undefined ? clearScreen + text : text;
  }

  /** Something else may stand on the terminal now. */
  forget(): void {
    this.#shown = undefined;
  }
}

function isSameSize(one: TerminalSize, other: TerminalSize): boolean {
  return one.columns === other.columns && one.rows === other.rows;
}

/** A line cut to `columns`. The one place where text on its way to the screen is made safe. */
function readRow(line: StyledLine, columns: number, theme: Theme): PaintedRow {
  const pieces: Piece[] = [];
  let column = 0;
  let place = '';
  for (const { text, role } of line) {
    const safe = safeText(text).replace(loneMarks, '');
    const part = takeColumns(safe, columns - column);
    pieces.push({ column, painted: place + theme[role](part) });
    column += widthOf(part);
    // Terminals differ in how wide other letters are: what follows them names its place.
    place = isNarrow(part) ? '' : `\u{1b}[${column + 1}G`;
    if (part !== safe) break;
  }
  // Behind the last column the cursor still stands on it: clearing from there would take its letter away.
  return column < columns ? [...pieces, { column, painted: place + clearToLineEnd }] : pieces;
}

function renderChanges(before: readonly PaintedRow[], after: readonly PaintedRow[]): string {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, row) =>
    renderChange(before[row] ?? emptyRow, after[row] ?? emptyRow, row),
  ).join('');
}

function renderChange(before: PaintedRow, after: PaintedRow, row: number): string {
  const start = countSame(before, after);
  const end = after.length - countSame(before.slice(start).toReversed(), after.slice(start).toReversed());
  const changed = after.slice(start, end);
  const [first] = changed;
  return first === undefined
    ? ''
    : `\u{1b}[${row + 1};${first.column + 1}H${changed.map(({ painted }) => painted).join('')}`;
}

/** Pieces from the first one on that are the same in both rows. */
function countSame(one: PaintedRow, other: PaintedRow): number {
  const differs = one.findIndex(
    ({ column, painted }, index) => other[index]?.column !== column || other[index]?.painted !== painted,
  );
  return differs === -1 ? one.length : differs;
}
