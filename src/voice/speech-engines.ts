/** The engines that speak, in the order in which they are tried. */
import type { InstallWay } from '../messages/errors.ts';
import { espeakNg } from './engines/espeak-ng.ts';
import { flite } from './engines/flite.ts';
import { macosSay } from './engines/macos-say.ts';
import { pico2wave } from './engines/pico2wave.ts';
import { piper } from './engines/piper.ts';
import { buildRecorded } from './engines/recorded.ts';
import { rhvoice } from './engines/rhvoice.ts';
import { windowsSapi } from './engines/windows-sapi.ts';
import type { SpeechEngine } from './speech-engine.ts';

const synthetic: readonly SpeechEngine[] = [piper, macosSay, windowsSapi, flite, rhvoice, pico2wave, espeakNg];

/** What is not recorded is spoken by the bundled voice, in other languages by the first engine that speaks them. */
const recorded = buildRecorded([flite, ...synthetic]);

/** Every engine, in the order in which they are taken: recordings, what the person set up, what the system has, what we bring. */
export const speechEngines: readonly SpeechEngine[] = [recorded, ...synthetic];

/** What can be installed to hear a language. */
export function listInstallWays(language: string): readonly InstallWay[] {
  return speechEngines.flatMap(({ canSpeak, install }) => (canSpeak(language) && install ? [install] : []));
}
