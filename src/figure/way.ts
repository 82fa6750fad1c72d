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

/**
 * The two ends of the way as it is seen. Two poses in different views have no way between them: then the way is shown on
 * which the later pose is reached in its own view, else the one on which the earlier is left; else there is none.
 */
export function seenWay(figure: Figure, from: string, to: string): readonly [from: string, to: string] {
  if (viewOf(figure, from) === viewOf(figure, to)) return [from, to];
  const [startOfTo, startOfFrom] = [startInView(figure, to), startInView(figure, from)];
  if (startOfTo !== undefined) return [startOfTo, to];
  return startOfFrom === undefined ? [from, to] : [from, startOfFrom];
}

/** Where the way to a pose begins; nothing where that is the pose itself, or seen from another place than the pose. */
export function startInView(figure: Figure, pose: string): string | undefined {
  const start = startOf(figure, pose);
  return start !== undefined && start !== pose && viewOf(figure, start) === viewOf(figure, pose) ? start : undefined;
}
