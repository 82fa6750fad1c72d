/** An Ogg file consists of pages, which hold packets in pieces of 255 bytes. */
import { dataViewOf } from '../../bytes.ts';

export interface OggPage {
  /** Bit 0: continues a packet of the page before; bit 1: first page; bit 2: last page. */
  readonly flags: number;
  /** Position in samples at the page's end. */
  readonly granule: bigint;
  readonly serial: number;
  readonly sequence: number;
  /** Lengths of the pieces; one shorter than 255 ends a packet. */
  readonly pieces: Uint8Array;
  readonly body: Uint8Array;
}

/** Identification, comment, setup: after these the sound begins, on a page of its own. */
export const headerPackets = 3;

const headerBytes = 27;
const pieceBytes = 255;
const maxPieces = 255;
const checksumAt = 22;

/** The first page of some bytes and what follows it; `undefined` while it is not complete. */
export function readPage(bytes: Uint8Array): { readonly page: OggPage; readonly rest: Uint8Array } | undefined {
  const pieceCount = bytes[headerBytes - 1];
  if (pieceCount === undefined || bytes.length < headerBytes + pieceCount) return undefined;
  const pieces = bytes.subarray(headerBytes, headerBytes + pieceCount);
  const bodyAt = headerBytes + pieceCount;
  const end = bodyAt + pieces.reduce((sum, length) => sum + length, 0);
  if (bytes.length < end) return undefined;
  const view = dataViewOf(bytes);
  const page: OggPage = {
    flags: view.getUint8(5),
    granule: view.getBigInt64(6, true),
    serial: view.getUint32(14, true),
    sequence: view.getUint32(18, true),
    pieces,
    body: bytes.subarray(bodyAt, end),
  };
  return { page, rest: bytes.subarray(end) };
}

export function buildPage({ flags, granule, serial, sequence, pieces, body }: OggPage): Uint8Array {
  const bytes = Buffer.concat([Buffer.from('OggS'), Buffer.alloc(headerBytes - 4), pieces, body]);
  bytes.writeUInt8(flags, 5);
  bytes.writeBigInt64LE(granule, 6);
  bytes.writeUInt32LE(serial, 14);
  bytes.writeUInt32LE(sequence, 18);
  bytes.writeUInt8(pieces.length, headerBytes - 1);
  bytes.writeUInt32LE(checksum(bytes), checksumAt);
  return bytes;
}

/** Splits packets into as few pages as possible, all at position 0. */
export function paginate(packets: readonly Uint8Array[], serial: number, firstSequence: number): readonly OggPage[] {
  const pieces = packets.flatMap(({ length }) => [
    ...Array<number>(Math.floor(length / pieceBytes)).fill(pieceBytes),
    length % pieceBytes,
  ]);
  const body = Buffer.concat(packets);
  const pages: OggPage[] = [];
  for (let at = 0, bodyAt = 0; at < pieces.length; at += maxPieces) {
    const own = Uint8Array.from(pieces.slice(at, at + maxPieces));
    const end = bodyAt + own.reduce((sum, length) => sum + length, 0);
    const continues = at > 0 && pieces[at - 1] === pieceBytes;
    pages.push({
      flags: continues ? 1 : 0,
      granule: 0n,
      serial,
      sequence: firstSequence + pages.length,
      pieces: own,
      body: body.subarray(bodyAt, end),
    });
    bodyAt = end;
  }
  return pages;
}

/** The packets that end in some pages, put together from their pieces. */
export function joinPackets(pages: readonly OggPage[]): readonly Uint8Array[] {
  const packets: Uint8Array[] = [];
  let open: Uint8Array[] = [];
  for (const { pieces, body } of pages) {
    let at = 0;
    for (const length of pieces) {
      open.push(body.subarray(at, at + length));
      at += length;
      if (length === pieceBytes) continue;
      packets.push(Buffer.concat(open));
      open = [];
    }
  }
  return packets;
}

const polynomial = 0x04c11db7;

const checksumTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index << 24;
  for (let bit = 0; bit < 8; bit += 1) value = value & 0x80000000 ? (value << 1) ^ polynomial : value << 1;
  return value >>> 0;
});

/** CRC-32 as Ogg has it: the highest bit first, nothing inverted. The field of the checksum itself is zero meanwhile. */
function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) sum = ((sum << 8) ^ (checksumTable[((sum >>> 24) ^ byte) & 0xff] ?? 0)) >>> 0;
  return sum;
}
