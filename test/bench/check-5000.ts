import type { Benchmark } from './benchmark.ts';
import { measureRatio, timeRun } from './paired-runs.ts';
import { bareNode, program, writeInput } from './world.ts';

/** As many steps as the format allows, in nearly as many bytes as a file may have. */
function buildRoutine(): string {
  const head = 'format: 1\ntitle: Many steps\nsource: { title: Made for a benchmark }\nsteps:\n';
  const exercise = '- { exercise: bridging, hold: 8s, reps: 5 }\n';
  return head + exercise + '- break: 1s\n'.repeat(4999);
}

export const check5000: Benchmark = {
  name: 'check-5000',
  about: 'check a 5,000-step file ÷ node -e 0',
  measure: async () => {
    const file = writeInput('five-thousand.yaml', buildRoutine());
    const ratio = await measureRatio(
      () => timeRun([...program, 'check', file]),
      () => timeRun(bareNode),
    );
    return [{ what: '', value: ratio, unit: '×', toReach: { max: 8.5 } }];
  },
};
