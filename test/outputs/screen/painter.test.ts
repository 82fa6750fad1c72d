import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Painter } from '../../../src/outputs/screen/painter.ts';
import type { Role, StyledLine } from '../../../src/outputs/screen/styled-line.ts';
import { line, span } from '../../../src/outputs/screen/styled-line.ts';
import type { TerminalSize } from '../../../src/ports.ts';
import { expectShown } from '../../support/expect-shown.ts';
import { InterpretedScreen } from '../../support/interpreted-screen.ts';
import { howOften } from '../../support/long.ts';

const size = { columns: 12, rows: 4 };

const role = fc.constantFrom<Role>('plain', 'strong', 'dim', 'near', 'far', 'worked');
// Mostly the letters of a figure: short runs of equal looks with blanks between them are where ways are saved.
const letter = fc.constantFrom('a', 'b', ' ', ' ', ' ', '⠿', '⣇', '…', '日', 'é', '\u0301', '\u001b');
const text = fc.string({ unit: letter, maxLength: 9 });
const styledLine: fc.Arbitrary<StyledLine> = fc.array(fc.record({ text, role }), { maxLength: 5 });
const screens = (rows: number) =>
  fc.array(fc.array(styledLine, { maxLength: rows + 1 }), { minLength: 1, maxLength: 6 });

describe('a painter', () => {
  it('leaves on the terminal what was to be shown, in its look, whatever was there before', async () => {
    await fc.assert(
      fc.asyncProperty(screens(size.rows), fc.boolean(), async (all, hasColour) => {
        const terminal = new InterpretedScreen(size.columns, size.rows);
        const painter = new Painter(hasColour);
        for (const lines of all) {
          await terminal.write(painter.paint(lines, size));
          await expectShown(terminal, lines, size, hasColour);
        }
      }),
      { numRuns: howOften(60, 1000) },
    );
  });

  it('paints everything anew in a window of another size, and where something else may stand', async () => {
    const sizes = fc.record({ columns: fc.integer({ min: 1, max: 14 }), rows: fc.integer({ min: 1, max: 5 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(styledLine, { maxLength: 6 }), sizes, fc.boolean(), async (lines, other, resizes) => {
        const terminal = new InterpretedScreen(size.columns, size.rows);
        const painter = new Painter(true);
        await terminal.write(painter.paint(lines, size));
        const then: TerminalSize = resizes ? other : size;
        terminal.resize(then.columns, then.rows);
        if (!resizes) {
          painter.forget();
          await terminal.write('\u001b[2;3Hsomething else');
        }
        await terminal.write(painter.paint(lines, then));
        await expectShown(terminal, lines, then, true);
      }),
      { numRuns: howOften(30, 500) },
    );
  });
});

/** What is written when `before` stands on the terminal and `after` is painted. */
function change(before: readonly StyledLine[], after: readonly StyledLine[], hasColour = true): string {
  const painter = new Painter(hasColour);
  const window = { columns: 40, rows: 6 };
  painter.paint(before, window);
  return painter.paint(after, window);
}

describe('what a painter writes', () => {
  it('is nothing where nothing changed, and only what did', () => {
    expect(change([line('rep 3 of 5')], [line('rep 3 of 5')])).toBe('');
    expect(change([line('rep 3 of 5')], [line('rep 4 of 5')])).toBe('\u001b[1;5H4');
  });

  it('is nothing for a change of look that cannot be seen', () => {
    expect(change([[span('a   b', 'near')]], [[span('a', 'near'), span('   ', 'far'), span('b', 'near')]])).toBe('');
    expect(change([line('a', 'near')], [line('a', 'far')], false)).toBe('');
  });

  it('goes to what comes next by the shortest way', () => {
    const before = Array.from({ length: 6 }, () => line('⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿⠿'));
    const put = (...changed: readonly (readonly [row: number, column: number])[]) =>
      change(
        before,
        before.map(([only], row) => {
          const letters = Array.from(only?.text ?? '');
          for (const [at, column] of changed) if (at === row) letters[column] = 'x';
          return line(letters.join(''));
        }),
      );
    expect(put([1, 4], [1, 6])).toBe('\u001b[2;5Hx⠿x');
    expect(put([1, 4], [1, 7])).toBe('\u001b[2;5Hx\u001b[2Cx');
    expect(put([1, 4], [2, 4])).toBe('\u001b[2;5Hx\u001bD\bx');
    expect(put([1, 9], [2, 0])).toBe('\u001b[2;10Hx\u001bD\rx');
    expect(put([1, 0], [5, 19])).toBe('\u001b[2Hx\u001b[6;20Hx');
  });

  it('changes from look to look once, and leaves the last one on for the next time', () => {
    const painter = new Painter(true);
    const window = { columns: 40, rows: 6 };
    const paint = (one: string, two: string) =>
      painter.paint([[span(one, 'near'), span(two, 'far'), span(one, 'near'), span(two, 'far')]], window);
    paint('a', 'b');
    expect(paint('c', 'd')).toBe('\u001b[1;2Hd\u001b[Cd\u001b[36m\rc\u001b[Cc');
    expect(paint('e', 'f')).toBe('\u001b[1He\u001b[Ce\u001b[94m\b\bf\u001b[Cf');
  });

  it('names the place anew behind a letter of which a terminal may think otherwise, and behind the last column', () => {
    expect(change([], [line('a😀bc')])).toBe('\u001b[1Ha😀\u001b[1;4Hbc');
    const full = (letter: string) => line(letter.repeat(40));
    expect(change([full('a'), line('a')], [full('b'), line('b')])).toBe(`\u001b[1H${'b'.repeat(40)}\u001b[2Hb`);
  });

  it('clears the end of a line that became much shorter, and overwrites one that became a little shorter', () => {
    expect(change([line('abcdefgh')], [line('ab')])).toBe('\u001b[1;3H\u001b[K');
    expect(change([line('abcdefgh')], [line('abcdef')])).toBe('\u001b[1;7H  ');
  });
});
