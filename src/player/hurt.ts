/** "It hurts": this side is over. The player waits with an offer, because going on is the person's decision. */
import { withEasierForm } from '../plan/edit-plan.ts';
import type { Plan, Segment } from '../plan/plan.ts';
import type { HurtOffer } from '../plan/wording/wording.ts';
import { announce } from './announce.ts';
import { changePlan } from './change-plan.ts';
import type { Moment, PlayerEvent } from './event.ts';
import { findAfterHurt, findNext, findWorked } from './find-segment.ts';
import { jumpTo } from './jump.ts';
import { end } from './move.ts';
import { playedUpTo } from './position.ts';
import { countIn, halt, run } from './run-clock.ts';
import { chain, type Halted, type PlayerSettings, type PlayerState, type Step, tell, unchanged } from './state.ts';

export function stopSide(state: PlayerState, moment: Moment): Step {
  const { plan } = state;
  const now = plan.segments[state.segment];
  if (now === undefined || now.rest === 'close' || isOffering(state)) return unchanged(state);
  // A switch or a rest already names what comes next; what hurts is what was done last.
  const hurt = plan.segments[findWorked(plan, state.segment)] ?? now;
  const target = Math.max(state.segment, findAfterHurt(plan, hurt.index));
  const offer = buildOffer(plan, hurt, plan.segments[target]);
  const told: PlayerEvent = { type: 'hurt', step: hurt.step, side: hurt.side, offer, wallMs: moment.wallMs };
  const left = tell(jumpTo(state, target, 'hurt', moment), { before: [told] });
  if (target >= plan.segments.length) return chain(left, (there) => end(there, 'done', moment));
  return chain(left, (there) => {
    const halted = halt(there, 'hurt', moment);
    const phase: Halted = { kind: 'halted', reason: 'hurt', sinceMonotonicMs: moment.monotonicMs, offer };
    return {
      state: { ...halted.state, phase },
      events: [...halted.events, announce(state, (said) => said.hurt(offer), moment)],
    };
  });
}

export function isOffering(state: PlayerState): boolean {
  return state.phase.kind === 'halted' && state.phase.reason === 'hurt';
}

function buildOffer(plan: Plan, hurt: Segment, target: Segment | undefined): HurtOffer {
  const step = plan.steps[hurt.step];
  if (step?.kind !== 'exercise') {
    return { over: step?.kind === 'pack' ? 'pack' : 'rep', easier: undefined, canLeaveOut: false };
  }
  const isUnderWay = target?.step === hurt.step && target.rest !== 'close';
  const over = step.dose.sides.length > 1 && !step.alternates ? 'side' : 'rep';
  return {
    over,
    easier: isUnderWay && !step.easier ? step.exercise.easier : undefined,
    canLeaveOut: isUnderWay,
  };
}

/** The person goes on, with the easier form where there is one. They are ready: a gate right here need not ask again. */
export function acceptOffer(state: PlayerState, moment: Moment, settings: PlayerSettings): Step {
  const passed = isGate(state) ? jumpTo(state, state.segment + 1, 'went-on', moment) : unchanged(state);
  const eased = chain(passed, (there) => takeEasierForm(there, state, moment, settings));
  return chain(eased, (there) => goOn(there, moment, settings));
}

/** The person leaves the exercise out. Where nothing of it was left, the next one must not be left out in its place. */
export function declineOffer(state: PlayerState, moment: Moment, settings: PlayerSettings): Step {
  const offer = state.phase.kind === 'halted' ? state.phase.offer : undefined;
  if (!offer?.canLeaveOut) return goOn(state, moment, settings);
  const left = jumpTo(state, findNext(state.plan, state.segment), 'hurt', moment);
  return chain(left, (there) => goOn(there, moment, settings));
}

function takeEasierForm(there: PlayerState, offered: PlayerState, moment: Moment, settings: PlayerSettings): Step {
  const offer = offered.phase.kind === 'halted' ? offered.phase.offer : undefined;
  const step = there.plan.segments[there.segment]?.step;
  if (offer?.easier === undefined || step === undefined) return unchanged(there);
  const easier: PlayerEvent = { type: 'easier', step, wallMs: moment.wallMs };
  const plan = withEasierForm(there.plan, step, playedUpTo(there), settings.lengthOf);
  return tell(changePlan(there, plan, moment), { before: [easier] });
}

/** Three, two, one before something is done; the closing words need no getting ready. */
function goOn(state: PlayerState, moment: Moment, settings: PlayerSettings): Step {
  const isClosing = state.plan.segments[state.segment]?.rest === 'close';
  return isClosing ? run(state, settings, moment) : countIn(state, settings, moment);
}

function isGate(state: PlayerState): boolean {
  return state.plan.segments[state.segment]?.kind === 'gate';
}
