/** A raster of dots, each with the part of the figure it belongs to, from which braille characters are made. */
import type { Point } from '../routine/figure.ts';
import { type Hull, listEdges, spanAt } from './hull.ts';

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
  const value = role === undefined ? 0 : figureRoles.indexOf(role) + 1;
  const [start, end] = [Math.max(0, left), Math.min(width - 1, right)];
  if (end >= start) dots.fill(value, row * width + start, row * width + end + 1);
}
