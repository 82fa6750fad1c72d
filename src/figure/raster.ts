/** A pose as pixels, for terminals that show pictures: the same drawing as on a page. */
import type { Point } from '../routine/figure.ts';
import type { DrawablePose } from './drawable-pose.ts';
import {
  arrowHeadOf,
  arrowWidth,
  colourOf,
  type DrawingColour,
  type DrawingOptions,
  ghostOpacity,
  groundDepth,
  groundOf,
  groundWidth,
  letterSize,
  matCorner,
  matOpacity,
  outlineWidth,
  propWidth,
  shadowDepth,
  shadowWidth,
} from './drawing.ts';
import { disc, type Hull, listEdges, spanAt, widen } from './hull.ts';

export type Rgb = readonly [red: number, green: number, blue: number];

export type RasterColours = Readonly<Record<DrawingColour, Rgb>>;

/** Colours as styles write them: `#1d4ed8` or `#fff`. */
export function readPalette(palette: Readonly<Record<DrawingColour, string>>): RasterColours {
  const read = (name: DrawingColour): Rgb => {
    const digits = palette[name].slice(1).replace(/^(.)(.)(.)$/, '$1$1$2$2$3$3');
    const part = (at: number) => Number.parseInt(digits.slice(at, at + 2), 16);
    return [part(0), part(2), part(4)];
  };
  return {
    paper: read('paper'),
    ground: read('ground'),
    trunk: read('trunk'),
    near: read('near'),
    far: read('far'),
    worked: read('worked'),
  };
}

export interface RasterOptions {
  readonly width: number;
  readonly height: number;
  readonly colours: RasterColours;
  /** The rows of dots, `#` or not, that a letter beside a hand consists of. */
  readonly dotsOf: (letter: string) => readonly string[];
}

/** Three bytes a pixel: red, green, blue; from the top left. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A pixel's edge is as smooth as four lines through it tell; along a line it is exact. */
const linesInPixel = 4;

/** The drawing in the middle of the picture, as large as it fits. */
export function renderRaster(drawing: DrawingOptions, options: RasterOptions): Raster {
  const { width, height, colours } = options;
  const raster = { width, height, pixels: new Uint8Array(width * height * 3) };
  for (let at = 0; at < raster.pixels.length; at++) raster.pixels[at] = colours.paper[at % 3] ?? 0;
  const place = fitBox(drawing.pose.box, raster);
  for (const { hulls, colour, opacity = 1 } of listFills(drawing, options)) {
    fillHulls(
      raster,
      hulls.map((hull) => hull.map(place)),
      colours[colour],
      opacity,
    );
  }
  return raster;
}

function fitBox([left, bottom, width, height]: DrawablePose['box'], to: Pick<Raster, 'width' | 'height'>) {
  const scale = Math.min(to.width / width, to.height / height);
  const [right, down] = [(to.width - width * scale) / 2, (to.height + height * scale) / 2];
  return ({ at: [x, y], radius }: Hull[number]) =>
    disc([right + (x - left) * scale, down - (y - bottom) * scale], radius * scale);
}

/** Hulls that are filled together, as if they were one. */
interface Fill {
  readonly hulls: readonly Hull[];
  readonly colour: DrawingColour;
  readonly opacity?: number;
}

/** Back to front. */
function listFills({ pose, ghost, working = false, letters }: DrawingOptions, options: RasterOptions): readonly Fill[] {
  const body = pose.shapes.flatMap((shape): readonly Fill[] => {
    const colour = colourOf(shape, working);
    const parts: readonly Fill[] = [
      { hulls: shape.hulls.map((hull) => widen(hull, outlineWidth / 2)), colour: 'paper' },
      { hulls: shape.hulls, colour },
    ];
    if (shape.kind !== 'head') return parts;
    return [...parts, { hulls: shape.face, colour: 'paper' }, { hulls: shape.features, colour }];
  });
  const arrows = (pose.arrows ?? []).flatMap((points): readonly Fill[] => {
    const hulls = [...lineHulls(points, arrowWidth), ...lineHulls(arrowHeadOf(points), arrowWidth)];
    return [
      { hulls: hulls.map((hull) => widen(hull, outlineWidth)), colour: 'paper' },
      { hulls, colour: 'worked' },
    ];
  });
  const hands = letters === undefined ? [] : pose.hands;
  return [
    ...listMat(pose),
    ...listGround(pose),
    { hulls: pose.props.flatMap((line) => lineHulls(line, propWidth)), colour: 'ground' },
    ...(ghost?.view === pose.view ? [listGhost(ghost, pose)] : []),
    ...body,
    ...arrows,
    ...hands.map(
      ({ side, at }): Fill => ({
        hulls: letterHulls(options.dotsOf(letters?.[side] ?? ''), at),
        colour: 'trunk',
      }),
    ),
  ];
}

function listMat({ view, mat }: DrawablePose): readonly Fill[] {
  if (view !== 'top' || mat === undefined) return [];
  const [x = 0, y = 0, width = 0, height = 0] = mat;
  const [left, right] = [x + matCorner, x + width - matCorner];
  const [bottom, top] = [y + matCorner, y + height - matCorner];
  const hull = [disc([left, bottom], matCorner), disc([right, bottom], matCorner)];
  const whole = [...hull, disc([right, top], matCorner), disc([left, top], matCorner)];
  return [{ hulls: [whole], colour: 'ground', opacity: matOpacity }];
}

function listGround(pose: DrawablePose): readonly Fill[] {
  const ground = groundOf(pose);
  if (ground === undefined) return [];
  const { at, from, to, touched } = ground;
  const level = (left: number, right: number, depth: number): readonly Point[] => [
    [left, at - depth],
    [right, at - depth],
  ];
  const lines = touched.map(({ at: [x], radius }) => level(x - radius, x + radius, shadowDepth));
  return [
    { hulls: lineHulls(level(from, to, groundDepth), groundWidth), colour: 'ground' },
    { hulls: lines.flatMap((line) => lineHulls(line, shadowWidth)), colour: 'ground' },
  ];
}

/** What has moved, in one pale shade. */
function listGhost(ghost: DrawablePose, pose: DrawablePose): Fill {
  const now = new Set(pose.shapes.map(({ hulls }) => JSON.stringify(hulls)));
  const hulls = ghost.shapes.filter((shape) => !now.has(JSON.stringify(shape.hulls))).flatMap((shape) => shape.hulls);
  return { hulls, colour: 'trunk', opacity: ghostOpacity };
}

/** A line through the points, with round ends. */
function lineHulls(points: readonly Point[], width: number): readonly Hull[] {
  const discs = points.map((at) => disc(at, width / 2));
  return discs.slice(1).map((end, index) => [discs[index] ?? end, end]);
}

/** A letter with its middle at a point, each dot a square. */
function letterHulls(rows: readonly string[], [x, y]: Point): readonly Hull[] {
  const size = letterSize / rows.length;
  const corner = (column: number, row: number) =>
    disc([x + (column - (rows[0]?.length ?? 0) / 2) * size, y + (rows.length / 2 - row) * size], 0);
  return rows.flatMap((dots, row) =>
    Array.from(dots).flatMap((dot, column) =>
      dot === '#'
        ? [[corner(column, row), corner(column + 1, row), corner(column + 1, row + 1), corner(column, row + 1)]]
        : [],
    ),
  );
}

// Plain loops from here on: they visit every pixel of every part in each frame.

function fillHulls({ width, height, pixels }: Raster, hulls: readonly Hull[], colour: Rgb, opacity: number): void {
  const outlines = hulls.map((hull) => ({
    hull,
    edges: listEdges(hull),
    top: Math.min(...hull.map(({ at, radius }) => at[1] - radius)),
    bottom: Math.max(...hull.map(({ at, radius }) => at[1] + radius)),
  }));
  const first = Math.max(0, Math.floor(Math.min(...outlines.map(({ top }) => top))));
  const last = Math.min(height - 1, Math.floor(Math.max(...outlines.map(({ bottom }) => bottom))));
  const covered = new Float32Array(width);
  const spans: (readonly [left: number, right: number])[] = [];
  for (let row = first; row <= last; row++) {
    let [from, to] = [width, 0];
    for (let line = 0; line < linesInPixel; line++) {
      const y = row + (line + 0.5) / linesInPixel;
      let count = 0;
      for (const { hull, edges, top, bottom } of outlines) {
        if (top <= y && y <= bottom) spans[count++] = spanAt(hull, edges, y);
      }
      if (count === 0) continue;
      spans.length = count;
      if (count > 1) spans.sort(fromLeft);
      let reached = 0;
      for (const [left, right] of spans) {
        coverSpan(covered, Math.max(left, reached), Math.min(right, width));
        if (left < from) from = left;
        if (right > reached) reached = right;
      }
      if (reached > to) to = reached;
    }
    from = Math.max(0, Math.floor(from));
    to = Math.min(width, Math.ceil(to));
    const start = row * width;
    for (let column = from; column < to; column++) {
      blend(pixels, (start + column) * 3, colour, (covered[column] ?? 0) * (opacity / linesInPixel));
    }
    covered.fill(0, from, to);
  }
}

function fromLeft(one: readonly [left: number, right: number], other: readonly [left: number, right: number]): number {
  return one[0] - other[0];
}

function coverSpan(covered: Float32Array, left: number, right: number): void {
  for (let column = Math.floor(left); column < right; column++) {
    const share = Math.min(right, column + 1) - Math.max(left, column);
    covered[column] = (covered[column] ?? 0) + share;
  }
}

function blend(pixels: Uint8Array, at: number, colour: Rgb, share: number): void {
  for (let part = 0; part < 3; part++) {
    const old = pixels[at + part] ?? 0;
    pixels[at + part] = Math.round(old + ((colour[part] ?? 0) - old) * share);
  }
}
