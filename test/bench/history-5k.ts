import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSessionId, monthOf, nameOf } from '../../src/journal/journal-name.ts';
import { buildSamplePlan, recordSession } from '../support/record-session.ts';
import type { Benchmark } from './benchmark.ts';
import { measureRatio, timeRun } from './paired-runs.ts';
import { median } from './statistics.ts';
import { bareNode, environment, makeHome, program } from './world.ts';

const sessions = 5_000;
const dayMs = 86_400_000;
const runs = 5;

/** One a day for more than 13 years, each in its file, as the program writes them. */
function writeSessions(home: string): void {
  const lines = recordSession(buildSamplePlan()).map((record) => `${JSON.stringify(record)}\n`);
  const text = lines.join('');
  const lastMs = Date.now() - dayMs;
  for (let index = 0; index < sessions; index += 1) {
    const id = buildSessionId(lastMs - index * dayMs, index.toString(16).padStart(8, '0'));
    const folder = join(home, 'data/sessions', monthOf(id));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, nameOf(id)), text);
  }
}

export const history5k: Benchmark = {
  name: 'history-5k',
  about: '5,000 sessions listed and summed, nothing kept',
  measure: async () => {
    const home = makeHome();
    try {
      writeSessions(home);
      const listAll = () => timeRun([...program, 'history'], { ...environment, BACKROUTINE_HOME: home });
      const ratio = await measureRatio(listAll, () => timeRun(bareNode));
      const showAll = () => timeRun([...program, 'progress', '--all'], { ...environment, BACKROUTINE_HOME: home });
      const progressMs = median(Array.from({ length: runs }, showAll));
      const tookMs = median(Array.from({ length: runs }, listAll));
      return [
        { what: '', value: tookMs, unit: 'ms', toReach: { max: 400 } },
        { what: 'progress --all', value: progressMs, unit: 'ms', toReach: { max: 600 } },
        { what: '÷ node -e 0', value: ratio, unit: '×', toReach: { max: 12 } },
      ];
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  },
};
