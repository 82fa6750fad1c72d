import { setTimeout as wait } from 'node:timers/promises';
import { openSoundServer } from '../acceptance/sound/sound-server.ts';
import { whySoundIsNotTested } from '../acceptance/sound/sound-tools.ts';
import type { Benchmark, Result } from './benchmark.ts';
import { type Use, watchUse } from './process-use.ts';
import { loadedMs, startWatched, waitForWork } from './sessions.ts';
import { TerminalRun } from './terminal-run.ts';
import { intervalCommand } from './ticks.ts';
import { environment } from './world.ts';

const watchedSeconds = 20;

/** A hold that is counted aloud every second, with its figure in sight. */
const hold = '{ exercise: bridging, hold: 30s, reps: 9 }';

async function watchHold(run: TerminalRun): Promise<Use> {
  await waitForWork(run);
  return watch(run);
}

async function watch(run: TerminalRun): Promise<Use> {
  const use = await watchUse(run.pid, watchedSeconds);
  await run.kill();
  return use;
}

async function watchWithVoice(): Promise<readonly Result[]> {
  const why = whySoundIsNotTested();
  if (why !== undefined) {
    process.stdout.write(`${why}\n`);
    return [];
  }
  const server = await openSoundServer();
  try {
    const run = startWatched(hold, [], { ...environment, ...server.environment });
    const { cpuPercent, memoryMb } = await watchHold(run);
    return [
      { what: 'with voice', value: cpuPercent, unit: '%', toReach: { max: 3 } },
      { what: 'memory with voice, all processes', value: memoryMb, unit: 'MB', toReach: { max: 150 } },
    ];
  } finally {
    await server.close();
  }
}

export const holdCpu: Benchmark = {
  name: 'hold-cpu',
  about: 'processor and memory while a hold is counted, figure in sight',
  measure: async () => {
    const silent = await watchHold(startWatched(hold));
    const interval = new TerminalRun(intervalCommand(60));
    await wait(loadedMs);
    const beside = await watch(interval);
    return [
      { what: 'voice off', value: silent.cpuPercent, unit: '%', toReach: { max: 0.6 } },
      { what: 'memory, voice off', value: silent.memoryMb, unit: 'MB' },
      ...(await watchWithVoice()),
      { what: 'setInterval beside it', value: beside.cpuPercent, unit: '%' },
      { what: 'its memory', value: beside.memoryMb, unit: 'MB' },
    ];
  },
};
