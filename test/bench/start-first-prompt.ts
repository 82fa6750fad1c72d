import type { Benchmark } from './benchmark.ts';
import { measureRatio } from './paired-runs.ts';
import { TerminalRun } from './terminal-run.ts';
import { keepsCompiled, program } from './world.ts';

const bareWrite = [process.execPath, '-e', 'process.stdout.write("ready")'];

/** Ctrl+C at a question lets the program end in order, and so keeps compiled what the questions need: a killed program keeps nothing. */
async function stopAtSafetyQuestion(): Promise<void> {
  const run = new TerminalRun([...program, 'start']);
  await run.waitFor('Pain now?');
  run.type('0');
  await run.waitFor('which of these?');
  run.type('\r');
  await run.waitFor('Do you have any of these now?');
  run.type('\u0003');
  await run.exited;
}

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
    await stopAtSafetyQuestion();
    const ratio = await measureRatio(
      () => timeUntil([...program, 'start'], 'Pain now?'),
      () => timeUntil(bareWrite, 'ready'),
    );
    return [{ what: 'compiled before', value: ratio, unit: '×', toReach: { max: keepsCompiled ? 1.8 : 2.5 } }];
  },
};
