import { mkdirSync, readdirSync, realpathSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { FileFacts, Files, Replacement } from '../ports.ts';
import { PlainFileError, readErrorCode, withFileError, withFileErrorAsync } from './file-error.ts';
import { NodeAppendFile } from './node-append-file.ts';
import { forgetReading, readBounded, readBoundedSync, wasRead } from './read-file.ts';
import { createFile, openReplacement, replaceFile } from './replace-file.ts';

/** The disk. Everything it throws is a FileError with the system's code and the path that was passed in. */
export const nodeFiles: Files = {
  read: (path, maxBytes) => withFileErrorAsync('read', path, () => readBounded(path, maxBytes)),
  readSync: (path, maxBytes) => withFileError('read', path, () => readBoundedSync(path, maxBytes)),
  list,
  facts,
  replace: (path, content, mode) => withFileErrorAsync('write', path, () => replaceFile(path, content, mode)),
  openReplacement: (path, mode) => withFileErrorAsync('write', path, () => openGuarded(path, mode)),
  create: (path, content, mode) => withFileError('make', path, () => createFile(path, content, mode)),
  createAppend: (path, mode) => new NodeAppendFile(path, 'new', mode),
  openAppend: (path, mode) => new NodeAppendFile(path, 'any', mode),
  makeFolder: (path, mode) => withFileError('make the folder', path, () => makeFolders(resolve(path), mode)),
  remove: (path) =>
    withFileError('remove', path, () => {
      forgetReading(path);
      rmSync(path);
    }),
  isSameFile,
  wasRead: (path) => withFileError('look at', path, () => wasRead(path)),
  touch,
  join,
  absolute: (path) => resolve(path),
  resolve: followLinks,
};

function followLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch (thrown) {
    const code = readErrorCode(thrown);
    if (code === 'ENOENT') {
      return [];
    }
    throw new PlainFileError('list', folder, code, thrown);
  }
}

function facts(path: string): FileFacts | undefined {
  try {
    const found = statSync(path);
    return {
      sizeBytes: found.size,
      modifiedMs: found.mtimeMs,
      isFolder: found.isDirectory(),
      isPlain: found.isFile(),
    };
  } catch (thrown) {
    const code = readErrorCode(thrown);
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      return undefined;
    }
    throw new PlainFileError('look at', path, code, thrown);
  }
}

/** By device and inode: a file can have many names. */
function isSameFile(one: string, other: string): boolean {
  try {
    const [a, b] = [one, other].map((path) => statSync(path, { bigint: true }));
    return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
  } catch {
    return false;
  }
}

async function openGuarded(path: string, mode: number): Promise<Replacement> {
  const replacement = await openReplacement(path, mode);
  return {
    write: (bytes) => withFileErrorAsync('write', path, () => replacement.write(bytes)),
    flush: () => withFileErrorAsync('write', path, () => replacement.flush()),
    commit: () => withFileErrorAsync('write', path, () => replacement.commit()),
    discard: () => replacement.discard(),
  };
}

function touch(path: string): void {
  const now = new Date();
  withFileError('touch', path, () => utimesSync(path, now, now));
}

/**
 * Makes a folder and its parents with permissions `mode`. One level at a time, because `mkdirSync` with `recursive`
 * never returns below /proc.
 */
function makeFolders(path: string, mode: number): void {
  if (isFolder(path)) {
    return;
  }
  const parent = dirname(path);
  if (parent !== path) {
    makeFolders(parent, mode);
  }
  try {
    mkdirSync(path, { mode });
  } catch (thrown) {
    // EEXIST where another session has just made it.
    if (!isFolder(path)) {
      throw thrown;
    }
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
