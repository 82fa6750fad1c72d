import { setTimeout as wait } from 'node:timers/promises';
import { openSilentRoom } from '../acceptance/sound/silent-room.ts';
import { whySoundIsNotTested } from '../acceptance/sound/sound-tools.ts';
import type { Benchmark, Result } from './benchmark.ts';
import { type Use, watchUse } from './process-use.ts';
import { startWatched } from './sessions.ts';
import { TerminalRun } from './terminal-run.ts';
import { intervalCommand } from './ticks.ts';
import { environment } from './world.ts';

const watchedSeconds = 20;
/** Until the hold has begun and what was loaded for it has settled. */
const settleMs = 5_000;

/** A hold that is counted aloud every second, with its figure in sight. */
const hold = '{ exercise: bridging, hold: 30s, reps: 9 }';

async function watch(run: TerminalRun): Promise<Use> {
  await wait(settleMs);
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
  const room = await openSilentRoom();
  try {
    const run = startWatched(hold, [], { ...environment, ...room.environment });
    await run.waitForScreen();
    const { cpuPercent, memoryMb } = await watch(run);
    return [
      { what: 'with voice', value: cpuPercent, unit: '%', toReach: { most: 5 } },
      { what: 'memory with voice, all processes', value: memoryMb, unit: 'MB', toReach: { most: 150 } },
    ];
  } finally {
    await room.close();
  }
}

export const holdCpu: Benchmark = {
  name: 'hold-cpu',
  about: 'processor and memory while a hold is counted, figure in sight',
  measure: async () => {
    const silent = await watch(startWatched(hold));
    const beside = await watch(new TerminalRun(intervalCommand(60)));
    return [
      { what: 'voice off', value: silent.cpuPercent, unit: '%', toReach: { most: 0.3 } },
      { what: 'memory, voice off', value: silent.memoryMb, unit: 'MB' },
      ...(await watchWithVoice()),
      { what: 'setInterval beside it', value: beside.cpuPercent, unit: '%' },
      { what: 'its memory', value: beside.memoryMb, unit: 'MB' },
    ];
  },
};
