/** Starts the program: builds the ports, runs the command line, sets the exit code. */
import { runProgram } from './cli/program.ts';
import { buildPorts } from './system/build-ports.ts';

void runProgram(process.argv.slice(2), buildPorts()).then((exitCode) => {
  // Set, and the process left to end by itself: ending it here would cut off what stdout still holds.
  process.exitCode = exitCode;
});
