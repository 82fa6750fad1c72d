/** Numbers as bytes, and the checksums that files have of theirs. */

export function bigEndian(value: number, length = 4): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUIntBE(value, 0, length);
  return bytes;
}

export function littleEndian(value: number, length = 4): Buffer {
  return bigEndian(value, length).reverse();
}

export function dataViewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

/** PNG's checksum: https://www.w3.org/TR/png-3/#D-CRCAppendix */
export function crc32(bytes: Uint8Array): number {
  return ~addLowestFirst(bytes, 0xedb88320, 0xffffffff) >>> 0;
}

/** The checksum of an MP3's first frame. */
export function crc16(bytes: Uint8Array): number {
  return addLowestFirst(bytes, 0xa001, 0);
}

/** The remainder by a polynomial, the lowest bit of each byte first. */
function addLowestFirst(bytes: Uint8Array, polynomial: number, start: number): number {
  let sum = start;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ polynomial : sum >>> 1;
  }
  return sum;
}
