/** "It hurts": this side is over. The player waits with an offer, because going on is the person's decision. */
import { withEasierForm } from '../plan/edit-plan.ts';
import { announce } from './announce.ts';
import { changePlan } from './change-plan.ts';
import type { Moment, PlayerEvent } from './event.ts';
import { findAfterHurt, findNext } from './find-segment.ts';
import { jumpTo } from './jump.ts';
import { end } from './move.ts';
import { countIn, halt } from './run-clock.ts';
import { chain, type PlayerSettings, type PlayerState, type Step, tell, unchanged } from './state.ts';

export function stopSide(state: PlayerState, moment: Moment): Step {
  const now = state.plan.segments[state.segment];
  if (now === undefined || isOffering(state)) return unchanged(state);
  const target = findAfterHurt(state.plan, state.segment);
  const hurt: PlayerEvent = { type: 'hurt', step: now.step, side: now.side, wallMs: moment.wallMs };
  const left = tell(jumpTo(state, target, 'hurt', moment), { before: [hurt] });
  if (target >= state.plan.segments.length) return chain(left, (there) => end(there, 'done', moment));
  return chain(left, (there) => {
    const offer = announce(state, (said) => said.hurt(easierForm(there)), moment);
    return tell(halt(there, 'hurt', moment), { after: [offer] });
  });
}

export function isOffering(state: PlayerState): boolean {
  return state.phase.kind === 'halted' && state.phase.reason === 'hurt';
}

/** The easier form of what stands next: only of an exercise that is under way, not of the one that comes after it. */
function easierForm(state: PlayerState): string | undefined {
  const now = state.plan.segments[state.segment];
  const step = now && state.plan.steps[now.step];
  return now?.kind === 'settle' || now?.rest === 'close' || step?.kind !== 'exercise'
    ? undefined
    : step.exercise.easier;
}

/** The person goes on, with the easier form where there is one. */
export function acceptOffer(state: PlayerState, moment: Moment, settings: PlayerSettings): Step {
  const stepIndex = state.plan.segments[state.segment]?.step;
  if (stepIndex === undefined || easierForm(state) === undefined) return countIn(state, settings, moment);
  const easier: PlayerEvent = { type: 'easier', step: stepIndex, wallMs: moment.wallMs };
  const changed = changePlan(state, withEasierForm(state.plan, stepIndex, settings.lengthOf), moment);
  return chain(tell(changed, { before: [easier] }), (there) => countIn(there, settings, moment));
}

/** The person leaves the exercise out. Where nothing of it was left, the next one must not be left out in its place. */
export function declineOffer(state: PlayerState, moment: Moment, settings: PlayerSettings): Step {
  const isNextAlready = state.plan.segments[state.segment]?.kind === 'settle';
  if (isNextAlready) return countIn(state, settings, moment);
  const left = jumpTo(state, findNext(state.plan, state.segment), 'hurt', moment);
  return chain(left, (there) => countIn(there, settings, moment));
}
