import { mp3 } from './mp3.ts';
import { ogg } from './ogg.ts';
import type { SoundFormat } from './sound-format.ts';
import { wav } from './wav-file.ts';

/** Every format that a session can be written in, the usual one first. */
export const soundFormats: readonly SoundFormat[] = [ogg, mp3, wav];
