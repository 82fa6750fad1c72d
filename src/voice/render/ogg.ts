import { createOggEncoder } from 'wasm-media-encoders';
import { clipRate } from '../clip.ts';
import { buildPage, joinPackets, type OggPage, paginate, readPage } from './ogg-page.ts';
import type { SessionSound } from './session-sound.ts';
import { encodeSession, type SoundFormat } from './sound-format.ts';
import { rebuildComment } from './vorbis-comment.ts';

const vbrQuality = 2;
/** Identification, comment, setup: after these the sound begins, on a page of its own. */
const headerPackets = 3;

export const ogg: SoundFormat = {
  extension: 'ogg',
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
