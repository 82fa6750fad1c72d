import type { FileError } from '../ports.ts';

/** What every act on a file throws. Its message is for a trace: a person reads the words that the language has for the code. */
export class PlainFileError extends Error implements FileError {
  readonly code: string;
  readonly path: string;

  /** `act` says what was tried, as in "read" or "write". */
  constructor(act: string, path: string, code: string, cause?: unknown) {
    super(`Cannot ${act} ${path}: ${code}.`, { cause });
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
