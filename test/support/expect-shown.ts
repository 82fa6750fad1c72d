import stringWidth from 'string-width';
import { expect } from 'vitest';
import { createTheme, type StyledLine } from '../../src/outputs/screen/theme.ts';
import type { TerminalSize } from '../../src/ports.ts';
import { safeText } from '../../src/text/escape.ts';
import { InterpretedScreen } from './interpreted-screen.ts';

const segmenter = new Intl.Segmenter();
const themes = { coloured: createTheme(true), plain: createTheme(false) };
const references = new Map<string, InterpretedScreen>();

/** Expects that a terminal shows the same as a cleared one on which these lines were painted. */
export async function expectShown(
  terminal: InterpretedScreen,
  lines: readonly StyledLine[],
  size: TerminalSize,
  hasColour: boolean,
): Promise<void> {
  const key = `${size.columns} ${size.rows}`;
  const reference = references.get(key) ?? new InterpretedScreen(size.columns, size.rows);
  references.set(key, reference);
  const rows = lines.slice(0, size.rows).map((line, row) => placeLetters(line, row, size.columns, hasColour));
  await reference.write(`\u001b[0m\u001b[2J${rows.join('')}`);
  expect(terminal.cells()).toEqual(reference.cells());
}

function placeLetters(line: StyledLine, row: number, columns: number, hasColour: boolean): string {
  const theme = hasColour ? themes.coloured : themes.plain;
  let placed = '';
  let column = 0;
  for (const { text, role } of line) {
    for (const { segment } of segmenter.segment(safeText(text))) {
      const width = stringWidth(segment);
      if (column + width > columns) return placed;
      // A space has no style, and the screen is cleared already.
      if (width > 0 && segment !== ' ') placed += `\u001b[${row + 1};${column + 1}H${theme[role](segment)}`;
      column += width;
    }
  }
  return placed;
}
