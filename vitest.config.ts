import { defineConfig } from 'vitest/config';
import { PromiseTable } from './test/support/promise-table.ts';

/** Tests that start the built program, some of them on real time: one after the other, when nothing else runs. */
const endToEnd = [
  'test/pty/**/*.test.ts',
  'test/acceptance/**/*.test.ts',
  'test/package/**/*.test.ts',
  'test/bench/budgets.test.ts',
];

/** Tests whose programs mostly sleep, and that measure no time: several files at once, after those that do. */
const sleeping = ['test/trust/**/*.test.ts'];

export default defineConfig({
  test: {
    reporters: ['default', new PromiseTable()],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...endToEnd, ...sleeping],
          maxWorkers: 2,
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'end-to-end',
          globalSetup: 'test/support/build-once.ts',
          include: endToEnd,
          fileParallelism: false,
          testTimeout: 90_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'trust',
          globalSetup: 'test/support/build-once.ts',
          include: sleeping,
          maxWorkers: 4,
          testTimeout: 90_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
