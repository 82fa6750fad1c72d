/** The easier form of an exercise, taken while it is under way: from here on, in later rounds too. */
import { messagesFor } from '../messages/messages-for.ts';
import { withEasierForm } from '../plan/edit-plan.ts';
import { easierLines } from '../plan/list-phrases.ts';
import type { PlanExerciseStep, Segment } from '../plan/plan.ts';
import { changePlan } from './change-plan.ts';
import type { Moment, PlayerEvent } from './event.ts';
import { isAtGate } from './gates.ts';
import { jumpTo } from './move.ts';
import { playedUpTo } from './position.ts';
import { countIn, run } from './run-clock.ts';
import {
  type Announcement,
  announce,
  announcementMs,
  chain,
  emit,
  type PlayerSettings,
  type PlayerState,
  type StepResult,
  unchanged,
} from './state.ts';

export function takeEasierForm(state: PlayerState, moment: Moment, settings: PlayerSettings): StepResult {
  const now = state.plan.segments[state.segment];
  const step = now && state.plan.steps[now.step];
  if (now === undefined || step?.kind !== 'exercise' || now.rest === 'close') return unchanged(state);
  if (!canEase(step)) {
    const refusal = announce(
      state,
      (messages) => (step.easier ? messages.easierAlready : messages.noEasierForm),
      moment,
    );
    return interrupt(state, refusal, moment, settings);
  }
  const said = sayEasierForm(state, step, now, moment);
  if (now.kind !== 'settle')
    return chain(ease(state, step.index, moment), (next) => interrupt(next, said, moment, settings));
  // All that is said while settling is said again, now of the easier form.
  const again = jumpTo(state, state.segment, 'repeated', moment);
  const eased = chain(again, (next) => ease(next, step.index, moment));
  return state.phase.kind === 'running'
    ? chain(eased, (next) => run(next, settings, moment))
    : emit(eased, { after: [said] });
}

export function canEase({ easier, exercise }: PlanExerciseStep): boolean {
  return !easier && exercise.easier !== undefined;
}

export function ease(state: PlayerState, step: number, moment: Moment): StepResult {
  const easier: PlayerEvent = { type: 'easier', step, wallMs: moment.wallMs };
  return emit(changePlan(state, withEasierForm(state.plan, step, state.positionMs, playedUpTo(state)), moment), {
    before: [easier],
  });
}

export function sayEasierForm(
  state: PlayerState,
  step: PlanExerciseStep,
  { side }: Segment,
  moment: Moment,
): Announcement {
  const { speech } = messagesFor(state.plan.language);
  return announce(state, () => speech.easierForm(easierLines(step, side, speech) ?? ''), moment);
}

/** Says something while the position stands still, so that it is no second voice beside the count. A gate asks again. */
export function interrupt(
  state: PlayerState,
  said: Announcement,
  moment: Moment,
  settings: PlayerSettings,
): StepResult {
  return emit(standStill(state, announcementMs(state, said), moment, settings), { after: [said] });
}

function standStill(state: PlayerState, waitMs: number, moment: Moment, settings: PlayerSettings): StepResult {
  const { phase } = state;
  if (isAtGate(state)) {
    const again = jumpTo(state, state.segment, 'repeated', moment);
    return chain(again, (next) => run(next, settings, moment, waitMs));
  }
  const isWaiting = phase.kind === 'halted' && phase.reason !== 'hurt';
  return isWaiting ? unchanged(state) : countIn(state, settings, moment, waitMs);
}
