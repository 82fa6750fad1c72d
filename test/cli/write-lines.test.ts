import { expect, test } from 'vitest';
import { wrapLines } from '../../src/cli/write-lines.ts';

test('breaks between words, and lets what follows stand below the first word of a list', () => {
  expect(wrapLines(['Stop if pain travels further', '  - chest pain, or fever', ''], 16)).toEqual([
    'Stop if pain',
    'travels further',
    '  - chest pain,',
    '    or fever',
    '',
  ]);
});

test('keeps a word that is longer than the window whole', () => {
  expect(wrapLines(['see /home/person/.local/share now'], 12)).toEqual(['see', '/home/person/.local/share', 'now']);
});
