import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it, test } from 'vitest';
import { cutText, fitText, splitGraphemes, takeColumns, widthOf } from '../../src/text/columns.ts';

it('measures every letter like the library, also without calling it', () => {
  const letters = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code));
  expect(letters.filter((letter) => widthOf(letter) !== stringWidth(letter))).toEqual([]);
});

it('measures and splits graphemes', () => {
  const letters = ['a', 'é', 'e\u0301', '日', '👍🏽', '👩‍👧', '⠿', '—'];
  expect(splitGraphemes(letters.join(''))).toEqual(letters);
  expect(letters.map(widthOf)).toEqual([1, 1, 1, 2, 2, 2, 1, 1]);
  expect(splitGraphemes('é…')).toEqual(['é', '…']);
});

const grapheme = fc.constantFrom('a', ' ', 'é', 'e\u0301', '日', '👍🏽', '👩‍👧', '⠿', '—');
const text = fc.string({ unit: grapheme, maxLength: 12 });

describe('the start of a text', () => {
  it('is as many whole graphemes as the columns hold', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 20 }), (whole, columns) => {
        const taken = takeColumns(whole, columns);
        const graphemes = splitGraphemes(whole);
        const count = splitGraphemes(taken).length;
        expect(taken).toBe(graphemes.slice(0, count).join(''));
        expect(widthOf(taken)).toBeLessThanOrEqual(columns);
        if (count < graphemes.length) expect(widthOf(taken + graphemes[count])).toBeGreaterThan(columns);
      }),
    );
  });

  it.each([0, -3])('is nothing in %i columns', (columns) => {
    expect([takeColumns('abc', columns), takeColumns('日本', columns)]).toEqual(['', '']);
  });
});

test.each([
  ['Bridge', 6, 'Bridge'],
  ['Bird dog', 6, 'Bird…'],
  ['腰痛体操', 6, '腰痛…'],
  ['Bridge', 1, '…'],
  ['Bridge', 0, ''],
])('%s in %i columns is cut to %j', (whole, columns, cut) => {
  expect(cutText(whole, columns)).toBe(cut);
});

test.each([
  ['Bridge', 8, 'Bridge  '],
  ['Bird dog', 6, 'Bird ~'],
  ['腰痛体操', 6, '腰痛~ '],
])('%s fills %i columns as %j', (whole, columns, fitted) => {
  expect(fitText(whole, columns, '~')).toBe(fitted);
});
