/** A pose as a square picture of dots, for what shows no SVG: the cover of a sound file. */
import type { Point } from '../routine/figure.ts';
import { createDotGrid, type DotGrid, type FigureRole, figureRoles, fillHull, lightColours } from './dot-grid.ts';
import type { DrawablePose, Shape } from './drawable-pose.ts';
import type { Hull } from './hull.ts';
import { buildPng } from './png-file.ts';
import { outlineWidth } from './render-svg.ts';

/** Dots of the raster for each pixel, across and down: edges take the colour between those on both sides. */
const dotsPerPixel = 3;
/** The share of the picture that is left free on each side. */
const frame = 0.08;
/** Half the width of a line, in units of the figure. */
const groundRadius = 0.6;
const propRadius = 1.2;

const paper = [255, 255, 255] as const;

/** What works has its own colour. */
export async function renderPng(pose: DrawablePose, pixels: number): Promise<Uint8Array> {
  return buildPng(pixels, mixDots(drawDots(pose, pixels * dotsPerPixel), pixels));
}

function drawDots(pose: DrawablePose, side: number): DotGrid {
  const grid = createDotGrid(side, side);
  const place = placeIn(pose, side);
  const line = (points: readonly Point[], radius: number, role: FigureRole) => {
    for (const [index, end] of points.entries())
      fillHull(grid, place([points[index - 1] ?? end, end].map((at) => ({ at, radius }))), role);
  };
  line(listGround(pose), groundRadius, 'ground');
  for (const prop of pose.props) line(prop, propRadius, 'prop');
  for (const shape of pose.shapes) drawShape(grid, shape, place);
  return grid;
}

type PlaceHull = (hull: Hull) => Hull;

/** The figure in the middle, as large as it fits, y down. */
function placeIn({ box: [left, bottom, width, height] }: DrawablePose, side: number): PlaceHull {
  const scale = (side * (1 - 2 * frame)) / Math.max(width, height);
  const [right, down] = [(side - width * scale) / 2, (side + height * scale) / 2];
  return (hull) =>
    hull.map(({ at: [x, y], radius }) => ({
      at: [right + (x - left) * scale, down - (y - bottom) * scale],
      radius: radius * scale,
    }));
}

/** The line that the body lies on; seen from above, the edges of the mat. */
function listGround({ view, box: [left, , width], ground, mat }: DrawablePose): readonly Point[] {
  if (view === 'top') return mat === undefined ? [] : listCorners(mat);
  if (ground === undefined) return [];
  const [from = left, to = left + width] = mat ?? [];
  const y = ground - groundRadius;
  return [
    [from, y],
    [to, y],
  ];
}

function listCorners([x = 0, y = 0, width = 0, height = 0]: readonly number[]): readonly Point[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
    [x, y],
  ];
}

/** With a free edge, so that it stands out from what is behind it. */
function drawShape(grid: DotGrid, shape: Shape, place: PlaceHull): void {
  const role = shape.worked ? 'worked' : shape.kind !== 'limb' ? 'trunk' : shape.near ? 'near' : 'far';
  for (const hull of shape.hulls)
    fillHull(grid, place(hull.map(({ at, radius }) => ({ at, radius: radius + outlineWidth / 2 }))));
  for (const hull of shape.hulls) fillHull(grid, place(hull), role);
  if (shape.kind !== 'head') return;
  for (const hull of shape.face) fillHull(grid, place(hull));
  for (const hull of shape.features) fillHull(grid, place(hull), role);
}

/** Of each pixel its red, green and blue: the middle of its dots. */
function mixDots({ width, dots }: DotGrid, pixels: number): Uint8Array {
  const palette = [paper, ...figureRoles.map((role) => readColour(lightColours[role]))];
  const mixed = new Uint8Array(pixels * pixels * 3);
  const dotCount = dotsPerPixel * dotsPerPixel;
  for (let pixel = 0; pixel < pixels * pixels; pixel += 1) {
    const start = Math.floor(pixel / pixels) * dotsPerPixel * width + (pixel % pixels) * dotsPerPixel;
    for (let part = 0; part < 3; part += 1) {
      let sum = 0;
      for (let dot = 0; dot < dotCount; dot += 1) {
        const at = start + Math.floor(dot / dotsPerPixel) * width + (dot % dotsPerPixel);
        sum += palette[dots[at] ?? 0]?.[part] ?? 0;
      }
      mixed[pixel * 3 + part] = Math.round(sum / dotCount);
    }
  }
  return mixed;
}

/** `#1d4ed8` */
function readColour(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
