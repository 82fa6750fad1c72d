import { createMp3Encoder } from 'wasm-media-encoders';
import { bigEndian } from '../../bytes.ts';
import { clipRate } from '../clip.ts';
import { type Bitrate, buildMp3Header } from './mp3-header.ts';
import {
  artist,
  type Chapter,
  coverType,
  encodeSession,
  frontCover,
  genre,
  renderChapterTime,
  type SessionSound,
  type SoundFormat,
} from './session-sound.ts';

/** Of constant rate, because files of variable rate report the wrong length. */
export function buildMp3(bitrate: Bitrate): SoundFormat {
  return {
    async *render(session, onProgress) {
      const encoder = await createMp3Encoder();
      // Left to itself it would lower the rate of the samples with that of the bits, and the first frame would be wrong.
      encoder.configure({ sampleRate: clipRate, outputSampleRate: clipRate, channels: 1, bitrate });
      yield buildId3Tag(session);
      yield buildMp3Header(session.sampleCount, bitrate);
      yield* encodeSession(session, encoder, onProgress);
    },
  };
}

/** Ends each name and text. */
const end = Buffer.of(0);
/** No byte offset of a chapter is given, so that its times count. */
const noOffset = Buffer.alloc(4, 0xff);
/** The list of chapters is the top-level one, and ordered. */
const tocFlags = 0b11;
/** Their number is stored in one byte. */
const maxChapters = 255;

/** What is said of the session at the start of the file: ID3v2.3 with the chapter frames of its addendum. */
function buildId3Tag({
  title,
  description,
  chapters,
  cover,
}: Pick<SessionSound, 'title' | 'description' | 'chapters' | 'cover'>): Uint8Array {
  const listed = chapters.slice(0, maxChapters);
  const body = Buffer.concat([
    textFrame('TIT2', title),
    textFrame('TPE1', artist),
    textFrame('TALB', title),
    textFrame('TCON', genre),
    longTextFrame('COMM', description),
    // As text too: few programs know the frames of chapters, and a phone shows this beside the sound.
    longTextFrame('USLT', listed.map(renderChapterLine).join('\n')),
    tocFrame(listed),
    ...listed.map((chapter, index) => chapterFrame(chapter, index)),
    ...(cover === undefined ? [] : [pictureFrame(cover)]),
  ]);
  return Buffer.concat([Buffer.from('ID3\u0003\u0000\u0000', 'latin1'), sevenBitSize(body.length), body]);
}

/** `00:01:30 Bridging` */
function renderChapterLine({ atMs, title }: Chapter): string {
  return `${renderChapterTime(atMs).slice(0, '00:00:00'.length)} ${title}`;
}

function tocFrame(chapters: readonly Chapter[]): Buffer {
  const names = chapters.map((_, index) => chapterName(index));
  return frame('CTOC', Buffer.concat([Buffer.from('toc'), end, Buffer.of(tocFlags, chapters.length), ...names]));
}

function chapterFrame({ atMs, endMs, title }: Chapter, index: number): Buffer {
  const times = Buffer.concat([bigEndian(Math.round(atMs)), bigEndian(Math.round(endMs)), noOffset, noOffset]);
  return frame('CHAP', Buffer.concat([chapterName(index), times, textFrame('TIT2', title)]));
}

/** Without a description of its own. */
function pictureFrame(picture: Uint8Array): Buffer {
  return frame('APIC', Buffer.concat([Buffer.of(0), Buffer.from(coverType), end, Buffer.of(frontCover), end, picture]));
}

function chapterName(index: number): Buffer {
  return Buffer.concat([Buffer.from(`chapter${index}`), end]);
}

function textFrame(id: string, text: string): Buffer {
  return frame(id, Buffer.concat([Buffer.of(1), utf16(text)]));
}

/** Without a name of its own. */
function longTextFrame(id: 'COMM' | 'USLT', text: string): Buffer {
  return frame(id, Buffer.concat([Buffer.of(1), Buffer.from('eng'), utf16(''), Buffer.alloc(2), utf16(text)]));
}

function frame(id: string, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from(id), bigEndian(content.length), Buffer.alloc(2), content]);
}

/** With a byte order mark, which this version of the tag requires. */
function utf16(text: string): Buffer {
  return Buffer.from(`\ufeff${text}`, 'utf16le');
}

/** Sizes of whole tags leave the top bit of every byte free. */
function sevenBitSize(size: number): Buffer {
  return Buffer.of((size >> 21) & 127, (size >> 14) & 127, (size >> 7) & 127, size & 127);
}
