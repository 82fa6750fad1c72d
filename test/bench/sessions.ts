/** Sessions of the real program with its interface painted, on a terminal. */
import { setTimeout as wait } from 'node:timers/promises';
import { TerminalRun } from './terminal-run.ts';
import { environment, program, writeInput } from './world.ts';

const head =
  'format: 1\ntitle: Watched\nsource: { title: Made for a benchmark }\npace: { settle: 1s, move: 1s }\nsteps:\n';

/** A session with one step, as it is written in a routine file. */
export function startWatched(
  step: string,
  more: readonly string[] = ['--voice', 'none'],
  env = environment,
): TerminalRun {
  const file = writeInput('watched.yaml', `${head}  - ${step}\n`);
  return new TerminalRun([...program, 'start', file, '--yes', '--pain', '0', ...more], env);
}

/** Until what a program loaded for its work has settled. */
export const loadedMs = 5_000;

/** Until the position has been reached and its work has begun. */
const begunMs = 2_000;

/** Leaves out the time to get into position, in which nothing is held and nothing moves. */
export async function waitForWork(run: TerminalRun): Promise<void> {
  await run.waitForScreen();
  await wait(loadedMs);
  // In position, and ready.
  run.type('\r');
  await wait(500);
  run.type('\r');
  await wait(begunMs);
}
