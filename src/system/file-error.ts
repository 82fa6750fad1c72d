import type { FileError } from '../ports.ts';

/** What every file operation throws. Its message is for a stack trace: a person reads what `messages` has for the code. */
export class PlainFileError extends Error implements FileError {
  readonly code: string;
  readonly path: string;

  /** `operation` is what was tried, as in "read" or "write". */
  constructor(operation: string, path: string, code: string, cause?: unknown) {
    super(`Cannot ${operation} ${path}: ${code}.`, { cause });
    this.name = 'FileError';
    this.code = code;
    this.path = path;
  }
}

/** The system's error code (`ENOENT`) of anything thrown by Node. */
export function readErrorCode(thrown: unknown): string {
  if (thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string') {
    return thrown.code;
  }
  return 'UNKNOWN';
}

/** Runs `task`; what the system throws becomes a FileError about `path`. */
export function withFileError<Result>(operation: string, path: string, task: () => Result): Result {
  try {
    return task();
  } catch (thrown) {
    throw toFileError(operation, path, thrown);
  }
}

/** As `withFileError`, for an asynchronous task. */
export async function withFileErrorAsync<Result>(
  operation: string,
  path: string,
  task: () => Promise<Result>,
): Promise<Result> {
  try {
    return await task();
  } catch (thrown) {
    throw toFileError(operation, path, thrown);
  }
}

function toFileError(operation: string, path: string, thrown: unknown): PlainFileError {
  return thrown instanceof PlainFileError ? thrown : new PlainFileError(operation, path, readErrorCode(thrown), thrown);
}
