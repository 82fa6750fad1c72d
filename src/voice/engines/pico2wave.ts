import type { InstallWay } from '../../messages/errors.ts';
import { primaryLanguage } from '../../messages/messages-for.ts';
import type { SpeechEngine } from '../speech-engine.ts';
import { identifyVoice, openProgramSpeaker, requireProgram } from './program-speaker.ts';

const languages = ['en-US', 'en-GB', 'de-DE', 'es-ES', 'fr-FR', 'it-IT'];

const install: InstallWay = { by: 'package', name: 'libttspico-utils' };

/** Not measured: what people report of its voices. */
const usualWordsPerMinute = 175;

/** A small engine for five languages. */
export const pico2wave: SpeechEngine = {
  id: 'pico2wave',
  title: { name: 'pico2wave' },
  install,
  canSpeak: (language) => languages.some((known) => primaryLanguage(known) === primaryLanguage(language)),
  wordsPerMinute: () => usualWordsPerMinute,
  async inspect({ processes }) {
    if (processes.find('pico2wave') === undefined) {
      return { available: false, fault: { code: 'not-installed', get: install } };
    }
    return { available: true, voices: languages.map((language) => ({ name: language.toLowerCase(), language })) };
  },
  async open(world, voice) {
    const program = requireProgram(world, 'pico2wave');
    return openProgramSpeaker(world, identifyVoice(world, program, voice), (text, stretch) => ({
      program,
      args: (file) => ['-l', voice.language, '-w', file, '--', atSpeed(text, stretch)],
    }));
  },
};

/** Its pace can only be set by markup. The text itself holds no angle brackets any more. */
function atSpeed(text: string, stretch: number): string {
  return stretch === 1 ? text : `<speed level="${Math.round(100 / stretch)}">${text}</speed>`;
}
