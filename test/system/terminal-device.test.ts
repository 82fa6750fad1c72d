import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asciiText } from '../../src/system/terminal-device.ts';

test('letters lose their accents, and signs become similar ones', () => {
  expect(asciiText('Dehnübung · 10 s × 4 − “Knie zur Brust” …')).toBe('Dehnubung - 10 s x 4 - "Knie zur Brust" .');
  expect(asciiText('\u001b[2mn, →\u001b[22m')).toBe('\u001b[2mn, >\u001b[22m');
});

test('any text becomes ASCII, and ASCII stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary-ascii' }), (any, ascii) => {
      expect(asciiText(any)).toMatch(/^\p{ASCII}*$/u);
      expect(asciiText(ascii)).toBe(ascii);
    }),
  );
});
