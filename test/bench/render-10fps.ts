import type { Benchmark } from './benchmark.ts';
import { watchUse } from './process-use.ts';
import { startWatched, waitForWork } from './sessions.ts';

const watchedSeconds = 20;

/** Slow movements without an end: the figure moves all the time. */
const moving = '{ exercise: bridging, tempo: { out: 3s, back: 3s }, reps: 20 }';

export const render10fps: Benchmark = {
  name: 'render-10fps',
  about: 'processor and bytes while the figure moves, eight to ten frames a second',
  measure: async () => {
    const run = startWatched(moving);
    await waitForWork(run);
    const fromMs = performance.now();
    const { cpuPercent } = await watchUse(run.pid, watchedSeconds);
    const seconds = (performance.now() - fromMs) / 1000;
    const painted = run.outputs.filter(({ atMs }) => atMs >= fromMs);
    const bytes = painted.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
    await run.kill();
    return [
      { what: '', value: cpuPercent, unit: '%', toReach: { max: 2 } },
      { what: 'written', value: bytes / seconds, unit: 'B/s', toReach: { max: 6000 } },
      { what: 'frames a second', value: painted.length / seconds, unit: 'counts' },
    ];
  },
};
