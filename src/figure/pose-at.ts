/** Which pose a figure shows at a moment: the one place that both renderers get their poses from. */
import { type Figure, type FigureSide, ofSide, poseOfSide } from '../routine/figure.ts';
import { viewOf } from '../routine/figure-body.ts';
import { buildDrawable, type DrawablePose } from './drawable-pose.ts';
import { arrowsTo, bodyOf, boxOf } from './frame.ts';
import { bodyBetween } from './in-between.ts';

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
export interface CountMoment {
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
  const rest = ofSide(figure.rest, moment.side);
  const way = areMirrored(figure, from, to) ? [from, rest, to] : [from, to];
  const [start, end, part] = legOf(way, easeSine(moment.fraction));
  const view = viewOf(figure, part < 0.5 ? start : end);
  // Where the view changes there is nothing between the two: the picture changes half-way.
  const along = viewOf(figure, start) === viewOf(figure, end) ? part : Math.round(part);
  const body = bodyBetween(bodyOf(figure, start), bodyOf(figure, end), along);
  return buildDrawable(figure, view, boxOf(figure, view), body, moment.side);
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
  const start = findPose(figure, from, side);
  if (viewOf(figure, start) !== pose.view) return pose;
  return { ...pose, arrows: arrowsTo(figure, start, findPose(figure, to, side), side) };
}

function areMirrored({ poses }: Figure, one: string, other: string): boolean {
  return poses[one]?.mirror === other || poses[other]?.mirror === one;
}

/** The two poses around `fraction` of a way through poses that are equally far apart, and how far it is between them. */
function legOf(way: readonly string[], fraction: number): readonly [from: string, to: string, fraction: number] {
  const legs = way.length - 1;
  const leg = Math.min(Math.floor(fraction * legs), legs - 1);
  return [way[leg] ?? '', way[leg + 1] ?? '', fraction * legs - leg];
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

/** The name of the pose that is meant: `rest` and `held` are roles, and a name that is not there falls back to rest. */
function findPose(figure: Figure, name: string, side: FigureSide | undefined): string {
  if (name === 'held') return ofSide(figure.held, side);
  return (name === 'rest' ? undefined : poseOfSide(figure, name, side)) ?? ofSide(figure.rest, side);
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
