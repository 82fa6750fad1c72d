import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `npm run mutation`: each small change of what keeps time, doses and records has to fail a unit test. */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  // Made once when a file is loaded: each of these would need a run of its own, of all tests.
  ignoreStatic: true,
  // Stryker rewrites a tsconfig.json with what the native TypeScript has no more; there is nothing in ours to rewrite.
  tsconfigFile: 'none.json',
  mutate: ['src/{player,plan,care,journal}/**/*.ts', 'src/outputs/{journal,session-recorder}.ts'],
  ignorePatterns: ['/dist', '/coverage', '/test/{acceptance,bench,figure,package,pictures,pty,trust,voice}'],
  concurrency: 2,
  tempDirName: join(tmpdir(), 'backroutine-mutation'),
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowEmojis: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: 'coverage/mutation.json' },
  thresholds: { high: 90, low: 85, break: 85 },
};
