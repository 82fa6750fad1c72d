/**
 * Runs and halts the position, and emits what becomes due meanwhile. A gap, as when the machine slept, is noticed and
 * reported: no burst of overdue cues, nothing lost unnoticed.
 */
import type { HaltReason, Moment, PlayerEvent } from './event.ts';
import { nextDueMs, positionAt, startOfCutOff, wallAt } from './position.ts';
import type { ClockSample, PlayerSettings, PlayerState, Running, StepResult } from './state.ts';

export const secondMs = 1000;
const countInSeconds = 3;

/** The position runs on at once: as soon as the voice can have its first word in time, or after `waitMs`. */
export function run(state: PlayerState, settings: PlayerSettings, moment: Moment, waitMs = 0): StepResult {
  return begin(state, moment, moment.monotonicMs + settings.leadMs + waitMs, 0);
}

/**
 * Three, two, one, and the position runs on; `waitMs` before that is time to get into position. Words that were cut off
 * are said again from their beginning. A gate, where the position halts at once, needs no count-in.
 */
export function countIn(state: PlayerState, settings: PlayerSettings, moment: Moment, waitMs = 0): StepResult {
  if (state.plan.segments[state.segment]?.kind === 'gate') return run(state, settings, moment);
  const fromMs = moment.monotonicMs + settings.leadMs + waitMs;
  const again = { ...state, positionMs: startOfCutOff(state) };
  return begin(again, moment, fromMs + countInSeconds * secondMs, countInSeconds);
}

/**
 * After a change of the plan: emits again how the position runs, from the present moment on, so that nothing before it
 * is played twice. Emits nothing while the position stands still.
 */
export function runOn(state: PlayerState, { monotonicMs, wallMs }: Moment): readonly PlayerEvent[] {
  const { phase, positionMs } = state;
  if (phase.kind !== 'running') return [];
  const moves = monotonicMs >= phase.monotonicMs;
  const anchorMs = moves ? monotonicMs : phase.monotonicMs;
  const how = moves ? 'runs-on' : 'still-counts-in';
  return [{ type: 'running', positionMs, monotonicMs: anchorMs, countIn: phase.countIn, how, wallMs }];
}

function begin(state: PlayerState, { wallMs }: Moment, monotonicMs: number, seconds: number): StepResult {
  const { positionMs } = state;
  return {
    state: { ...state, phase: { kind: 'running', positionMs, monotonicMs, countIn: seconds } },
    events: [{ type: 'running', positionMs, monotonicMs, countIn: seconds, how: 'begins', wallMs }],
  };
}

export function halt(state: PlayerState, reason: HaltReason, { monotonicMs, wallMs }: Moment): StepResult {
  // A key that was said to count counts after the pause.
  const delayedKey = reason === 'pause' && state.delayedKey ? { ...state.delayedKey, dueMs: undefined } : undefined;
  return {
    state: { ...state, phase: { kind: 'halted', reason, sinceMonotonicMs: monotonicMs }, delayedKey },
    events: [{ type: 'halted', positionMs: state.positionMs, reason, wallMs }],
  };
}

/** Emits everything that became due since the last wake: the seconds of the count-in, then the plan. */
export function catchUp(state: PlayerState, moment: Moment): StepResult {
  if (state.phase.kind !== 'running') return { state, events: [] };
  const counted = emitCountIn(state, state.phase, moment);
  if (moment.monotonicMs < state.phase.monotonicMs) return counted;
  const advanced = advanceTo(counted.state, positionAt(state.phase, moment.monotonicMs), moment);
  return { state: advanced.state, events: [...counted.events, ...advanced.events] };
}

function emitCountIn(state: PlayerState, phase: Running, moment: Moment): StepResult {
  const events: PlayerEvent[] = [];
  let left = phase.countIn;
  while (left > 0 && phase.monotonicMs - left * secondMs <= moment.monotonicMs) {
    const monotonicMs = phase.monotonicMs - left * secondMs;
    events.push({
      type: 'counting-in',
      left,
      monotonicMs,
      positionMs: state.positionMs,
      wallMs: moment.wallMs - (moment.monotonicMs - monotonicMs),
    });
    left -= 1;
  }
  return { state: { ...state, phase: { ...phase, countIn: left } }, events };
}

/**
 * Emits everything that is due up to `positionMs`, in order, each with its scheduled offset. However late the call
 * comes and however the time is sliced, every cue is emitted exactly once. Stops at a gate and at the end.
 */
function advanceTo(state: PlayerState, positionMs: number, moment: Moment): StepResult {
  const events: PlayerEvent[] = [];
  let now = state;
  for (;;) {
    const emitted = emitCues(now, positionMs, moment);
    events.push(...emitted.events);
    now = emitted.state;
    const segment = now.plan.segments[now.segment];
    if (segment === undefined) return endAt(now, events, positionMs, moment);
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

function emitCues(state: PlayerState, positionMs: number, moment: Moment): StepResult {
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

function endAt(state: PlayerState, events: readonly PlayerEvent[], positionMs: number, moment: Moment): StepResult {
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

/** A wake that is later than this, or clocks that differ by more, mean that the program did not run meanwhile. */
const gapMs = 1_500;

/**
 * After a stop this much is already a gap: the mixer leaves out a count that is later, because the next one would
 * follow immediately.
 */
const overdueMs = 300;

/** The signal of a stop arrives within this time, as measured on a busy machine. */
export const signalMs = 50;

export type Gap =
  | { readonly kind: 'away'; readonly awayMs: number }
  | { readonly kind: 'clock-set'; readonly byMs: number };

/**
 * Compares the clocks since the last sample. A suspend stops the monotonic clock on Linux, but not the one since the
 * machine's start. A calendar that differs on its own was set by somebody, and no time was lost.
 */
export function noticeGap(state: PlayerState, sample: ClockSample): Gap | undefined {
  if (nextDueMs(state) === undefined) return undefined;
  const seen = lastSample(state, sample);
  const ranMs = sample.moment.monotonicMs - seen.monotonicMs;
  const passedMs = Math.max(ranMs, sample.moment.bootMs - seen.bootMs);
  if (isStop(sample, ranMs) || latenessMs(sample) > gapMs || passedMs - ranMs > gapMs) {
    return { kind: 'away', awayMs: passedMs };
  }
  const setMs = sample.moment.wallMs - seen.wallMs - passedMs;
  return Math.abs(setMs) > gapMs ? { kind: 'clock-set', byMs: setMs } : undefined;
}

/** The last sample before a stop: cues that were hardly late may have been emitted after the stop, before its signal came. */
function lastSample({ seen, seenBefore }: PlayerState, { moment, hasReturned }: ClockSample): Moment {
  return hasReturned && moment.monotonicMs - seen.monotonicMs <= signalMs ? seenBefore : seen;
}

/** The length of a stop is unknown; it is at most the time since the last sample. */
function isStop(sample: ClockSample, ranMs: number): boolean {
  return sample.hasReturned && (latenessMs(sample) > overdueMs || ranMs > gapMs);
}

/**
 * Whether a sample is so late that the program may have been stopped, but not so late that it is a gap anyway. The
 * signal of the stop may still be on its way.
 */
export function mayHaveBeenStopped(state: PlayerState, sample: ClockSample): boolean {
  const lateMs = latenessMs(sample);
  return nextDueMs(state) !== undefined && !sample.hasReturned && lateMs > overdueMs && lateMs <= gapMs;
}

function latenessMs({ moment, dueMonotonicMs }: ClockSample): number {
  return dueMonotonicMs === undefined ? 0 : moment.monotonicMs - dueMonotonicMs;
}
