import type { Moment, PlayerEvent } from './event.ts';
import { wallAt } from './position.ts';
import type { PlayerState, StepResult } from './state.ts';

/**
 * Tells everything that is due up to `positionMs`, in order, each thing with its scheduled offset. However late the
 * call comes and however the time is sliced, every cue is told exactly once. Stops at a gate and at the end.
 */
export function advanceTo(state: PlayerState, positionMs: number, moment: Moment): StepResult {
  const events: PlayerEvent[] = [];
  let now = state;
  for (;;) {
    const told = tellCues(now, positionMs, moment);
    events.push(...told.events);
    now = told.state;
    const segment = now.plan.segments[now.segment];
    if (segment === undefined) return end(now, events, positionMs, moment);
    if (segment.kind === 'gate') return stopAtGate(now, events, segment.atMs, moment, positionMs);
    const endMs = segment.atMs + segment.durationMs;
    if (endMs > positionMs) return { state: { ...now, positionMs }, events };
    const wallMs = wallAt(moment, positionMs, endMs);
    events.push({ type: 'segment-ended', segment, playedMs: endMs - now.playedFromMs, done: true, wallMs });
    now = { ...now, segment: now.segment + 1, playedFromMs: endMs, positionMs: endMs };
    const next = now.plan.segments[now.segment];
    if (next) events.push({ type: 'segment-started', segment: next, atMs: next.atMs, wallMs });
  }
}

function tellCues(state: PlayerState, positionMs: number, moment: Moment): StepResult {
  const events: PlayerEvent[] = [];
  let { nextCue } = state;
  for (;;) {
    const cue = state.plan.cues[nextCue];
    if (cue === undefined || cue.segment !== state.segment || cue.atMs > positionMs) break;
    events.push({ type: 'cue', cue, atMs: cue.atMs, wallMs: wallAt(moment, positionMs, cue.atMs) });
    nextCue += 1;
  }
  return { state: { ...state, nextCue }, events };
}

function stopAtGate(
  state: PlayerState,
  events: readonly PlayerEvent[],
  atMs: number,
  moment: Moment,
  positionMs: number,
): StepResult {
  const halted: PlayerEvent = {
    type: 'halted',
    positionMs: atMs,
    reason: 'gate',
    wallMs: wallAt(moment, positionMs, atMs),
  };
  const phase = { kind: 'halted', reason: 'gate', sinceMonotonicMs: moment.monotonicMs } as const;
  return {
    state: { ...state, positionMs: atMs, phase },
    events: [...events, halted],
  };
}

function end(state: PlayerState, events: readonly PlayerEvent[], positionMs: number, moment: Moment): StepResult {
  const { totalMs } = state.plan;
  const wallMs = wallAt(moment, positionMs, totalMs);
  return {
    state: { ...state, positionMs: totalMs, phase: { kind: 'ended' } },
    events: [
      ...events,
      { type: 'halted', positionMs: totalMs, reason: 'end', wallMs },
      { type: 'ended', outcome: 'done', positionMs: totalMs, wallMs },
    ],
  };
}
