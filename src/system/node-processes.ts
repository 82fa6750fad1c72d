import { delimiter, isAbsolute, join } from 'node:path';
import which from 'which';
import type { Processes } from '../ports/processes.ts';
import { NodeChildProgram } from './node-child-program.ts';
import { NodeHelper } from './node-helper.ts';
import { ownMark, stateOf } from './process-mark.ts';
import { helperFile } from './program-files.ts';
import { runInForeground, runProgram } from './run-program.ts';

/** Other programs, always with argument arrays and never through a shell. */
export const nodeProcesses: Processes = {
  find: (program) => findProgram(program, process.env),
  run: runProgram,
  start: (program, args) => new NodeChildProgram(program, args),
  startHelper: (name) => new NodeHelper(helperFile(name)),
  runInForeground,
  ownMark,
  stateOf,
};

/** The full path of a program on PATH; a full path is only checked for being a program. */
export function findProgram(
  program: string,
  variables: Readonly<Record<string, string | undefined>>,
): string | undefined {
  // An empty or relative entry of PATH would find any file in the working folder.
  const folders = (variables.PATH ?? variables.Path ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  const paths = isAbsolute(program) ? [program] : folders.map((folder) => join(folder, program));
  for (const path of paths) {
    // Given full paths only: for a bare name `which` would look in the working folder first on Windows.
    const found = which.sync(path, { nothrow: true });
    if (found !== null) return found;
  }
  return undefined;
}
