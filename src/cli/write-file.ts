/** Files that a command writes. Loaded by those that do: what begins the program needs none of it. */
import type { Files } from '../ports.ts';
import { writeFaultOf } from './file-fault.ts';
import { UserError } from './user-error.ts';

/** Why a file, or a folder, cannot be written. */
export function unwritable(path: string, error: unknown): UserError {
  return new UserError({ code: 'file-unwritable', path, fault: writeFaultOf(error) });
}

/** Throws a UserError where it cannot be written. */
export async function replaceFile(path: string, content: string, mode: number, files: Files): Promise<void> {
  try {
    await files.replace(path, content, mode);
  } catch (error) {
    throw unwritable(path, error);
  }
}
