import { onTestFinished } from 'vitest';
import { buildProgram } from '../support/build-program.ts';
import { PtyProgram, type PtyProgramOptions } from '../support/pty-program.ts';

const probe = await buildProgram(new URL('./probe.ts', import.meta.url));

/** The command that brings the probe into `state`. */
export function probeCommand(state: string): readonly string[] {
  return [process.execPath, probe, state];
}

/** Starts the probe in `state` on a terminal of its own, and ends it with the test. */
export function startProbe(state: string, options?: PtyProgramOptions): PtyProgram {
  const program = new PtyProgram(probeCommand(state), options);
  onTestFinished(() => program.dispose());
  return program;
}
