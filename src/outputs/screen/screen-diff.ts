/**
 * The difference between two screens as what has to be written: nothing where nothing changed, and as little as can be
 * where something did. A figure that moves at ten frames a second must not flood a slow line.
 */
import { type Cell, readCells } from './cells.ts';
import type { Role, StyledLine } from './styled-line.ts';

/** The code that turns a role's look on; empty for the terminal's own look. */
export type Theme = (role: Role) => string;

/** A line as it was given, and what the terminal shows of it. */
interface Row {
  readonly line: StyledLine;
  readonly cells: readonly Cell[];
}

export type Screen = readonly Row[];

/** Cells of one look that are written one after the other. */
interface Piece {
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly text: string;
  readonly role: Role;
  /** Whether every terminal is of one mind about where the piece ends. */
  readonly isSure: boolean;
}

interface Cursor {
  readonly row: number;
  readonly column: number;
}

/** Turns every look off. */
export const plainLook = '\u{1b}[m';
const clearToLineEnd = '\u{1b}[K';
const clearBelow = '\u{1b}[J';

/** An unchanged cell between two changed ones is written again: a jump over it would be longer. */
const bridgedCells = 1;

/**
 * A screen of at most `rows` lines, each cut to `columns`. Most lines are as they were on the screen `before`, of the
 * same columns: their rows are taken from there, so that neither this nor the difference looks at their letters again.
 */
export function readScreen(lines: readonly StyledLine[], columns: number, rows: number, before?: Screen): Screen {
  return lines.slice(0, rows).map((line, index) => {
    const old = before?.[index];
    return old && isSameLine(old.line, line) ? old : { line, cells: readCells(line, columns) };
  });
}

function isSameLine(one: StyledLine, other: StyledLine): boolean {
  return (
    one.length === other.length &&
    one.every(({ text, role }, index) => text === other[index]?.text && role === other[index]?.role)
  );
}

/** What turns `before` into `after` on the terminal; `undefined` before means an unknown screen. */
export function renderDiff(before: Screen | undefined, after: Screen, theme: Theme): string {
  const wiped = before === undefined ? `${moveTo({ row: 0, column: 0 })}${clearBelow}` : '';
  const changed = after.flatMap(({ cells }, row) =>
    before?.[row] === after[row] ? [] : [{ old: before?.[row]?.cells ?? [], cells, row }],
  );
  const pieces = changed.flatMap(({ old, cells, row }) => findPieces(old, cells, row));
  const ends = changed.map(({ old, cells, row }) => renderLineEnd(old, cells, row)).join('');
  const isShorter = before !== undefined && before.length > after.length;
  const below = isShorter ? `${moveTo({ row: after.length, column: 0 })}${clearBelow}` : '';
  return wiped + renderPieces(pieces, theme) + ends + below;
}

/** What differs in one line. Behind a letter of another width everything has moved. */
function findPieces(before: readonly Cell[], after: readonly Cell[], row: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let column = 0;
  let moved = false;
  let unchanged = 0;
  for (const [index, cell] of after.entries()) {
    const old = before[index];
    moved ||= old !== undefined && old.width !== cell.width;
    const isSame = !moved && old?.text === cell.text && old.role === cell.role;
    if (isSame) unchanged += 1;
    else {
      addCell(pieces, after.slice(index - unchanged, index), cell, { row, column });
      unchanged = 0;
    }
    column += cell.width;
  }
  return pieces;
}

/** Goes on with the last piece where it has the same look and ends right here, or almost. */
function addCell(pieces: Piece[], bridge: readonly Cell[], cell: Cell, at: Cursor): void {
  const last = pieces.at(-1);
  const canBridge = bridge.length <= bridgedCells && bridge.every((each) => each.role === cell.role && isSure(each));
  const bridgeWidth = bridge.reduce((sum, { width }) => sum + width, 0);
  if (last?.isSure && last.role === cell.role && canBridge && last.column + last.width + bridgeWidth === at.column) {
    const text = last.text + bridge.map((each) => each.text).join('') + cell.text;
    const width = last.width + bridgeWidth + cell.width;
    pieces[pieces.length - 1] = { ...last, text, width, isSure: isSure(cell) };
  } else {
    pieces.push({ ...at, width: cell.width, text: cell.text, role: cell.role, isSure: isSure(cell) });
  }
}

/** Look by look, so that each is turned on once, and from place to place by the shortest code. */
function renderPieces(pieces: readonly Piece[], theme: Theme): string {
  return [...new Set(pieces.map(({ role }) => role))]
    .map((role) => {
      const look = theme(role);
      const run = renderRun(pieces.filter((piece) => piece.role === role));
      return look === '' ? run : look + run + plainLook;
    })
    .join('');
}

function renderRun(pieces: readonly Piece[]): string {
  let cursor: Cursor | undefined;
  return pieces
    .map((piece) => {
      const way = renderWay(cursor, piece);
      cursor = piece.isSure ? { row: piece.row, column: piece.column + piece.width } : undefined;
      return way + piece.text;
    })
    .join('');
}

/** A terminal may think otherwise of the width of a wide or composed letter: behind it the place is named anew. */
function isSure({ text, width }: Cell): boolean {
  return width === 1 && text.length === 1;
}

function renderWay(from: Cursor | undefined, to: Cursor): string {
  if (from?.row !== to.row || from.column > to.column) return moveTo(to);
  const columns = to.column - from.column;
  if (columns === 0) return '';
  return columns === 1 ? '\u{1b}[C' : `\u{1b}[${columns}C`;
}

function renderLineEnd(before: readonly Cell[], after: readonly Cell[], row: number): string {
  const column = widthOfCells(after);
  return column < widthOfCells(before) ? moveTo({ row, column }) + clearToLineEnd : '';
}

function widthOfCells(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

function moveTo({ row, column }: Cursor): string {
  return column === 0 ? `\u{1b}[${row + 1}H` : `\u{1b}[${row + 1};${column + 1}H`;
}
