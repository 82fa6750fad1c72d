import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readScreen, renderDiff, type Screen } from '../../../src/outputs/screen/screen-diff.ts';
import type { Role, StyledLine } from '../../../src/outputs/screen/styled-line.ts';
import { InterpretedScreen } from '../../support/interpreted-screen.ts';

const columns = 12;
const rows = 4;

const role = fc.constantFrom<Role>('plain', 'strong', 'near');
const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '…', '日', '⠿'), maxLength: 9 });
const line: fc.Arbitrary<StyledLine> = fc.array(fc.record({ text, role }), { maxLength: 3 });
const screens = fc.array(fc.array(line, { maxLength: rows + 1 }), { minLength: 1, maxLength: 5 });

/** What a person should see of the lines. */
function shownOf(lines: readonly StyledLine[]): readonly string[] {
  const shown = readScreen(lines, columns, rows).map(({ cells }) =>
    cells
      .map((cell) => cell.text)
      .join('')
      .trimEnd(),
  );
  return shown.slice(0, shown.findLastIndex((row) => row !== '') + 1);
}

it('leaves on the terminal what was to be shown, whatever was there before', async () => {
  await fc.assert(
    fc.asyncProperty(screens, async (all) => {
      const terminal = new InterpretedScreen(columns, rows);
      let before: Screen | undefined;
      for (const lines of all) {
        const after = readScreen(lines, columns, rows, before);
        await terminal.write(renderDiff(before, after, (look) => (look === 'plain' ? '' : '\u001b[1m')));
        expect(terminal.lines()).toEqual(shownOf(lines));
        before = after;
      }
    }),
    { numRuns: 60 },
  );
});

it('writes nothing where nothing changed, and only what did', () => {
  const before = readScreen([[{ text: 'rep 3 of 5', role: 'plain' }], []], columns, rows);
  const same = readScreen([[{ text: 'rep 3 of 5', role: 'plain' }], []], columns, rows, before);
  const next = readScreen([[{ text: 'rep 4 of 5', role: 'plain' }], []], columns, rows, before);
  expect(renderDiff(before, same, () => '')).toBe('');
  expect(renderDiff(before, next, () => '')).toBe('\u001b[1;5H4');
});

it('names the place anew behind a letter of which a terminal may think otherwise', () => {
  const after = readScreen([[{ text: 'a😀bc', role: 'plain' }]], columns, rows);
  expect(renderDiff([], after, () => '')).toBe('\u001b[1Ha😀\u001b[1;4Hbc');
});
