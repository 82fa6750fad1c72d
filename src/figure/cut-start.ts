import type { Point } from '../routine/figure.ts';

/** The line through the points without its first `length`; empty where it is no longer than that. */
export function cutStart(points: readonly Point[], length: number): readonly Point[] {
  const [first, second, ...rest] = points;
  if (first === undefined || second === undefined) return [];
  const bone = Math.hypot(second[0] - first[0], second[1] - first[1]);
  if (bone <= length) return cutStart([second, ...rest], length - bone);
  const part = length / bone;
  return [[first[0] + (second[0] - first[0]) * part, first[1] + (second[1] - first[1]) * part], second, ...rest];
}
