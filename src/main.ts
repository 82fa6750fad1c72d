/** Starts the program: builds the ports, runs the command line, sets the exit code. */
import module from 'node:module';
import { join } from 'node:path';
import { NodeEnvironment } from './system/node-environment.ts';

/** From 22.1 on Node can keep its compiled code, so that the next start need not compile it again. */
const { enableCompileCache } = module as { readonly enableCompileCache?: (folder: string) => void };
try {
  enableCompileCache?.(join(new NodeEnvironment().folders.cache, 'compiled'));
} catch {
  // Without a home there is no cache either; the command itself says what is missing.
}

// Imported only now, so that their compiled code is kept too.
void Promise.all([import('./cli/program.ts'), import('./system/open-ports.ts')])
  .then(([{ runProgram }, { openPorts }]) => runProgram(process.argv.slice(2), openPorts()))
  .then((exitCode) => {
    // Not process.exit(), which would lose what stdout has not written yet.
    process.exitCode = exitCode;
  });
