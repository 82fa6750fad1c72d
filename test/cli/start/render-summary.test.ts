import { expect, test } from 'vitest';
import { renderSummary } from '../../../src/cli/start/render-summary.ts';
import type { SessionRecord } from '../../../src/journal/session-record.ts';
import { english } from '../../../src/messages/en/english.ts';
import { SummaryKeeper } from '../../../src/outputs/session-recorder.ts';
import { buildSamplePlan, recordSession } from '../../support/record-session.ts';

const noPain = { before: undefined, after: undefined };

function summarise(records: readonly SessionRecord[]): string | undefined {
  const keeper = new SummaryKeeper();
  for (const record of records) keeper.record(record);
  return keeper.summary && renderSummary(keeper.summary, noPain, english, 'backroutine')[0];
}

test('packs do not count among the exercises', () => {
  expect(summarise(recordSession(buildSamplePlan()))).toMatch(
    /^Done: 3:\d\d min\. Exercises 3 of 3, reps 6 of 6, 6 of 6 counted, packs (\d:\d\d min) of \1\.$/,
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

test('a session of which nearly everything was skipped is not called done', () => {
  const skipped = recordSession(buildSamplePlan(), (session) => {
    session.pass(60);
    for (let step = 0; step < 4; step += 1) {
      session.terminal.press('n');
      session.pass(0.1);
    }
    session.finish();
  });
  expect(summarise(skipped)).toMatch(/^Little of it done: .* Exercises 0 of 3, reps [1-4] of 6/);
});

test.each([
  [8, 'Do this again today at 12:18.'],
  [20, 'Do this again tomorrow at 08:00.'],
])("after a session at %i o'clock the next round is named with today or tomorrow", (hour, line) => {
  const keeper = new SummaryKeeper();
  const clock = { wallMs: Date.UTC(2026, 2, 6, hour, 15) };
  for (const record of recordSession(buildSamplePlan(), undefined, { clock })) keeper.record(record);
  expect(keeper.summary && renderSummary(keeper.summary, noPain, english, 'backroutine').at(-1)).toBe(line);
});

test('what hurt in a break has no name of its own', () => {
  const bridge = { name: 'Bridging', side: 'left' } as const;
  expect(english.summary.hurt([bridge, { name: 'break' }])).toBe('It hurt: Bridging (left), in the break.');
});

/** The summary after a round of a pain day. */
function summariseRound(before: number | undefined, after: number): readonly string[] {
  const keeper = new SummaryKeeper();
  const facts = { routine: 'pain-day' };
  for (const record of recordSession({ ...buildSamplePlan(), mode: 'pain-day' }, undefined, { facts })) {
    keeper.record(record);
  }
  const kept = keeper.summary;
  return kept === undefined ? [] : renderSummary(kept, { before, after }, english, 'backroutine').slice(1);
}

test('pain that is no worse is answered with when to come again', () => {
  expect(summariseRound(6, 5)).toEqual(['Pain 6 → 5.', 'Do this again today at 12:19.']);
});

test('pain that got worse is answered with what comes next, the signs to stop at, and where to turn', () => {
  const { stopRules } = english.prompts.safety;
  expect(summariseRound(5, 7)).toEqual([
    'Pain 5 → 7: it got worse.',
    'Next, today at 12:19: Gentle pain day, a step gentler.',
    ...stopRules,
    ...english.offers.whereToTurn,
  ]);
});

test('after a routine of one’s own without levels it is that one, by its name', () => {
  const keeper = new SummaryKeeper();
  const plan = { ...buildSamplePlan(), title: 'Short one' };
  for (const record of recordSession(plan, undefined, { facts: { routine: 'short' } })) keeper.record(record);
  const lines = keeper.summary && renderSummary(keeper.summary, { before: 2, after: 4 }, english, 'backroutine');
  expect(lines?.[2]).toMatch(/: Short one, a step gentler\.$/);
});

test.each([
  [1, 1, 3, 'level 1'],
  [2, 1, 3, 'level 1'],
  [4, 1, 3, 'a lower level'],
  [4, 5, 6, 'level 1'],
])('maintenance at level %i that went from %i to %i names the level that comes', (level, before, after, next) => {
  const keeper = new SummaryKeeper();
  for (const record of recordSession(buildSamplePlan(), undefined, { facts: { choices: { level } } }))
    keeper.record(record);
  const lines = keeper.summary && renderSummary(keeper.summary, { before, after }, english, 'backroutine');
  expect(lines?.[2]).toBe(`Next time: ${keeper.summary?.session.title} at ${next}.`);
});

test('a point more comes with the scale and what it is worth', () => {
  const [, scale, caveat] = english.prompts.safety.stopRules;
  expect(summariseRound(4, 5).slice(1, 3)).toEqual([scale, caveat]);
});

test('no pain of 6 and more is answered with a time alone', () => {
  for (let before = 0; before <= 10; before += 1) {
    for (let after = 6; after <= 10; after += 1) {
      expect(summariseRound(before, after)).toEqual(expect.arrayContaining([...english.offers.whereToTurn]));
    }
  }
});

test('where to turn names every sign that the safety question asks about', () => {
  const { emergency, soon } = english.prompts.safety;
  const [atOnce, later] = english.offers.whereToTurn;
  for (const sign of Object.values(emergency.signs)) expect(atOnce).toContain(sign);
  for (const sign of Object.values(soon.signs)) expect(later).toContain(sign);
});

test('high pain after an unknown one is not called "still" too much', () => {
  expect(summariseRound(undefined, 7)[0]).toBe('Pain 7: that is too much.');
});

test('no name or reason of what is offered promises minutes, or packs that may be left out', () => {
  const { names, usualReasons } = english.offers;
  for (const text of [...Object.values(names), ...Object.values(usualReasons)]) expect(text).not.toMatch(/minutes/);
  expect(usualReasons['pain-day']).not.toContain('pack');
  expect(usualReasons['packs-only']).toContain('where you may use them');
  expect(new Set(Object.values(names)).size).toBe(Object.keys(names).length);
});
