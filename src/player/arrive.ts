/** In the middle of a plan the person comes from the keyboard. */
import { resumeAnnouncement } from '../plan/plan.ts';
import type { Moment } from './event.ts';
import { countIn } from './run-clock.ts';
import { announce, emit, type PlayerSettings, type PlayerState, type StepResult } from './state.ts';

/** Time to get from the keyboard back into position. This project's own choice: the usual settle time. */
export const resumeSettleMs = 15_000;

/** They hear where it goes on; when to stop is owed, and follows. */
export function arrive(state: PlayerState, moment: Moment, settings: PlayerSettings): StepResult {
  const counting = countIn(state, settings, moment, resumeSettleMs);
  const say = resumeAnnouncement(state.plan, state.segment);
  return say === undefined ? counting : emit(counting, { after: [announce(state, () => say, moment)] });
}
