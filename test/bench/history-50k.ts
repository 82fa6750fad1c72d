import { mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSessionId, monthOf, nameOf } from '../../src/journal/journal-name.ts';
import { buildSamplePlan, recordSession } from '../support/record-session.ts';
import type { Benchmark } from './benchmark.ts';
import { measureRatio, timeRun } from './paired-runs.ts';
import { bareNode, environment, makeHome, program } from './world.ts';

const sessions = 50_000;
const dayMs = 86_400_000;
const settled = new Date(Date.now() - 7 * dayMs);
const readFiles = join(import.meta.dirname, 'field/read-files.mjs');
/** Reading everything anew takes seconds. */
const coldPairs = 3;

/** Five a day since long ago, each in its file, as the program writes them. */
function writeSessions(home: string): void {
  const lines = recordSession(buildSamplePlan()).map((record) => `${JSON.stringify(record)}\n`);
  const text = lines.join('');
  const lastMs = Date.now() - dayMs;
  for (let index = 0; index < sessions; index += 1) {
    const id = buildSessionId(lastMs - (index * dayMs) / 5, index.toString(16).padStart(8, '0'));
    const folder = join(home, 'data/sessions', monthOf(id));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, nameOf(id)), text);
  }
  // As after some days: what came just now is not taken for settled.
  const months = join(home, 'data/sessions');
  for (const month of readdirSync(months)) utimesSync(join(months, month), settled, settled);
}

export const history50k: Benchmark = {
  name: 'history-50k',
  about: '50,000 sessions ÷ node -e 0',
  measure: async () => {
    const home = makeHome();
    const env = { ...environment, BACKROUTINE_HOME: home };
    try {
      writeSessions(home);
      const allTime = [...program, 'history', '--sums'];
      const sums = join(home, 'cache/history-months.json');
      const bare = () => timeRun(bareNode);
      const readAlone = () => timeRun([process.execPath, readFiles, join(home, 'data/sessions')]);
      const cold = () => {
        rmSync(sums, { force: true });
        return timeRun(allTime, env);
      };
      return [
        {
          what: 'all, nothing kept',
          value: await measureRatio(cold, bare, coldPairs),
          unit: '×',
          toReach: { most: 11 },
        },
        {
          what: 'a bare node that only reads these files',
          value: await measureRatio(readAlone, bare, coldPairs),
          unit: '×',
        },
        {
          what: 'all, sums kept',
          value: await measureRatio(() => timeRun(allTime, env), bare),
          unit: '×',
          toReach: { most: 1.7 },
        },
        {
          what: 'the last 20',
          value: await measureRatio(() => timeRun([...program, 'history', '--last', '20'], env), bare),
          unit: '×',
          toReach: { most: 1.4 },
        },
      ];
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  },
};
