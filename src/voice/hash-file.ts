import type { FileFacts } from '../ports.ts';
import { SpeechFailure, type VoiceWorld } from './speech-engine.ts';

/** The largest neural models have about 120 MB. */
const maxFileBytes = 512 * 1024 * 1024;

const hashPattern = /^[0-9a-f]{64}$/;

/**
 * The SHA-256 of a voice file. Reading it takes longer than all other preparation of a session, so the hash is kept in
 * the cache under path, size and time of the file. Rejects with a SpeechFailure when it cannot be read.
 */
export async function hashFile(world: VoiceWorld, path: string): Promise<string> {
  try {
    const note = await notePath(world, path, world.files.facts(path));
    const kept = readNote(world, note);
    if (kept !== undefined) return kept;
    const hash = await sha256(world.files.readSync(path, maxFileBytes));
    await keepNote(world, note, hash);
    return hash;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new SpeechFailure({ code: 'failed', message }, { fatal: true });
  }
}

/** The SHA-256 of some bytes or text, in hexadecimal. */
export async function sha256(content: Uint8Array | string): Promise<string> {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
}

async function notePath({ files, environment }: VoiceWorld, path: string, facts: FileFacts | undefined) {
  const name = await sha256(JSON.stringify([files.absolute(path), facts?.sizeBytes, facts?.modifiedMs]));
  return files.join(environment.folders.cache, 'voices', `${name}.sha256`);
}

function readNote({ files }: VoiceWorld, note: string): string | undefined {
  try {
    const text = new TextDecoder().decode(files.readSync(note, 100)).trim();
    return hashPattern.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

async function keepNote({ files, environment }: VoiceWorld, note: string, hash: string): Promise<void> {
  try {
    files.makeFolder(files.join(environment.folders.cache, 'voices'), 0o700);
    await files.replace(note, `${hash}\n`, 0o600);
  } catch {
    // Hashed again next time.
  }
}
