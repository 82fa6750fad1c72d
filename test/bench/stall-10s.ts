import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Benchmark } from './benchmark.ts';
import { readLines, startPlain, writeHolds } from './ticks.ts';
import { environment } from './world.ts';

const stallMs = 10_000;
const watchedMs = 2_500;
const numbers = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/i;

/** How many gaps the journals have. */
function countGaps(): number {
  const folder = join(environment.BACKROUTINE_HOME ?? '', 'data/sessions');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.jsonl'));
  const lines = files.flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'));
  return lines.filter((line) => line.includes('"type":"gap"')).length;
}

export const stall10s: Benchmark = {
  name: 'stall-10s',
  about: 'stopped for ten seconds in a hold, then continued',
  measure: async () => {
    const run = startPlain(writeHolds(30));
    await run.waitFor('three');
    process.kill(run.pid, 'SIGSTOP');
    await wait(stallMs);
    const continuedMs = performance.now();
    process.kill(run.pid, 'SIGCONT');
    await wait(watchedMs);
    const counted = readLines(run).filter(({ text, atMs }) => atMs >= continuedMs && numbers.test(text));
    await run.kill();
    return [
      {
        what: 'seconds counted before the person goes on',
        value: counted.length,
        unit: 'counts',
        toReach: { max: 0 },
      },
      { what: 'gaps in the journal', value: countGaps(), unit: 'counts', toReach: { min: 1 } },
    ];
  },
};
