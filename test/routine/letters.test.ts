import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { splitLetters, widthOf } from '../../src/routine/letters.ts';

it('measures every letter as the library does, also those that are not asked about', () => {
  const letters = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code));
  expect(letters.filter((letter) => widthOf(letter) !== stringWidth(letter))).toEqual([]);
});

it('measures and splits what a reader sees as one letter', () => {
  const letters = ['a', 'é', 'e\u0301', '日', '👍🏽', '👩‍👧', '⠿', '—'];
  const found = splitLetters(letters.join(''));
  expect(found.map(({ text }) => text)).toEqual(letters);
  expect(found.map(({ width }) => width)).toEqual([1, 1, 1, 2, 2, 2, 1, 1]);
  expect(splitLetters('é…')).toEqual([
    { text: 'é', width: 1 },
    { text: '…', width: 1 },
  ]);
});
