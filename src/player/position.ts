/** Where on the plan a player stands, what is due next, and what has been said by then. */
import { secondMs } from '../durations.ts';
import type { PlayedUpTo } from '../plan/build-plan.ts';
import type { Cue, Plan } from '../plan/plan.ts';
import { spokenMs } from '../plan/planned-phrase.ts';
import type { Moment } from './event.ts';
import type { PlayerState, Running } from './state.ts';

/** Where on the plan a running player is: the stored position and the time since, never a count of ticks. */
export function positionAt(running: Running, monotonicMs: number): number {
  return running.positionMs + Math.max(0, monotonicMs - running.monotonicMs);
}

/** The wall time that belongs to a scheduled offset, seen from a moment at which the player stands at `positionMs`. */
export function wallAt(moment: Moment, positionMs: number, atMs: number): number {
  return moment.wallMs - (positionMs - atMs);
}

/**
 * When a gate goes on by itself, on the monotonic clock; `undefined` where nothing waits, or waits for ever. Its time runs
 * from the end of the words that announce it.
 */
export function opensAtMs({ phase, plan, segment }: PlayerState): number | undefined {
  const gate = plan.segments[segment];
  const isWaiting = phase.kind === 'halted' && phase.reason === 'gate';
  if (!isWaiting || gate?.kind !== 'gate' || gate.gate === 'switch') return undefined;
  const words = plan.cues.filter((cue) => cue.segment === segment);
  const wordsMs = words.reduce((sum, cue) => sum + spokenMs(cue, gate, plan.rate), 0);
  return phase.sinceMonotonicMs + wordsMs + gate.opensAfterMs;
}

/** When the next thing is due on the monotonic clock; `undefined` while the player waits for a key alone. */
export function nextDueMs(state: PlayerState): number | undefined {
  const dueMs = nextOfPlanMs(state);
  const delayedMs = state.delayedKey?.dueMs;
  return delayedMs === undefined ? dueMs : Math.min(delayedMs, dueMs ?? delayedMs);
}

function nextOfPlanMs(state: PlayerState): number | undefined {
  const { phase, plan } = state;
  if (phase.kind !== 'running') return opensAtMs(state);
  if (phase.countIn > 0) return phase.monotonicMs - phase.countIn * secondMs;
  const segment = plan.segments[state.segment];
  const endMs = segment ? segment.atMs + segment.durationMs : plan.totalMs;
  const cueMs = plan.cues[state.nextCue]?.atMs ?? endMs;
  return phase.monotonicMs + Math.min(endMs, cueMs) - phase.positionMs;
}

/**
 * Where the words began that the present position would cut off in the middle; the position itself where it would not.
 * They are not emitted again: an output that speaks says what lies ahead of the position.
 */
export function startOfCutOff(state: PlayerState): number {
  return findCutOff(state)?.fromMs ?? state.positionMs;
}

/** Where the words that would be cut off end; the position itself where there are none. */
export function endOfCutOff(state: PlayerState): number {
  return findCutOff(state)?.toMs ?? state.positionMs;
}

function findCutOff({ plan, nextCue, segment, positionMs, playedFromMs }: PlayerState) {
  const last = plan.cues[nextCue - 1];
  const within = plan.segments[segment];
  if (last === undefined || within === undefined || last.segment !== segment || last.atMs < playedFromMs)
    return undefined;
  const toMs = last.atMs + spokenMs(last, within, plan.rate);
  return toMs > positionMs ? { fromMs: last.atMs, toMs } : undefined;
}

/** The first cue still to be emitted by a player that comes to `positionMs` in `segment`. */
export function cueFrom(plan: Plan, segment: number, positionMs: number): number {
  const index = plan.cues.findIndex(
    (cue) => cue.segment > segment || (cue.segment === segment && cue.atMs >= positionMs),
  );
  return index === -1 ? plan.cues.length : index;
}

/** The first cue still to be emitted after the plan was changed: as many of the segment's were emitted as before. */
export function cueAfterChange(plan: Plan, state: PlayerState): number {
  const isEarlier = (cue: Cue) => cue.segment < state.segment;
  const emittedHere = state.nextCue - countIf(state.plan.cues, isEarlier);
  return countIf(plan.cues, isEarlier) + Math.max(0, emittedHere);
}

function countIf(cues: readonly Cue[], matches: (cue: Cue) => boolean): number {
  return cues.filter(matches).length;
}

/** How far a player has come, for changes of its plan. */
export function playedUpTo({ positionMs, segment, nextCue }: PlayerState): PlayedUpTo {
  return { positionMs, segment, emitted: nextCue };
}
