/** Runs and halts the position, and emits what becomes due meanwhile. */
import { secondMs } from '../durations.ts';
import type { PackKind } from '../routine/routine.ts';
import type { Moment, PlayerEvent } from './event.ts';
import { positionAt, startOfCutOff, wallAt } from './position.ts';
import {
  chain,
  type HaltCause,
  type Halted,
  type PlayerState,
  type Running,
  type StepResult,
  unchanged,
  withEvents,
} from './state.ts';

const countInSeconds = 3;

/** The position runs on at once: as soon as the voice can have its first word in time, or after `waitMs`. */
export function run(state: PlayerState, moment: Moment, waitMs = 0): StepResult {
  return begin(state, moment, moment.monotonicMs + state.settings.leadMs + waitMs, 0);
}

/**
 * Three, two, one, and the position runs on; `waitMs` before that is time to get into position. Words that were cut off
 * are said again from their beginning. A gate, where the position halts at once, needs no count-in.
 */
export function countIn(state: PlayerState, moment: Moment, waitMs = 0): StepResult {
  if (state.plan.segments[state.segment]?.kind === 'gate') return run(state, moment);
  const fromMs = moment.monotonicMs + state.settings.leadMs + waitMs;
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

/** Why the position is to stand still, and which pack comes off meanwhile. */
export type Halt = HaltCause & Pick<Halted, 'safetyUntilMs'> & { readonly packOff?: PackKind | undefined };

export function halt(state: PlayerState, { packOff, ...cause }: Halt, { monotonicMs, wallMs }: Moment): StepResult {
  const { reason } = cause;
  // A key that was said to count counts after the pause.
  const delayedKey = reason === 'pause' && state.delayedKey ? { ...state.delayedKey, dueMs: undefined } : undefined;
  return {
    state: { ...state, phase: { kind: 'halted', ...cause, sinceMonotonicMs: monotonicMs }, delayedKey },
    events: [{ type: 'halted', positionMs: state.positionMs, reason, ...(packOff && { packOff }), wallMs }],
  };
}

/** Emits everything that became due since the last wake: the seconds of the count-in, then the plan. */
export function catchUp(state: PlayerState, moment: Moment): StepResult {
  const { phase } = state;
  if (phase.kind !== 'running') return unchanged(state);
  const counted = emitCountIn(state, phase, moment);
  if (moment.monotonicMs < phase.monotonicMs) return counted;
  return chain(counted, (next) => advanceTo(next, positionAt(phase, moment.monotonicMs), moment));
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
    if (segment === undefined) {
      const wallMs = wallAt(moment, positionMs, now.positionMs);
      return withEvents(end(now, 'done', { wallMs }), { before: events });
    }
    if (segment.kind === 'gate')
      return withEvents(stopAtGate(now, segment.atMs, moment, positionMs), { before: events });
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

function stopAtGate(state: PlayerState, atMs: number, moment: Moment, positionMs: number): StepResult {
  const phase = { kind: 'halted', reason: 'gate', sinceMonotonicMs: moment.monotonicMs } as const;
  const wallMs = wallAt(moment, positionMs, atMs);
  return {
    state: { ...state, positionMs: atMs, phase },
    events: [{ type: 'halted', positionMs: atMs, reason: 'gate', wallMs }],
  };
}

/** The session is over, at the position at which it stands. */
export function end(
  state: PlayerState,
  outcome: 'done' | 'quit' | 'interrupted',
  { wallMs }: Pick<Moment, 'wallMs'>,
): StepResult {
  const { positionMs } = state;
  return {
    state: { ...state, phase: { kind: 'ended' } },
    events: [
      { type: 'halted', positionMs, reason: 'end', wallMs },
      { type: 'ended', outcome, positionMs, wallMs },
    ],
  };
}
