/** Which pose a figure shows at a moment: the one place that both renderers get their poses from. */
import { type Figure, type FigureSide, ofSide } from '../routine/figure.ts';
import { viewOf } from '../routine/figure-body.ts';
import { buildDrawable, type DrawablePose } from './drawable-pose.ts';
import { arrowsTo, bodyOf, boxOf } from './frame.ts';
import { bodyBetween, findPose, seenWay, seenWays, startInView, type Way } from './in-between.ts';

/** A moment on the way from one pose to another. */
export interface PoseMoment {
  /** `rest`, `held`, or the name of a pose. */
  readonly from: string;
  readonly to: string;
  /** How much of the time between the two has gone, from 0 to 1. */
  readonly fraction: number;
  /** The side being worked. */
  readonly side?: FigureSide | undefined;
}

/** A moment within one counted repetition. */
interface CountMoment {
  /** How much of the repetition has gone, from 0 to 1. */
  readonly fraction: number;
  readonly side?: FigureSide | undefined;
  /** How the repetition's time is shared out, where its tempo says so. */
  readonly tempo?: { readonly outMs: number; readonly stayMs: number; readonly backMs: number } | undefined;
}

/**
 * The figure at a moment. A body speeds up and slows down: the way is eased by a sine. From a pose to its mirror image
 * the way leads through rest, as knees do that roll from one side to the other.
 */
export function poseAt(figure: Figure, moment: PoseMoment): DrawablePose {
  const from = findPose(figure, moment.from, moment.side);
  const to = findPose(figure, moment.to, moment.side);
  const part = easeSine(moment.fraction);
  // At either end the pose itself is shown, whatever the view of the way between.
  if (part === 0 || part === 1) return poseOnWay(figure, [from, to, part], moment.side);
  return poseOnWay(figure, legOf(listWays(figure, from, to, moment.side), part), moment.side);
}

function listWays(figure: Figure, from: string, to: string, side: FigureSide | undefined): readonly Way[] {
  if (!areMirrored(figure, from, to)) return seenWays(figure, from, to);
  const between = startInView(figure, to) ?? ofSide(figure.rest, side);
  return [
    [from, between],
    [between, to],
  ];
}

function poseOnWay(figure: Figure, [start, end, part]: Leg, side: FigureSide | undefined): DrawablePose {
  const view = viewOf(figure, part < 0.5 ? start : end);
  // Where the view changes there is nothing between the two: the picture changes half-way.
  const along = viewOf(figure, start) === viewOf(figure, end) ? part : Math.round(part);
  const body = bodyBetween(bodyOf(figure, start), bodyOf(figure, end), along);
  return buildDrawable(figure, view, boxOf(figure, view), body, side);
}

/** The figure within a counted repetition: from rest through the poses of its path, or the held one, and back to rest. */
export function poseInCount(figure: Figure, { fraction, side, tempo }: CountMoment): DrawablePose {
  const stops = listStops(figure, side, tempo);
  const at = Math.min(Math.max(fraction, 0), 1);
  const index = stops.findIndex((stop, place) => place > 0 && stop.at >= at);
  const { pose: from = 'rest', at: start = 0 } = stops[index - 1] ?? {};
  const { pose: to = 'rest', at: end = 1 } = stops[index] ?? {};
  return poseAt(figure, { from, to, fraction: end > start ? (at - start) / (end - start) : 1, side });
}

/** The pose at the end of a movement, with arrows along the way to it. */
export function poseAfter(figure: Figure, { from, to, side }: Omit<PoseMoment, 'fraction'>): DrawablePose {
  const pose = poseAt(figure, { from: to, to, fraction: 1, side });
  const [start, end] = seenWay(figure, findPose(figure, from, side), findPose(figure, to, side));
  if (viewOf(figure, start) !== pose.view) return pose;
  return { ...pose, arrows: arrowsTo(figure, start, end, side) };
}

/** The pose that a movement starts from, in the view of where it ends if there is one. */
export function poseBefore(figure: Figure, { from, to, side }: Omit<PoseMoment, 'fraction'>): DrawablePose {
  const [start] = seenWay(figure, findPose(figure, from, side), findPose(figure, to, side));
  return poseOnWay(figure, [start, start, 0], side);
}

function areMirrored({ poses }: Figure, one: string, other: string): boolean {
  return poses[one]?.mirror === other || poses[other]?.mirror === one;
}

type Leg = readonly [from: string, to: string, fraction: number];

/** The two poses around `fraction` of ways that take the same time, and how far it is between them. */
function legOf(ways: readonly Way[], fraction: number): Leg {
  const index = Math.min(Math.floor(fraction * ways.length), ways.length - 1);
  const [from = '', to = ''] = ways[index] ?? [];
  return [from, to, fraction * ways.length - index];
}

interface PoseStop {
  readonly pose: string;
  /** When it is reached, as a fraction of the repetition. */
  readonly at: number;
}

function listStops(figure: Figure, side: FigureSide | undefined, tempo: CountMoment['tempo']): readonly PoseStop[] {
  if (tempo !== undefined) {
    const { outMs, stayMs, backMs } = tempo;
    const totalMs = Math.max(outMs + stayMs + backMs, 1);
    return [
      { pose: 'rest', at: 0 },
      { pose: 'held', at: outMs / totalMs },
      { pose: 'held', at: (outMs + stayMs) / totalMs },
      { pose: 'rest', at: 1 },
    ];
  }
  const { path = ['held'] } = figure;
  const poses = ['rest', ...ofSide<readonly string[]>(path, side), 'rest'];
  return poses.map((pose, index) => ({ pose, at: index / (poses.length - 1) }));
}

function easeSine(fraction: number): number {
  return (1 - Math.cos(Math.PI * Math.min(Math.max(fraction, 0), 1))) / 2;
}

/** The figure breathes to remind the person to breathe. In a shorter hold a breath would hardly begin. Own choice. */
export const shortestBreathingHoldMs = 10_000;

/** Where in a breath the figure is, from 0 (out) to 1 (in). `breathMs` is the length of one breath, in and out. */
export function breathAt(elapsedMs: number, holdMs: number, breathMs: number): number {
  if (holdMs <= shortestBreathingHoldMs || breathMs <= 0) return 0;
  return (1 - Math.cos((2 * Math.PI * elapsedMs) / breathMs)) / 2;
}

interface PosedSegment {
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
