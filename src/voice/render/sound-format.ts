import type { SessionSound } from './session-sound.ts';

/** A kind of sound file. All are listed in `sound-formats.ts`. */
export interface SoundFormat {
  /** The ending of its files, without the dot. */
  readonly extension: string;
  /** The bytes of the file, piece by piece. `onProgress` is told how many samples are done. */
  render(session: SessionSound, onProgress: (doneSamples: number) => void): AsyncGenerator<Uint8Array>;
}
