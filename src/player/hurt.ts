/**
 * "It hurts": this side is over, in later sets and rounds too. The player waits with an offer, because going on is the
 * person's decision. Until then the plan has not changed, and a key pressed by mistake is undone by going back.
 */
import type { HurtOffer } from '../messages/speech.ts';
import { withoutAsking } from '../plan/edit-plan.ts';
import {
  applyExclusion,
  countRepsOf,
  type Exclusion,
  hurtsOnOneSide,
  nothingOffered,
  withoutHurt,
} from '../plan/exclude-hurt.ts';
import { canEase, type Plan, type PlanExerciseStep, packOnSkin } from '../plan/plan.ts';
import { isClosing, isSwitchGate, type Segment } from '../plan/segment.ts';
import { changePlan, ease, explainEasierForm } from './change-plan.ts';
import type { Moment, PlayerEvent } from './event.ts';
import { findAfterHurt, findNext, findWorked } from './find-segment.ts';
import { jumpTo } from './move.ts';
import { haltSaying, willSayPackOff } from './needed-words.ts';
import { playedUpTo } from './position.ts';
import { countIn, run } from './run-clock.ts';
import {
  announce,
  announcementsOf,
  chain,
  type Phase,
  type PlayerState,
  type StepResult,
  unchanged,
  withEvents,
} from './state.ts';

export function stopSide(state: PlayerState, moment: Moment): StepResult {
  const { plan } = state;
  const now = plan.segments[state.segment];
  if (now === undefined || isClosing(now) || isOffering(state)) return unchanged(state);
  // A switch or a rest already names what comes next; what hurts is what was done last.
  const hurt = findWorked(plan, state.segment) ?? now;
  const target = Math.max(state.segment, findAfterHurt(plan, hurt.index));
  const offer = buildOffer(plan, hurt, target, (what) => applyExclusion(plan, what));
  const reported: PlayerEvent = { type: 'hurt', segment: hurt, offer, wallMs: moment.wallMs };
  const left = withEvents(jumpTo(state, target, 'hurt', moment), { before: [reported] });
  return chain(left, (next) => {
    const packOff = packOnSkin(plan, now) ?? (willSayPackOff(next) ? undefined : next.owed.packOff);
    const words = announcementsOf(next).hurt(offer, packOff);
    return haltSaying(next, { reason: 'hurt', packOff, offer, hurt }, words, moment);
  });
}

type OfferingState = PlayerState & { readonly phase: Extract<Phase, { readonly reason: 'hurt' }> };

export function isOffering(state: PlayerState): state is OfferingState {
  return state.phase.kind === 'halted' && state.phase.reason === 'hurt';
}

/** The person goes on, with the exercise as it is. They are ready, so a switch that waits for them need not ask again. */
export function acceptOffer(state: OfferingState, moment: Moment): StepResult {
  return chain(excludeHurt(state, moment), (next) => resume(next, moment));
}

/** The person goes on in the easier form. */
export function acceptEasier(state: OfferingState, moment: Moment): StepResult {
  const { offer, hurt } = state.phase;
  const step = state.plan.steps[hurt.step];
  if (step?.kind !== 'exercise' || !offer.canEase) {
    const words = announcementsOf(state).hurt(offer, packOnSkin(state.plan, hurt));
    return { state, events: [announce(words.join(' '), moment)] };
  }
  const eased = chain(excludeHurt(state, moment), (next) => ease(next, step.index, moment));
  return chain(eased, (next) => {
    const now = next.plan.segments[next.segment];
    if (now === undefined || now.step !== step.index || now.kind === 'settle') return resume(next, moment);
    return explainEasierForm(next, step, now, moment);
  });
}

function excludeHurt(state: OfferingState, moment: Moment): StepResult {
  const { hurt } = state.phase;
  const step = state.plan.steps[hurt.step];
  const side = step?.kind === 'exercise' ? sideOver(step, hurt) : undefined;
  const excluded = side === undefined ? unchanged(state) : exclude(state, side, moment);
  return chain(excluded, (next) => {
    const now = next.plan.segments[next.segment];
    if (!isSwitchGate(now)) return unchanged(next);
    const changed = changePlan(next, withoutAsking(next.plan, now, playedUpTo(next)), moment);
    return chain(changed, (passing) => jumpTo(passing, passing.segment + 1, 'went-on', moment));
  });
}

/** The person leaves the exercise out. Where nothing of it is left, they go on: the next one must not be left out instead. */
export function declineOffer(state: OfferingState, moment: Moment): StepResult {
  const { offer, hurt } = state.phase;
  if (!offer.canLeaveOut) return acceptOffer(state, moment);
  const excluded = exclude(state, undefined, moment);
  const left = chain(excluded, (next) => leaveStep(next, hurt.step, moment));
  return chain(left, (next) => resume(next, moment));
}

/** Takes the side, or without one the whole exercise, out of everything that is still to come. */
function exclude(state: OfferingState, side: Exclusion['side'], moment: Moment): StepResult {
  const { hurt } = state.phase;
  const what: Exclusion = { step: hurt.step, ...(side && { side }), from: state.segment };
  const plan = withoutHurt(state.plan, what, playedUpTo(state));
  const reps = countRepsOf(state.plan, hurt.step, state.segment) - countRepsOf(plan, hurt.step, state.segment);
  // Also where no more of it was to come: nobody is led back through what is left out.
  const leftOut: PlayerEvent = { type: 'left-out', segment: hurt, side, reps, wallMs: moment.wallMs };
  const changed = withEvents(changePlan(state, plan, moment), { before: [leftOut] });
  return withEvents(changed, { after: startSegment(state, changed.state, moment) });
}

/** Where the plan stood at something that is left out, another segment starts in its place. */
function startSegment(before: PlayerState, { plan, segment }: PlayerState, { wallMs }: Moment): readonly PlayerEvent[] {
  const was = before.plan.segments[segment];
  const is = plan.segments[segment];
  if (is === undefined || (is.step === was?.step && is.side === was.side)) return [];
  return [{ type: 'segment-started', segment: is, atMs: is.atMs, wallMs }];
}

function leaveStep(state: PlayerState, step: number, moment: Moment): StepResult {
  const now = state.plan.segments[state.segment];
  if (now?.step !== step || isClosing(now)) return unchanged(state);
  return jumpTo(state, findNext(state.plan, state.segment), 'hurt', moment);
}

/** Three, two, one before something is done; the closing words need no count-in. */
function resume(state: PlayerState, moment: Moment): StepResult {
  return isClosing(state.plan.segments[state.segment]) ? run(state, moment) : countIn(state, moment);
}

type Segments = Pick<Plan, 'steps' | 'segments'>;

/** `target` is where the plan goes on, and `exclude` what of it would be left without a side. */
export function buildOffer(
  plan: Segments,
  hurt: Segment,
  target: number,
  exclude: (what: Exclusion) => Segments,
): HurtOffer {
  const step = plan.steps[hurt.step];
  if (step?.kind !== 'exercise') return { over: hurt.kind === 'pack' ? 'pack' : 'rep', ...nothingOffered };
  const side = sideOver(step, hurt);
  const next = plan.segments.slice(target).find((segment) => segment.rep !== undefined && segment.side !== side);
  // What is explained again may be meant for reps of the side that is over.
  const from = side === undefined ? target : (next?.index ?? target);
  const ahead = countRepsOf(plan, hurt.step, from);
  const remain = side === undefined ? ahead : countRepsOf(exclude({ step: hurt.step, side, from }), hurt.step, from);
  return {
    over: side === undefined ? 'rep' : remain < ahead ? 'side-for-good' : 'side',
    canEase: remain > 0 && canEase(step),
    canLeaveOut: remain > 0,
    isOtherSideNext: side !== undefined && next?.step === hurt.step,
  };
}

/** The side that is over; none where nobody knows which one it was. */
export function sideOver(step: PlanExerciseStep, { side }: Segment): Segment['side'] {
  return hurtsOnOneSide(step) ? side : undefined;
}
