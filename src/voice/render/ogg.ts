import { createOggEncoder } from 'wasm-media-encoders';
import { bigEndian, dataViewOf, littleEndian } from '../../bytes.ts';
import { clipRate } from '../clip.ts';
import { buildPage, headerPackets, joinPackets, type OggPage, paginate, readPage } from './ogg-page.ts';
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

const vbrQuality = 2;

export const ogg: SoundFormat = {
  async *render(session, onProgress) {
    const encoder = await createOggEncoder();
    encoder.configure({ sampleRate: clipRate, channels: 1, vbrQuality });
    yield* retag(encodeSession(session, encoder, onProgress), session);
  },
};

/** The encoder writes no comments, so its header pages are rebuilt with them and the pages after them renumbered. */
function* retag(encoded: Iterable<Uint8Array>, session: SessionSound): Generator<Uint8Array> {
  const header: OggPage[] = [];
  let shift: number | undefined;
  for (const page of splitPages(encoded)) {
    if (shift !== undefined) {
      yield buildPage({ ...page, sequence: page.sequence + shift });
      continue;
    }
    header.push(page);
    if (joinPackets(header).length < headerPackets) continue;
    const fresh = rebuildHeader(header, session);
    shift = fresh.length - header.length;
    for (const freshPage of fresh) yield buildPage(freshPage);
  }
}

function rebuildHeader(header: readonly OggPage[], session: SessionSound): readonly OggPage[] {
  const [identification] = header;
  const [, comment, setup] = joinPackets(header);
  if (identification === undefined || comment === undefined || setup === undefined) return header;
  return [identification, ...paginate([rebuildComment(comment, session), setup], identification.serial, 1)];
}

function* splitPages(chunks: Iterable<Uint8Array>): Generator<OggPage> {
  let unread: Uint8Array = new Uint8Array(0);
  for (const chunk of chunks) {
    unread = Buffer.concat([unread, chunk]);
    for (let read = readPage(unread); read !== undefined; read = readPage(unread)) {
      unread = read.rest;
      yield read.page;
    }
  }
}

/** Type and name with which the comment packet begins. */
const packetStart = Buffer.from('\u0003vorbis', 'latin1');

/** A comment packet with what is said of the session in place of the encoder's own, whose vendor string is kept. */
function rebuildComment(
  packet: Uint8Array,
  { title, description, chapters, cover }: Pick<SessionSound, 'title' | 'description' | 'chapters' | 'cover'>,
): Uint8Array {
  const comments = [
    `TITLE=${title}`,
    `ARTIST=${artist}`,
    `ALBUM=${title}`,
    `GENRE=${genre}`,
    `DESCRIPTION=${description}`,
    ...chapters.flatMap((chapter, index) => listChapterComments(chapter, index)),
    ...(cover === undefined ? [] : [`METADATA_BLOCK_PICTURE=${buildPicture(cover).toString('base64')}`]),
  ];
  return Buffer.concat([
    packetStart,
    withLength(readVendor(packet)),
    littleEndian(comments.length),
    ...comments.map((comment) => withLength(Buffer.from(comment, 'utf8'))),
    Buffer.of(1),
  ]);
}

/** `CHAPTER001=00:01:30.000` and `CHAPTER001NAME=Bridging`. */
function listChapterComments({ atMs, title }: Chapter, index: number): readonly string[] {
  const key = `CHAPTER${String(index + 1).padStart(3, '0')}`;
  return [`${key}=${renderChapterTime(atMs)}`, `${key}NAME=${title}`];
}

/** As FLAC has it, with the highest byte first; its size and colours are left to the picture itself. */
function buildPicture(picture: Uint8Array): Buffer {
  const type = Buffer.from(coverType);
  return Buffer.concat([
    bigEndian(frontCover),
    bigEndian(type.length),
    type,
    // No description, width, height, depth or number of colours.
    Buffer.alloc(5 * 4),
    bigEndian(picture.length),
    picture,
  ]);
}

function readVendor(packet: Uint8Array): Uint8Array {
  const start = packetStart.length + 4;
  return packet.subarray(start, start + dataViewOf(packet).getUint32(packetStart.length, true));
}

function withLength(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([littleEndian(bytes.length), bytes]);
}
