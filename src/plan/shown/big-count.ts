/** The number that stands large on the screen. It changes at the same offsets at which the voice says it. */
import { secondMs } from '../../durations.ts';
import type { Plan } from '../plan.ts';
import type { CountSegment, HoldSegment, MoveSegment, Segment } from '../segment.ts';

export interface BigCount {
  /** The number that is said now; nothing at a gate, which has no length. */
  readonly now: string;
  /** What it counts up to. */
  readonly of?: string;
  /** The most room that the count takes within the segment, so that its digits never change their size meanwhile. */
  readonly widest: string;
}

/** What of a plan the count depends on. */
type CountedPlan = Pick<Plan, 'segments' | 'countDown'>;

/**
 * At `positionMs`: a hold's second as it is said, a counted rep's number, else the time that is left.
 * `countsSeconds` tells of a hold whether every second of it is said.
 */
export function bigCountAt(
  plan: CountedPlan,
  segment: Segment,
  positionMs: number,
  countsSeconds: (segment: Segment) => boolean,
): BigCount {
  const intoMs = Math.max(0, positionMs - segment.atMs);
  switch (segment.kind) {
    case 'hold':
      return countsSeconds(segment) ? countSeconds(plan, segment, intoMs) : countLeft(segment, intoMs);
    case 'count':
      return countReps(plan, segment);
    case 'move':
      return moveCountAt(plan, segment, countsSeconds);
    case 'gate':
      return { now: '', widest: '' };
    default:
      return countLeft(segment, intoMs);
  }
}

/** On the way into a hold the rep that begins; on the way out the number that was just said stays. */
function moveCountAt(plan: CountedPlan, segment: MoveSegment, countsSeconds: (segment: Segment) => boolean): BigCount {
  const before = segment.way === 'out' ? plan.segments[segment.index - 1] : undefined;
  if (before?.kind === 'hold') return bigCountAt(plan, before, before.atMs + before.durationMs - 1, countsSeconds);
  return countUp(segment.rep, segment.reps);
}

function countReps({ countDown }: CountedPlan, { rep, reps }: CountSegment): BigCount {
  return countDown ? { now: String(reps + 1 - rep), widest: String(reps) } : countUp(rep, reps);
}

function countSeconds({ countDown }: CountedPlan, { durationMs }: HoldSegment, intoMs: number): BigCount {
  const seconds = Math.max(1, Math.floor(durationMs / secondMs));
  const second = Math.min(seconds, Math.floor(intoMs / secondMs) + 1);
  return countDown ? { now: String(seconds + 1 - second), widest: String(seconds) } : countUp(second, seconds);
}

function countUp(now: number, of: number): BigCount {
  return { now: String(now), of: String(of), widest: `${of}/${of}` };
}

function countLeft(segment: Segment, intoMs: number): BigCount {
  return { now: leftOf(segment, intoMs), widest: leftOf(segment, 0) };
}

/** The next position at which the number changes, later than `positionMs`; the segment's end at the latest. */
export function nextCountChangeMs(segment: Segment, positionMs: number): number {
  const endMs = segment.atMs + segment.durationMs;
  if (segment.kind === 'move' || segment.kind === 'count') return endMs;
  const intoMs = Math.max(0, positionMs - segment.atMs);
  const offsetMs = segment.kind === 'hold' ? 0 : segment.durationMs % secondMs;
  const seconds = Math.floor((intoMs - offsetMs) / secondMs) + 1;
  return Math.min(endMs, segment.atMs + offsetMs + seconds * secondMs);
}

/** `42`, or `4:05` from a hundred seconds on. */
function leftOf(segment: Segment, intoMs: number): string {
  const seconds = Math.max(0, Math.ceil((segment.durationMs - intoMs) / secondMs));
  return seconds < 100 ? String(seconds) : renderMinutes(seconds);
}

/** `4:05` */
export function renderMinutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
