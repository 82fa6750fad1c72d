import type { Moment, PlayerEvent, SkipReason } from './event.ts';
import { cueFrom } from './position.ts';
import type { PlayerState, StepResult } from './state.ts';

/**
 * Leaves the current segment and stands at the start of segment `target`; past the last one is the end. The clock is
 * not touched: the caller says whether the position runs on from there.
 */
export function jumpTo(state: PlayerState, target: number, reason: SkipReason, moment: Moment): StepResult {
  const { plan } = state;
  const { wallMs } = moment;
  const next = plan.segments[target];
  const toMs = next?.atMs ?? plan.totalMs;
  const events: readonly PlayerEvent[] = [
    ...leaveSegment(state, reason, moment),
    { type: 'jumped', fromMs: state.positionMs, toMs, reason, wallMs },
    ...(next ? [{ type: 'segment-started', segment: next, atMs: next.atMs, wallMs } as const] : []),
  ];
  const nextCue = cueFrom(plan, target, toMs);
  return { state: { ...state, segment: target, positionMs: toMs, playedFromMs: toMs, nextCue }, events };
}

/** The current segment, broken off where it stands. */
export function leaveSegment(state: PlayerState, reason: SkipReason, moment: Moment): readonly PlayerEvent[] {
  const segment = state.plan.segments[state.segment];
  if (segment === undefined) return [];
  const playedMs = state.positionMs - state.playedFromMs;
  const done = reason === 'went-on';
  return [{ type: 'segment-ended', segment, playedMs, done, reason, wallMs: moment.wallMs }];
}
