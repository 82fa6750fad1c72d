import { expect } from 'vitest';
import { readCells } from '../../src/outputs/screen/cells.ts';
import type { StyledLine } from '../../src/outputs/screen/styled-line.ts';
import { createTheme } from '../../src/outputs/screen/theme.ts';
import type { TerminalSize } from '../../src/ports.ts';
import { InterpretedScreen } from './interpreted-screen.ts';

const references = new Map<string, InterpretedScreen>();

/** Expects on a terminal what another shows that was cleared and told every letter of these lines, in its look. */
export async function expectShown(
  terminal: InterpretedScreen,
  lines: readonly StyledLine[],
  size: TerminalSize,
  hasColour: boolean,
): Promise<void> {
  const key = `${size.columns} ${size.rows}`;
  const reference = references.get(key) ?? new InterpretedScreen(size.columns, size.rows);
  references.set(key, reference);
  await reference.write(`\u001b[0m\u001b[2J${paintAll(lines, size, hasColour)}`);
  expect(terminal.cells()).toEqual(reference.cells());
}

function paintAll(lines: readonly StyledLine[], { columns, rows }: TerminalSize, hasColour: boolean): string {
  const theme = createTheme(hasColour);
  return lines
    .slice(0, rows)
    .map((line, row) => {
      const { letters, looks } = readCells(line, columns, theme);
      const changes = looks.map((look, column) => (look === looks[column - 1] ? '' : `\u001b[0;${look}m`));
      return `\u001b[${row + 1}H${letters.map((letter, column) => changes[column] + letter).join('')}`;
    })
    .join('');
}
