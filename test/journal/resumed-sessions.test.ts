/** A session that was cut off, and the one that resumes it: what is carried over, and where it would resume again. */
import { describe, expect, test } from 'vitest';
import { answerLastHurt, findResumePosition, reapplyExclusions } from '../../src/journal/resume.ts';
import type { SessionRecord } from '../../src/journal/session-record.ts';
import { summariseRecords, sumPlayed } from '../../src/journal/session-summary.ts';
import { listStepSummaries } from '../../src/journal/step-summaries.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { recordSession } from '../support/record-session.ts';
import { samplePlan } from '../support/sample-plans.ts';

/** Seconds pass, and then a key is pressed. */
type Presses = readonly (readonly [afterSeconds: number, key: string])[];

const startMs = Date.UTC(2026, 2, 6, 8, 15);
const laterMs = startMs + 45 * 60_000;

/** What is pressed before the session is cut off so many seconds later, and in the one that resumes it. */
const sessions: Readonly<Record<string, readonly [plan: string, before: Presses, seconds: number, after: Presses]>> = {
  'in a hold': ['every-work', [], 33, [[4, 'return']]],
  'in the kicks': ['every-work', [[200, 'n']], 35, [[5, 'return']]],
  'in counted reps of one side': [
    'every-work',
    [
      [1, 'n'],
      [1, 'n'],
      [1, 'n'],
    ],
    28,
    [[30, 'h']],
  ],
  'after seconds were added': [
    'every-work',
    [
      [5, '+'],
      [25, '+'],
      [3, '-'],
    ],
    70,
    [[5, '+']],
  ],
  'with a side left out in later rounds': [
    'rounds-and-breaks',
    [
      [24, 'h'],
      [2, 'return'],
    ],
    30,
    [
      [30, 'h'],
      [2, 'return'],
    ],
  ],
  'with an exercise left out': [
    'rounds-and-breaks',
    [
      [24, 'h'],
      [2, 'n'],
    ],
    20,
    [[60, 'n']],
  ],
  'hurt while settling, without an answer': ['rounds-and-breaks', [[4, 'h']], 5, [[20, 'return']]],
  'hurt in a later set, without an answer': ['every-work', [[85, 'h']], 5, [[20, 'h']]],
  'hurt in counted reps, without an answer': [
    'every-work',
    [
      [1, 'n'],
      [1, 'n'],
      [1, 'n'],
      [24, 'h'],
    ],
    5,
    [],
  ],
  'hurt where there is no side': [
    'every-work',
    [
      [1, 'n'],
      [30, 'h'],
    ],
    5,
    [[20, 'h']],
  ],
  'in a pack, after a pause': [
    'pain-day',
    [
      // Once it was said when to stop.
      [14, 'n'],
      [1, 'n'],
      [30, 'space'],
      [60, 'space'],
    ],
    200,
    [[100, 'n']],
  ],
  'after a pack': [
    'pain-day',
    [
      // Once it was said when to stop.
      [14, 'n'],
      [1, 'n'],
      [30, 'n'],
    ],
    30,
    [],
  ],
  'with nothing left': [
    'one-side',
    [
      [1, 'n'],
      [1, 'n'],
    ],
    1,
    [],
  ],
};

const answer = (plan: Plan, records: readonly SessionRecord[]) => answerLastHurt(plan, records);
const reapply = (plan: Plan, records: readonly SessionRecord[]) => reapplyExclusions(plan, records);

function listKnown(plan: Plan, records: readonly SessionRecord[]): readonly string[] {
  return records.map((record, index) => {
    const kept = records.slice(0, index + 1);
    const answered = answer(plan, kept);
    const summary = summariseRecords('any', kept);
    return [
      JSON.stringify(record),
      `  played ${sumPlayed(kept)}, goes on at ${findResumePosition(reapply(plan, answered), answered)}`,
      `  ${summary?.outcome} ${summary?.share} ${summary?.playedMs} ${summary?.resumes}`,
      ...answered.slice(kept.length).map((added) => `  answered with ${JSON.stringify(added)}`),
    ].join('\n');
  });
}

function press(keys: Presses, seconds: number): Parameters<typeof recordSession>[1] {
  return (session) => {
    for (const [after, key] of keys) {
      session.pass(after);
      if (session.events.at(-1)?.type !== 'ended') session.terminal.press(key);
    }
    session.pass(seconds);
  };
}

test.each(Object.entries(sessions))('a session that was cut off %s resumes exactly like this', async (name, script) => {
  const [planName, before, seconds, after] = script;
  const plan = samplePlan(planName);
  const cutOff = recordSession(plan, press(before, seconds), { clock: { wallMs: startMs } });
  const answered = answer(plan, cutOff);
  const withoutHurt = reapply(plan, answered);
  const startAtMs = findResumePosition(withoutHurt, answered);
  const resumed = { id: 'before', playedMs: sumPlayed(cutOff), records: answered };
  const resumedRecords = recordSession(withoutHurt, press(after, 30), {
    clock: { wallMs: laterMs },
    facts: { resumed },
    startAtMs: startAtMs ?? 0,
  });
  const lines = [
    `cut off: ${withoutHurt.totalMs} of ${plan.totalMs}, goes on at ${startAtMs}`,
    ...listKnown(plan, cutOff),
    'resumed',
    ...listKnown(plan, resumedRecords),
  ];
  const file = `../fixtures/played/resumed/${name.replaceAll(/[ ,]+/g, '-')}.txt`;
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(file);
});

test('the easier form that was taken is still known in the session that resumes it', () => {
  const plan = samplePlan('every-work');
  const cutOff = recordSession(plan, press([[30, 'e']], 5), { clock: { wallMs: startMs } });
  const resumed = { id: 'before', playedMs: sumPlayed(cutOff), records: cutOff };
  const startAtMs = findResumePosition(plan, cutOff) ?? 0;
  const records = recordSession(plan, press([], 5), { clock: { wallMs: laterMs }, facts: { resumed }, startAtMs });
  for (const kept of [cutOff, records])
    expect(listStepSummaries(kept).flatMap(({ isEasier, number }) => (isEasier ? [number] : []))).toEqual([1]);
});

describe('the played time of a session', () => {
  const record = (atMs: number, time: string, type = 'pause'): SessionRecord =>
    ({ type, time: `2026-03-06T${time}+01:00`, atMs, toMs: 90_000 }) as unknown as SessionRecord;
  const session = (fields: object = {}): SessionRecord =>
    ({ ...record(0, '09:00:00', 'session'), ...fields }) as unknown as SessionRecord;

  test.each([
    ['without a session', [record(5_000, '09:00:05')], 0],
    ['as the plan has it where the clock agrees', [session(), record(20_000, '09:00:20')], 20_000],
    ['no longer than the clock has it', [session(), record(50_000, '09:00:20')], 21_000],
    ['as the plan has it where the calendar was set back', [session(), record(20_000, '08:00:00')], 20_000],
    [
      'nothing where the position went back',
      [session(), record(20_000, '09:00:20'), record(5_000, '09:00:30')],
      20_000,
    ],
    [
      'from where a skip led to',
      [session(), record(20_000, '09:00:20', 'skip'), record(95_000, '09:00:40')],
      20_000 + 5_000,
    ],
    [
      'with what was carried over, which is older than the session',
      [session({ resumes: 'before', atMs: 30_000 }), record(30_000, '08:00:00'), record(40_000, '09:00:10')],
      30_000 + 10_000,
    ],
    [
      'of its own alone where it goes on with none',
      [session({ atMs: 30_000 }), record(30_000, '08:00:00'), record(40_000, '09:00:10')],
      10_000,
    ],
    [
      'as its own what came in its first second',
      [session({ resumes: 'before', atMs: 30_000 }), record(31_000, '09:00:00'), record(40_000, '09:00:10')],
      10_000,
    ],
  ] as const)('is counted %s', (_, records, playedMs) => {
    expect(sumPlayed(records)).toBe(playedMs);
  });
});
