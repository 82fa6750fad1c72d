import { sha256 } from './sha256.ts';
import { SpeechFailure, type VoiceWorld } from './speech-engine.ts';

/** The largest neural models have about 120 MB. */
const largestBytes = 512 * 1024 * 1024;

/** Tells one voice file from another. Rejects with a SpeechFailure when it cannot be read. */
export async function hashFile({ files }: VoiceWorld, path: string): Promise<string> {
  try {
    return await sha256(await files.read(path, largestBytes));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new SpeechFailure({ code: 'failed', message }, { fatal: true });
  }
}
