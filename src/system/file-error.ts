import type { FileError } from '../ports.ts';

/** The system's codes in plain words, for the ones a person meets. */
const PLAIN_WORDS: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'the rights do not allow it'],
  ['EPERM', 'the rights do not allow it'],
  ['EEXIST', 'it exists already'],
  ['EISDIR', 'it is a folder'],
  ['EIO', 'the disk reports an error'],
  ['EMFILE', 'too many files are open'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['ENOENT', 'it does not exist'],
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'your share of the disk is full'],
  ['ENOTDIR', 'a part of the path is a file, not a folder'],
  ['EROFS', 'the disk is read-only'],
  ['TOOLARGE', 'it is too large'],
]);

/** What every act on a file throws. */
export class PlainFileError extends Error implements FileError {
  readonly code: string;
  readonly path: string;

  /** `act` says what was tried, as in "read" or "write". */
  constructor(act: string, path: string, code: string, cause?: unknown) {
    const reason = PLAIN_WORDS.get(code) ?? `the system says ${code}`;
    super(`Cannot ${act} ${path}: ${reason}.`, { cause });
    this.name = 'FileError';
    this.code = code;
    this.path = path;
  }
}

/** The system's code of anything thrown by Node. */
export function readErrorCode(thrown: unknown): string {
  if (thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string') {
    return thrown.code;
  }
  return 'UNKNOWN';
}

/** Does `task`; what the system throws becomes a FileError about `path`. */
export function withFileError<Result>(act: string, path: string, task: () => Result): Result {
  try {
    return task();
  } catch (thrown) {
    throw toFileError(act, path, thrown);
  }
}

/** As `withFileError`, for a task that takes its time. */
export async function withFileErrorAsync<Result>(
  act: string,
  path: string,
  task: () => Promise<Result>,
): Promise<Result> {
  try {
    return await task();
  } catch (thrown) {
    throw toFileError(act, path, thrown);
  }
}

function toFileError(act: string, path: string, thrown: unknown): PlainFileError {
  return thrown instanceof PlainFileError ? thrown : new PlainFileError(act, path, readErrorCode(thrown), thrown);
}
