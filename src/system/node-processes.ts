import type { Processes } from '../ports.ts';
import { findProgram } from './find-program.ts';
import { NodeChildProgram } from './node-child-program.ts';
import { NodeHelper } from './node-helper.ts';
import { helperFile } from './program-files.ts';
import { runInForeground } from './run-in-foreground.ts';
import { runProgram } from './run-program.ts';

/** Other programs, always with argument arrays and never through a shell. */
export const nodeProcesses: Processes = {
  find: (program) => findProgram(program, process.env),
  run: runProgram,
  start: (program, args) => new NodeChildProgram(program, args),
  startHelper: (name) => new NodeHelper(helperFile(name)),
  runInForeground,
};
