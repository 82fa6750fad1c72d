/** In the middle of a plan the person comes from the keyboard. */
import { messagesFor } from '../messages/messages-for.ts';
import { arrivalAnnouncement, listStopRules } from '../plan/draft-opening.ts';
import { planUnhurried } from '../plan/planned-phrase.ts';
import type { Moment } from './event.ts';
import { countIn } from './run-clock.ts';
import { announce, emit, type PlayerSettings, type PlayerState, type StepResult } from './state.ts';

/** Time to get from the keyboard back into position. This project's own choice: the usual settle time. */
export const resumeSettleMs = 15_000;

/** They hear where it goes on, and when to stop where the plan has rules of that. */
export function arrive(state: PlayerState, moment: Moment, settings: PlayerSettings): StepResult {
  const say = arrivalAnnouncement(state.plan, state.segment);
  if (say === undefined) return countIn(state, settings, moment, resumeSettleMs);
  const wordsMs = planUnhurried(say, state.plan.rate).withinMs;
  const counting = countIn(state, settings, moment, Math.max(resumeSettleMs, wordsMs));
  const { phase } = counting.state;
  const isBound =
    phase.kind === 'running' && listStopRules(state.plan, messagesFor(state.plan.language).speech).length > 0;
  const running = isBound
    ? { ...counting.state, phase: { ...phase, safetyUntilMs: moment.monotonicMs + wordsMs } }
    : counting.state;
  return emit({ ...counting, state: running }, { after: [announce(state, () => say, moment)] });
}
