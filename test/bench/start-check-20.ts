import type { Benchmark } from './benchmark.ts';
import { measureRatio, timeRun } from './paired-runs.ts';
import { bareNode, keepsCompiled, program, writeInput } from './world.ts';

const steps = [
  '{ exercise: pelvic-tilt, hold: 8-10s, reps: 4-5 }',
  '{ exercise: single-knee-hug, hold: 8-10s, reps: 4-5, sides: each }',
  '{ exercise: bridging, hold: 8s, reps: [6, 4, 2] }',
  '{ exercise: bird-dog, hold: 10s, reps: 6, sides: alternate, note: "Slowly, and breathe." }',
];

/** Twenty steps of four exercises, without a problem or a warning. */
function buildRoutine(): string {
  const head = 'format: 1\ntitle: Twenty steps\nsource: { title: Made for a benchmark }\nsteps:\n';
  return head + Array.from({ length: 20 }, (_, index) => `  - ${steps[index % steps.length]}\n`).join('');
}

export const startCheck20: Benchmark = {
  name: 'start-check-20',
  about: 'check a 20-step file ÷ node -e 0',
  measure: async () => {
    const file = writeInput('twenty.yaml', buildRoutine());
    const ratio = await measureRatio(
      () => timeRun([...program, 'check', file]),
      () => timeRun(bareNode),
    );
    return [{ what: 'compiled before', value: ratio, unit: '×', toReach: { max: keepsCompiled ? 1.9 : 2.5 } }];
  },
};
