import { spawn } from 'node:child_process';
import type { Benchmark } from './benchmark.ts';
import { quantile } from './statistics.ts';
import { listLate, player } from './ticks.ts';

/** A hundred seconds and more, for a word about one in a hundred. */
const idleSeconds = 120;
const busySeconds = 60;

/** Runs so many programs that do nothing but use a core, as long as `act` takes. */
async function beside<Value>(busyLoops: number, act: () => Promise<Value>): Promise<Value> {
  const loops = Array.from({ length: busyLoops }, () => spawn(process.execPath, ['-e', 'for (;;);']));
  try {
    return await act();
  } finally {
    for (const loop of loops) loop.kill('SIGKILL');
  }
}

export const tickLate: Benchmark = {
  name: 'tick-late',
  about: 'how late a second of the player comes',
  measure: async () => {
    const idle = listLate(await player(idleSeconds));
    const two = listLate(await beside(2, () => player(busySeconds)));
    const four = listLate(await beside(4, () => player(busySeconds)));
    return [
      { what: 'idle, p99', value: quantile(idle, 0.99), unit: 'ms', toReach: { most: 6 } },
      { what: 'two busy loops beside it, latest', value: Math.max(...two), unit: 'ms', toReach: { most: 15 } },
      { what: 'four, latest', value: Math.max(...four), unit: 'ms', toReach: { most: 30 } },
    ];
  },
};
