import type { TerminalSize } from '../../ports.ts';
import { isNarrow, takeColumns, widthOf } from '../../text/columns.ts';
import { safeText } from '../../text/escape.ts';
import { createTheme, type Role, type StyledLine, type Theme } from './theme.ts';

const clearScreen = '\u{1b}[m\u{1b}[H\u{1b}[J';
const clearToLineEnd = '\u{1b}[K';

/** A letter that a terminal takes for wider than we do must not push the end of its line into the next row. */
const wrapOff = '\u{1b}[?7l';
const wrapOn = '\u{1b}[?7h';

/** Marks without a letter below them: a terminal would put them on whatever stands before. */
const loneMarks = /^[\p{Mn}\p{Me}]+/u;

/** A part of a row in one style. */
interface Piece {
  readonly column: number;
  readonly text: string;
  readonly paint: Theme[Role];
}

type PaintedRow = readonly Piece[];

interface PaintedFrame {
  readonly size: TerminalSize;
  /** From the top; the rows below are empty. */
  readonly rows: readonly PaintedRow[];
}

/** Repaints what changed since the last frame. */
export class Painter {
  readonly #theme: Theme;
  /** `undefined` while something else may stand on the terminal. */
  #shown: PaintedFrame | undefined;

  constructor(hasColour: boolean) {
    this.#theme = createTheme(hasColour);
  }

  /** What to write; nothing where the lines stand there already. */
  paint(lines: readonly StyledLine[], size: TerminalSize): string {
    const shown = this.#shown && isSameSize(this.#shown.size, size) ? this.#shown : undefined;
    const rows = lines.slice(0, size.rows).map((line) => readRow(line, size.columns, this.#theme));
    this.#shown = { size, rows };
    const changes = Array.from({ length: Math.max(rows.length, shown?.rows.length ?? 0) }, (_, row) =>
      renderChange(shown?.rows[row] ?? [], rows[row] ?? [], row, size.columns),
    ).join('');
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
  for (const { text, role } of line) {
    const safe = safeText(text).replace(loneMarks, '');
    const part = takeColumns(safe, columns - column);
    if (part !== '') pieces.push({ column, text: part, paint: theme[role] });
    column += widthOf(part);
    if (part !== safe) break;
  }
  return pieces;
}

/** What is written where a row differs, each part at its own place, and what clears the rest. */
function renderChange(before: PaintedRow, after: PaintedRow, row: number, columns: number): string {
  const [old, end] = [before.every(isPlainPiece) ? before : undefined, endOf(after)];
  let written = '';
  let cursor: number | undefined;
  const moveTo = (column: number) => (cursor === column ? '' : `\u{1b}[${row + 1};${column + 1}H`);
  for (const part of after.flatMap((piece) => listChanges(piece, old))) {
    written += moveTo(part.column) + part.paint(part.text);
    // Terminals differ in how wide other letters are: what follows them names its place.
    cursor = isNarrow(part.text) ? part.column + part.text.length : undefined;
  }
  // Behind the last column the cursor still stands on it: clearing from there would take its letter away.
  const isLonger = old === undefined || endOf(before) > end;
  return isLonger && end < columns ? written + moveTo(end) + clearToLineEnd : written;
}

function isPlainPiece({ text }: Piece): boolean {
  return isNarrow(text);
}

function endOf(row: PaintedRow): number {
  const last = row.at(-1);
  return last === undefined ? 0 : last.column + widthOf(last.text);
}

/** What of a piece does not stand there yet: without its beginning and end, where a piece in the same style had them. */
function listChanges(piece: Piece, before: PaintedRow | undefined): readonly Piece[] {
  const { column, text, paint } = piece;
  const old = isPlainPiece(piece)
    ? before?.find((other) => other.column === column && other.paint === paint)?.text
    : undefined;
  if (old === undefined) return [piece];
  const stands = (index: number) => index < old.length && old[index] === text[index];
  let [from, to] = [0, text.length];
  while (from < to && stands(from)) from += 1;
  while (to > from && stands(to - 1)) to -= 1;
  return from === to ? [] : [{ ...piece, column: column + from, text: text.slice(from, to) }];
}
