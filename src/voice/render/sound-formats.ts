import type { SoundFormat } from './session-sound.ts';

/**
 * Every format that a session can be written in, by the ending of its files. Encoders are large, and loaded when one
 * of them is used.
 */
export const soundFormats = {
  ogg: async () => (await import('./ogg.ts')).ogg,
  mp3: async () => (await import('./mp3.ts')).mp3,
  wav: async () => (await import('./wav-file.ts')).wav,
} satisfies Readonly<Record<string, () => Promise<SoundFormat>>>;

export type SoundEnding = keyof typeof soundFormats;
