/** A line as the terminal's cells, so that lengths are right for wide letters and two lines can be compared. */
import { isNarrow, splitLetters } from '../../routine/letters.ts';
import { safeText } from '../../routine/safe-text.ts';
import type { StyledLine } from './styled-line.ts';
import type { Look, Theme } from './theme.ts';

export const blank = ' ';

/** The cells of a row, by column, up to the last that is not blank. */
export interface Cells {
  /** The letter in each cell; empty behind a letter that takes two. */
  readonly letters: readonly string[];
  readonly looks: readonly Look[];
}

/** The cells of a line, cut to `columns`. The one place where text on its way to the screen is made safe. */
export function readCells(line: StyledLine, columns: number, theme: Theme): Cells {
  const letters: string[] = [];
  const looks: Look[] = [];
  for (const { text, role } of line) {
    addLetters(letters, safeText(text), columns);
    const look = theme(role);
    while (looks.length < letters.length) looks.push(look);
  }
  const end = letters.findLastIndex((letter) => letter !== blank) + 1;
  return { letters: letters.slice(0, end), looks: looks.slice(0, end) };
}

function addLetters(letters: string[], text: string, columns: number): void {
  if (isNarrow(text)) {
    const end = Math.min(text.length, columns - letters.length);
    for (let index = 0; index < end; index++) letters.push(text.charAt(index));
    return;
  }
  for (const letter of splitLetters(text)) {
    // Nothing stands behind a letter that there is no more room for.
    if (letters.length + letter.width > columns)
      letters.push(...new Array<string>(columns - letters.length).fill(blank));
    // A mark without a letter below it has no cell of its own, and is left out.
    else if (letter.width > 0) letters.push(letter.text, ...new Array<string>(letter.width - 1).fill(''));
  }
}

/** Whether every terminal is of one mind about the letter's width. */
export function isSure({ letters }: Cells, column: number): boolean {
  return letters[column]?.length === 1 && letters[column + 1] !== '';
}
