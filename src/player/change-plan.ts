/** Changes of the plan while it is played: more or less time, the easier form of an exercise, and the closing words. */
import { secondMs } from '../durations.ts';
import { messagesFor } from '../messages/messages-for.ts';
import type { AgainHint } from '../messages/speech.ts';
import { lastThreeMs } from '../plan/draft-counts.ts';
import { sayEasierForm } from '../plan/draft-settle.ts';
import { withAgainHint, withDuration, withEasierForm } from '../plan/edit-plan.ts';
import { endOfSafetyMs } from '../plan/needed-cues.ts';
import { canEase, type Plan, type PlanExerciseStep } from '../plan/plan.ts';
import { isClosing, isWait, type Segment } from '../plan/segment.ts';
import { workKindOf } from '../plan/work-kinds/work-kinds.ts';
import { quantities } from '../routine/quantity.ts';
import type { Moment, PlayerEvent } from './event.ts';
import { isAtGate, jumpTo } from './move.ts';
import { cueAfterChange, endOfCutOff, playedUpTo, positionAt } from './position.ts';
import { countIn, run, runOn } from './run-clock.ts';
import {
  type Announcement,
  announce,
  announcementMs,
  announcementsOf,
  chain,
  type PlayerState,
  type StepResult,
  unchanged,
  withEvents,
} from './state.ts';

/** Plays another plan from the present position on. */
export function changePlan(state: PlayerState, plan: Plan, moment: Moment): StepResult {
  const changed = { ...state, plan, nextCue: cueAfterChange(plan, state) };
  const planChanged: PlayerEvent = { type: 'plan-changed', plan, positionMs: state.positionMs, wallMs: moment.wallMs };
  return { state: changed, events: [planChanged, ...runOn(changed, moment)] };
}

/** Gives the current segment more or less time; moves and counted reps have a tempo of their own and are left alone. */
export function lengthen(state: PlayerState, byMs: number, moment: Moment): StepResult {
  const segment = state.plan.segments[state.segment];
  if (segment === undefined || !isStretchable(segment)) return unchanged(state);
  const unitMs = holdUnitMs(state.plan, segment);
  const wantedMs = segment.durationMs + Math.sign(byMs) * Math.max(1, Math.round(Math.abs(byMs) / unitMs)) * unitMs;
  const durationMs = Math.min(maxDurationMs(segment), Math.max(minDurationMs(state, segment, unitMs), wantedMs));
  const changeMs = durationMs - segment.durationMs;
  if (Math.sign(changeMs) !== Math.sign(byMs) || Math.abs(changeMs) < secondMs) return unchanged(state);
  const plan = withDuration(state.plan, durationMs, playedUpTo(state));
  // With less time its other words lie elsewhere, and may leave no room for those that are needed.
  if (byMs < 0 && countNeeded(plan) < countNeeded(state.plan)) return lengthen(state, byMs + secondMs, moment);
  const lengthened: PlayerEvent = { type: 'lengthened', segment, byMs: changeMs, wallMs: moment.wallMs };
  return withEvents(changePlan(state, plan, moment), { before: [lengthened] });
}

/** Words about safety, and those without which somebody works the wrong side. */
function countNeeded(plan: Plan): number {
  return plan.cues.filter((cue) => cue.safety || cue.side !== undefined).length;
}

function isStretchable(segment: Segment): boolean {
  return isWait(segment) || segment.kind === 'hold' || segment.kind === 'pack';
}

/** Whole seconds, as they are counted; whole breaths where a hold is counted in breaths. */
function holdUnitMs(plan: Plan, segment: Segment): number {
  const step = plan.steps[segment.step];
  return segment.kind === 'hold' && step?.kind === 'exercise'
    ? (workKindOf(step.work).beatMs(step.pace) ?? secondMs)
    : secondMs;
}

/** A pack stays on no longer than a routine may ask for: beyond that, cold burns the skin. */
function maxDurationMs({ kind }: Segment): number {
  return kind === 'pack' ? quantities.for.max : Number.POSITIVE_INFINITY;
}

/**
 * Time already played stays; a hold ends with its second or breath, all else keeps what is being said and its safety words,
 * and after them the last three.
 */
function minDurationMs(state: PlayerState, segment: Segment, unitMs: number): number {
  const playedMs = state.positionMs - segment.atMs;
  if (segment.kind === 'hold') return (Math.floor(playedMs / unitMs) + 1) * unitMs;
  // "Get ready" or the last three come after the words of safety, not in their place.
  return Math.max(endOfCutOff(state), endOfSafetyMs(state.plan, segment)) - segment.atMs + lastThreeMs;
}

/**
 * The result, and after it the plan with other closing words where the present ones would be wrong. They say when to come
 * again, which depends on the time of day at which the session ends. Every pause, skip and added second moves that, so
 * it is worked out again whenever the position starts to run.
 */
export function foreseeEnd(result: StepResult, moment: Moment): StepResult {
  if (!result.events.some(({ type }) => type === 'running' || type === 'clock-set')) return result;
  const againHint = foreseeAgain(result.state, moment);
  if (againHint === undefined || againHint === result.state.plan.againHint) return result;
  return chain(result, (next) => changePlan(next, withAgainHint(next.plan, againHint, playedUpTo(next)), moment));
}

/** `undefined` where nobody is to come again, or the position stands still. */
function foreseeAgain({ plan, phase, settings }: PlayerState, moment: Moment): AgainHint | undefined {
  if (settings.againHint === undefined || plan.again === undefined || phase.kind !== 'running') return undefined;
  const startsInMs = Math.max(0, phase.monotonicMs - moment.monotonicMs);
  const leftMs = plan.totalMs - positionAt(phase, moment.monotonicMs);
  return settings.againHint(plan.again, moment.wallMs + startsInMs + leftMs);
}

export function takeEasierForm(state: PlayerState, moment: Moment): StepResult {
  const now = state.plan.segments[state.segment];
  const step = now && state.plan.steps[now.step];
  if (now === undefined || step?.kind !== 'exercise' || isClosing(now)) return unchanged(state);
  if (state.owed.easier === step.index) return explainEasierForm(state, step, now, moment);
  if (!canEase(step)) {
    const { easierAlready, noEasierForm } = announcementsOf(state);
    return interrupt(state, announce(step.easier ? easierAlready : noEasierForm, moment), moment);
  }
  if (now.kind !== 'settle')
    return chain(ease(state, step.index, moment), (next) => explainEasierForm(next, step, now, moment));
  // All that is said while settling is said again, now of the easier form.
  const again = jumpTo(state, state.segment, 'repeated', moment);
  const eased = chain(again, (next) => ease(next, step.index, moment));
  return state.phase.kind === 'running'
    ? chain(eased, (next) => run(next, moment))
    : withEvents(eased, { after: [announceEasierForm(state, step, now, moment)] });
}

/** Where its lines are not part of what comes now, there is time to hear them; whoever cuts them off hears them later. */
export function explainEasierForm(
  state: PlayerState,
  step: PlanExerciseStep,
  now: Segment,
  moment: Moment,
): StepResult {
  const said = announceEasierForm(state, step, now, moment);
  const owing = { ...state, owed: { ...state.owed, easier: step.index } };
  const { state: next, events } = interrupt(owing, said, moment);
  if (next.phase.kind !== 'running') return { state: next, events };
  const easierUntilMs = moment.monotonicMs + announcementMs(next, said);
  return { state: { ...next, phase: { ...next.phase, easierUntilMs } }, events };
}

export function ease(state: PlayerState, step: number, moment: Moment): StepResult {
  const easier: PlayerEvent = { type: 'easier', step, wallMs: moment.wallMs };
  const now = state.plan.segments[state.segment];
  // A settle segment that has begun gets time for these words as well.
  const fromMs = now?.kind === 'settle' ? now.atMs : state.positionMs;
  return withEvents(changePlan(state, withEasierForm(state.plan, step, fromMs, playedUpTo(state)), moment), {
    before: [easier],
  });
}

function announceEasierForm({ plan }: PlayerState, step: PlanExerciseStep, now: Segment, moment: Moment): Announcement {
  return announce(sayEasierForm(step, now.side, messagesFor(plan.language).speech), moment);
}

/** Says something while the position stands still, so that it is no second voice beside the count. A gate asks again. */
function interrupt(state: PlayerState, said: Announcement, moment: Moment): StepResult {
  return withEvents(standStill(state, announcementMs(state, said), moment), { after: [said] });
}

function standStill(state: PlayerState, waitMs: number, moment: Moment): StepResult {
  const { phase } = state;
  if (isAtGate(state)) {
    const again = jumpTo(state, state.segment, 'repeated', moment);
    return chain(again, (next) => run(next, moment, waitMs));
  }
  const isWaiting = phase.kind === 'halted' && phase.reason !== 'hurt';
  return isWaiting ? unchanged(state) : countIn(state, moment, waitMs);
}
