import type { Benchmark } from './benchmark.ts';
import { driftOf, intervalTimer, player, sleepLoop } from './ticks.ts';

const seconds = 120;

export const tickDrift120s: Benchmark = {
  name: 'tick-drift-120s',
  about: 'how much later than it should the last of 120 seconds comes',
  measure: async () => {
    // At the same time, so that other programs on the machine slow down all of them.
    const [ours, interval, sleeps] = await Promise.all([player(seconds), intervalTimer(seconds), sleepLoop(seconds)]);
    const driftMs = Math.abs(driftOf(ours));
    const besideMs = Math.abs(driftOf(interval));
    return [
      { what: 'player', value: driftMs, unit: 'ms', toReach: { max: 5 } },
      { what: 'player ÷ setInterval', value: driftMs / besideMs, unit: '×', toReach: { max: 0.05 } },
      { what: 'setInterval beside it', value: besideMs, unit: 'ms' },
      { what: 'shell sleep loop beside it', value: Math.abs(driftOf(sleeps)), unit: 'ms' },
    ];
  },
};
