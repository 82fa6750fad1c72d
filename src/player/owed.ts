/**
 * What somebody must have heard to its end, whatever is pressed: once in a session when to stop, and after each pack that
 * it comes off. What a key, a pause or a gap has cut off stays owed, and is said where the position begins to run again.
 */
import { messagesFor } from '../messages/messages-for.ts';
import { listSpokenRules, listStopRules } from '../plan/draft-opening.ts';
import { type Cue, type Plan, packOnSkin, type Segment } from '../plan/plan.ts';
import { planUnhurried } from '../plan/planned-phrase.ts';
import type { PackKind } from '../routine/routine.ts';
import type { Moment, PlayerEvent } from './event.ts';
import { spokenMs } from './position.ts';
import type { Owed, PlayerSettings, PlayerState, StepResult } from './state.ts';

export function owedAtFirst(plan: Plan): Owed {
  return { rules: listStopRules(plan, messagesFor(plan.language).speech).length > 0, packOff: undefined };
}

export function isStopRule({ safety, kind }: Cue): boolean {
  return safety === true && kind === 'form';
}

/** Whether the rules are owed, and nothing of the plan that is still to come says them. */
export function owesRules(state: PlayerState): boolean {
  return state.owed.rules && !bringsRules(state);
}

function bringsRules({ plan, segment, playedFromMs }: PlayerState): boolean {
  const first = plan.cues.find(isStopRule);
  if (first === undefined || segment > first.segment) return false;
  return segment < first.segment || playedFromMs <= first.atMs;
}

/** Where on the plan its rules are over; `undefined` where none are said. */
export function endOfRulesMs(plan: Plan): number | undefined {
  const last = plan.cues.findLast(isStopRule);
  const segment = last && plan.segments[last.segment];
  return segment && last.atMs + spokenMs(last, segment, plan.rate);
}

/** How long it is said at the beginning of a segment that the pack before it comes off. */
export function packOffMs(plan: Plan, segment: Segment): number {
  const pack = packOffSaid(plan, segment);
  if (pack === undefined) return 0;
  const { announcements } = messagesFor(plan.language).speech;
  return planUnhurried(announcements.packOff(pack), plan.rate).withinMs;
}

function packOffSaid({ cues }: Plan, { index }: Segment): PackKind | undefined {
  return cues.find(({ segment, packOff }) => segment === index && packOff !== undefined)?.packOff;
}

/** Whether that pack is still on, or the segment says from its beginning that it comes off. */
export function bringsPackOff({ plan, segment: index, playedFromMs, owed }: PlayerState): boolean {
  const segment = plan.segments[index];
  if (segment === undefined) return false;
  if (segment.kind === 'pack') return true;
  const said = packOffSaid(plan, segment);
  const isOwed = said !== undefined && (owed.packOff ?? said) === said;
  return isOwed && playedFromMs <= segment.atMs;
}

/** `after` without what was heard to its end by now; it is `before`, played on. */
export function hear(before: PlayerState, after: PlayerState, moment: Moment): PlayerState {
  const { rules, packOff } = after.owed;
  if (!rules && packOff === undefined) return after;
  const owed = {
    rules: rules && !hasHeardRules(before, after, moment),
    packOff: packOff !== undefined && hasHeardPackOff(before, after, moment) ? undefined : packOff,
  };
  return { ...after, owed };
}

function hasHeardRules(before: PlayerState, after: PlayerState, { monotonicMs }: Moment): boolean {
  const { phase } = before;
  if (
    phase.kind === 'running' &&
    !bringsRules(before) &&
    monotonicMs >= (phase.safetyUntilMs ?? Number.POSITIVE_INFINITY)
  )
    return true;
  return bringsRules(before) && after.positionMs >= (endOfRulesMs(after.plan) ?? Number.POSITIVE_INFINITY);
}

function hasHeardPackOff(before: PlayerState, after: PlayerState, { monotonicMs }: Moment): boolean {
  const { phase, plan } = before;
  const segment = plan.segments[before.segment];
  if (phase.kind === 'ended' || segment === undefined) return false;
  const isSaid = phase.safetyUntilMs !== undefined && (phase.kind === 'halted' || !bringsPackOff(before));
  if (isSaid && monotonicMs >= (phase.safetyUntilMs ?? 0)) return true;
  if (segment.kind === 'pack' || !bringsPackOff(before)) return false;
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
 * Where the position has begun to run and the plan does not bring what is owed, that is said first, after what is
 * announced anyway. Not before a gate, as a key may pass it, and not before the last words.
 */
export function sayOwed(result: StepResult, moment: Moment, { leadMs }: PlayerSettings): StepResult {
  const { state, events } = result;
  const { phase, plan, owed } = state;
  const begun = events.findLast(isBeginning);
  const segment = plan.segments[state.segment];
  if (phase.kind !== 'running' || begun === undefined || segment?.kind === 'gate' || segment?.rest === 'close')
    return result;
  const { speech } = messagesFor(plan.language);
  const off = owed.packOff !== undefined && !bringsPackOff(state) ? [speech.announcements.packOff(owed.packOff)] : [];
  const rules = owesRules(state) ? listSpokenRules(plan, speech) : [];
  if (off.length + rules.length === 0) return result;
  const announced = events.findLast((event) => event.type === 'announcement');
  const say = [...off, ...(announced?.type === 'announcement' ? [announced.say] : []), ...rules].join(' ');
  const safetyUntilMs = moment.monotonicMs + planUnhurried(say, plan.rate).withinMs;
  const monotonicMs = Math.max(phase.monotonicMs, safetyUntilMs + leadMs + phase.countIn * 1000);
  return {
    state: { ...state, phase: { ...phase, monotonicMs, safetyUntilMs } },
    events: [
      ...events.filter((event) => event !== begun && event !== announced),
      { ...begun, monotonicMs },
      { type: 'announcement', say, monotonicMs: moment.monotonicMs, wallMs: moment.wallMs },
    ],
  };
}

function isBeginning(event: PlayerEvent): event is PlayerEvent & { type: 'running' } {
  return event.type === 'running' && event.how === 'begins';
}
