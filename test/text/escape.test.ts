import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeText } from '../../src/text/escape.ts';
import { processorMs } from '../support/processor-time.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });

// Written out from the standards, so that a slip in the pattern under test does not hide here as well.
const dangerous = [
  ...range(0x00, 0x1f),
  ...range(0x7f, 0x9f),
  0x00ad,
  0x061c,
  0x180e,
  ...range(0x200b, 0x200f),
  ...range(0x2028, 0x202e),
  ...range(0x2060, 0x206f),
  0x3164,
  0xfeff,
  ...range(0xd800, 0xdfff),
  ...range(0xfff9, 0xfffb),
  ...range(0xe0000, 0xe0fff),
];

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

describe('what is escaped', () => {
  test('every control, bidi control, separator, lone surrogate and invisible letter', () => {
    for (const code of dangerous) {
      const letter = String.fromCodePoint(code);
      expect(safeText(`a${letter}b`), code.toString(16)).toBe(`a\\u{${code.toString(16)}}b`);
    }
  });

  test('all hidden characters of any text', () => {
    const letter = fc.oneof(
      anyText,
      fc.constantFrom(...dangerous).map((code) => String.fromCodePoint(code)),
    );
    const controls =
      /[\p{Cc}\u{202a}-\u{202e}\u{2066}-\u{2069}\u{200e}\u{200f}\u{61c}\u{2028}\u{2029}\p{Cs}\u{200b}\u{feff}]/u;
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 8 }), (parts) => {
        expect(safeText(parts.join(''))).not.toMatch(controls);
      }),
    );
  });

  test.each([
    ['colour', '\u001b[31mred', '\\u{1b}[31mred'],
    ['title by OSC', '\u001b]0;x\u0007', '\\u{1b}]0;x\\u{7}'],
    ['C1 introducer', '\u009b2J', '\\u{9b}2J'],
    ['line feed', 'a\nb', 'a\\u{a}b'],
    ['carriage return', 'good\rbad', 'good\\u{d}bad'],
    ['turned around', 'gpj.\u202eexe', 'gpj.\\u{202e}exe'],
    ['joiner between letters', 'pay\u200dpal', 'pay\\u{200d}pal'],
    ['variation selector after a letter', 'a\ufe0f', 'a\\u{fe0f}'],
    ['letters hidden in tags', 'a\u{e0041}', 'a\\u{e0041}'],
  ])('%s', (_, text, shown) => {
    expect(safeText(text)).toBe(shown);
  });
});

describe('what stays', () => {
  test.each(['plain', 'Rücken', '腰痛', 'ظهر', 'é', '½ – “”', ' \u00a0x'])('text: %s', (text) => {
    expect(safeText(text)).toBe(text);
  });

  test.each(['👍', '👍🏽', '👩‍👧‍👦', '🧘🏾‍♀️', '🏳️‍🌈', '❤️', '☺︎', '1️⃣', '🇨🇭', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'])('emoji: %s', (emoji) => {
    expect(safeText(`a ${emoji} b`)).toBe(`a ${emoji} b`);
  });
});

test('escaping an escaped text changes nothing', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(safeText(safeText(text))).toBe(safeText(text));
    }),
  );
});

test('64 KiB of any characters are escaped in milliseconds', () => {
  for (const part of ['\u200d', '👩\u200d', '👩‍', '\u{1f3f4}\u{e0067}', 'a\ufe0f', '1\ufe0f']) {
    expect(processorMs(() => safeText(part.repeat(65_536 / part.length)))).toBeLessThan(500);
  }
});
