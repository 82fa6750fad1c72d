import { closeSync, constants, fdatasync, fstatSync, fsync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AppendFile } from '../ports.ts';
import { PlainFileError, readErrorCode, withFileError } from './file-error.ts';
import { openWithoutWaiting, readerMs, retryMs } from './write-target.ts';

/** Error codes of `fdatasync` on pipes and devices, which have no disk to flush to. */
const unflushableCodes: ReadonlySet<string> = new Set(['EINVAL', 'ENOTSUP', 'EROFS']);

/** A file that only grows, by whole records: what was appended is there in full or not at all. In a pipe the rest follows. */
export class NodeAppendFile implements AppendFile {
  readonly path: string;
  readonly #descriptor: number;
  /** Records that a pipe had no room for; of the first one a part may be with the reader already. */
  #waiting: Uint8Array[] = [];
  #nameIsFlushed = false;
  #flushed: Promise<unknown> = Promise.resolve();
  #closed = false;

  /** New files get permissions `mode`. */
  constructor(path: string, kind: 'new' | 'any', mode: number) {
    this.path = path;
    const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | openWithoutWaiting;
    const flag = kind === 'new' ? flags | constants.O_EXCL : flags;
    this.#descriptor = withFileError('make', path, () => openSync(path, flag, mode));
  }

  append(bytes: Uint8Array): void {
    if (this.#closed) {
      throw new PlainFileError('write', this.path, 'EBADF');
    }
    this.#writeWaiting();
    const written = this.#waiting.length > 0 ? 0 : this.#write(bytes);
    if (written === bytes.length) return;
    if (fstatSync(this.#descriptor).isFile()) {
      this.#truncateBy(written);
      throw new PlainFileError('write', this.path, 'ENOSPC');
    }
    this.#waiting.push(bytes.subarray(written));
  }

  flush(): Promise<void> {
    if (this.#closed) return Promise.resolve();
    const flushing = this.#flushBytes().then(() => this.#flushName());
    this.#flushed = Promise.allSettled([this.#flushed, flushing]);
    return flushing;
  }

  /** Closes the file once no flush is pending: its descriptor must not become another file's meanwhile. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#flushed;
    try {
      await this.#waitForReader();
    } finally {
      withFileError('close', this.path, () => closeSync(this.#descriptor));
    }
  }

  /** Until it has everything, as long as it goes on reading. A program that ends by a signal waits for nobody. */
  async #waitForReader(): Promise<void> {
    let takenMs = performance.now();
    for (;;) {
      if (this.#writeWaiting()) takenMs = performance.now();
      if (this.#waiting.length === 0) return;
      if (process.exitCode !== undefined || performance.now() - takenMs > readerMs) {
        throw new PlainFileError('write', this.path, 'EAGAIN');
      }
      await sleep(retryMs);
    }
  }

  /** Each record with a write of its own, as a pipe takes 4 KiB whole or not yet. Returns whether any of it was taken. */
  #writeWaiting(): boolean {
    let isTaken = false;
    for (let [record] = this.#waiting; record !== undefined; [record] = this.#waiting) {
      const written = this.#write(record);
      if (written === 0) return isTaken;
      isTaken = true;
      if (written === record.length) this.#waiting.shift();
      else this.#waiting[0] = record.subarray(written);
    }
    return isTaken;
  }

  /** Returns how much there was room for. */
  #write(bytes: Uint8Array): number {
    return withFileError('write', this.path, () => {
      try {
        return writeSync(this.#descriptor, bytes);
      } catch (thrown) {
        if (readErrorCode(thrown) === 'EAGAIN') return 0;
        throw thrown;
      }
    });
  }

  /** Removes a short write: it is half a record, which a reader must never see and a later record must not continue. */
  #truncateBy(written: number): void {
    withFileError('write', this.path, () => {
      const { size } = fstatSync(this.#descriptor);
      ftruncateSync(this.#descriptor, size - written);
    });
  }

  #flushBytes(): Promise<void> {
    return new Promise((resolve, reject) => {
      fdatasync(this.#descriptor, (error) => {
        if (error === null || unflushableCodes.has(readErrorCode(error))) {
          resolve();
        } else {
          reject(new PlainFileError('write', this.path, readErrorCode(error), error));
        }
      });
    });
  }

  /** A new file survives a power cut only once its folder is flushed as well. */
  async #flushName(): Promise<void> {
    if (this.#nameIsFlushed) {
      return;
    }
    this.#nameIsFlushed = true;
    try {
      const folder = openSync(dirname(this.path), 'r');
      await new Promise((resolve) => fsync(folder, resolve));
      closeSync(folder);
    } catch {
      // Windows and some network disks refuse to open a folder; the bytes themselves are safe.
    }
  }
}
