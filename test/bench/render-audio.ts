import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Benchmark } from './benchmark.ts';
import { timeRun } from './paired-runs.ts';
import { median } from './statistics.ts';
import { environment, makeHome, program } from './world.ts';

const runs = 3;

/** How long the session is. */
function readLengthMs(): number {
  const [node = '', ...args] = program;
  const printed = execFileSync(node, [...args, 'show', 'maintenance', '--json'], {
    env: environment,
  });
  return JSON.parse(printed.toString()).totalMs;
}

export const renderAudio: Benchmark = {
  name: 'render-audio',
  about: 'the maintenance routine as an OGG file, clips kept',
  measure: async () => {
    const file = join(makeHome(), 'maintenance.ogg');
    const command = [...program, 'render', 'maintenance', '-o', file];
    timeRun(command);
    const tookMs = median(Array.from({ length: runs }, () => timeRun(command)));
    return [
      { what: '', value: readLengthMs() / tookMs, unit: '× real time', toReach: { min: 100 } },
      { what: 'size of the file', value: statSync(file).size / 1024 ** 2, unit: 'MB' },
    ];
  },
};
