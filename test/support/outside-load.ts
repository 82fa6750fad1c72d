/** What a test that measures time may put down to other programs: how much of the machine they took meanwhile. */
import { readFileSync } from 'node:fs';
import { listTree } from './process-tree.ts';

/** From this share of all cores on, others may be to blame. A machine that only runs the tests stays below half of it. */
const disturbing = 0.2;
const mostAttempts = 3;

/**
 * Does something that measures time. Where it goes wrong while other programs take the machine away it is done again,
 * at most twice, and the output says so; what goes wrong on a machine of one's own stands at the first time.
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

/** The returned function tells which share of all cores others took since: 0 to 1, or 0 where it cannot be known. */
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

/** Hundredths of a second for which the test run and all that it has started have been at work. */
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
