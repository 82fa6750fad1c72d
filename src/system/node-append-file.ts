import { closeSync, constants, fdatasync, fstatSync, fsync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { AppendFile } from '../ports.ts';
import { PlainFileError, readErrorCode, withFileError } from './file-error.ts';
import { openWithoutWaiting } from './write-target.ts';

/** Error codes of `fdatasync` on pipes and devices, which have no disk to flush to. */
const unflushableCodes: ReadonlySet<string> = new Set(['EINVAL', 'ENOTSUP', 'EROFS']);

/** A file that only grows, by whole records: what was appended is there in full or not at all. In a pipe the rest follows. */
export class NodeAppendFile implements AppendFile {
  readonly path: string;
  readonly #descriptor: number;
  /** Of a record that was too long for what a pipe had room for: a part of it is with the reader already. */
  #rest: Uint8Array = new Uint8Array(0);
  #nameIsFlushed = false;
  #pendingFlushes = 0;
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
    this.#writeRest();
    const written = this.#write(bytes);
    if (written === bytes.length) return;
    if (fstatSync(this.#descriptor).isFile()) {
      this.#truncateBy(written);
      throw new PlainFileError('write', this.path, 'ENOSPC');
    }
    this.#rest = bytes.subarray(written);
  }

  async flush(): Promise<void> {
    if (this.#closed) {
      return;
    }
    this.#pendingFlushes += 1;
    try {
      await this.#flushBytes();
      await this.#flushName();
    } finally {
      this.#pendingFlushes -= 1;
      this.#closeWhenIdle();
    }
  }

  /** Closes the file once no flush is pending: its descriptor must not become another file's meanwhile. */
  close(): void {
    if (!this.#closed) {
      this.#closed = true;
      this.#closeWhenIdle();
    }
  }

  #closeWhenIdle(): void {
    if (this.#closed && this.#pendingFlushes === 0) {
      try {
        this.#writeRest();
      } finally {
        withFileError('close', this.path, () => closeSync(this.#descriptor));
      }
    }
  }

  #writeRest(): void {
    while (this.#rest.length > 0) this.#rest = this.#rest.subarray(this.#write(this.#rest));
  }

  #write(bytes: Uint8Array): number {
    return withFileError('write', this.path, () => writeSync(this.#descriptor, bytes));
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
