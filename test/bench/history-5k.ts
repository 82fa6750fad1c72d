import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayMs } from '../../src/durations.ts';
import { buildSessionId, monthOf, nameOf } from '../../src/journal/journal-name.ts';
import { readLocalTime, renderLocalTime } from '../../src/journal/local-time.ts';
import { bundledPlan } from '../support/bundled-plans.ts';
import { recordSession } from '../support/record-session.ts';
import type { Benchmark, Result } from './benchmark.ts';
import { measureRatio, timeRun } from './paired-runs.ts';
import { median } from './statistics.ts';
import { TerminalRun } from './terminal-run.ts';
import { bareNode, environment, makeHome, program } from './world.ts';

const sessions = 5_000;
const runs = 5;
const level = 3;

/** One a day for more than 13 years, each in its file, as the program writes them; always at the same level. */
function writeSessions(home: string): void {
  const facts = { routine: 'maintenance', painBefore: 2, choices: { level } };
  const records = recordSession(bundledPlan('maintenance', { level }), undefined, { facts });
  const begunMs = readLocalTime(records[0]?.time ?? '')?.wallMs ?? 0;
  const lastMs = Date.now() - dayMs;
  for (let index = 0; index < sessions; index += 1) {
    const startMs = lastMs - index * dayMs;
    const id = buildSessionId(startMs, index.toString(16).padStart(8, '0'));
    const folder = join(home, 'data/sessions', monthOf(id));
    mkdirSync(folder, { recursive: true });
    const lines = records.map((record) => {
      const wallMs = (readLocalTime(record.time)?.wallMs ?? 0) - begunMs + startMs;
      return `${JSON.stringify({ ...record, time: renderLocalTime(wallMs, 0) })}\n`;
    });
    writeFileSync(join(folder, nameOf(id)), lines.join(''));
  }
}

/** Until `start` says at which level it is, on a terminal. */
async function timeUntilLevel(env: Readonly<Record<string, string>>): Promise<number> {
  const run = new TerminalRun(
    [...program, 'start', 'maintenance', '--pain', '2', '--yes', '--plain', '--voice', 'none'],
    env,
  );
  const shownMs = await run.waitFor(`Level ${level} of`);
  await run.kill();
  return shownMs - run.startMs;
}

async function measure(
  what: string,
  time: () => number | Promise<number>,
  toReach: Result['toReach'],
): Promise<Result[]> {
  const ratio = await measureRatio(time, () => timeRun(bareNode));
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await time());
  return [
    { what, value: median(times), unit: 'ms', ...(toReach && { toReach }) },
    { what: `${what} ÷ node -e 0`, value: ratio, unit: '×', ...(toReach && { toReach: { max: 12 } }) },
  ];
}

export const history5k: Benchmark = {
  name: 'history-5k',
  about: '5,000 sessions, nothing kept',
  measure: async () => {
    const home = makeHome();
    const env = { ...environment, BACKROUTINE_HOME: home };
    const run = (...args: readonly string[]) => timeRun([...program, ...args], env);
    const toReach = { max: 400 };
    try {
      writeSessions(home);
      return [
        ...(await measure('history', () => run('history'), toReach)),
        ...(await measure('today', () => run('today'), toReach)),
        ...(await measure('progress', () => run('progress'), toReach)),
        ...(await measure('to the level of start', () => timeUntilLevel(env), toReach)),
        ...(await measure('progress --all', () => run('progress', '--all'), undefined)),
      ];
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  },
};
