import type { Bitrate } from './mp3-header.ts';
import type { SoundFormat } from './session-sound.ts';

/**
 * Every format that a session can be written in, by the ending of its files. Encoders are large, and loaded when one
 * of them is used. Only MP3 has a rate to choose.
 */
export const soundFormats = {
  ogg: async () => (await import('./ogg.ts')).ogg,
  mp3: async (bitrate) => (await import('./mp3.ts')).buildMp3(bitrate),
  wav: async () => (await import('./session-sound.ts')).wav,
} satisfies Readonly<Record<string, (bitrate: Bitrate) => Promise<SoundFormat>>>;

export type SoundEnding = keyof typeof soundFormats;
