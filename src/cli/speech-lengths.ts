/** How long the words of a routine take: measured on the very clips that would be played, or estimated without a voice. */

import { spokenLanguage } from '../messages/messages-for.ts';
import { buildPlan } from '../plan/build-plan.ts';
import type { Choices } from '../plan/choices.ts';
import { estimateSpeechMs } from '../plan/estimate-speech.ts';
import type { SpeechLength } from '../plan/fit-cues.ts';
import { listPhrases } from '../plan/list-phrases.ts';
import type { Ports } from '../ports.ts';
import type { Routine } from '../routine/routine.ts';
import { type SoundPreferences, voicePreferences, voiceSettings } from './sound-preferences.ts';

export async function speechLengths(
  routine: Routine,
  choices: Choices,
  wish: SoundPreferences,
  ports: Ports,
): Promise<SpeechLength> {
  if (!wish.speaks) return estimateSpeechMs;
  const { prepareClips } = await import('../voice/clips/prepare-clips.ts');
  const world = { ...ports, settings: voiceSettings(ports.environment, wish) };
  const phrases = listPhrases(buildPlan(routine, choices, estimateSpeechMs));
  const { clips, kept } = await prepareClips(world, phrases, voicePreferences(wish, spokenLanguage(routine.language)));
  await kept;
  return (say) => clips.get(say)?.durationMs ?? estimateSpeechMs(say);
}
