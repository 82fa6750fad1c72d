/**
 * Replaces a file so that a reader, or a power cut, finds the old content or the new one.
 *
 * Written by hand because the libraries for this ignore short writes: on a disk with room for 45,056 bytes
 * write-file-atomic 7 replaced the old file by the first 45,056 of 60,000 bytes and reported success.
 * `writeFile` continues after a short write, so that it fails on the full disk before the rename.
 */
import { realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes `content` under a temporary name, flushes it to the disk and renames it to `path`. */
export async function replaceFile(path: string, content: string | Uint8Array, mode: number): Promise<void> {
  const { rename, rm, writeFile } = process.getBuiltinModule('node:fs/promises');
  const target = followLinks(path);
  const temporary = temporaryName(target);
  try {
    await writeFile(temporary, Buffer.from(content), { mode, flag: 'wx', flush: true });
    await rename(temporary, target);
  } catch (thrown) {
    await rm(temporary, { force: true });
    throw thrown;
  }
}

/** As `replaceFile`, but synchronous. */
export function replaceFileSync(path: string, content: string | Uint8Array, mode: number): void {
  const target = followLinks(path);
  const temporary = temporaryName(target);
  try {
    writeFileSync(temporary, Buffer.from(content), { mode, flag: 'wx', flush: true });
    renameSync(temporary, target);
  } catch (thrown) {
    rmSync(temporary, { force: true });
    throw thrown;
  }
}

/** A settings file may be a symbolic link into a repository of settings; the link must stay. */
function followLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function temporaryName(target: string): string {
  return `${target}.${buildRandomName(12)}.tmp`;
}

/** Random lower-case hexadecimal digits for file names. */
export function buildRandomName(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(Math.ceil(length / 2)));
  return Buffer.from(bytes).toString('hex').slice(0, length);
}
