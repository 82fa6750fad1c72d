import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listPhrases } from '../../src/plan/list-phrases.ts';
import { bundledPlan } from '../support/bundled-plans.ts';
import { playVirtually } from '../support/play-on.ts';

const plan = bundledPlan('maintenance');

/** What a session that begins there says at once. */
function saidAtOnce(startAtMs: number): readonly string[] {
  return playVirtually(plan, { startAtMs }).events.flatMap((event) =>
    event.type === 'announcement' ? [event.say] : [],
  );
}

test('a resumed session announces where it goes on, in a phrase that is prepared', () => {
  let named = 0;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: plan.totalMs - 1 }), (startAtMs) => {
      const said = saidAtOnce(startAtMs);
      named += said.length;
      const phrases = listPhrases(plan, startAtMs).map(({ say }) => say);
      expect(phrases).toEqual(expect.arrayContaining([...said]));
    }),
  );
  expect(named).toBeGreaterThan(0);
});

test('a session from the beginning announces no going on', () => {
  expect(saidAtOnce(0)).toEqual([]);
  expect(listPhrases(plan).filter(({ say }) => say.startsWith('Going on with'))).toEqual([]);
});
