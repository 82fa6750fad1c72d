import { FliteHelper } from '../flite/flite-helper.ts';
import { hashFile } from '../hash-file.ts';
import type { EngineVoice, Speaker, SpeechEngine, VoiceWorld } from '../speech-engine.ts';
import { primaryLanguage } from '../speech-engine.ts';

/** Of the five voices these two are understood best: 50 of 50 spoken numbers. The others are there for those who like them. */
const voiceNames = ['slt', 'awb', 'rms', 'kal16', 'kal'];
/** More would only share the same cores. */
const helperLimit = 2;

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
  async open(world, voice, { isCalm } = { isCalm: false }) {
    const identity = `flite:${await hashFile(world, world.settings.flitePath)}:${voice.name}`;
    return openSpeaker(world, voice, identity, isCalm);
  },
};

/** The helpers start with the first text: with a full cache none is needed. */
function openSpeaker(
  { processes, clock, settings }: VoiceWorld,
  voice: EngineVoice,
  identity: string,
  isCalm: boolean,
): Speaker {
  const helpers: FliteHelper[] = [];
  return {
    identity,
    speak(text, stretch) {
      let helper = helpers.find(({ load }) => load === 0);
      if (helper === undefined && helpers.length < helperLimit) {
        helper = new FliteHelper(processes, clock, settings.flitePath, isCalm);
        helpers.push(helper);
      }
      helper ??= helpers.reduce((least, other) => (other.load < least.load ? other : least));
      return helper.speak(text, voice.name, stretch);
    },
    async close() {
      await Promise.all(helpers.map((helper) => helper.stop()));
    },
  };
}
