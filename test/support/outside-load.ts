/** How much of the machine other programs use, which may make a test that measures time fail. */
import { readFileSync } from 'node:fs';
import { listTree } from './process-tree.ts';

/** From this share of all cores on, others may be the cause. A machine that only runs the tests stays below half of it. */
const disturbing = 0.2;
const mostAttempts = 3;

/**
 * Runs something that measures time. If it fails while other programs use the machine, it is repeated at most twice, and
 * the output says so; on an idle machine the first failure counts.
 */
export async function undisturbed<Result>(
  attempt: () => Promise<Result>,
  listFaults: (result: Result) => readonly string[],
  watch: () => () => number = watchOutsideLoad,
): Promise<Result> {
  for (let attempts = 1; ; attempts += 1) {
    const outsideShare = watch();
    const result = await attempt();
    const faults = listFaults(result);
    const share = outsideShare();
    if (faults.length === 0 || share < disturbing || attempts === mostAttempts) return result;
    const percent = Math.round(share * 100);
    console.warn(`Done again: other programs took ${percent} % of the machine meanwhile. ${faults.join('; ')}`);
  }
}

/** The returned function measures the share of all cores that others used since: 0 to 1, and 0 where it is unknown. */
function watchOutsideLoad(): () => number {
  const before = readTicks();
  return () => {
    const after = readTicks();
    if (before === undefined || after === undefined) return 0;
    const outside = after.busy - before.busy - (after.own - before.own);
    return Math.max(0, outside / (after.all - before.all));
  };
}

interface Ticks {
  /** Of all cores, with the time in which they did nothing. */
  readonly all: number;
  readonly busy: number;
  /** Of these, those of the test run and of all that it has started. */
  readonly own: number;
}

/** As Linux counts them; `undefined` elsewhere. */
function readTicks(): Ticks | undefined {
  const line = readText('/proc/stat')?.split('\n')[0];
  if (line === undefined) return undefined;
  const [user = 0, nice = 0, system = 0, idle = 0, waiting = 0, ...interrupts] = line.split(/\s+/).slice(1).map(Number);
  // What the last two columns count is in the first two already.
  const busy = user + nice + system + sum(interrupts.slice(0, 3));
  return { all: busy + idle + waiting, busy, own: sumOwnTicks() };
}

/** CPU time of the test run and of all that it has started, in hundredths of a second. */
export function sumOwnTicks(): number {
  return sum(listTree(process.ppid).map(({ ticks }) => ticks));
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
