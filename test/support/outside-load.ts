/** What a test that measures time may put down to other programs: how much of the machine they took meanwhile. */
import { readFileSync } from 'node:fs';
import { listTree } from './process-tree.ts';

/** From this share of all cores on, others may be to blame. A machine that only runs the tests stays below half of it. */
const disturbing = 0.2;
const mostAttempts = 3;

export interface Disturbance {
  /** Which share of all cores other programs took: 0 to 1, or 0 where it cannot be known. */
  readonly share: number;
  /** How long the test itself once waited for its turn: what it measured may be late by so much. */
  readonly heldUpMs: number;
}

export interface Judged<Result> {
  readonly result: Result;
  /** What is wrong with it, one line each. */
  readonly faults: readonly string[];
}

/**
 * Does something that measures time, and judges it. What the test was held up for is taken off only where other programs
 * took the machine away; what goes wrong then is done again, at most twice, and the output says so. What goes wrong on a
 * machine of one's own stands at the first time.
 */
export async function undisturbed<Result>(
  attempt: () => Promise<Result>,
  listFaults: (result: Result, heldUpMs: number) => readonly string[],
  watch: () => () => Disturbance = watchMachine,
): Promise<Judged<Result>> {
  for (let attempts = 1; ; attempts += 1) {
    const look = watch();
    const result = await attempt();
    const { share, heldUpMs } = look();
    const isDisturbed = share >= disturbing;
    const faults = listFaults(result, isDisturbed ? heldUpMs : 0);
    if (faults.length === 0 || !isDisturbed || attempts === mostAttempts) return { result, faults };
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

/** Asks for a turn again and again; the returned function tells by how much the latest one was late. */
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

/** Hundredths of a second for which the test run, or another process, and all that it has started have been at work. */
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
