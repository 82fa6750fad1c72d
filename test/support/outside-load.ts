/** How much of the machine other programs use, which may make a test that measures time fail. */
import { readFileSync } from 'node:fs';
import { listTree } from './process-tree.ts';

/** From this share of all cores on, others may be the cause. On a machine that only runs the tests it is a few per cent. */
const disturbingShare = 0.12;
const maxAttempts = 3;

export interface Disturbance {
  /** The share of all cores that other programs used: 0 to 1, and 0 where it is unknown. */
  readonly share: number;
  /** The longest delay of the test's own timers, by which its measurements may be late. */
  readonly heldUpMs: number;
}

export interface Judged<Result> {
  readonly result: Result;
  /** What is wrong with it, one line each. */
  readonly faults: readonly string[];
}

/**
 * Runs something that measures time, and judges it. If other programs used the machine, the test's own delay is allowed
 * for, and a failure is repeated at most twice, which the output says; on an idle machine the first failure counts.
 */
export async function undisturbed<Result>(
  attempt: () => Promise<Result>,
  listFaults: (result: Result, heldUpMs: number) => readonly string[],
  watch: () => () => Disturbance = watchMachine,
): Promise<Judged<Result>> {
  for (let attempts = 1; ; attempts += 1) {
    const stopWatching = watch();
    const result = await attempt();
    const { share, heldUpMs } = stopWatching();
    const isDisturbed = share >= disturbingShare;
    const faults = listFaults(result, isDisturbed ? heldUpMs : 0);
    if (faults.length === 0 || !isDisturbed || attempts === maxAttempts) return { result, faults };
    const percent = Math.round(share * 100);
    console.warn(`Done again: other programs took ${percent} % of the machine meanwhile. ${faults.join('; ')}`);
  }
}

/** Watches until the returned function is called. */
function watchMachine(): () => Disturbance {
  const before = readTicks();
  const readHeldUpMs = watchTurns();
  return () => {
    const after = readTicks();
    const heldUpMs = readHeldUpMs();
    if (before === undefined || after === undefined) return { share: 0, heldUpMs };
    const outside = after.busy - before.busy - (after.own - before.own);
    return { share: Math.max(0, outside / (after.all - before.all)), heldUpMs };
  };
}

/** Runs a timer; the returned function stops it and returns its longest delay. */
function watchTurns(): () => number {
  const everyMs = 10;
  let lastMs = performance.now();
  let latestMs = 0;
  const note = () => {
    const nowMs = performance.now();
    latestMs = Math.max(latestMs, nowMs - lastMs - everyMs);
    lastMs = nowMs;
  };
  const timer = setInterval(note, everyMs);
  return () => {
    clearInterval(timer);
    note();
    return latestMs;
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

/** CPU time of the test run, or another process, and of all that it has started, in hundredths of a second. */
export function sumOwnTicks(root = process.ppid): number {
  return sum(listTree(root).map(({ ticks }) => ticks));
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
