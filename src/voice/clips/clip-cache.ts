import type { Files } from '../../ports.ts';
import { sha256 } from '../hash-file.ts';
import { buildPcmBytes, readPcmBytes } from '../pcm/wav.ts';

/** The size limit of the folder; about two hours of speech. */
export const defaultCacheBytes = 100 * 1024 * 1024;

const schema = 1;
const hashBytes = 32;
const maxClipBytes = 8 * 1024 * 1024;
const dayMs = 24 * 60 * 60 * 1000;

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
    const facts = this.#files.facts(path);
    if (facts === undefined) return undefined;
    try {
      const bytes = await this.#files.read(path, maxClipBytes);
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
  async settle(maxBytes: number): Promise<void> {
    await this.#writing;
    pruneClipCache(this.#files, this.#folder, maxBytes);
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

export interface Cleared {
  readonly files: number;
  readonly bytes: number;
}

/** Removes the entries that were not used for longest, until the folder holds at most `maxBytes`. */
function pruneClipCache(files: Files, folder: string, maxBytes: number): Cleared {
  const newestFirst = listEntries(files, folder).sort((a, b) => b.modifiedMs - a.modifiedMs);
  let total = 0;
  return removeAll(
    files,
    newestFirst.filter(({ sizeBytes }) => {
      total += sizeBytes;
      return total > maxBytes;
    }),
  );
}

/** Removes every clip below the program's cache folder. */
export function clearClipCache(files: Files, cacheFolder: string): Cleared {
  return removeAll(files, listEntries(files, clipFolder(files, cacheFolder)));
}

function clipFolder(files: Files, cacheFolder: string): string {
  return files.join(cacheFolder, 'clips');
}

function removeAll(files: Files, entries: readonly Entry[]): Cleared {
  const removed = entries.filter(({ path }) => removeQuietly(files, path));
  return { files: removed.length, bytes: removed.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) };
}

interface Entry {
  readonly path: string;
  readonly sizeBytes: number;
  readonly modifiedMs: number;
}

function listEntries(files: Files, folder: string): Entry[] {
  return files.list(folder).flatMap((name) => {
    const path = files.join(folder, name);
    const facts = files.facts(path);
    return facts === undefined || facts.isFolder ? [] : [{ path, ...facts }];
  });
}

/** Another session may have removed it already. */
function removeQuietly(files: Files, path: string): boolean {
  try {
    files.remove(path);
    return true;
  } catch {
    return false;
  }
}
