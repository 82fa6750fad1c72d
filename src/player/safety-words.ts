/**
 * Words about safety are said to their end: that a pack comes off, when to stop, how to look at the skin. A key that would
 * cut them short is delayed, and acts when they are over.
 */
import type { HaltWords } from '../messages/speech.ts';
import { listSafetySpans, packOffMs } from '../plan/needed-cues.ts';
import { planUnhurried } from '../plan/planned-phrase.ts';
import type { Moment } from './event.ts';
import { type Halt, halt } from './run-clock.ts';
import { announce, type Command, type PlayerState, type StepResult, unchanged, withEvents } from './state.ts';

/**
 * Does what a key means, or delays the key until nothing about safety is being said any more. What it would do is worked
 * out first: only that tells whether it does anything here.
 */
export function afterSafety(state: PlayerState, command: Command, moment: Moment, act: () => StepResult): StepResult {
  const acted = act();
  const dueMs = safetyOverMs(state, moment);
  const doesNothing = acted.state === state && acted.events.length === 0;
  if (doesNothing || dueMs === undefined || dueMs <= moment.monotonicMs) return acted;
  const delayed = { ...state, delayedKey: { command, dueMs, segment: state.segment } };
  // Said once, however often somebody presses.
  return state.delayedKey === undefined
    ? { state: delayed, events: [{ type: 'key-delayed', wallMs: moment.wallMs }] }
    : unchanged(delayed);
}

/** After a pause, a key that was delayed before it has its time again, and is announced again. */
export function renewDelayedKey(state: PlayerState, moment: Moment): StepResult {
  const { delayedKey, phase } = state;
  if (delayedKey === undefined || delayedKey.dueMs !== undefined || phase.kind !== 'running') return unchanged(state);
  const dueMs = safetyOverMs(state, moment) ?? moment.monotonicMs;
  return {
    state: { ...state, delayedKey: { ...delayedKey, dueMs } },
    events: [{ type: 'key-delayed', wallMs: moment.wallMs }],
  };
}

/** When it is over, on the monotonic clock; `undefined` where nothing of it is being said. */
function safetyOverMs(state: PlayerState, moment: Moment): number | undefined {
  const { phase, plan, positionMs } = state;
  const segment = plan.segments[state.segment];
  if (phase.kind === 'ended' || segment === undefined) return undefined;
  const { safetyUntilMs = 0 } = phase;
  if (moment.monotonicMs < safetyUntilMs) return safetyUntilMs;
  if (phase.kind === 'halted') {
    return phase.reason === 'gate' ? phase.sinceMonotonicMs + packOffMs(plan, segment) : undefined;
  }
  const spans = listSafetySpans(plan, segment, state.owed);
  const ends = spans.flatMap(({ fromMs, toMs }) => (fromMs <= positionMs ? [toMs] : []));
  const leftMs = Math.max(segment.atMs, ...ends) - positionMs;
  return leftMs > 0 ? Math.max(moment.monotonicMs, phase.monotonicMs) + leftMs : undefined;
}

/** Halts, and says why; that a pack comes off meanwhile is said to its end. */
export function haltSaying(state: PlayerState, cause: Halt, words: HaltWords, moment: Moment): StepResult {
  const safetyUntilMs = moment.monotonicMs + planUnhurried(words[0], state.plan.rate).withinMs;
  return withEvents(halt(state, { ...cause, ...(cause.packOff && { safetyUntilMs }) }, moment), {
    after: [announce(words.join(' '), moment)],
  });
}
