/** The sound files of a recorded voice. */
import type { Files } from '../../ports.ts';
import type { Recording } from './voice-file.ts';
import { VorbisFile } from './vorbis-file.ts';

/** An hour of speech has about 15 MB. */
export const maxSoundBytes = 64 * 1024 * 1024;

/** `undefined` where it cannot be read, or is no sound. */
export async function openSoundFile(files: Files, path: string): Promise<VorbisFile | undefined> {
  try {
    return await VorbisFile.open(await files.read(path, maxSoundBytes));
  } catch {
    return undefined;
  }
}

/** The samples of a recording; `undefined` where the file does not have it whole. */
export async function readRecording(
  sound: VorbisFile,
  { startMs, lengthMs }: Recording,
): Promise<Float32Array | undefined> {
  const at = (ms: number) => Math.round((ms * sound.rate) / 1000);
  try {
    const samples = await sound.read(at(startMs), at(startMs + lengthMs));
    return samples.length < at(lengthMs) - 1 ? undefined : samples;
  } catch {
    return undefined;
  }
}
