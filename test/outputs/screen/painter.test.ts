import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Painter } from '../../../src/outputs/screen/painter.ts';
import { emptyLine, line, type Role, type StyledLine, span } from '../../../src/outputs/screen/theme.ts';
import type { TerminalSize } from '../../../src/ports.ts';
import { expectShown } from '../../support/expect-shown.ts';
import { InterpretedScreen } from '../../support/interpreted-screen.ts';
import { howOften } from '../../support/long.ts';

const size = { columns: 12, rows: 4 };

const role = fc.constantFrom<Role>('plain', 'strong', 'dim', 'near', 'far', 'worked');
const letter = fc.constantFrom('a', 'b', ' ', ' ', '⠿', '…', '日', 'é', '\u0301', '\u001b');
const text = fc.string({ unit: letter, maxLength: 9 });
const styledLine: fc.Arbitrary<StyledLine> = fc.array(fc.record({ text, role }), { maxLength: 5 });
const screens = (rows: number) =>
  fc.array(fc.array(styledLine, { maxLength: rows + 1 }), { minLength: 1, maxLength: 6 });

describe('a painter', () => {
  it('puts the lines on the terminal, in their style, whatever was there before', async () => {
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

  it('repaints everything after a resize, and after something else was written', async () => {
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

  it('keeps a line in its row where the terminal shows its letters wider', async () => {
    const terminal = new InterpretedScreen(size.columns, size.rows);
    const painter = new Painter(false);
    const wide = line('㉈'.repeat(size.columns));
    await terminal.write(painter.paint([line('top'), emptyLine, emptyLine, wide], size));
    expect(terminal.lines()[0]).toBe('top');
  });
});

/** What is written when `before` stands on the terminal and `after` is painted. */
function change(before: readonly StyledLine[], after: readonly StyledLine[], hasColour = true): string {
  const painter = new Painter(hasColour);
  const window = { columns: 40, rows: 6 };
  painter.paint(before, window);
  return painter.paint(after, window);
}

/** The same without the codes that keep a long line in its row. */
function changed(before: readonly StyledLine[], after: readonly StyledLine[]): string {
  return change(before, after).replace('\u001b[?7l', '').replace('\u001b[?7h', '');
}

describe('what a painter writes', () => {
  it('is nothing where nothing changed, and where a change of style cannot be seen', () => {
    expect(change([line('rep 3 of 5')], [line('rep 3 of 5')])).toBe('');
    expect(change([line('a', 'near')], [line('a', 'far')], false)).toBe('');
  });

  it('is what changed of a line, and what clears the rest of it', () => {
    const [title, hold] = [line('Lower back'), line('Hold')];
    expect(changed([title, line('rep 3 of 5'), hold], [title, line('rep 4'), hold])).toBe('\u001b[2;5H4\u001b[K');
    expect(changed([title, hold], [title])).toBe('\u001b[2;1H\u001b[K');
  });

  it('excludes what stands there already, before what changed and after it', () => {
    const count = (head: string, tail: string) => [span(head, 'dim'), span(tail), span('4', 'count')];
    expect(changed([count('⠿', 'a ')], [count('⠿', 'b ')])).toBe('\u001b[1;2Hb');
    expect(changed([count('⠿', 'a ')], [count('⠿', 'a')])).toBe('\u001b[1;3H\u001b[32m4\u001b[39m\u001b[K');
  });

  it('moves the cursor explicitly after a letter whose width terminals differ on', () => {
    expect(changed([], [[span('a😀'), span('bc')]])).toBe('\u001b[1;1Ha😀\u001b[1;4Hbc');
  });

  it('clears nothing behind the last column', () => {
    expect(changed([], [line('a'.repeat(40)), line('b')])).toBe(`\u001b[1;1H${'a'.repeat(40)}\u001b[2;1Hb`);
    expect(changed([line('b'.repeat(40))], [line('a'.repeat(40))])).not.toContain('\u001b[K');
  });
});
