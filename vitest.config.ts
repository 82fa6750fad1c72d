import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import type { Reporter } from 'vitest/node';
import { LongestFirst } from './test/support/longest-first.ts';
import { PromiseTable } from './test/support/promise-table.ts';

/** Names of files that are there: one that was renamed would run among other tests, unnoticed. */
function named(...files: string[]): string[] {
  const missing = files.filter((file) => !existsSync(new URL(file, import.meta.url)));
  if (missing.length > 0) throw new Error(`vitest.config.ts names files that are not there: ${missing.join(', ')}`);
  return files;
}

/** Tests that measure real time in the built program, and wait for most of it: two at once, when nothing else runs. */
const timed = named(
  'test/acceptance/session.test.ts',
  'test/acceptance/sound/changed-session.test.ts',
  'test/acceptance/sound/mixer-sound.test.ts',
  'test/acceptance/trust-sound.test.ts',
  'test/trust/endings.test.ts',
);

/** Tests with limits of tenths of a second and of seconds: few at once, as they mostly wait. */
const limited = named('test/acceptance/trust-terminal.test.ts', 'test/pty/ways-out.test.ts');

/** Tests that start the built program and wait for what it does, not for when: several files at once. */
const endToEnd = [
  'test/pty/**/*.test.ts',
  'test/acceptance/**/*.test.ts',
  'test/package/**/*.test.ts',
  'test/trust/**/*.test.ts',
  // Real programs and the real clock are the very point of the last ones.
  ...named(
    'test/bench/budgets.test.ts',
    'test/system/node-clock.test.ts',
    'test/system/node-helper.test.ts',
    'test/system/node-network.test.ts',
    'test/system/node-processes.test.ts',
    'test/system/replace-file.test.ts',
    'test/support/outside-load.test.ts',
  ),
];

const isLinux = process.platform === 'linux';

/** What is started elsewhere too: the program as it is installed, and the system's own voice. */
const endToEndElsewhere = ['test/package/**/*.test.ts', ...named('test/acceptance/system-voice.test.ts')];

/** Tests of programs, rights and pipes as POSIX has them. */
const posix = named(
  'test/system/node-files.test.ts',
  'test/system/replace-file.test.ts',
  'test/system/node-processes.test.ts',
);

const reportSkipped: Reporter = {
  onTestRunEnd: () => {
    process.stdout.write(
      'Skipped: tests that need what only Linux has, such as /proc, /dev/full, GNU stty, mounts.\n\n',
    );
  },
};

/** Not every shell can set a variable for one command: `npm run test:long` and `npm run pictures` are modes. */
const variables: Readonly<Record<string, Record<string, string>>> = {
  long: { LONG: '1' },
  pictures: { LONG: '1', PICTURES: '1' },
};

export default defineConfig(({ mode }) => ({
  test: {
    env: variables[mode] ?? {},
    reporters: ['default', new PromiseTable(), ...(isLinux ? [] : [reportSkipped])],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...timed, ...limited, ...endToEnd, ...(process.platform === 'win32' ? posix : [])],
          maxWorkers: 2,
          // No test here changes what another sees, so that each module is read once a worker: a third of the time.
          isolate: false,
          // For what hangs alone: a busy machine may take long, and no test here looks at the time.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'timed',
          globalSetup: 'test/support/build-once.ts',
          include: isLinux ? timed : [],
          maxWorkers: 2,
          maxConcurrency: 2,
          testTimeout: 90_000,
          hookTimeout: 90_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'limited',
          globalSetup: 'test/support/build-once.ts',
          include: isLinux ? limited : [],
          maxWorkers: 3,
          maxConcurrency: 2,
          testTimeout: 90_000,
          hookTimeout: 90_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: 'end-to-end',
          globalSetup: 'test/support/build-once.ts',
          include: isLinux ? endToEnd : endToEndElsewhere,
          exclude: [...timed, ...limited],
          // More than there may be cores: most of their time they wait.
          maxWorkers: 6,
          // As above: what is tested here runs in processes of its own.
          isolate: false,
          testTimeout: 90_000,
          hookTimeout: 90_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
}));
