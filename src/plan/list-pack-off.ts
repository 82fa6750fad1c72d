/** A pack comes off before anything else is done. */
import type { SpeechMessages } from '../messages/speech.ts';
import type { Plan, PlanStep } from './plan.ts';

/** That the pack of the step before comes off, for a step that begins with a pack on the skin. */
export function listPackOff(
  step: PlanStep,
  { steps, speech }: Pick<Plan, 'steps'> & { readonly speech: Pick<SpeechMessages, 'announcements'> },
): readonly string[] {
  const before = steps[step.index - 1];
  return before?.kind === 'pack' ? [speech.announcements.packOff(before.pack)] : [];
}
