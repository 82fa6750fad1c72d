import { describe, expect, it, test } from 'vitest';
import { capital, splitSentences, wrapLines, wrapText } from '../../src/text/prose.ts';

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

describe('lines', () => {
  it('break between words, with the continuation of a list item indented', () => {
    expect(wrapLines(['Stop if pain travels further', '  - chest pain, or fever', ''], 16)).toEqual([
      'Stop if pain',
      'travels further',
      '  - chest pain,',
      '    or fever',
      '',
    ]);
  });

  it('keep a word that is longer than the window whole', () => {
    expect(wrapLines(['see /home/person/.local/share now'], 12)).toEqual(['see', '/home/person/.local/share', 'now']);
  });
});

describe('a text', () => {
  it('breaks between words, with any white space between them', () => {
    expect(wrapText(' Keep  your\nhips level. ', 10)).toEqual(['Keep your', 'hips', 'level.']);
    expect(wrapText(' \n', 10)).toEqual([]);
  });

  it('is measured in columns', () => {
    expect(wrapText('腰痛 体操 – ok', 9)).toEqual(['腰痛 体操', '– ok']);
  });

  it('cuts a word that is longer than the window', () => {
    expect(wrapText('the Hüftbeugerdehnung now', 8)).toEqual(['the', 'Hüftbeu…', 'now']);
  });
});
