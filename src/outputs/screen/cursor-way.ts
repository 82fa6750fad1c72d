/**
 * The shortest way of the cursor from one cell to another. Only by codes that every terminal in use reads the same way:
 * not by a line feed, to which Windows and modes of a terminal add a return, nor by a tab, which some turn into blanks.
 */

export interface Cursor {
  readonly row: number;
  readonly column: number;
}

/** What stands from one column to before another, where it may be written once more instead of being jumped over. */
export type Bridge = (row: number, from: number, to: number) => string | undefined;

const oneDown = '\u{1b}D';
const oneLeft = '\b';
const lineStart = '\r';

/** More cells than that are jumped over in fewer bytes than they are written again. */
const longestBridge = 5;

/** `from` is undefined where the place of the cursor is not known. */
export function renderWay(from: Cursor | undefined, to: Cursor, bridge: Bridge): string {
  const straight = renderPlace(to);
  if (from === undefined) return straight;
  const rows = renderRows(to.row - from.row);
  const across = rows + renderColumns(from.column, to, bridge);
  const fromStart = rows + lineStart + renderColumns(0, to, bridge);
  return [across, fromStart].reduce((best, way) => (countBytes(way) < countBytes(best) ? way : best), straight);
}

/** Names a cell, as a place that does not depend on where the cursor was. */
function renderPlace({ row, column }: Cursor): string {
  return column === 0 ? `\u{1b}[${row + 1}H` : `\u{1b}[${row + 1};${column + 1}H`;
}

/** Bytes of a text in UTF-8. */
export function countBytes(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // The two halves of a pair are four bytes together.
    const isHalf = code >= 0xd800 && code < 0xe000;
    bytes += code < 0x80 ? 1 : code < 0x800 || isHalf ? 2 : 3;
  }
  return bytes;
}

function renderRows(down: number): string {
  if (down < 0) return renderMove(-down, 'A');
  return down <= 2 ? oneDown.repeat(down) : renderMove(down, 'B');
}

function renderColumns(from: number, { row, column }: Cursor, bridge: Bridge): string {
  const right = column - from;
  if (right === 0) return '';
  if (right < 0) return right >= -4 ? oneLeft.repeat(-right) : renderMove(-right, 'D');
  const jump = renderMove(right, 'C');
  const written = right <= longestBridge ? bridge(row, from, column) : undefined;
  return written !== undefined && countBytes(written) <= jump.length ? written : jump;
}

function renderMove(cells: number, direction: string): string {
  return cells === 1 ? `\u{1b}[${direction}` : `\u{1b}[${cells}${direction}`;
}
