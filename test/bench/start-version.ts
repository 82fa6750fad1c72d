import type { Benchmark } from './benchmark.ts';
import { measureRatio, timeRun } from './paired-runs.ts';
import { bareNode, program } from './world.ts';

export const startVersion: Benchmark = {
  name: 'start-version',
  about: 'backroutine --version ÷ node -e 0',
  measure: async () => {
    const ratio = await measureRatio(
      () => timeRun([...program, '--version']),
      () => timeRun(bareNode),
    );
    return [{ what: '', value: ratio, unit: '×', toReach: { max: 1.15 } }];
  },
};
