/** Discs with everything that lies between them: what a body's parts are made of, on a page as in a terminal. */
import type { Point } from '../routine/figure.ts';

export interface Disc {
  readonly at: Point;
  readonly radius: number;
}

/** A bone is the hull of two discs, a trunk seen from above that of four, a head that of one. */
export type Hull = readonly Disc[];

/** A straight part of an outline: it leaves `disc` at `from` and reaches the next disc at `to`. */
interface HullEdge {
  readonly disc: Disc;
  readonly from: Point;
  readonly to: Point;
}

export function disc(at: Point, radius: number): Disc {
  return { at, radius };
}

/** The outline against the clock, y up. A single disc has no edges, nor has one that contains the others. */
export function listEdges(hull: Hull): readonly HullEdge[] {
  const [first, second] = hull;
  if (first === undefined || second === undefined) return [];
  if (hull.length === 2) {
    return contains(first, second) || contains(second, first) ? [] : [edgeTo(first, second), edgeTo(second, first)];
  }
  const discs = orderDiscs(hull.filter((each) => !hull.some((other) => contains(other, each))));
  return discs.map((each, index) => edgeTo(each, discs[(index + 1) % discs.length] ?? each));
}

function contains(outer: Disc, inner: Disc): boolean {
  return outer !== inner && distance(outer.at, inner.at) < outer.radius - inner.radius;
}

/** The common tangent of two discs on the right of the way from one to the other. */
function edgeTo(start: Disc, end: Disc): HullEdge {
  const [dx, dy] = [end.at[0] - start.at[0], end.at[1] - start.at[1]];
  const part = (start.radius - end.radius) / Math.max(Math.hypot(dx, dy), Number.EPSILON);
  const normal = Math.atan2(dy, dx) - Math.acos(Math.max(-1, Math.min(1, part)));
  const touch = ({ at: [x, y], radius }: Disc): Point => [x + radius * Math.cos(normal), y + radius * Math.sin(normal)];
  return { disc: start, from: touch(start), to: touch(end) };
}

/** With a cross product below this, three discs are in line (square units). */
const inLine = 1e-6;

/** The discs at the corners of the convex polygon of all centres, against the clock (Andrew's monotone chain). */
function orderDiscs(discs: Hull): Hull {
  const sorted = discs.toSorted((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);
  return [...halfHull(sorted), ...halfHull(sorted.toReversed())];
}

function halfHull(sorted: Hull): Hull {
  const half: Disc[] = [];
  for (const next of sorted) {
    while (half.length > 1 && turnsRight(half.at(-2), half.at(-1), next)) half.pop();
    half.push(next);
  }
  return half.slice(0, -1);
}

/** Of discs in line, the middle one stays on both sides: an error in a last digit must not move it from one to the other. */
function turnsRight(a: Disc | undefined, b: Disc | undefined, { at: c }: Disc): boolean {
  if (a === undefined || b === undefined) return false;
  return (b.at[0] - a.at[0]) * (c[1] - b.at[1]) - (b.at[1] - a.at[1]) * (c[0] - b.at[0]) < -inLine;
}

/** How far the hull reaches at a height, from left to right; nothing, the other way round, where it does not. */
export function spanAt(hull: Hull, edges: readonly HullEdge[], y: number): readonly [left: number, right: number] {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  // Plain loops and comparisons, because this runs for every row of every part in each frame.
  for (const { at, radius } of hull) {
    const above = y - at[1];
    if (above > radius || -above > radius) continue;
    const half = Math.sqrt(radius * radius - above * above);
    if (at[0] - half < left) left = at[0] - half;
    if (at[0] + half > right) right = at[0] + half;
  }
  for (const { from, to } of edges) {
    if ((y < from[1] && y < to[1]) || (y > from[1] && y > to[1])) continue;
    const x = xAt(y, from, to);
    if (x < left) left = x;
    if (x > right) right = x;
  }
  return [left, right];
}

/** Where an edge is at a height that it reaches. */
function xAt(y: number, from: Point, to: Point): number {
  const rise = to[1] - from[1];
  return rise === 0 ? to[0] : from[0] + ((y - from[1]) / rise) * (to[0] - from[0]);
}

/** The hull with more around it, or less. */
export function widen(hull: Hull, by: number): Hull {
  return hull.map(({ at, radius }) => ({ at, radius: Math.max(0, radius + by) }));
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}

/** The point at `along` of the way from `a` to `b`; beyond `b` above 1. */
export function between(a: Point, b: Point, along: number): Point {
  return [a[0] + (b[0] - a[0]) * along, a[1] + (b[1] - a[1]) * along];
}

/** The direction from one point to another, of length 1. */
export function unit(from: Point, to: Point): Point {
  const length = Math.max(distance(from, to), Number.EPSILON);
  return [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
}

/** The point `length` beyond `to`, coming from `from`. */
export function beyond(from: Point, to: Point, length: number): Point {
  const [x, y] = unit(from, to);
  return [to[0] + x * length, to[1] + y * length];
}
