import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take half a minute and more, longest first: what begins last would be waited for alone. */
const longest = [
  'acceptance/session.test.ts',
  'trust/outputs.test.ts',
  'trust/injection.test.ts',
  'trust/kill.test.ts',
  'trust/disks.test.ts',
  'acceptance/page/played.test.ts',
  'acceptance/page/controls.test.ts',
  'acceptance/page/before-and-after.test.ts',
  'acceptance/handout/handout.test.ts',
  'trust/failing-calls.test.ts',
  'package/install.test.ts',
  'trust/broken-cache.test.ts',
  'acceptance/trust-stops.test.ts',
  'acceptance/screen.test.ts',
  'trust/orphans.test.ts',
];

/** Vitest knows how long a file takes only where it ran before, which in a clean clone none has. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const index = longest.findIndex((name) => moduleId.endsWith(`/test/${name}`));
      return index < 0 ? longest.length : index;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}
