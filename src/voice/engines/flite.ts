import { hashFile } from '../hash-file.ts';
import type { EngineVoice, Speaker, SpeechEngine, VoiceWorld } from '../speech-engine.ts';
import { primaryLanguage } from '../speech-engine.ts';
import { FliteHelper } from './flite-helper.ts';

/** The first two are understood best: a recogniser got 50 of 50 numbers right. */
const voiceNames = ['slt', 'awb', 'rms', 'kal16', 'kal'];
/** More would only share the same two cores. */
const maxHelpers = 2;

/** The voice that ships with the program. */
export const flite: SpeechEngine = {
  id: 'flite',
  title: 'built-in',
  canSpeak: (language) => primaryLanguage(language) === 'en',
  async inspect({ files, settings }) {
    if (files.facts(settings.flitePath) === undefined) {
      return { available: false, fault: { code: 'file-missing', path: settings.flitePath } };
    }
    return { available: true, voices: voiceNames.map((name) => ({ name, language: 'en-US' })) };
  },
  async open(world, voice, { isLowPriority } = { isLowPriority: false }) {
    const identity = `flite:${await hashFile(world, world.settings.flitePath)}:${voice.name}`;
    return openSpeaker(world, voice, identity, isLowPriority);
  },
};

/** Helpers start with the first text, since none is needed when the cache has everything. */
function openSpeaker(
  { processes, clock, settings }: VoiceWorld,
  voice: EngineVoice,
  identity: string,
  isLowPriority: boolean,
): Speaker {
  const helpers: FliteHelper[] = [];
  return {
    identity,
    speak(text, stretch) {
      let helper = helpers.find(({ load }) => load === 0);
      if (helper === undefined && helpers.length < maxHelpers) {
        helper = new FliteHelper(processes, clock, settings.flitePath, isLowPriority);
        helpers.push(helper);
      }
      helper ??= helpers.reduce((idlest, other) => (other.load < idlest.load ? other : idlest));
      return helper.speak(text, voice.name, stretch);
    },
    async close() {
      await Promise.all(helpers.map((helper) => helper.stop()));
    },
  };
}
