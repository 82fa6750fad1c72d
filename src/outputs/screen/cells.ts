/** A line as the terminal's cells, so that lengths are right for wide letters and two lines can be compared. */
import { type Letter, splitLetters, widthOf } from '../../routine/letters.ts';
import { safeText } from '../../routine/safe-text.ts';
import type { Role, StyledLine } from './styled-line.ts';

export interface Cell extends Letter {
  readonly role: Role;
}

/** The cells of a line, cut to `columns`. The one place where text on its way to the screen is made safe. */
export function readCells(line: StyledLine, columns: number): readonly Cell[] {
  const cells = line.flatMap(({ text, role }) => splitLetters(safeText(text)).map((letter) => ({ ...letter, role })));
  return cutCells(cells, columns);
}

/** Cuts a text to `columns`, with a sign that something is missing. */
export function cutText(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  const cells = cutCells(
    splitLetters(text).map((letter) => ({ ...letter, role: 'plain' })),
    Math.max(0, columns - 1),
  );
  return columns > 0
    ? `${cells
        .map((cell) => cell.text)
        .join('')
        .trimEnd()}…`
    : '';
}

function cutCells(cells: readonly Cell[], columns: number): readonly Cell[] {
  let used = 0;
  const index = cells.findIndex((cell) => {
    used += cell.width;
    return used > columns;
  });
  return index === -1 ? cells : cells.slice(0, index);
}
