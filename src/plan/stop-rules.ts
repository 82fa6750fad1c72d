/** When to stop: spoken before the first exercise, and to somebody who begins in the middle. */
import { messagesFor } from '../messages/messages-for.ts';
import type { SpeechMessages } from '../messages/speech.ts';
import { splitStopReason } from '../routine/stop-reason.ts';
import { type Plan, type PlanFrame, resumeAnnouncement } from './plan.ts';

/**
 * The routine's own reasons to stop, and on a pain day the program's. All of them in every session, however often they were
 * heard: they are what a clinician thought of for this person, who lies there with closed eyes, and one that was left out
 * to save seconds would be missed on the very day on which it is needed. Only what several have in common is said once.
 */
export function listStopRules({ mode, stopIf = [] }: PlanFrame, speech: SpeechMessages): readonly string[] {
  return [...sayOwnRules(stopIf, speech), ...(mode === 'pain-day' ? speech.stopRules : [])];
}

/** What is done in the case of several that follow each other is said after the last of them. */
export function sayOwnRules(
  stopIf: readonly string[],
  speech: Pick<SpeechMessages, 'stopIf' | 'stopIfAny'>,
): readonly string[] {
  const reasons = stopIf.map(splitStopReason);
  const said: string[] = [];
  for (let first = 0; first < reasons.length; ) {
    const action = reasons[first]?.action;
    const end = reasons.findIndex((reason, index) => index > first && reason.action !== action);
    const after = action === undefined ? first + 1 : end === -1 ? reasons.length : end;
    const shared = reasons.slice(first, after).map(({ reason }) => reason);
    if (action !== undefined && shared.length > 1) said.push(...speech.stopIfAny(shared, action, first === 0));
    else said.push(...stopIf.slice(first, after).map(speech.stopIf));
    first = after;
  }
  return said;
}

/** After them, on a pain day: what stopping is. */
export function listWaysToStop({ mode, unattended }: PlanFrame, speech: SpeechMessages): readonly string[] {
  return mode === 'pain-day' ? speech.howToStop(!unattended) : [];
}

/** What somebody hears who comes from the keyboard to this segment, and did not hear the session's opening. */
export function arrivalAnnouncement(plan: Plan, index: number): string | undefined {
  const place = resumeAnnouncement(plan, index);
  if (place === undefined) return undefined;
  const { speech } = messagesFor(plan.language);
  return [place, ...listStopRules(plan, speech), ...listWaysToStop(plan, speech)].join(' ');
}
