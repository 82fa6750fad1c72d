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
    include: ['test/journal/record-bounds.test.ts','test/journal/answer-files.test.ts','test/journal/corrections.test.ts','test/journal/wrong-records.test.ts'],
    isolate: false,
    sequence: { sequencer: GoldenFirst },
    testTimeout: 120_000,
  },
});
