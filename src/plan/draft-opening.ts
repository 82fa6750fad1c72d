/** The first words of a session. */
import type { PackKind } from '../routine/routine.ts';
import { type CueDraft, type DraftContext, flowing, priorities } from './cue-draft.ts';

/** Before everything else; somebody who can press a key has heard the welcome at the first gate. */
export function draftOpening(context: DraftContext): readonly CueDraft[] {
  return [...(context.unattended ? draftWelcome(context) : []), ...draftStopRules(context)];
}

/** What the session is and how long it takes, and which packs to have at hand: nobody wants to get up for them. */
export function draftWelcome({ speech, title, totalMs, steps }: DraftContext): readonly CueDraft[] {
  // A pack that comes first is fetched at once.
  const later = steps.slice(1).flatMap((step): readonly PackKind[] => (step.kind === 'pack' ? [step.pack] : []));
  const packs = [...new Set(later)];
  return [
    flowing('name', speech.opening(title, totalMs), priorities.opening),
    ...(packs.length === 0 ? [] : [flowing('name', [speech.fetchPacks(packs)], priorities.opening)]),
  ];
}

/** On a pain day, when to stop: not at a gate, as no key may cut it short. */
function draftStopRules({ mode, unattended, speech }: DraftContext): readonly CueDraft[] {
  if (mode !== 'pain-day') return [];
  return [
    ...speech.stopRules.map((rule) => flowing('form', [rule], priorities.safety)),
    ...(unattended ? [] : [flowing('form', [speech.pressIfItHurts], priorities.firstForm)]),
  ];
}
