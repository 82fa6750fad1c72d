import type { Benchmark } from './benchmark.ts';
import { measureRatio } from './paired-runs.ts';
import { TerminalRun } from './terminal-run.ts';
import { program } from './world.ts';

const bareWrite = [process.execPath, '-e', 'process.stdout.write("ready")'];

/** The prompt is killed, so that nothing is kept compiled by it: a session before has done that. */
async function timeUntil(command: readonly string[], text: string): Promise<number> {
  const run = new TerminalRun(command);
  const shownMs = await run.waitFor(text);
  await run.kill();
  return shownMs - run.startMs;
}

export const startFirstPrompt: Benchmark = {
  name: 'start-first-prompt',
  about: 'to the first question in a terminal ÷ a bare node that writes to one',
  measure: async () => {
    const before = new TerminalRun([...program, 'start']);
    await before.waitFor('What kind of day');
    before.type('\u0003');
    await before.exited;
    const ratio = await measureRatio(
      () => timeUntil([...program, 'start'], 'What kind of day'),
      () => timeUntil(bareWrite, 'ready'),
    );
    return [{ what: 'compiled before', value: ratio, unit: '×', toReach: { most: 1.8 } }];
  },
};
