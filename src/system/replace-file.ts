/**
 * Replaces a file so that a reader, or a power cut, finds the old content or the new one; a pipe or a device is written
 * into instead.
 *
 * Written by hand because the libraries for this ignore short writes: on a disk with room for 45,056 bytes
 * write-file-atomic 7 replaced the old file by the first 45,056 of 60,000 bytes and reported success.
 */
import {
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  type Stats,
  write,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Replacement } from '../ports.ts';
import { readErrorCode } from './file-error.ts';
import { forgetReading } from './read-file.ts';
import { addTemporaryFile, buildRandomName, forgetTemporaryFile } from './temporary-files.ts';
import { findWriteTarget, openWithoutWaiting, readerMs, retryMs } from './write-target.ts';

export async function openReplacement(path: string, mode: number): Promise<Replacement> {
  const target = findWriteTarget(path);
  return target.kind === 'file'
    ? new FileReplacement(target.path, target.facts, mode)
    : new StreamReplacement(await openStream(path));
}

export async function replaceFile(path: string, content: string | Uint8Array, mode: number): Promise<void> {
  const replacement = await openReplacement(path, mode);
  try {
    await replacement.write(Buffer.from(content));
    await replacement.commit();
  } catch (thrown) {
    replacement.discard();
    throw thrown;
  }
}

/** Writes a file of a new name. A file, or a link that leads nowhere, is EEXIST; half a file is removed. */
export function createFile(path: string, content: string | Uint8Array, mode: number): void {
  const descriptor = openTemporary(path, mode);
  try {
    writeAll(descriptor, Buffer.from(content));
    fsyncSync(descriptor);
  } catch (thrown) {
    rmSync(path, { force: true });
    throw thrown;
  } finally {
    closeSync(descriptor);
    forgetTemporaryFile(path);
  }
}

/** Noted first: a signal that came between the two would leave the file behind. */
function openTemporary(path: string, mode: number): number {
  addTemporaryFile(path);
  try {
    return openSync(path, 'wx', mode);
  } catch (thrown) {
    forgetTemporaryFile(path);
    throw thrown;
  }
}

/** Grows beside the file and takes its name when it is whole. What may be done with the old file stays as it was. */
class FileReplacement implements Replacement {
  readonly #target: string;
  readonly #replaced: Stats | undefined;
  readonly #temporary: string;
  readonly #descriptor: number;
  #isOpen = true;
  #isFlushed = false;

  constructor(target: string, replaced: Stats | undefined, mode: number) {
    this.#target = target;
    this.#replaced = replaced;
    // Not made of the name, which may be as long as a name can be.
    this.#temporary = join(dirname(target), `backroutine-${buildRandomName(12)}.tmp`);
    this.#descriptor = openTemporary(this.#temporary, replaced === undefined ? mode : 0o600);
  }

  /** Asynchronous, so that a signal is heard between two pieces of a long file. */
  async write(bytes: Uint8Array): Promise<void> {
    this.#isFlushed = false;
    for (let written = 0; written < bytes.length; ) {
      written += (await promisify(write)(this.#descriptor, bytes, written)).bytesWritten;
    }
  }

  async flush(): Promise<void> {
    this.#keepRights();
    await promisify(fsync)(this.#descriptor);
    this.#isFlushed = true;
  }

  async commit(): Promise<void> {
    if (!this.#isFlushed) await this.flush();
    this.#takeName();
  }

  discard(): void {
    this.#close();
    rmSync(this.#temporary, { force: true });
    forgetTemporaryFile(this.#temporary);
  }

  #keepRights(): void {
    if (this.#replaced === undefined) return;
    const { uid, gid, mode } = this.#replaced;
    try {
      fchownSync(this.#descriptor, uid, gid);
    } catch {
      // Only root may give a file away; whoever may write here owns the new file then.
    }
    fchmodSync(this.#descriptor, mode & 0o777);
  }

  #takeName(): void {
    this.#close();
    forgetReading(this.#target);
    renameSync(this.#temporary, this.#target);
    forgetTemporaryFile(this.#temporary);
  }

  #close(): void {
    if (this.#isOpen) closeSync(this.#descriptor);
    this.#isOpen = false;
  }
}

async function openStream(path: string): Promise<number> {
  const untilMs = performance.now() + readerMs;
  for (;;) {
    try {
      return openSync(path, constants.O_WRONLY | openWithoutWaiting);
    } catch (thrown) {
      if (readErrorCode(thrown) !== 'ENXIO' || performance.now() > untilMs) throw thrown;
    }
    await sleep(retryMs);
  }
}

class StreamReplacement implements Replacement {
  readonly #descriptor: number;
  #isOpen = true;

  constructor(descriptor: number) {
    this.#descriptor = descriptor;
  }

  async write(bytes: Uint8Array): Promise<void> {
    for (let written = 0; written < bytes.length; ) {
      try {
        written += writeSync(this.#descriptor, bytes, written);
      } catch (thrown) {
        if (readErrorCode(thrown) !== 'EAGAIN') throw thrown;
        await sleep(retryMs);
      }
    }
  }

  async flush(): Promise<void> {}

  async commit(): Promise<void> {
    this.discard();
  }

  discard(): void {
    if (this.#isOpen) closeSync(this.#descriptor);
    this.#isOpen = false;
  }
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  // A short write is followed by another, which then fails on the full disk.
  for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
}
