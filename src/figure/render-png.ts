/** A pose as a square picture, for what shows no SVG: the cover of a sound file. */
import { bigEndian, crc32 } from '../bytes.ts';
import { pngSignature } from '../routine/picture.ts';
import type { DrawablePose } from './drawable-pose.ts';
import { palettes } from './drawing.ts';
import { readPalette, renderRaster } from './raster.ts';

/** The share of the figure's size that is left free on each side. */
const frame = 0.1;

/** What works has its own colour. */
export async function renderPng(pose: DrawablePose, pixels: number): Promise<Uint8Array> {
  const [left, bottom, width, height] = pose.box;
  const [x, y] = [width * frame, height * frame];
  const framed: DrawablePose = { ...pose, box: [left - x, bottom - y, width + 2 * x, height + 2 * y] };
  const colours = readPalette(palettes.light);
  const raster = renderRaster(
    { pose: framed, working: true },
    { width: pixels, height: pixels, colours, dotsOf: () => [] },
  );
  return buildPng(pixels, raster.pixels);
}

const bitsPerPart = 8;
/** Red, green and blue. */
const trueColour = 2;
/** The only ways of packing and of filtering that there are, and lines one after another. */
const usual = Buffer.of(0, 0, 0);
/** Says of a line that its bytes are as they are. */
const unfiltered = 0;

/** A square picture of three bytes a pixel, as a PNG file: https://www.w3.org/TR/png-3/ */
async function buildPng(pixels: number, colours: Uint8Array): Promise<Uint8Array> {
  const lineBytes = pixels * 3;
  const lines = Buffer.alloc((lineBytes + 1) * pixels, unfiltered);
  for (let line = 0; line < pixels; line += 1)
    lines.set(colours.subarray(line * lineBytes, (line + 1) * lineBytes), line * (lineBytes + 1) + 1);
  const header = Buffer.concat([bigEndian(pixels), bigEndian(pixels), Buffer.of(bitsPerPart, trueColour), usual]);
  return Buffer.concat([
    Buffer.of(...pngSignature),
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
