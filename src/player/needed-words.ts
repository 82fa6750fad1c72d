/**
 * What somebody must have heard to its end, whatever is pressed: once in a session when to stop, and after each pack that
 * it comes off. What a key, a pause or a gap has cut off stays owed, and is said where the position begins to run again. A
 * key that would cut such words short is delayed, and acts when they are over.
 */
import { secondMs } from '../durations.ts';
import { messagesFor } from '../messages/messages-for.ts';
import type { HaltWords } from '../messages/speech.ts';
import { listSpokenRules, listStopRules } from '../plan/draft-opening.ts';
import { sayEasierForm } from '../plan/draft-settle.ts';
import {
  findRulesEnd,
  isStopRule,
  listNeededSide,
  listSafetySpans,
  packOffMs,
  packOffSaid,
} from '../plan/needed-cues.ts';
import { type Plan, packOnSkin, resumeAnnouncement } from '../plan/plan.ts';
import { planUnhurried, spokenMs } from '../plan/planned-phrase.ts';
import { isClosing, type Segment } from '../plan/segment.ts';
import type { Moment, PlayerEvent } from './event.ts';
import { type Halt, halt } from './run-clock.ts';
import {
  announce,
  type Command,
  type Owed,
  type PlayerState,
  type StepResult,
  unchanged,
  withEvents,
} from './state.ts';

export function owedAtFirst(plan: Plan): Owed {
  return {
    rules: listStopRules(plan, messagesFor(plan.language).speech).length > 0,
    packOff: undefined,
    side: true,
    easier: undefined,
  };
}

/** Whether the rules are owed, and nothing of the plan that is still to come says them. */
export function owesRules(state: PlayerState): boolean {
  return state.owed.rules && !willSayRules(state);
}

function willSayRules({ plan, playedFromMs }: PlayerState): boolean {
  const first = plan.cues.find(isStopRule);
  return first !== undefined && playedFromMs <= first.atMs;
}

/** Whether the plan is still to say that it comes off: the pack is on, or the segment begins with that. */
export function willSayPackOff({ plan, segment: index, playedFromMs, owed }: PlayerState): boolean {
  const segment = plan.segments[index];
  if (segment === undefined) return false;
  if (segment.kind === 'pack') return true;
  const said = packOffSaid(plan, segment);
  const isOwed = said !== undefined && (owed.packOff ?? said) === said;
  return isOwed && playedFromMs <= segment.atMs;
}

/** `after` with what was heard to its end by now; it is `before`, played on. */
export function hear(before: PlayerState, played: PlayerState, moment: Moment): PlayerState {
  const after = oweSide(before, played);
  const { rules, packOff, side, easier } = after.owed;
  const owed = {
    rules: rules && !hasHeardRules(before, after, moment),
    packOff: packOff !== undefined && hasHeardPackOff(before, after, moment) ? undefined : packOff,
    side: side && !hasHeardSide(before, after, moment),
    easier: easier !== undefined && hasHeardEasier(before, after, easier, moment) ? undefined : easier,
  };
  return { ...after, owed };
}

/** Somebody who comes to another side will have to hear which one it is. */
export function oweSide(before: PlayerState, after: PlayerState): PlayerState {
  return isSameSide(before, after) ? after : { ...after, owed: { ...after.owed, side: true } };
}

function isSameSide(before: PlayerState, after: PlayerState): boolean {
  const was = before.plan.segments[before.segment];
  const is = after.plan.segments[after.segment];
  return was?.step === is?.step && was?.side === is?.side;
}

/** It was announced, or is worked, or was named since. */
function hasHeardSide(before: PlayerState, after: PlayerState, { monotonicMs }: Moment): boolean {
  const { phase, playedFromMs } = before;
  const { plan, segment: index, positionMs } = after;
  const now = plan.segments[index];
  // What is announced is of the place at which the position begins to run.
  const isThere = phase.kind === 'running' && phase.positionMs === before.positionMs && isSameSide(before, after);
  if (isThere && monotonicMs >= (phase.sideUntilMs ?? Number.POSITIVE_INFINITY)) return true;
  const isWorked = plan.segments[before.segment]?.rep !== undefined && isSameSide(before, after);
  if (isWorked && positionMs > before.positionMs) return true;
  return plan.cues.slice(0, after.nextCue).some((cue) => {
    const within = plan.segments[cue.segment];
    if (within === undefined || within.step !== now?.step || cue.side === undefined || cue.side !== now.side)
      return false;
    return cue.atMs >= playedFromMs && cue.atMs + spokenMs(cue, within, plan.rate) <= positionMs;
  });
}

/** It was said, or is not done any more, or is explained anew. */
function hasHeardEasier({ phase }: PlayerState, after: PlayerState, step: number, { monotonicMs }: Moment): boolean {
  const now = after.plan.segments[after.segment];
  if (now?.step !== step || now.kind === 'settle') return true;
  return phase.kind === 'running' && monotonicMs >= (phase.easierUntilMs ?? Number.POSITIVE_INFINITY);
}

function hasHeardRules(before: PlayerState, after: PlayerState, { monotonicMs }: Moment): boolean {
  const { phase } = before;
  if (willSayRules(before)) return after.positionMs >= (findRulesEnd(after.plan)?.atMs ?? Number.POSITIVE_INFINITY);
  return phase.kind === 'running' && monotonicMs >= (phase.safetyUntilMs ?? Number.POSITIVE_INFINITY);
}

function hasHeardPackOff(before: PlayerState, after: PlayerState, { monotonicMs }: Moment): boolean {
  const { phase, plan } = before;
  const segment = plan.segments[before.segment];
  if (phase.kind === 'ended' || segment === undefined) return false;
  const { safetyUntilMs = Number.POSITIVE_INFINITY } = phase;
  if (monotonicMs >= safetyUntilMs && (phase.kind === 'halted' || !willSayPackOff(before))) return true;
  if (segment.kind === 'pack' || !willSayPackOff(before)) return false;
  const offMs = packOffMs(plan, segment);
  return phase.kind === 'halted'
    ? phase.reason === 'gate' && monotonicMs >= phase.sinceMonotonicMs + offMs
    : after.positionMs >= segment.atMs + offMs;
}

/** Somebody who lies there with a pack on will have to hear that it comes off. */
export function owePackOff(state: PlayerState): PlayerState {
  const on = packOnSkin(state.plan, state.plan.segments[state.segment]);
  if (state.phase.kind !== 'running' || on === undefined || on === state.owed.packOff) return state;
  return { ...state, owed: { ...state.owed, packOff: on } };
}

/**
 * Where the position has begun to run and the plan will not say what is owed, or which side is worked, that is said
 * first, after what is announced anyway. Not before a gate, as a key may pass it, and not before the last words.
 */
export function sayOwed(result: StepResult, moment: Moment): StepResult {
  const { state, events } = result;
  const { phase, plan, owed, settings } = state;
  const begun = events.findLast(isBeginning);
  const segment = plan.segments[state.segment];
  if (phase.kind !== 'running' || begun === undefined || segment?.kind === 'gate' || isClosing(segment)) return result;
  const { speech } = messagesFor(plan.language);
  const off = owed.packOff !== undefined && !willSayPackOff(state) ? [speech.announcements.packOff(owed.packOff)] : [];
  const rules = owesRules(state) ? listSpokenRules(plan, speech) : [];
  const announced = events.findLast((event) => event.type === 'announcement');
  const side = owed.side ? listNeededSide(plan, segment) : [];
  const easier = phase.easierUntilMs === undefined ? listEasier(state, segment) : [];
  if (off.length + rules.length + side.length + easier.length === 0) return result;
  const place = resumeAnnouncement(plan, state.segment);
  const isNamed = place !== undefined && announced?.say.includes(place);
  const said = [
    ...off,
    ...(announced === undefined ? [] : [announced.say]),
    ...rules,
    ...(isNamed ? [] : side),
    ...easier,
  ];
  const say = said.join(' ');
  const saidMs = moment.monotonicMs + planUnhurried(say, plan.rate).withinMs;
  const monotonicMs = Math.max(phase.monotonicMs, saidMs + settings.leadMs + phase.countIn * secondMs);
  const isSafety = off.length + rules.length > 0;
  return {
    state: {
      ...state,
      phase: {
        ...phase,
        monotonicMs,
        ...(isSafety && { safetyUntilMs: saidMs }),
        ...(side.length > 0 && { sideUntilMs: saidMs }),
        ...(easier.length > 0 && { easierUntilMs: saidMs }),
      },
    },
    events: [
      ...events.filter((event) => event !== begun && event !== announced),
      { ...begun, monotonicMs },
      announce(say, moment),
    ],
  };
}

/** How the easier form goes, where that is owed and the plan does not say it. */
function listEasier({ plan, owed }: PlayerState, segment: Segment | undefined): readonly string[] {
  const step = plan.steps[owed.easier ?? -1];
  if (step?.kind !== 'exercise' || segment?.step !== step.index || segment.kind === 'settle') return [];
  return [sayEasierForm(step, segment.side, messagesFor(plan.language).speech)];
}

function isBeginning(event: PlayerEvent): event is PlayerEvent & { type: 'running' } {
  return event.type === 'running' && event.how === 'begins';
}

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
