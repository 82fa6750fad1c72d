/** When to stop: spoken before the first exercise, and to somebody who begins in the middle. */
import { messagesFor } from '../messages/messages-for.ts';
import type { SpeechMessages } from '../messages/speech.ts';
import { type Plan, type PlanFrame, resumeAnnouncement } from './plan.ts';

/** The routine's own reasons to stop, and on a pain day the program's. */
export function listStopRules({ mode, stopIf = [] }: PlanFrame, speech: SpeechMessages): readonly string[] {
  return [...stopIf.map(speech.stopIf), ...(mode === 'pain-day' ? speech.stopRules : [])];
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
