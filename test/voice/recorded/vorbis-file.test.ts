import fc from 'fast-check';
import { expect, test } from 'vitest';
import { VorbisFile } from '../../../src/voice/recorded/vorbis-file.ts';
import { encodeTones, hertzOf } from '../../support/recorded-voices.ts';

const sentences = [300, 500, 800, 1300].map((hertz, index) => ({
  say: `tone ${hertz}`,
  hertz,
  lengthMs: 400 + 300 * index,
}));

async function open(rate = 24_000) {
  const { bytes, places } = await encodeTones(sentences, rate);
  const file = await VorbisFile.open(bytes);
  if (file === undefined) throw new Error('It is no Vorbis file.');
  return { file, places };
}

test('any part of a file is decoded as it is in the whole', async () => {
  const { file } = await open();
  const whole = await file.read(0, file.length);
  expect(whole).toHaveLength(file.length);
  await fc.assert(
    fc.asyncProperty(fc.nat(file.length), fc.nat(file.length), async (one, other) => {
      const [from, to] = one < other ? [one, other] : [other, one];
      const part = await file.read(from, to);
      const difference = part.reduce((most, sample, index) => {
        return Math.max(most, Math.abs(sample - (whole[from + index] ?? Number.NaN)));
      }, 0);
      expect(part).toHaveLength(to - from);
      expect(difference).toBeLessThan(1e-5);
    }),
    { numRuns: 60 },
  );
});

test.each([24_000, 44_100])('each sentence is where the description says, at %i hertz', async (rate) => {
  const { file, places } = await open(rate);
  for (const { say, hertz } of sentences) {
    const [startMs = 0, lengthMs = 0] = places.get(say) ?? [];
    const at = (ms: number) => Math.round((ms * rate) / 1000);
    // The codec blurs the ends of a tone.
    const samples = await file.read(at(startMs + 50), at(startMs + lengthMs - 50));
    expect(Math.abs(hertzOf(samples, rate) - hertz)).toBeLessThan(12);
  }
});

test('what is no OGG Vorbis file is none, however it begins', async () => {
  const { bytes } = await encodeTones(sentences.slice(0, 1));
  expect(await VorbisFile.open(new Uint8Array(0))).toBeUndefined();
  expect(await VorbisFile.open(bytes.slice(0, 100))).toBeUndefined();
  expect(await VorbisFile.open(new TextEncoder().encode('OggS, but not really: '.repeat(50)))).toBeUndefined();
});
