import type { Benchmark } from './benchmark.ts';
import { measureRatio, timeRun } from './paired-runs.ts';
import { bareNode, program } from './world.ts';

export const startHelp: Benchmark = {
  name: 'start-help',
  about: 'backroutine --help ÷ node -e 0',
  measure: async () => {
    const ratio = await measureRatio(
      () => timeRun([...program, '--help']),
      () => timeRun(bareNode),
    );
    return [{ what: '', value: ratio, unit: '×', toReach: { max: 1.5 } }];
  },
};
