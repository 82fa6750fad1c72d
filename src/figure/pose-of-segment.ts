/** The poses of a segment of the plan, of which only what decides them has to be known here. */
import { type Figure, type FigureSide, ofSide } from '../routine/figure.ts';
import type { DrawablePose } from './drawable-pose.ts';
import { type CountMoment, poseAfter, poseAt, poseBefore, poseInCount } from './pose-at.ts';

export interface PosedSegment {
  readonly kind: string;
  readonly atMs: number;
  readonly durationMs: number;
  readonly side?: FigureSide;
  readonly fromPose?: string;
  readonly toPose?: string;
}

/** The pose at a moment of a segment that moves. */
export function poseInSegment(
  figure: Figure,
  segment: PosedSegment,
  positionMs: number,
  tempo: CountMoment['tempo'],
): DrawablePose {
  const { side, fromPose: from = 'rest', toPose: to = 'rest' } = segment;
  const fraction = segment.durationMs === 0 ? 1 : (positionMs - segment.atMs) / segment.durationMs;
  return segment.kind === 'count'
    ? poseInCount(figure, { fraction, side, tempo })
    : poseAt(figure, { from, to, fraction, side });
}

/** Where the segment leads to. */
export function stillOf(figure: Figure, { toPose = 'rest', side }: PosedSegment): DrawablePose {
  return poseAt(figure, { from: toPose, to: toPose, fraction: 1, side });
}

/** What is done in `work`, before it is done: what is reached, with the way to it, and where it starts. */
export function previewOf(
  figure: Figure,
  { side, kind, toPose = 'held' }: PosedSegment,
): { readonly pose: DrawablePose; readonly ghost: DrawablePose; readonly to: string } {
  const to = kind === 'count' ? (ofSide<readonly string[]>(figure.path ?? ['held'], side)[0] ?? 'held') : toPose;
  const way = { from: 'rest', to, side };
  return { pose: poseAfter(figure, way), ghost: poseBefore(figure, way), to };
}
