/**
 * Words about safety are said to their end: that a pack comes off, when to stop, how to look at the skin. A key that would
 * cut them short is delayed, and acts when they are over.
 */
import { messagesFor } from '../messages/messages-for.ts';
import type { Announcements } from '../messages/speech.ts';
import type { Cue, Plan, Segment } from '../plan/plan.ts';
import { planUnhurried } from '../plan/planned-phrase.ts';
import type { PackKind } from '../routine/routine.ts';
import type { Moment } from './event.ts';
import { isStopRule, packOffMs } from './owed.ts';
import { spokenMs } from './position.ts';
import { announce, type Command, type PlayerState, type StepResult, unchanged, withEvents } from './state.ts';

/** Does what a key means, or delays the key until nothing about safety is being said any more. */
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

/** After a pause, a key that was delayed before it has its time again. */
export function renewDelayedKey(state: PlayerState, moment: Moment): PlayerState {
  const { delayedKey, phase } = state;
  if (delayedKey === undefined || delayedKey.dueMs !== undefined || phase.kind !== 'running') return state;
  return { ...state, delayedKey: { ...delayedKey, dueMs: safetyOverMs(state, moment) ?? moment.monotonicMs } };
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

/** From where on something about safety is being said in a segment, and until when, on the plan. */
export interface SafetySpan {
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * A skin check comes at its time during a pack; the rules of when to stop follow each other from the beginning. Rules that
 * were heard in this session, and are owed no more, are cut short like anything else.
 */
export function listSafetySpans(plan: Plan, segment: Segment, owed = { rules: true }): readonly SafetySpan[] {
  const offMs = packOffMs(plan, segment);
  const cues = plan.cues.filter(
    (cue) => cue.segment === segment.index && cue.safety && (owed.rules || !isStopRule(cue)),
  );
  const spans = cues.map((cue) => ({
    fromMs: isSkinCheck(cue, segment) ? cue.atMs : segment.atMs,
    toMs: cue.atMs + spokenMs(cue, segment, plan.rate),
  }));
  return offMs > 0 ? [{ fromMs: segment.atMs, toMs: segment.atMs + offMs }, ...spans] : spans;
}

/** Where on the plan all of it is over in a segment; its start where nothing is said. */
export function endOfSafetyMs(plan: Plan, segment: Segment): number {
  return Math.max(segment.atMs, ...listSafetySpans(plan, segment).map(({ toMs }) => toMs));
}

function isSkinCheck({ kind }: Cue, segment: Segment): boolean {
  return segment.kind === 'pack' && kind === 'pack';
}

/** Says why the position stands still; a pack that is on comes off meanwhile. */
export function sayHalted(
  halted: StepResult,
  choose: (messages: Announcements) => string,
  pack: PackKind | undefined,
  moment: Moment,
): StepResult {
  const { state } = halted;
  const said = announce(state, choose, moment);
  const off = pack && messagesFor(state.plan.language).speech.announcements.packOff(pack);
  const end = off === undefined ? -1 : said.say.indexOf(off);
  if (off === undefined || end === -1 || state.phase.kind !== 'halted') return withEvents(halted, { after: [said] });
  const { withinMs } = planUnhurried(said.say.slice(0, end + off.length), state.plan.rate);
  const phase = { ...state.phase, safetyUntilMs: moment.monotonicMs + withinMs };
  return withEvents({ ...halted, state: { ...state, phase } }, { after: [said] });
}
