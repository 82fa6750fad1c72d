import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitByScript } from '../../../src/voice/clips/foreign-voices.ts';

describe('splitByScript', () => {
  const split = (text: string, language = 'en-US') =>
    splitByScript(text, language).map(({ text: words, languages }) => [words, languages[0] ?? 'own']);

  it('leaves Latin letters of every kind, numbers and marks to the voice itself', () => {
    expect(split('źdźbło łąki świeżą, 5 × 3! ½')).toEqual([['źdźbło łąki świeżą, 5 × 3! ½', 'own']]);
  });

  it.each([
    ['Мостик на одной ноге', 'ru'],
    ['Місток', 'uk'],
    ['Γέφυρα', 'el'],
    ['جسر', 'ar'],
    ['גשר', 'he'],
    ['ブリッジ', 'ja'],
    ['桥式', 'zh'],
    ['다리', 'ko'],
    ['สะพาน', 'th'],
    ['ᐃᓄᒃᑎᑐᑦ', 'und'],
  ])('gives %s to a voice of %s', (text, language) => {
    expect(split(`Exercise 2: ${text}, 5 s. Left side.`)).toEqual([
      ['Exercise 2:', 'own'],
      [`${text}, 5`, language],
      ['s. Left side.', 'own'],
    ]);
  });

  it.each([
    ['ru', 'Мостик, bridge, 5 раз'],
    ['mk', 'Мост'],
    ['ja', 'ブリッジを五回 bridge'],
    ['ko', '다리 올리기'],
    ['zh-TW', '橋式'],
  ])('a voice of %s reads its own script and Latin letters', (language, text) => {
    expect(split(text, language)).toEqual([[text, 'own']]);
  });

  it('loses no word, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('en', 'ru', 'ja', 'x'), (text, language) => {
        const joined = splitByScript(text, language).map((run) => run.text);
        expect(joined.join(' ')).toBe(text.split(/\s+/).join(' '));
      }),
    );
  });
});
