import fc from 'fast-check';
import { expect, test } from 'vitest';
import { VorbisFile } from '../../../src/voice/recorded/vorbis-file.ts';
import { buildPage, type OggPage, readPage } from '../../../src/voice/render/ogg-page.ts';
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

function listPages(bytes: Uint8Array): readonly OggPage[] {
  const pages: OggPage[] = [];
  for (let read = readPage(bytes); read !== undefined; read = readPage(read.rest)) pages.push(read.page);
  return pages;
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

test('two parts that are read at once do not disturb each other', async () => {
  const { file } = await open();
  const parts = Array.from({ length: 6 }, (_, index) => 6000 * ((index * 5) % 6)).map(
    (from) => [from, from + 9000] as const,
  );
  const alone: Float32Array[] = [];
  for (const [from, to] of parts) alone.push(await file.read(from, to));
  expect(await Promise.all(parts.map(([from, to]) => file.read(from, to)))).toEqual(alone);
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

test('what a file does not have is not looked for', async () => {
  const { file } = await open();
  expect(await file.read(file.length - 10, file.length + 1)).toHaveLength(0);
});

test('a file that says anything of its pages is given up soon', async () => {
  const { bytes } = await encodeTones(sentences.slice(0, 1));
  const pages = listPages(bytes);
  const far = pages.map((page) => (page.granule > 0n ? { ...page, granule: page.granule + 2n ** 40n } : page));
  const file = await VorbisFile.open(Buffer.concat(far.map(buildPage)));
  expect(await file?.read(2 ** 40, 2 ** 40 + 1000)).toHaveLength(0);
  const change = (at: number, value: number) => {
    const identification = Buffer.from(pages[0]?.body ?? []);
    identification.writeUInt8(value, at);
    return Buffer.concat(pages.map((page, index) => buildPage(index === 0 ? { ...page, body: identification } : page)));
  };
  expect(await VorbisFile.open(change(14, 200))).toBeUndefined();
  expect(await VorbisFile.open(change(11, 200))).toBeUndefined();
  const unending = { ...pages[0], flags: 0, pieces: new Uint8Array(255).fill(255), body: new Uint8Array(255 * 255) };
  const endless = Array.from({ length: 900 }, () => buildPage({ granule: 0n, serial: 0, sequence: 0, ...unending }));
  expect(await VorbisFile.open(Buffer.concat(endless))).toBeUndefined();
});

test('two streams in one file, and what follows a stream, are no voice', async () => {
  const { bytes } = await encodeTones(sentences.slice(0, 1));
  const other = Buffer.concat(listPages(bytes).map((page) => buildPage({ ...page, serial: page.serial + 1 })));
  expect(await VorbisFile.open(Buffer.concat([bytes, other]))).toBeUndefined();
  expect(await VorbisFile.open(Buffer.concat([bytes, Buffer.alloc(100)]))).toBeUndefined();
});

test('what is no OGG Vorbis file is none, however it begins', async () => {
  const { bytes } = await encodeTones(sentences.slice(0, 1));
  expect(await VorbisFile.open(new Uint8Array(0))).toBeUndefined();
  expect(await VorbisFile.open(bytes.slice(0, 100))).toBeUndefined();
  expect(await VorbisFile.open(new TextEncoder().encode('OggS, but not really: '.repeat(50)))).toBeUndefined();
});
