/** Sessions of the real program with its interface painted, on a terminal. */
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
