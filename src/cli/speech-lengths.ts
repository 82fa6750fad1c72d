/** How long the words of a plan take: measured on the very clips that would be played, or estimated without a voice. */

import { spokenLanguage } from '../messages/messages-for.ts';
import { estimateSpeechMs } from '../plan/estimate-speech.ts';
import type { SpeechLength } from '../plan/fit-cues.ts';
import { listPhrases } from '../plan/list-phrases.ts';
import type { Plan } from '../plan/plan.ts';
import type { Ports } from '../ports.ts';
import type { Clips } from '../voice/clip.ts';
import { buildVoiceWorld, type SoundPreferences, voicePreferences } from './settings.ts';

/** The lengths of these clips; what has none is estimated. */
export function speechLengthsOf(clips: Clips): SpeechLength {
  return (say) => clips.get(say)?.durationMs ?? estimateSpeechMs(say);
}

/** Makes the clips that a session of this plan would need. */
export async function measureSpeech(plan: Plan, preferences: SoundPreferences, ports: Ports): Promise<SpeechLength> {
  if (!preferences.speaks) return estimateSpeechMs;
  const { prepareClips } = await import('../voice/clips/prepare-clips.ts');
  const { clips, kept } = await prepareClips(
    buildVoiceWorld(ports, preferences),
    listPhrases(plan),
    voicePreferences(preferences, spokenLanguage(plan.language)),
  );
  await kept;
  return speechLengthsOf(clips);
}
