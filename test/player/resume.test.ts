import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listPhrases } from '../../src/plan/list-phrases.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { bundledPlan } from '../support/bundled-plans.ts';
import { playVirtually } from '../support/play-on.ts';

const plan = bundledPlan('maintenance');

/** What a session that begins there says at once. */
function saidAtOnce(startAtMs: number, of: Plan = plan): readonly string[] {
  return playVirtually(of, { startAtMs }).events.flatMap((event) => (event.type === 'announcement' ? [event.say] : []));
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

test('on a pain day it says when to stop, and counts in only once that is said', () => {
  const painDay = bundledPlan('pain-day');
  const startAtMs = painDay.segments.find(({ rep }) => rep === 2)?.atMs ?? 0;
  const [said = ''] = saidAtOnce(startAtMs, painDay);
  expect(said).toMatch(/^Going on with leg twists, left side\. Get into position\. Stop if pain travels.* press H/);
  const wordsMs = listPhrases(painDay, startAtMs).find(({ say }) => say === said)?.withinMs ?? Number.NaN;
  const session = playVirtually(painDay, { startAtMs });
  const countsIn = () => session.events.some(({ type }) => type === 'counting-in');
  session.pass(1);
  session.terminal.press('return');
  session.pass(wordsMs / 1000 - 1.1);
  expect(countsIn()).toBe(false);
  session.pass(1.2);
  expect(countsIn()).toBe(true);
});

test('a session from the beginning announces no going on', () => {
  expect(saidAtOnce(0)).toEqual([]);
  expect(listPhrases(plan).filter(({ say }) => say.startsWith('Going on with'))).toEqual([]);
});
