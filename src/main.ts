/** Starts the program: builds the ports, runs the command line, sets the exit code. */
import { join } from 'node:path';
import { keepCompiled } from './system/compile-cache.ts';
import { NodeEnvironment } from './system/node-environment.ts';

keepCompiled(join(new NodeEnvironment().folders.cache, 'compiled'));

// Loaded only now, so that they are kept compiled too.
void Promise.all([import('./cli/program.ts'), import('./system/build-ports.ts')])
  .then(([{ runProgram }, { buildPorts }]) => runProgram(process.argv.slice(2), buildPorts()))
  .then((exitCode) => {
    // Set, and the process left to end by itself: ending it here would cut off what stdout still holds.
    process.exitCode = exitCode;
  });
