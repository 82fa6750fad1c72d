/** A raster of dots, each with the part of the figure it belongs to, from which braille characters are made. */
import type { Point } from '../routine/figure.ts';

/** Parts that can have a colour of their own. */
export const figureRoles = ['ground', 'prop', 'far', 'trunk', 'near', 'worked'] as const;

export type FigureRole = (typeof figureRoles)[number];

/** Dots are addressed from the top left. An empty dot is 0, any other holds its role's place in `figureRoles` plus 1. */
export interface DotGrid {
  readonly width: number;
  readonly height: number;
  readonly dots: Uint8Array;
}

export function createDotGrid(width: number, height: number): DotGrid {
  return { width, height, dots: new Uint8Array(width * height) };
}

/** Draws a line through the points, `thickness` dots wide; without a role it erases. */
export function drawLine(grid: DotGrid, points: readonly Point[], thickness: number, role?: FigureRole): void {
  for (const [index, end] of points.entries()) {
    drawSegment(grid, points[index - 1] ?? end, end, thickness, role);
  }
}

function drawSegment(grid: DotGrid, start: Point, end: Point, thickness: number, role?: FigureRole): void {
  // A dot is drawn if its middle is nearer than half the thickness: on average `thickness` dots across.
  const reach = thickness / 2;
  const isNear = nearLine(start, end, reach);
  const top = Math.min(start[1], end[1]) - reach;
  const bottom = Math.max(start[1], end[1]) + reach;
  for (let row = Math.floor(top); row <= bottom; row++) {
    // Only the part of the line near this row can be near a dot in it.
    const from = xAt(row + 0.5 - reach, start, end);
    const to = xAt(row + 0.5 + reach, end, start);
    fillRow(grid, row, Math.min(from, to) - reach, Math.max(from, to) + reach, isNear, role);
  }
}

/** Where a line reaches a height; its nearer end where it does not, and its start where it is level. */
function xAt(y: number, start: Point, end: Point): number {
  const rise = end[1] - start[1];
  const along = rise === 0 ? 0 : Math.max(0, Math.min(1, (y - start[1]) / rise));
  return start[0] + along * (end[0] - start[0]);
}

type IsInside = (x: number, y: number) => boolean;

function nearLine([ax, ay]: Point, [bx, by]: Point, reach: number): IsInside {
  const dx = bx - ax;
  const dy = by - ay;
  const squared = dx * dx + dy * dy;
  // Compares squares, because this runs for every dot of every limb in each frame.
  return (x, y) => {
    const along = squared === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / squared));
    return (x - ax - along * dx) ** 2 + (y - ay - along * dy) ** 2 <= reach * reach;
  };
}

/** Draws a ring `thickness` dots wide inside `radius`, and erases what is within. */
export function drawRing(grid: DotGrid, [x, y]: Point, radius: number, thickness: number, role: FigureRole): void {
  const innerRadius = radius - thickness;
  const isInRing = (column: number, row: number) => Math.hypot(column - x, row - y) <= radius;
  const isInHole = (column: number, row: number) => Math.hypot(column - x, row - y) <= innerRadius;
  for (let row = Math.floor(y - radius); row <= y + radius; row++) {
    fillRow(grid, row, x - radius, x + radius, isInRing, role);
    fillRow(grid, row, x - innerRadius, x + innerRadius, isInHole, undefined);
  }
}

/** Fills the dots of a row from `left` to `right` whose middles are inside. */
function fillRow(
  { width, height, dots }: DotGrid,
  row: number,
  left: number,
  right: number,
  isInside: IsInside,
  role: FigureRole | undefined,
): void {
  if (row < 0 || row >= height) return;
  const value = role === undefined ? 0 : figureRoles.indexOf(role) + 1;
  const end = Math.min(width - 1, Math.ceil(right));
  for (let column = Math.max(0, Math.floor(left)); column <= end; column++) {
    // The middle of a dot is half a dot away from its corner.
    if (isInside(column + 0.5, row + 0.5)) dots[row * width + column] = value;
  }
}
