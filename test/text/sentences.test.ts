import { expect, test } from 'vitest';
import { capital, splitSentences } from '../../src/text/sentences.ts';

test('a sentence ends where the next one begins with a capital letter', () => {
  expect(splitSentences('Use a band, e.g. a towel. Übe langsam! Stop?')).toEqual([
    'Use a band, e.g. a towel.',
    'Übe langsam!',
    'Stop?',
  ]);
});

test('a text begins with a capital letter', () => {
  expect(['left side', 'übung', ''].map(capital)).toEqual(['Left side', 'Übung', '']);
});
