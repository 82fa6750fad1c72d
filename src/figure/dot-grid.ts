/** A raster of dots, each with the part of the figure it belongs to, and the braille characters that are made of it. */
import type { Point } from '../routine/figure.ts';
import { type Hull, listEdges, spanAt } from './hull.ts';

/** Parts that can have a colour of their own. */
const figureRoles = ['ground', 'prop', 'far', 'worked-far', 'trunk', 'near', 'worked', 'arrow'] as const;

export type FigureRole = (typeof figureRoles)[number];

/** What a dot of a role holds. */
function dotOf(role: FigureRole): number {
  return figureRoles.indexOf(role) + 1;
}

/** Dots are addressed from the top left. An empty dot is 0, any other holds its role's place in `figureRoles` plus 1. */
export interface DotGrid {
  readonly width: number;
  readonly height: number;
  readonly dots: Uint8Array;
}

export function createDotGrid(width: number, height: number): DotGrid {
  return { width, height, dots: new Uint8Array(width * height) };
}

/** Draws a line of single dots through the points. */
export function drawLine(grid: DotGrid, points: readonly Point[], role: FigureRole): void {
  const discs = points.map((at) => ({ at, radius: 0.5 }));
  for (const [index, end] of discs.entries()) fillHull(grid, [discs[index - 1] ?? end, end], role);
}

/** Fills a hull; without a role it erases. A dot is filled if its middle is inside. */
export function fillHull(grid: DotGrid, hull: Hull, role?: FigureRole): void {
  const edges = listEdges(hull);
  const top = Math.min(...hull.map(({ at, radius }) => at[1] - radius));
  const bottom = Math.max(...hull.map(({ at, radius }) => at[1] + radius));
  for (let row = Math.max(0, Math.floor(top)); row <= Math.min(grid.height - 1, bottom); row++) {
    const [left, right] = spanAt(hull, edges, row + 0.5);
    fillSpan(grid, row, Math.ceil(left - 0.5), Math.floor(right - 0.5), role);
  }
}

function fillSpan({ width, dots }: DotGrid, row: number, left: number, right: number, role?: FigureRole): void {
  const value = role === undefined ? 0 : dotOf(role);
  const [start, end] = [Math.max(0, left), Math.min(width - 1, right)];
  if (end >= start) dots.fill(value, row * width + start, row * width + end + 1);
}

/** Two dots of each cell that is at least half shaded, and free: beside others they would have the colour of these. */
export function shadeFreeCells({ width, height, dots }: DotGrid, shade: DotGrid, role: FigureRole): void {
  const offsets = dotPlaces.map(([x, y]) => y * width + x);
  for (let row = 0; row < height; row += 4) {
    for (let start = row * width; start < (row + 1) * width; start += 2) {
      const shaded = offsets.filter((offset) => shade.dots[start + offset] !== 0);
      if (shaded.length < offsets.length / 2 || readBits(dots, start, offsets) !== 0) continue;
      for (const offset of [0, 2 * width + 1]) dots[start + offset] = dotOf(role);
    }
  }
}

/** A part of one line with one role: the columns from `from` up to but excluding `to`. */
export interface RoleSpan {
  readonly role: FigureRole;
  readonly from: number;
  readonly to: number;
}

/** One line: a character for each column of the figure, and the roles that decide its colours. */
export interface FigureLine {
  readonly text: string;
  readonly spans: readonly RoleSpan[];
}

/** The dots of a braille character in the order of its bits. */
const dotPlaces: readonly (readonly [x: number, y: number])[] = [
  [0, 0],
  [0, 1],
  [0, 2],
  [1, 0],
  [1, 1],
  [1, 2],
  [0, 3],
  [1, 3],
];

const firstBraille = 0x2800;

/** A span that still grows. */
type OpenSpan = { -readonly [Key in keyof RoleSpan]: RoleSpan[Key] };

/** One row of characters of a grid. */
export function readFigureLine(grid: DotGrid, row: number): FigureLine {
  const offsets = dotPlaces.map(([x, y]) => y * grid.width + x);
  const spans: OpenSpan[] = [];
  let text = '';
  for (let column = 0; column < grid.width / 2; column++) {
    const start = row * 4 * grid.width + column * 2;
    const bits = readBits(grid.dots, start, offsets);
    // A space looks the same in every font, and terminals draw runs of it faster than empty braille.
    text += bits === 0 ? ' ' : String.fromCharCode(firstBraille + bits);
    if (bits !== 0) addRole(spans, column, findRole(grid.dots, start, offsets));
  }
  return { text, spans };
}

// Plain loops, because these two functions visit every dot of every frame.

function readBits(dots: Uint8Array, start: number, offsets: readonly number[]): number {
  let bits = 0;
  for (let bit = 0; bit < offsets.length; bit++) {
    if (dots[start + (offsets[bit] ?? 0)] !== 0) bits |= 1 << bit;
  }
  return bits;
}

/** The most frequent role of the dots; of equally frequent ones the one further in front. */
function findRole(dots: Uint8Array, start: number, offsets: readonly number[]): FigureRole | undefined {
  let only = 0;
  let isMixed = false;
  for (const offset of offsets) {
    const dot = dots[start + offset] ?? 0;
    if (dot !== 0 && only !== 0 && dot !== only) isMixed = true;
    only ||= dot;
  }
  return isMixed ? findFrequent(dots, start, offsets) : figureRoles[only - 1];
}

function findFrequent(dots: Uint8Array, start: number, offsets: readonly number[]): FigureRole | undefined {
  const counts = new Array<number>(figureRoles.length + 1).fill(0);
  for (const offset of offsets) {
    const dot = dots[start + offset] ?? 0;
    counts[dot] = (counts[dot] ?? 0) + 1;
  }
  // An empty dot has no role.
  counts[0] = 0;
  return figureRoles[counts.lastIndexOf(Math.max(...counts)) - 1];
}

function addRole(spans: OpenSpan[], column: number, role: FigureRole | undefined): void {
  if (role === undefined) return;
  const last = spans.at(-1);
  if (last?.role === role && last.to === column) last.to = column + 1;
  else spans.push({ role, from: column, to: column + 1 });
}
