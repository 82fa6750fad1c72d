import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readVoiceFile } from '../../../src/voice/recorded/recorded-voice.ts';

const whole = {
  format: 1,
  name: 'tess',
  language: 'en-GB',
  level: 0.15,
  groups: [{ file: 'all.ogg', sentences: { relax: [0, 500] } }],
};

const read = (value: unknown) => readVoiceFile(new TextEncoder().encode(JSON.stringify(value)));

test('a description is read', () => {
  expect(read(whole)?.recordings.get('relax')).toEqual({ file: 'all.ogg', startMs: 0, lengthMs: 500 });
});

test.each([
  ['another format', { format: 2 }],
  ['a name that a terminal would obey', { name: '\u001b[2J' }],
  ['a name that cannot be typed', { name: '--voice' }],
  ['no language', { language: 'English, mostly' }],
  ['no loudness', { level: 0 }],
  ['no groups', { groups: 'all.ogg' }],
])('a description with %s is none', (_, change) => {
  expect(read({ ...whole, ...change })).toBeUndefined();
});

test.each([
  ['a file outside the folder', '../../secret.ogg', [0, 500]],
  ['a place before its file', 'all.ogg', [-1, 500]],
  ['a length of nothing', 'all.ogg', [0, 0]],
  ['no place', 'all.ogg', 'everywhere'],
])('a sentence with %s is left out', (_, file, place) => {
  expect(read({ ...whole, groups: [{ file, sentences: { relax: place } }] })?.recordings.size).toBe(0);
});

test('no bytes make it throw', () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => void readVoiceFile(bytes)));
  fc.assert(fc.property(fc.jsonValue(), (value) => void read(value)));
  fc.assert(fc.property(fc.jsonValue(), (value) => void read({ ...whole, groups: value })));
});
