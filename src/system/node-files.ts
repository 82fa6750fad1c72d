import { mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { FileFacts, Files } from '../ports.ts';
import { PlainFileError, readErrorCode, withFileError, withFileErrorAsync } from './file-error.ts';
import { NodeAppendFile } from './node-append-file.ts';
import { readBounded, readBoundedSync, readFileRange } from './read-file.ts';
import { replaceFile, replaceFileSync } from './replace-file.ts';

/** The disk. Everything it throws is a FileError with the system's code and the path that was passed in. */
export const nodeFiles: Files = {
  read: (path, maxBytes) => withFileErrorAsync('read', path, () => readBounded(path, maxBytes)),
  readSync: (path, maxBytes) => withFileError('read', path, () => readBoundedSync(path, maxBytes)),
  readRange: (path, offset, length) => withFileError('read', path, () => readFileRange(path, offset, length)),
  list,
  facts,
  replace: (path, content, mode) => withFileErrorAsync('write', path, () => replaceFile(path, content, mode)),
  replaceSync: (path, content, mode) => withFileError('write', path, () => replaceFileSync(path, content, mode)),
  createAppend: (path, mode) => new NodeAppendFile(path, 'ax', mode),
  openAppend: (path, mode) => new NodeAppendFile(path, 'a', mode),
  makeFolder: (path, mode) => withFileError('make the folder', path, () => makeFolders(resolve(path), mode)),
  remove: (path) => withFileError('remove', path, () => rmSync(path)),
  rename: (from, to) => withFileError('rename', from, () => renameSync(from, to)),
  touch,
  join,
  absolute: (path) => resolve(path),
};

function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
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
    return { sizeBytes: found.size, modifiedMs: found.mtimeMs, isFolder: found.isDirectory() };
  } catch (thrown) {
    const code = readErrorCode(thrown);
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      return undefined;
    }
    throw new PlainFileError('look at', path, code, thrown);
  }
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
