import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The golden transcripts come first: they notice most changes, and the first test that fails ends the run of a mutant. */
class GoldenFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isGolden = ({ moduleId }: TestSpecification) => /golden/.test(moduleId);
    return files.toSorted((one, other) => Number(isGolden(other)) - Number(isGolden(one)));
  }
}

const fewRuns = fileURLToPath(new URL('./few-runs.ts', import.meta.url));

/** The unit tests of the modules that Stryker changes, and no others: it runs them for each change. */
export default defineConfig({
  resolve: { alias: [{ find: /^fast-check$/, replacement: fewRuns }] },
  test: {
    include: [
      'test/{player,plan,care,journal}/**/*.test.ts',
      // What is folded or worded for one command, or for the screen, is tested there.
      'test/cli/{history,progress}/*.test.ts',
      'test/cli/{peg,start-usual}.test.ts',
      'test/outputs/screen/render-session.test.ts',
      'test/outputs/{journal,plain-lines,session-recorder}.test.ts',
    ],
    // It measures times, and what Stryker has changed is several times as slow.
    exclude: ['test/journal/absurd-records.test.ts'],
    isolate: false,
    sequence: { sequencer: GoldenFirst },
    testTimeout: 120_000,
  },
});
