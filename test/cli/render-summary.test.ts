import { expect, test } from 'vitest';
import { SummaryKeeper } from '../../src/cli/start/keep-summary.ts';
import { renderSummary } from '../../src/cli/start/render-summary.ts';
import type { SessionRecord } from '../../src/player/session-record.ts';
import { buildSamplePlan, recordSession } from '../support/record-session.ts';
import { summed } from '../support/words.ts';

const noPain = { before: undefined, after: undefined };

function summarise(records: readonly SessionRecord[]): string | undefined {
  const keeper = new SummaryKeeper();
  for (const record of records) keeper.record(record);
  return keeper.summary && renderSummary(keeper.summary, noPain, summed)[0];
}

test('a pack is no exercise', () => {
  expect(summarise(recordSession(buildSamplePlan()))).toMatch(
    /^Done: 4:\d\d min\. Exercises 3 of 3, reps 6 of 6, 6 of 6 counted, packs (\d:\d\d min) of \1\.$/,
  );
});

test('a session of which everything was skipped is not called done', () => {
  const skipped = recordSession(buildSamplePlan(), (session) => {
    for (let step = 0; step < 4; step += 1) {
      session.terminal.press('n');
      session.pass(0.1);
    }
    session.finish();
  });
  expect(summarise(skipped)).toMatch(/^Nothing done: .* Exercises 0 of 3, reps 0 of 6/);
});
