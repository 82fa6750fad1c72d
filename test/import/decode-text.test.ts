/** The encodings in which other programs write. */
import { expect, test } from 'vitest';
import { decodeText } from '../../src/import/decode-text.ts';

const text = 'Brücke – „tief“, Child’s pose';
const latin = (written: string, more: Readonly<Record<string, number>>) =>
  Uint8Array.from([...written], (letter) => more[letter] ?? letter.charCodeAt(0));

test('letters of Windows are read, and that is said', () => {
  const bytes = latin(text, { '–': 0x96, '„': 0x84, '“': 0x93, '’': 0x92 });
  const { text: read, lost } = decodeText(bytes);
  expect(read).toBe(text);
  expect(lost).toEqual(['The file is not UTF-8. It was read as Windows-1252: look for letters that are wrong.']);
});

test.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('%s loses nothing', (encoding) => {
  const units = [...`\u{feff}${text}`].map((letter) => letter.charCodeAt(0));
  const wide = units.flatMap((unit) => (encoding === 'utf-16le' ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff]));
  const bytes = encoding === 'utf-8' ? new TextEncoder().encode(text) : Uint8Array.from(wide);
  expect(decodeText(bytes)).toEqual({ text, lost: [] });
});
