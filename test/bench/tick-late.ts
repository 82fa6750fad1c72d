import { besideBusyLoops } from '../support/busy-loops.ts';
import type { Benchmark } from './benchmark.ts';
import { quantile } from './statistics.ts';
import { listLate, player } from './ticks.ts';

/** A hundred seconds and more, for a word about one in a hundred. */
const idleSeconds = 120;
const busySeconds = 60;

export const tickLate: Benchmark = {
  name: 'tick-late',
  about: 'how late a second of the player comes',
  measure: async () => {
    const idle = listLate(await player(idleSeconds));
    const two = listLate(await besideBusyLoops(2, () => player(busySeconds)));
    const four = listLate(await besideBusyLoops(4, () => player(busySeconds)));
    return [
      { what: 'idle, p99', value: quantile(idle, 0.99), unit: 'ms', toReach: { max: 6 } },
      { what: 'two busy loops beside it, latest', value: Math.max(...two), unit: 'ms', toReach: { max: 15 } },
      { what: 'four, latest', value: Math.max(...four), unit: 'ms', toReach: { max: 30 } },
    ];
  },
};
