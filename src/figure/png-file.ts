/** Pixels as a PNG file: https://www.w3.org/TR/png-3/ */
import { bigEndian, crc32 } from '../bytes.ts';

const signature = Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const bitsPerPart = 8;
/** Red, green and blue. */
const trueColour = 2;
/** The only ways of packing and of filtering that there are, and lines one after another. */
const usual = Buffer.of(0, 0, 0);
/** Says of a line that its bytes are as they are. */
const unfiltered = 0;

/** A square picture of three bytes a pixel. */
export async function buildPng(pixels: number, colours: Uint8Array): Promise<Uint8Array> {
  const lineBytes = pixels * 3;
  const lines = Buffer.alloc((lineBytes + 1) * pixels, unfiltered);
  for (let line = 0; line < pixels; line += 1)
    lines.set(colours.subarray(line * lineBytes, (line + 1) * lineBytes), line * (lineBytes + 1) + 1);
  const header = Buffer.concat([bigEndian(pixels), bigEndian(pixels), Buffer.of(bitsPerPart, trueColour), usual]);
  return Buffer.concat([
    signature,
    buildChunk('IHDR', header),
    buildChunk('IDAT', await deflate(lines)),
    buildChunk('IEND', new Uint8Array(0)),
  ]);
}

function buildChunk(name: string, content: Uint8Array): Uint8Array {
  const summed = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  return Buffer.concat([bigEndian(content.length), summed, bigEndian(crc32(summed))]);
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const { readable, writable } = new CompressionStream('deflate');
  const writer = writable.getWriter();
  const written = writer.write(bytes).then(() => writer.close());
  const pieces: Uint8Array[] = [];
  for await (const piece of readable) pieces.push(piece);
  await written;
  return Buffer.concat(pieces);
}
