import { dayMs } from '../../durations.ts';
import type { Files } from '../../ports.ts';
import { sha256 } from '../hash-file.ts';
import { buildPcmBytes, readPcmBytes } from '../pcm/wav.ts';

/** The size limit of the folder; about two hours of speech. */
export const defaultCacheBytes = 100 * 1024 * 1024;

const schema = 1;
const hashBytes = 32;
const maxClipBytes = 8 * 1024 * 1024;

export interface ClipKey {
  /** Engine, version and voice. */
  readonly identity: string;
  readonly language: string;
  readonly stretch: number;
  readonly rate: number;
  readonly shape: number;
  readonly text: string;
}

/**
 * Clips on disk, one file each: the SHA-256 of the samples, then the samples. Several sessions may use the folder at
 * once: an entry appears whole (written aside, then renamed), and one that another session removed is made again.
 */
export class ClipCache {
  readonly #files: Files;
  readonly #folder: string;
  readonly #nowMs: () => number;
  #writing = Promise.resolve();

  constructor(files: Files, cacheFolder: string, nowMs: () => number) {
    this.#files = files;
    this.#folder = clipFolder(files, cacheFolder);
    this.#nowMs = nowMs;
  }

  /** The samples of an entry; `undefined` where it is absent or damaged. */
  async read(key: ClipKey): Promise<Int16Array | undefined> {
    const path = await this.#path(key);
    try {
      const facts = this.#files.facts(path);
      if (facts?.isPlain !== true) return undefined;
      const bytes = this.#files.readSync(path, maxClipBytes);
      const samples = bytes.subarray(hashBytes);
      if (Buffer.from(bytes.subarray(0, hashBytes)).toString('hex') !== (await sha256(samples))) return undefined;
      // The time of use decides what is removed first; to the day is exact enough.
      if (this.#nowMs() - facts.modifiedMs > dayMs) this.#files.touch(path);
      return readPcmBytes(samples);
    } catch {
      return undefined;
    }
  }

  /** Keeps an entry, in the background: the person must not wait for the disk. */
  keep(key: ClipKey, samples: Int16Array): void {
    this.#writing = this.#writing.then(() => this.#write(key, samples));
  }

  /** Resolves when everything kept so far has been written and the folder is within `maxBytes` again. */
  async flush(maxBytes: number): Promise<void> {
    await this.#writing;
    try {
      pruneClipCache(this.#files, this.#folder, maxBytes);
    } catch {
      // A folder that cannot be listed is as good as none: clips are made again each time.
    }
  }

  async #write(key: ClipKey, samples: Int16Array): Promise<void> {
    const pcm = buildPcmBytes(samples);
    try {
      this.#files.makeFolder(this.#folder, 0o700);
      await this.#files.replace(
        await this.#path(key),
        Buffer.concat([Buffer.from(await sha256(pcm), 'hex'), pcm]),
        0o600,
      );
    } catch {
      // A cache that cannot be written (read-only, full) only means that clips are made again each time.
    }
  }

  async #path(key: ClipKey): Promise<string> {
    const parts = [schema, key.identity, key.language, key.stretch, key.rate, key.shape, key.text.normalize('NFC')];
    return this.#files.join(this.#folder, `${await sha256(JSON.stringify(parts))}.pcm`);
  }
}

/** Removes the entries that were not used for longest, until the folder holds at most `maxBytes`. */
function pruneClipCache(files: Files, folder: string, maxBytes: number): void {
  let total = 0;
  for (const { path, sizeBytes } of listEntries(files, folder).toSorted((a, b) => b.modifiedMs - a.modifiedMs)) {
    total += sizeBytes;
    // What cannot be removed stays: the limit is not worth a word to the person.
    if (total > maxBytes) remove(files, path);
  }
}

/** What is left where not all could be removed. */
interface LeftInCache {
  readonly path: string;
  readonly error: unknown;
}

/** Removes every clip below the program's cache folder. */
export function clearClipCache(files: Files, cacheFolder: string): LeftInCache | undefined {
  const folder = clipFolder(files, cacheFolder);
  try {
    for (const { path } of listEntries(files, folder)) {
      const error = remove(files, path);
      if (error !== undefined) return { path, error };
    }
    return undefined;
  } catch (error) {
    return { path: folder, error };
  }
}

function clipFolder(files: Files, cacheFolder: string): string {
  return files.join(cacheFolder, 'clips');
}

interface Entry {
  readonly path: string;
  readonly sizeBytes: number;
  readonly modifiedMs: number;
}

/** Clips alone: what somebody has put there by hand is left alone. */
function listEntries(files: Files, folder: string): Entry[] {
  return files.list(folder).flatMap((name) => {
    const path = files.join(folder, name);
    const facts = files.facts(path);
    return facts?.isPlain === true ? [{ path, ...facts }] : [];
  });
}

/** Why it is still there; another session may have removed it already. */
function remove(files: Files, path: string): unknown {
  try {
    files.remove(path);
  } catch (error) {
    return isGone(files, path) ? undefined : error;
  }
}

function isGone(files: Files, path: string): boolean {
  try {
    return files.facts(path) === undefined;
  } catch {
    return false;
  }
}
