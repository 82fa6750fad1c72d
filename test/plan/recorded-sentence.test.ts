import { expect, test } from 'vitest';
import { recordingKey, splitRecorded } from '../../src/plan/recorded-sentence.ts';

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
