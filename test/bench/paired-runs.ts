/** Two programs that run in turns, so that other programs on the machine slow down both. */
import { spawnSync } from 'node:child_process';
import { median } from './statistics.ts';
import { environment } from './world.ts';

/** Fewer pairs vary too much on a machine with other programs. */
const usualPairs = 15;

/** A run of something, in milliseconds. */
export type Timed = () => number | Promise<number>;

/** The median, over all pairs, of the one's time as a multiple of the other's. One pair before goes uncounted. */
export async function measureRatio(one: Timed, other: Timed, pairs = usualPairs): Promise<number> {
  const ratios: number[] = [];
  for (let pair = 0; pair <= pairs; pair += 1) {
    const otherMs = await other();
    const oneMs = await one();
    if (pair > 0) ratios.push(oneMs / otherMs);
  }
  return median(ratios);
}

/** Runs a program from its start to its end, its output thrown away. A failure ends the suite: there would be nothing to measure. */
export function timeRun(
  [file, ...args]: readonly string[],
  env: Readonly<Record<string, string>> = environment,
): number {
  const startMs = performance.now();
  const { status, stderr } = spawnSync(file ?? '', args, {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const tookMs = performance.now() - startMs;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return tookMs;
}
