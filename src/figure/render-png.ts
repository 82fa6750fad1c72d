/** A pose as a square picture, for what shows no SVG: the cover of a sound file. */
import type { DrawablePose } from './drawable-pose.ts';
import { palettes } from './drawing.ts';
import { buildPng } from './png-file.ts';
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
