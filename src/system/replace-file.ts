/**
 * Replaces a file so that a reader, or a power cut, finds the old content or the new one.
 *
 * Hand-written because the libraries for this take one write for the whole: on a disk with room for 45,056 bytes
 * write-file-atomic 7 put the first 45,056 of 60,000 bytes in the old file's place and reported success.
 * `writeFile` goes on after a short write and so meets the full disk before the rename.
 */
import { realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { buildRandomName } from './random-name.ts';

/** Writes `content` under a temporary name, brings it onto the disk and renames it to `path`. */
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

/** As `replaceFile`, holding up the program meanwhile. */
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

/** A settings file may be a link into somebody's collection of settings; the link must stay. */
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
