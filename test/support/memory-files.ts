import { posix } from 'node:path';
import type { AppendFile, FileFacts, Files, Replacement } from '../../src/ports.ts';
import { PlainFileError } from '../../src/system/file-error.ts';
import type { VirtualClock } from './virtual-clock.ts';

interface MemoryFile {
  bytes: Uint8Array;
  /** The bytes at the last flush, which survive a power cut; `undefined` where even the name would be lost. */
  flushed: Uint8Array | undefined;
  mode: number;
  modifiedMs: number;
}

export interface MemoryFilesOptions {
  /** Stamps modification times. */
  readonly clock?: VirtualClock;
  readonly workingFolder?: string;
  /** What is read as `-`. */
  readonly stdin?: string | Uint8Array;
  /** Files there are at first, by full path. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

/** A disk in memory that can be full, write-protected or broken, and lose its power. */
export class MemoryFiles implements Files {
  /** Bytes that still fit; a write beyond them is ENOSPC and changes nothing. */
  freeBytes = Number.POSITIVE_INFINITY;
  /** Every write is EROFS. */
  readOnly = false;
  /** How often something was flushed. */
  flushes = 0;

  readonly #files = new Map<string, MemoryFile>();
  readonly #folders = new Map<string, number>([['/', 0o755]]);
  readonly #read = new Set<string>();
  readonly #denied = new Map<string, string>();
  readonly #clock: VirtualClock | undefined;
  readonly #workingFolder: string;
  readonly #stdin: Uint8Array;

  constructor(options: MemoryFilesOptions = {}) {
    this.#clock = options.clock;
    this.#workingFolder = options.workingFolder ?? '/home/person';
    this.#stdin = toBytes(options.stdin ?? '');
    for (const [path, content] of Object.entries(options.files ?? {})) {
      this.put(path, content);
    }
  }

  /** Lays a file onto the disk whatever its faults are, and makes the folders above it. */
  put(path: string, content: string | Uint8Array): void {
    const full = this.absolute(path);
    this.#putFolders(posix.dirname(full));
    const bytes = toBytes(content);
    this.#files.set(full, { bytes, flushed: bytes, mode: 0o644, modifiedMs: this.#nowMs() });
  }

  /** The text of a file, whatever its faults are; `undefined` where there is none. */
  text(path: string): string | undefined {
    const bytes = this.#files.get(this.absolute(path))?.bytes;
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
  }

  /** The permissions of a file or folder. */
  mode(path: string): number | undefined {
    const full = this.absolute(path);
    return this.#files.get(full)?.mode ?? this.#folders.get(full);
  }

  /** Full paths of all files, sorted. */
  paths(): readonly string[] {
    return [...this.#files.keys()].sort();
  }

  /** From now on every operation on this path, or below it, fails with `code`; `undefined` allows it again. */
  deny(path: string, code: string | undefined): void {
    const full = this.absolute(path);
    if (code === undefined) {
      this.#denied.delete(full);
    } else {
      this.#denied.set(full, code);
    }
  }

  /** Loses what was written and not flushed. */
  cutPower(): void {
    for (const [path, file] of this.#files) {
      if (file.flushed === undefined) {
        this.#files.delete(path);
      } else {
        file.bytes = file.flushed;
      }
    }
  }

  async read(path: string, maxBytes: number): Promise<Uint8Array> {
    if (path !== '-') {
      return this.readSync(path, maxBytes);
    }
    if (this.#stdin.length > maxBytes) {
      throw new PlainFileError('read', path, 'TOOLARGE');
    }
    return this.#stdin.slice();
  }

  readSync(path: string, maxBytes: number): Uint8Array {
    const { bytes } = this.#existing('read', path);
    this.#read.add(this.absolute(path));
    if (bytes.length > maxBytes) {
      throw new PlainFileError('read', path, 'TOOLARGE');
    }
    return bytes.slice();
  }

  list(folder: string): readonly string[] {
    const full = this.absolute(folder);
    this.#checkAllowed('list', full);
    if (this.#files.has(full)) {
      throw new PlainFileError('list', folder, 'ENOTDIR');
    }
    const within = (path: string) => path !== '/' && posix.dirname(path) === full;
    return [...this.#files.keys(), ...this.#folders.keys()]
      .filter(within)
      .map((path) => posix.basename(path))
      .sort();
  }

  facts(path: string): FileFacts | undefined {
    const full = this.absolute(path);
    this.#checkAllowed('look at', full);
    if (this.#folders.has(full)) {
      return { sizeBytes: 0, modifiedMs: 0, isFolder: true, isPlain: false };
    }
    const file = this.#files.get(full);
    return file && { sizeBytes: file.bytes.length, modifiedMs: file.modifiedMs, isFolder: false, isPlain: true };
  }

  async replace(path: string, content: string | Uint8Array, mode: number): Promise<void> {
    this.#replace(path, content, mode);
  }

  #replace(path: string, content: string | Uint8Array, mode: number): void {
    const full = this.#checkWritable('write', path);
    const bytes = toBytes(content);
    this.#takeSpace('write', path, bytes.length);
    this.freeBytes += this.#files.get(full)?.bytes.length ?? 0;
    const rights = this.#files.get(full)?.mode ?? mode;
    this.#files.set(full, { bytes, flushed: bytes, mode: rights, modifiedMs: this.#nowMs() });
  }

  async openReplacement(path: string, mode: number): Promise<Replacement> {
    this.#checkWritable('write', path);
    const pieces: Uint8Array[] = [];
    return {
      write: async (bytes) => {
        pieces.push(bytes);
      },
      flush: async () => {},
      commit: () => this.replace(path, Buffer.concat(pieces), mode),
      discard: () => {},
    };
  }

  create(path: string, content: string | Uint8Array, mode: number): void {
    if (this.#files.has(this.#checkWritable('make', path))) throw new PlainFileError('make', path, 'EEXIST');
    this.#replace(path, content, mode);
  }

  createAppend(path: string, mode: number): AppendFile {
    const full = this.#checkWritable('write', path);
    if (this.#files.has(full)) {
      throw new PlainFileError('make', path, 'EEXIST');
    }
    return this.openAppend(path, mode);
  }

  openAppend(path: string, mode: number): AppendFile {
    const full = this.#checkWritable('write', path);
    const file = this.#files.get(full) ?? {
      bytes: new Uint8Array(),
      flushed: undefined,
      mode,
      modifiedMs: this.#nowMs(),
    };
    this.#files.set(full, file);
    return {
      path,
      append: (bytes) => {
        this.#checkWritable('write', path);
        this.#takeSpace('write', path, bytes.length);
        file.bytes = Buffer.concat([file.bytes, bytes]);
        file.modifiedMs = this.#nowMs();
      },
      flush: async () => {
        this.#checkWritable('write', path);
        this.flushes += 1;
        file.flushed = file.bytes;
      },
      close: async () => {},
    };
  }

  makeFolder(path: string, mode: number): void {
    const full = this.absolute(path);
    if (this.#folders.has(full)) {
      return;
    }
    if (this.#files.has(full)) {
      throw new PlainFileError('make the folder', path, 'EEXIST');
    }
    this.makeFolder(posix.dirname(full), mode);
    this.#checkWritable('make the folder', path);
    this.#folders.set(full, mode);
  }

  remove(path: string): void {
    const file = this.#existing('remove', path);
    this.#files.delete(this.#checkWritable('remove', path));
    this.freeBytes += file.bytes.length;
  }

  wasRead(path: string): boolean {
    return this.#read.has(this.absolute(path));
  }

  isSameFile(one: string, other: string): boolean {
    const full = this.absolute(one);
    return full === this.absolute(other) && (this.#files.has(full) || this.#folders.has(full));
  }

  touch(path: string): void {
    this.#checkWritable('touch', path);
    this.#existing('touch', path).modifiedMs = this.#nowMs();
  }

  join(...parts: readonly string[]): string {
    return posix.join(...parts);
  }

  absolute(path: string): string {
    return posix.resolve(this.#workingFolder, path);
  }

  /** There are no links here. */
  resolve(path: string): string {
    return this.absolute(path);
  }

  #existing(act: string, path: string): MemoryFile {
    const full = this.absolute(path);
    this.#checkAllowed(act, full);
    const file = this.#files.get(full);
    if (file === undefined) {
      throw new PlainFileError(act, path, this.#folders.has(full) ? 'EISDIR' : this.#whyAbsent(full));
    }
    return file;
  }

  /** The full path, after checking that it can be written. */
  #checkWritable(act: string, path: string): string {
    const full = this.absolute(path);
    this.#checkAllowed(act, full);
    if (this.readOnly) {
      throw new PlainFileError(act, path, 'EROFS');
    }
    if (this.#folders.has(full)) {
      throw new PlainFileError(act, path, 'EISDIR');
    }
    if (!this.#folders.has(posix.dirname(full))) {
      throw new PlainFileError(act, path, this.#whyAbsent(full));
    }
    return full;
  }

  #checkAllowed(act: string, full: string): void {
    for (const [denied, code] of this.#denied) {
      if (full === denied || full.startsWith(`${denied}/`)) {
        throw new PlainFileError(act, full, code);
      }
    }
  }

  #takeSpace(act: string, path: string, length: number): void {
    if (length > this.freeBytes) {
      throw new PlainFileError(act, path, 'ENOSPC');
    }
    this.freeBytes -= length;
  }

  #whyAbsent(full: string): string {
    return this.#files.has(posix.dirname(full)) ? 'ENOTDIR' : 'ENOENT';
  }

  #putFolders(folder: string): void {
    if (!this.#folders.has(folder)) {
      this.#putFolders(posix.dirname(folder));
      this.#folders.set(folder, 0o755);
    }
  }

  #nowMs(): number {
    return this.#clock?.wallMs() ?? 0;
  }
}

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content.slice();
}
