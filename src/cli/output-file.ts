/** Where a command writes what it was asked for. */
import type { Files } from '../ports.ts';
import { UserError } from './user-error.ts';

/** Opened by its name, a redirected file would be begun anew and written over by what the program says at its end. */
const namesOfStandardOutput: ReadonlySet<string> = new Set(['-', '/dev/stdout', '/dev/fd/1', '/proc/self/fd/1']);

export function isStandardOutput(path: string): boolean {
  return namesOfStandardOutput.has(path);
}

/** What is read must not be written over. Throws a UserError where one file has both names. */
export function refuseInput(output: string, input: string, files: Pick<Files, 'isSameFile'>): void {
  if (files.isSameFile(output, input)) throw new UserError({ code: 'output-is-input', path: output });
}
