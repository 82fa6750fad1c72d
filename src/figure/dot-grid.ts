/** A raster of dots, each with the part of the figure it belongs to: what braille characters are made from. */
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

/** The role drawn at a dot, if any. */
export function roleAt(grid: DotGrid, x: number, y: number): FigureRole | undefined {
  return figureRoles[(grid.dots[y * grid.width + x] ?? 0) - 1];
}

/** Draws a line through the points, `thickness` dots wide; without a role it wipes what is there. */
export function drawLine(grid: DotGrid, points: readonly Point[], thickness: number, role?: FigureRole): void {
  for (const [index, end] of points.entries()) {
    drawSegment(grid, points[index - 1] ?? end, end, thickness, role);
  }
}

function drawSegment(grid: DotGrid, start: Point, end: Point, thickness: number, role?: FigureRole): void {
  // Dots whose middle is nearer than half the thickness: on average as many across as asked for.
  const reach = thickness / 2;
  fillWhere(grid, boxAround([start, end], reach), (dot) => distanceToSegment(dot, start, end) <= reach, role);
}

/** Draws a circle: a ring `thickness` dots wide inside `radius`, wiped within. */
export function drawRing(grid: DotGrid, centre: Point, radius: number, thickness: number, role: FigureRole): void {
  const distance = ([x, y]: Point): number => Math.hypot(x - centre[0], y - centre[1]);
  const box = boxAround([centre], radius);
  fillWhere(grid, box, (dot) => distance(dot) <= radius, undefined);
  fillWhere(grid, box, (dot) => distance(dot) <= radius && distance(dot) > radius - thickness, role);
}

interface DotBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function boxAround(points: readonly Point[], margin: number): DotBox {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return {
    left: Math.floor(Math.min(...xs) - margin),
    top: Math.floor(Math.min(...ys) - margin),
    right: Math.ceil(Math.max(...xs) + margin),
    bottom: Math.ceil(Math.max(...ys) + margin),
  };
}

function fillWhere(grid: DotGrid, box: DotBox, isInside: (dot: Point) => boolean, role: FigureRole | undefined): void {
  const value = role === undefined ? 0 : figureRoles.indexOf(role) + 1;
  for (let y = Math.max(0, box.top); y <= Math.min(grid.height - 1, box.bottom); y++) {
    for (let x = Math.max(0, box.left); x <= Math.min(grid.width - 1, box.right); x++) {
      // The middle of a dot is half a dot from its edge.
      if (isInside([x + 0.5, y + 0.5])) grid.dots[y * grid.width + x] = value;
    }
  }
}

function distanceToSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / squared));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
