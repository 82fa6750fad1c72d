import { describe, expect, test } from 'vitest';
import { beginRecords, buildPlannedSteps, buildStamp } from '../../src/journal/begin-records.ts';
import type { SessionFacts, SessionRecord } from '../../src/journal/session-record.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { samplePlan } from '../support/sample-plans.ts';

const plan = samplePlan('hasty');
const calendar = { utcOffsetMinutes: () => 60 };
const wallMs = Date.UTC(2026, 2, 6, 8, 15);
const facts: SessionFacts = {
  routine: 'sample',
  safety: 'clear',
  choices: { dose: 'low' },
  painBefore: undefined,
  roundToday: 1,
  resumed: undefined,
};
const begin = (changes: Partial<SessionFacts> = {}, changed: Partial<Plan> = {}, positionMs = 0) =>
  beginRecords(
    { ...facts, ...changes },
    { type: 'started', plan: { ...plan, ...changed }, positionMs, wallMs },
    { calendar, findNextRound: () => undefined },
  );
const stamp = { time: '2026-03-06T09:15:00+01:00', atMs: 0 };
const earlier = { time: '2026-03-06T09:00:00+01:00', atMs: 3 };

describe('a session opens', () => {
  const session = {
    type: 'session',
    ...stamp,
    format: 1,
    routine: 'sample',
    title: 'Hasty',
    mode: 'maintenance',
    plannedMs: plan.totalMs,
    dose: plan.doseLine,
    safety: 'clear',
    choices: { dose: 'low' },
    steps: buildPlannedSteps(plan),
  };

  test('with itself alone, and with no key for what its routine does not say', () => {
    const { state, records } = begin();
    expect(records).toEqual([session]);
    for (const key of ['resumes', 'when', 'until', 'again']) expect(records[0]).not.toHaveProperty(key);
    expect(state).toMatchObject({ playedMs: 0, startMs: wallMs, positionMs: 0, done: [], hurts: [] });
  });

  test('with when to come again, and the pain before it', () => {
    const again = { everyMs: 3_600_000, fromMinute: 480, toMinute: 1260, maxPerDay: 5 };
    const said = { when: { everyDays: 2, timesPerDay: 1 }, until: '2026-12-24', again };
    expect(begin({ painBefore: 0 }, said).records).toEqual([
      { ...session, ...said },
      { type: 'pain', ...stamp, when: 'before', score: 0 },
    ]);
  });

  test('with what was done, hurt, changed and written in the session that it resumes, and what that had planned', () => {
    const place = { step: 1, what: 'kicks' };
    const steps = [{ what: 'kicks', name: 'Kicks', reps: 4, sides: [] }];
    const work: readonly SessionRecord[] = [
      { type: 'rep', ...earlier, ...place, heldMs: 1, done: true },
      { type: 'counted', ...earlier, ...place, count: 1, planned: 2 },
      { type: 'pack', ...earlier, ...place, playedMs: 1, plannedMs: 1, done: true },
    ];
    const hurt = { type: 'hurt', ...earlier, ...place } as const;
    const changes: readonly SessionRecord[] = [
      hurt,
      { type: 'left-out', ...earlier, ...place, missed: 1 },
      { type: 'easier', ...earlier, ...place },
      { type: 'note', ...earlier, text: 'Door bell' },
    ];
    const others: readonly SessionRecord[] = [
      { type: 'pain', ...earlier, when: 'before', score: 4 },
      { type: 'step', ...earlier, ...place },
      { type: 'pause', ...earlier },
      { type: 'resume', ...earlier, afterMs: 1 },
      { type: 'longer', ...earlier, ...place, byMs: 1 },
    ];
    const before = { ...session, ...earlier, steps } as SessionRecord;
    const resumed = { id: 'before', playedMs: 51_000, records: [before, ...others, ...work, ...changes] };
    const { state, records } = begin({ resumed }, {}, 7_000.4);
    expect(records).toEqual([{ ...session, atMs: 7_000, steps, resumes: 'before' }, ...work, ...changes]);
    expect(state).toMatchObject({ playedMs: 51_000, positionMs: 7_000.4, planned: steps, hurts: [hurt] });
    expect(state.done).toEqual(expect.arrayContaining([...work]));
    const lost = begin({ resumed: { ...resumed, records: work } });
    expect(lost.state.planned).toEqual(session.steps);
  });
});

test('a stamp is in whole milliseconds of the plan, and whole seconds of the calendar there', () => {
  expect(buildStamp(wallMs + 999, 1.5, { utcOffsetMinutes: (ms) => (ms > wallMs ? -90 : 0) })).toEqual({
    time: '2026-03-06T06:45:00-01:30',
    atMs: 2,
  });
});

test('what is planned is counted from the segments: reps with their holds, counts, packs and breaks', () => {
  const names = ['every-work', 'pain-day', 'rounds-and-breaks', 'one-side'];
  const steps = names.flatMap((name) => buildPlannedSteps(samplePlan(name)));
  const words = ({ what, reps, holdMs, packMs, sides }: (typeof steps)[number]) =>
    [what, reps, holdMs, packMs, sides.join(' ')].map((part) => part ?? '-').join(' | ');
  expect(steps.map(words)).toMatchInlineSnapshot(`
    [
      "bird-dog | 6 | 4000 | - | left right",
      "knee-rolls | 2 | 6000 | - | ",
      "kicks | 5 | - | - | left right",
      "squats | 10 | - | - | left right",
      "child | 3 | 8000 | - | right left",
      "bridging | 5 | - | - | ",
      "plank | 1 | 65000 | - | ",
      "bird-dog | 6 | 4000 | - | left right",
      "child | 3 | 8000 | - | right left",
      "cold pack | 0 | - | 720000 | ",
      "heat pack | 0 | - | 240000 | ",
      "bird-dog | 6 | 6000 | - | left right",
      "break | 0 | - | - | ",
      "bridging | 4 | - | - | left right",
      "bird-dog | 6 | 6000 | - | left right",
      "break | 0 | - | - | ",
      "bridging | 4 | - | - | left right",
      "break | 0 | - | - | ",
      "plank | 1 | 95000 | - | ",
      "bird-dog | 3 | 6000 | - | left",
      "squats | 5 | - | - | right",
    ]
  `);
});
