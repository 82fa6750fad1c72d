import { describe, expect, it } from 'vitest';
import { clipRate } from '../../../src/voice/clip.ts';
import { readWav } from '../../../src/voice/pcm/wav.ts';
import { type Bitrate, usualKbps } from '../../../src/voice/render/mp3-header.ts';
import { joinPackets, type OggPage, readPage } from '../../../src/voice/render/ogg-page.ts';
import type { SessionSound } from '../../../src/voice/render/session-sound.ts';
import { type SoundEnding, soundFormats } from '../../../src/voice/render/sound-formats.ts';
import { buildSpokenSession } from '../../support/voice-session.ts';

async function renderAs(ending: SoundEnding, session: SessionSound, bitrate: Bitrate = usualKbps): Promise<Buffer> {
  const format = await soundFormats[ending](bitrate);
  const pieces: Uint8Array[] = [];
  const progress: number[] = [];
  for await (const piece of format.render(session, (done) => progress.push(done))) pieces.push(piece);
  expect(progress.at(-1)).toBe(session.sampleCount);
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
  return Buffer.concat(pieces);
}

function listPages(bytes: Uint8Array): readonly OggPage[] {
  const pages: OggPage[] = [];
  for (let read = readPage(bytes); read !== undefined; read = readPage(read.rest)) pages.push(read.page);
  return pages;
}

describe('WAV', () => {
  it('holds the whole session', async () => {
    const session = buildSpokenSession(6000);
    const sound = readWav(await renderAs('wav', session));
    expect(sound?.rate).toBe(clipRate);
    expect(sound?.samples).toHaveLength(session.sampleCount);
  });
});

describe('OGG', () => {
  it('has title, description and chapters', async () => {
    const [, comment] = joinPackets(listPages(await renderAs('ogg', buildSpokenSession(9000))));
    const text = Buffer.from(comment ?? []).toString('utf8');
    for (const part of [
      'TITLE=Lower back – Größe',
      'ARTIST=backroutine',
      'ALBUM=Lower back – Größe',
      'GENRE=Speech',
      'DESCRIPTION=Holds of 8 s.',
      'CHAPTER001=00:00:00.000',
      'CHAPTER001NAME=Bird-dog',
      'CHAPTER002=00:00:03.000',
      'CHAPTER002NAME=Bridging',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('carries a cover where there is one', async () => {
    const cover = Buffer.from('a picture');
    const [, comment] = joinPackets(listPages(await renderAs('ogg', { ...buildSpokenSession(1000), cover })));
    const text = Buffer.from(comment ?? []).toString('latin1');
    const [, base64 = ''] = /METADATA_BLOCK_PICTURE=([\w+/=]+)/.exec(text) ?? [];
    const block = Buffer.from(base64, 'base64');
    expect([block.readUInt32BE(0), block.readUInt32BE(4)]).toEqual([3, 9]);
    expect(block.toString('latin1', 8, 17)).toBe('image/png');
    expect(block.readUInt32BE(37)).toBe(cover.length);
    expect(block.subarray(41).equals(cover)).toBe(true);
  });

  it('has all its pages, numbered without a gap, up to the last sample', async () => {
    const session = buildSpokenSession(30_000);
    const pages = listPages(await renderAs('ogg', session));
    expect(pages.map(({ sequence }) => sequence)).toEqual(pages.map((_, index) => index));
    expect(pages[0]?.flags).toBe(2);
    expect(pages.at(-1)?.flags).toBe(4);
    expect(Number(pages.at(-1)?.granule)).toBe(session.sampleCount);
  });

  it('renumbers its pages when the chapters need more of them', async () => {
    const session = buildSpokenSession(9000);
    const chapters = Array.from({ length: 900 }, (_, index) => ({
      atMs: index * 10,
      endMs: index * 10 + 10,
      title: `Nr ${index} ${'x'.repeat(60)}`,
    }));
    const pages = listPages(await renderAs('ogg', { ...session, chapters }));
    expect(pages.map(({ sequence }) => sequence)).toEqual(pages.map((_, index) => index));
    const [, comment, setup] = joinPackets(pages);
    expect(Buffer.from(comment ?? []).toString('utf8')).toContain('CHAPTER900NAME=Nr 899');
    expect(Buffer.from(setup ?? []).toString('latin1', 0, 7)).toBe('\u0005vorbis');
  });
});

describe('MP3', () => {
  const session = buildSpokenSession(9000);

  it('begins with title, artist, album, genre and chapters', async () => {
    const bytes = await renderAs('mp3', session);
    const texts = new Map(listTagFrames(bytes).map(({ id, content }) => [id, readText(content)]));
    expect(texts.get('TIT2')).toBe('Lower back – Größe');
    expect(texts.get('TPE1')).toBe('backroutine');
    expect(texts.get('TALB')).toBe('Lower back – Größe');
    expect(texts.get('TCON')).toBe('Speech');
    const chapters = listTagFrames(bytes).filter(({ id }) => id === 'CHAP');
    expect(chapters.map(({ content }) => content.toString('latin1', 0, 9))).toEqual(
      [0, 1, 2].map((at) => `chapter${at}\0`),
    );
    expect(chapters.map(({ content }) => [content.readUInt32BE(9), content.readUInt32BE(13)])).toEqual([
      [0, 3000],
      [3000, 6000],
      [6000, 9500],
    ]);
    expect(readText(chapters[1]?.content.subarray(35) ?? Buffer.of())).toBe('Bridging');
    expect(listTagFrames(bytes).some(({ id }) => id === 'CTOC')).toBe(true);
  });

  it('carries a cover where there is one, as the last of the tag', async () => {
    const cover = Buffer.from('a picture');
    const last = listTagFrames(await renderAs('mp3', { ...session, cover })).at(-1);
    expect(last?.id).toBe('APIC');
    expect(last?.content.equals(Buffer.concat([Buffer.from('\0image/png\0\u0003\0', 'latin1'), cover]))).toBe(true);
    expect(listTagFrames(await renderAs('mp3', session)).some(({ id }) => id === 'APIC')).toBe(false);
  });

  it('lists its chapters as text too, for programs that know no chapters', async () => {
    const lyrics = listTagFrames(await renderAs('mp3', session)).find(({ id }) => id === 'USLT')?.content;
    expect(lyrics?.toString('latin1', 1, 4)).toBe('eng');
    expect(lyrics?.toString('utf16le', 10)).toMatch(/^00:00:00 Bird-dog\n00:00:03 Bridging\n00:00:06 \S/);
  });

  it('goes on with sound of a constant rate, after a frame that holds no sound', async () => {
    const [header, ...sound] = listFrames(await renderAs('mp3', session));
    expect(header?.toString('latin1', 13, 17)).toBe('Info');
    // 32 kbit/s are 4 bytes a millisecond.
    expect(Buffer.concat(sound).length / 4 - 9500).toBeLessThan(80);
  });

  it('says how many frames and bytes follow, and which samples of them are the session', async () => {
    // A frame lasts 24 ms: together they end in each part of it.
    for (const [totalMs, bitrate] of [
      [1, 24],
      [1009, 32],
      [1015, 64],
      [1020, 40],
      [1021, 48],
    ] as const) {
      const one = buildSpokenSession(totalMs);
      const frames = listFrames(await renderAs('mp3', one, bitrate));
      const [header = Buffer.of()] = frames;
      const delayAndPadding = header.readUIntBE(154, 3);
      expect(header.readUInt32BE(21)).toBe(frames.length - 1);
      expect(header.readUInt32BE(25)).toBe(Buffer.concat(frames).length);
      expect(delayAndPadding >> 12).toBe(576);
      expect((frames.length - 1) * 576 - 576 - (delayAndPadding & 0xfff)).toBe(one.sampleCount);
      expect(header.toString('latin1', 133, 142)).toBe('LAME3.100');
    }
  });
});

interface TagFrame {
  readonly id: string;
  readonly content: Buffer;
}

function listTagFrames(bytes: Buffer): readonly TagFrame[] {
  expect(bytes.toString('latin1', 0, 3)).toBe('ID3');
  const end = 10 + readTagBytes(bytes);
  const frames: TagFrame[] = [];
  for (let at = 10; at < end; ) {
    const length = bytes.readUInt32BE(at + 4);
    frames.push({ id: bytes.toString('latin1', at, at + 4), content: bytes.subarray(at + 10, at + 10 + length) });
    at += 10 + length;
  }
  return frames;
}

/** After the kind of text and the mark of its byte order. */
function readText(content: Buffer): string {
  return content.toString('utf16le', 3);
}

function readTagBytes(bytes: Buffer): number {
  return [...bytes.subarray(6, 10)].reduce((sum, part) => sum * 128 + part, 0);
}

/** kbit/s by their place in a frame's third byte. */
const ratesKbps = [0, 8, 16, 24, 32, 40, 48, 56, 64];

/** The frames after the tag, each at the byte that the one before says. */
function listFrames(bytes: Buffer): readonly Buffer[] {
  const frames: Buffer[] = [];
  for (let at = 10 + readTagBytes(bytes); at < bytes.length; ) {
    expect(bytes.readUInt16BE(at)).toBe(0xfff3);
    const length = (72 * (ratesKbps[(bytes[at + 2] ?? 0) >> 4] ?? 0)) / 24;
    frames.push(bytes.subarray(at, at + length));
    at += length;
  }
  return frames;
}
