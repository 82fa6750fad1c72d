/** Where a place in the sound is in the plan, and where somebody gets who moves to another one. */
import { secondMs } from '../../../durations.ts';
import type { SpokenSpan } from '../../../plan/needed-cues.ts';
import { packOnSkin } from '../../../plan/plan.ts';
import { findNext } from '../../../player/find-segment.ts';
import type { PagePlan, PageSegment } from '../page-data.ts';

/** Moved to its very end, the sound leaves this much of the session: it is over only where it was played to its end. */
const lastMs = secondMs;

/** How much later a segment is in the sound than in the plan. */
export function behindMs(segment: PageSegment | undefined): number {
  return segment?.soundMs === undefined ? 0 : segment.soundMs - segment.atMs;
}

/** Where a place in the sound is in the plan. */
export function findPosition({ segments }: PagePlan, soundMs: number): number {
  const there = segments.find((one) => {
    const positionMs = soundMs - behindMs(one);
    return positionMs >= one.atMs && positionMs < one.atMs + one.durationMs;
  });
  return soundMs - behindMs(there ?? segments[0]);
}

/**
 * Where a move to `positionMs` leads from this segment. What is left out is passed over, and so are reps of what hurt; out of
 * a pack, back or on, it goes to the words that take it off.
 */
export function findTarget(plan: PagePlan, from: number, positionMs: number) {
  const { segments, totalMs } = plan;
  const pack = packOnSkin(plan, segments[from]) && segments[from];
  const maxMs = (pack && segments[findNext(plan, from)])?.atMs ?? totalMs - lastMs;
  const askedMs = pack && positionMs < pack.atMs ? maxMs : Math.min(positionMs, maxMs);
  const isDone = ({ isOver, rep }: PageSegment) => isOver === undefined || rep === undefined;
  const index = segments.findIndex((one) => one.atMs + one.durationMs > askedMs && isDone(one));
  return { index, toMs: Math.max(askedMs, segments[index]?.atMs ?? 0) };
}

/** The end of the one in which a place lies; 0 where it lies in none. */
export function endOfSpan(spans: readonly SpokenSpan[] | undefined, atMs: number): number {
  return spans?.find(({ fromMs, toMs }) => fromMs <= atMs && atMs < toMs)?.toMs ?? 0;
}
