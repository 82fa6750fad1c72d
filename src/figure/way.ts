/** The way from one pose to another, which is shown in one view. */
import { type Figure, type FigureSide, ofSide, poseOfSide } from '../routine/figure.ts';
import { startOf, viewOf } from '../routine/figure-body.ts';

/** The name of the pose that is meant: `rest` and `held` are roles, and a name that is not there falls back to rest. */
export function findPose(figure: Figure, name: string, side: FigureSide | undefined): string {
  if (name === 'held') return ofSide(figure.held, side);
  const pose = name === 'rest' ? undefined : poseOfSide(figure, name, side);
  if (pose === undefined) return ofSide(figure.rest, side);
  return figure.instead !== undefined && Object.hasOwn(figure.instead, pose) ? (figure.instead[pose] ?? pose) : pose;
}

export type Way = readonly [from: string, to: string];

/**
 * The ways that are seen between two poses, one after the other. Two poses in different views have none between them: the
 * earlier is left in its own view, for its start, and the later is reached in its own, from its start.
 */
export function seenWays(figure: Figure, from: string, to: string): readonly Way[] {
  if (viewOf(figure, from) === viewOf(figure, to)) return [[from, to]];
  const [startOfFrom, startOfTo] = [startInView(figure, from), startInView(figure, to)];
  const ways: readonly Way[] = [
    ...(startOfFrom === undefined ? [] : [[from, startOfFrom] as const]),
    ...(startOfTo === undefined ? [] : [[startOfTo, to] as const]),
  ];
  return ways.length > 0 ? ways : [[from, to]];
}

/** The one of them that a still shows, and that ends where the movement does if one is seen to do so. */
export function seenWay(figure: Figure, from: string, to: string): Way {
  return seenWays(figure, from, to).at(-1) ?? [from, to];
}

/** Where the way to a pose begins; nothing where that is the pose itself, or seen from another place than the pose. */
export function startInView(figure: Figure, pose: string): string | undefined {
  const start = startOf(figure, pose);
  return start !== undefined && start !== pose && viewOf(figure, start) === viewOf(figure, pose) ? start : undefined;
}
