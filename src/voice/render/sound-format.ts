import { mixSession, type SessionSound } from './session-sound.ts';

/** A kind of sound file. All are listed in `sound-formats.ts`. */
export interface SoundFormat {
  /** The bytes of the file, piece by piece. `onProgress` gets the number of samples that are done. */
  render(session: SessionSound, onProgress: (doneSamples: number) => void): AsyncGenerator<Uint8Array>;
}

/** The part of a sound encoder that is used. What it returns is its own memory and changes with the next call. */
export interface Encoder {
  encode(channels: readonly Float32Array[]): Uint8Array;
  finalize(): Uint8Array;
}

/** The encoded session, piece by piece. */
export function* encodeSession(
  session: SessionSound,
  encoder: Encoder,
  onProgress: (doneSamples: number) => void,
): Generator<Uint8Array> {
  let done = 0;
  for (const samples of mixSession(session)) {
    yield encoder.encode([toFloats(samples)]).slice();
    done += samples.length;
    onProgress(done);
  }
  yield encoder.finalize().slice();
}

function toFloats(samples: Int16Array): Float32Array {
  const floats = new Float32Array(samples.length);
  for (let index = 0; index < samples.length; index += 1) floats[index] = (samples[index] ?? 0) / 32768;
  return floats;
}
