import { espeakNg } from './engines/espeak-ng.ts';
import { flite } from './engines/flite.ts';
import { macosSay } from './engines/macos-say.ts';
import { pico2wave } from './engines/pico2wave.ts';
import { piper } from './engines/piper.ts';
import { windowsSapi } from './engines/windows-sapi.ts';
import type { SpeechEngine } from './speech-engine.ts';

/** Every engine, in the order in which they are taken: what the person set up, what the system has, what we bring. */
export const speechEngines: readonly SpeechEngine[] = [piper, macosSay, windowsSapi, flite, pico2wave, espeakNg];
