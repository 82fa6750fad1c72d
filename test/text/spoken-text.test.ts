import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cleanForSpeech, isSayable, recordingKey, splitForSpeech, splitRecorded } from '../../src/text/spoken-text.ts';

describe('cleanForSpeech', () => {
  it.each([
    ['  Knees to the\u0007 left\r\n', 'Knees to the left'],
    ['[[inpt PHON]] one', 'inpt PHON one'],
    ['<speak>two</speak>', 'speak two /speak'],
    ['-f/etc/hostname', 'f/etc/hostname'],
    ['@/etc/passwd', 'etc/passwd'],
    ['$(reboot) `reboot` & reboot', '$(reboot) reboot reboot'],
    ['three\u202Eeno', 'three eno'],
    ['Größe — naïve', 'Größe — naïve'],
    ['e\u0301', 'é'],
  ])('makes %j harmless', (text, clean) => {
    expect(cleanForSpeech(text)).toBe(clean);
  });

  it('leaves no control character, markup or leading dash in any text, and does not change clean text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanForSpeech(text);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}<>[\]{}`"&|\\^~]/u);
        expect(clean).not.toMatch(/^[-@/\s]/);
        expect(cleanForSpeech(clean)).toBe(clean);
      }),
    );
  });
});

describe('isSayable', () => {
  it.each([
    ['one', true],
    ['3', true],
    ['日本語', true],
    ['🎉', false],
    ['… — !', false],
    ['', false],
  ])('of %j is %s', (text, sayable) => expect(isSayable(text)).toBe(sayable));
});

describe('splitForSpeech', () => {
  const sentence = 'Lie on your back with your knees bent and both feet flat on the floor.';

  it('leaves a short text whole', () => {
    expect(splitForSpeech(sentence)).toEqual([sentence]);
  });

  it('splits a long text after sentences', () => {
    const parts = splitForSpeech(Array.from({ length: 9 }, () => sentence).join(' '));
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(part).toMatch(/^Lie on .* floor\.$/);
  });

  it('keeps every word and every limit, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 2000 }), (text) => {
        const parts = splitForSpeech(text);
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(300);
        expect(parts.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

test.each([
  ['Three of nine: knee to chest.', ['Three of nine:', 'knee to chest.']],
  ['Switch. Next: left side.', ['Switch.', 'Next:', 'left side.']],
  ['Do this again at 12:30.', ['Do this again at 12:30.']],
  ['one', ['one']],
])('%j is recorded as %j', (text, sentences) => {
  expect(splitRecorded(text)).toEqual(sentences);
});

test('a sentence is found whether or not it begins a text or ends one', () => {
  expect(recordingKey('Left side.')).toBe(recordingKey('left side'));
  expect(recordingKey('Begin after "Get ready".')).toBe(recordingKey('begin after Get ready .'));
  expect(recordingKey('Next:')).not.toBe(recordingKey('Next.'));
  expect(recordingKey('Really?')).not.toBe(recordingKey('Really.'));
});

test('sentences are those that a voice is given, with nothing in them that is not spoken', () => {
  expect(splitRecorded('— [Relax.] ★ "Left" & right: – <sit> … ✨')).toEqual(['Relax.', 'Left right:', 'sit …']);
  expect(splitRecorded('★ — !')).toEqual([]);
});
