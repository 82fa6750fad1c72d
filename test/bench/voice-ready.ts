import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openSoundServer } from '../acceptance/sound/sound-server.ts';
import { whySoundIsNotTested } from '../acceptance/sound/sound-tools.ts';
import type { Benchmark } from './benchmark.ts';
import { median } from './statistics.ts';
import { TerminalRun } from './terminal-run.ts';
import { environment, makeHome, program } from './world.ts';

const warmRuns = 5;

/** The shortest time in which a person reads the first question and chooses. */
const lookMs = 1_000;

/** Within this time the clips that were made are kept: who is killed earlier finds none the next time. */
const keepMs = 3_000;

/**
 * From the key that answers the question for the pain, `afterMs` after the question came, to the line that stands for the first word,
 * which is said at that moment.
 */
async function timeToFirstWord(home: string, env: Readonly<Record<string, string>>, afterMs: number): Promise<number> {
  // The session before was cut off, and start would offer to resume it.
  rmSync(join(home, 'data'), { recursive: true, force: true });
  const run = new TerminalRun([...program, 'start', 'maintenance', '--yes'], env);
  await run.waitFor('Pain now?');
  await wait(afterMs);
  const chosenMs = performance.now();
  run.type('0');
  await run.waitForScreen();
  const readyMs = performance.now();
  await wait(keepMs);
  await run.kill();
  return readyMs - chosenMs;
}

export const voiceReady: Benchmark = {
  name: 'voice-ready',
  about: 'from choosing a routine to its first word',
  measure: async () => {
    const why = whySoundIsNotTested();
    if (why !== undefined) {
      process.stdout.write(`${why}\n`);
      return [];
    }
    const server = await openSoundServer();
    // It keeps the loudspeaker awake, which sleeps for up to 2 s here, longer than any real one.
    const microphone = await server.startCapture();
    const home = makeHome();
    const env = { ...environment, ...server.environment, BACKROUTINE_HOME: home };
    try {
      const coldMs = await timeToFirstWord(home, env, lookMs);
      const warmMs: number[] = [];
      const hastyMs: number[] = [];
      // In turns, so that other programs on the machine slow down both.
      for (let run = 0; run < warmRuns; run += 1) {
        warmMs.push(await timeToFirstWord(home, env, lookMs));
        hastyMs.push(await timeToFirstWord(home, env, 0));
      }
      return [
        { what: 'bundled routine, nothing kept', value: coldMs, unit: 'ms', toReach: { max: 600 } },
        { what: 'kept', value: median(warmMs), unit: 'ms', toReach: { max: 300 } },
        { what: 'kept, chosen at once', value: median(hastyMs), unit: 'ms' },
      ];
    } finally {
      await microphone.stop();
      await server.close();
    }
  },
};
