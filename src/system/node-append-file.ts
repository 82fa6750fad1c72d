import { closeSync, fdatasync, fstatSync, fsync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { AppendFile } from '../ports.ts';
import { PlainFileError, readErrorCode, withFileError } from './file-error.ts';

/** What pipes and devices answer when asked to bring their bytes onto a disk. */
const CANNOT_BE_FLUSHED: ReadonlySet<string> = new Set(['EINVAL', 'ENOTSUP', 'EROFS']);

/** A file that only grows, by whole records: what was appended is there in full or not at all. */
export class NodeAppendFile implements AppendFile {
  readonly path: string;
  readonly #descriptor: number;
  #nameIsFlushed = false;
  #flushesUnderWay = 0;
  #closed = false;

  /** `flag` is `ax` for a new file, `a` for one that may be there; new ones get rights `mode`. */
  constructor(path: string, flag: 'ax' | 'a', mode: number) {
    this.path = path;
    this.#descriptor = withFileError('make', path, () => openSync(path, flag, mode));
  }

  append(bytes: Uint8Array): void {
    if (this.#closed) {
      throw new PlainFileError('write', this.path, 'EBADF');
    }
    const written = withFileError('write', this.path, () => writeSync(this.#descriptor, bytes));
    if (written < bytes.length) {
      this.#takeBack(written);
      throw new PlainFileError('write', this.path, 'ENOSPC');
    }
  }

  async flush(): Promise<void> {
    if (this.#closed) {
      return;
    }
    this.#flushesUnderWay += 1;
    try {
      await this.#flushBytes();
      await this.#flushName();
    } finally {
      this.#flushesUnderWay -= 1;
      this.#closeWhenIdle();
    }
  }

  /** Closes the file, after a flush that is under way: its descriptor must not become another file's meanwhile. */
  close(): void {
    if (!this.#closed) {
      this.#closed = true;
      this.#closeWhenIdle();
    }
  }

  #closeWhenIdle(): void {
    if (this.#closed && this.#flushesUnderWay === 0) {
      withFileError('close', this.path, () => closeSync(this.#descriptor));
    }
  }

  /** A short write is a torn record: a reader must never meet it, nor a later record be glued to it. */
  #takeBack(written: number): void {
    withFileError('write', this.path, () => {
      const { size } = fstatSync(this.#descriptor);
      ftruncateSync(this.#descriptor, size - written);
    });
  }

  #flushBytes(): Promise<void> {
    return new Promise((resolve, reject) => {
      fdatasync(this.#descriptor, (error) => {
        if (error === null || CANNOT_BE_FLUSHED.has(readErrorCode(error))) {
          resolve();
        } else {
          reject(new PlainFileError('write', this.path, readErrorCode(error), error));
        }
      });
    });
  }

  /** A new file survives a power cut only when the folder that names it is on the disk too. */
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
