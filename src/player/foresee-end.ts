/**
 * The closing words tell when to come again, and that depends on the time of day at which the session will be over.
 * Every pause, skip and added second moves it, so it is looked at anew whenever the position is let run.
 */
import { withNextRound } from '../plan/edit-plan.ts';
import type { NextRoundHint } from '../plan/plan.ts';
import { changePlan } from './change-plan.ts';
import type { Moment } from './event.ts';
import { playedUpTo, positionAt } from './position.ts';
import { chain, type PlayerSettings, type PlayerState, type StepResult } from './state.ts';

/** The step, and after it the plan with other closing words where those it has would be wrong. */
export function foreseeEnd(step: StepResult, moment: Moment, settings: PlayerSettings): StepResult {
  if (!step.events.some(({ type }) => type === 'running' || type === 'clock-set')) return step;
  const nextRound = foreseeRound(step.state, moment, settings);
  if (nextRound === undefined || nextRound === step.state.plan.nextRound) return step;
  return chain(step, (there) =>
    changePlan(there, withNextRound(there.plan, nextRound, playedUpTo(there), settings.lengthOf), moment),
  );
}

/** `undefined` where there is no next round, or the position stands still. */
function foreseeRound(
  { plan, phase }: PlayerState,
  moment: Moment,
  settings: PlayerSettings,
): NextRoundHint | undefined {
  if (settings.nextRound === undefined || plan.again === undefined || phase.kind !== 'running') return undefined;
  const startsInMs = Math.max(0, phase.monotonicMs - moment.monotonicMs);
  const leftMs = plan.totalMs - positionAt(phase, moment.monotonicMs);
  return settings.nextRound(plan.again, moment.wallMs + startsInMs + leftMs);
}
