/** Going on in the middle of a plan: where that is, and what is said there. */

import { messagesFor } from '../messages/messages-for.ts';
import type { Plan } from './plan.ts';

/** The segment in which `positionMs` lies: at a boundary the later one, but never past a gate. */
export function segmentAt(plan: Plan, positionMs: number): number {
  const index = plan.segments.findIndex((segment) =>
    segment.kind === 'gate' ? segment.atMs >= positionMs : segment.atMs + segment.durationMs > positionMs,
  );
  return index === -1 ? Math.max(0, plan.segments.length - 1) : index;
}

/** What a person hears who goes on in this segment; `undefined` where no exercise is under way. */
export function resumeAnnouncement(plan: Plan, index: number): string | undefined {
  const segment = plan.segments[index];
  const step = segment && plan.steps[segment.step];
  if (step?.kind !== 'exercise') return undefined;
  return messagesFor(plan.language).speech.announcements.resumed(step.exercise.say, segment?.side);
}
