/** Why a file could not be read or written, in plain words. The same code means different things for the two. */
import { safeText } from '../routine/safe-text.ts';

const either: readonly (readonly [code: string, reason: string])[] = [
  ['EACCES', 'you have no right to it'],
  ['EPERM', 'you have no right to it'],
  ['EISDIR', 'it is a folder'],
  ['EIO', 'the disk reports an error'],
  ['ENAMETOOLONG', 'its name is too long'],
  ['EMFILE', 'too many files are open'],
];

const readReasons: ReadonlyMap<string, string> = new Map([
  ...either,
  ['ENOENT', 'there is no such file'],
  ['ENOTDIR', 'a part of its path is a file, not a folder'],
]);

const writeReasons: ReadonlyMap<string, string> = new Map([
  ...either,
  ['ENOENT', 'the folder for it is missing'],
  // New files have names of their own, so that only a folder can find its name taken.
  ['ENOTDIR', 'a file stands where a folder is needed'],
  ['EEXIST', 'a file stands where a folder is needed'],
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'your share of the disk is full'],
  ['EROFS', 'the disk is write-protected'],
  ['EPIPE', 'whoever read it has gone'],
]);

/** Faults that another path may not have. */
const ofPath: readonly string[] = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'];

/** In whole sentences, with what to do where that helps. `mostBytes` is what the reader had set as the most. */
export function wordReadError(error: unknown, mostBytes: number): string {
  const code = codeOf(error);
  if (code === 'TOOLARGE') return `it is larger than ${mostBytes / 1024} KiB.`;
  const advice = ofPath.includes(code) ? ' Check the path, then try again.' : '';
  return `${readReasons.get(code) ?? wordOther(error)}.${advice}`;
}

/** Half a sentence, without a full stop. */
export function wordWriteError(error: unknown): string {
  return writeReasons.get(codeOf(error)) ?? wordOther(error);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function wordOther(error: unknown): string {
  const code = codeOf(error);
  if (code !== '') return `the system says ${safeText(code)}`;
  return safeText(error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
}
