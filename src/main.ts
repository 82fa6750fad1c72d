/** Starts the program: builds the ports, runs the command line, sets the exit code. */
import module from 'node:module';
import { join } from 'node:path';
import { NodeEnvironment } from './system/node-environment.ts';

/** Node keeps what it compiled for the next start from 22.1 on: two fifths of a start are compiling it anew. */
const { enableCompileCache } = module as { readonly enableCompileCache?: (folder: string) => void };
enableCompileCache?.(join(new NodeEnvironment().folders.cache, 'compiled'));

// Loaded only now, so that they are kept compiled too.
void Promise.all([import('./cli/program.ts'), import('./system/build-ports.ts')])
  .then(([{ runProgram }, { buildPorts }]) => runProgram(process.argv.slice(2), buildPorts()))
  .then((exitCode) => {
    // Set, and the process left to end by itself: ending it here would cut off what stdout still holds.
    process.exitCode = exitCode;
  });
