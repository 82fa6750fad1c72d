import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { splitGraphemes, widthOf } from '../../src/text/width.ts';

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
