/** What a record may say at most and at least, and which of the kept choices are choices. */

import { describe, expect, test } from 'vitest';
import { dayMs, minuteMs } from '../../src/durations.ts';
import { isNewerSession, isRecord, isUnknownKind, readKeptChoices } from '../../src/journal/check-record.ts';

type Json = Readonly<Record<string, unknown>>;

const stamp = { time: '2026-11-22T08:15:00+01:00', atMs: 0 };
const place = { step: 0, what: 'bridging' };
const totals = { steps: 1, reps: 1, counted: 1, heldMs: 1, packMs: 1 };
const planned = { what: 'bridging', name: 'Bridging', reps: 2, sides: [] };
const again = { everyMs: 3_600_000, fromMinute: 480, toMinute: 1260, maxPerDay: 5 };
const when = { everyDays: 1, timesPerDay: 1 };
const end = { type: 'end', ...stamp, outcome: 'done', playedMs: 1, done: totals, planned: totals, share: 1 };
const session = {
  type: 'session',
  ...stamp,
  format: 1,
  routine: 'a',
  title: 'A',
  mode: 'maintenance',
  plannedMs: 1,
  dose: 'low',
  safety: 'clear',
  choices: {},
  steps: [planned],
};
const counted = { type: 'counted', ...stamp, ...place, count: 1, planned: 1 };
const pack = { type: 'pack', ...stamp, ...place, playedMs: 1, plannedMs: 1, done: true };
const skip = { type: 'skip', ...stamp, ...place, reason: 'quit', toMs: 0 };
const rep = { type: 'rep', ...stamp, ...place, heldMs: 1, done: true };

const most = 86_400;
const longest = 40_000 * dayMs;
const keysOf = (record: object) => Object.keys(record);

describe('a number of a record', () => {
  const bounds: readonly (readonly [record: (value: number) => Json, name: string, min: number, max: number])[] = [
    [(atMs) => ({ type: 'pause', ...stamp, atMs }), 'atMs', 0, longest],
    [(step) => ({ ...rep, step }), 'step', 0, 1012],
    [(one) => ({ ...session, beginsAt: one }), 'beginsAt', 0, 1012],
    ...['set', 'rep', 'reps'].map((key) => [(one: number) => ({ ...rep, [key]: one }), key, 0, most] as const),
    [(heldMs) => ({ ...rep, heldMs }), 'heldMs', 0, longest],
    [(one) => ({ ...session, steps: [{ ...planned, reps: one }] }), 'planned reps', 0, most],
    [(one) => ({ ...session, steps: [{ ...planned, holdMs: one }] }), 'holdMs', 0, longest],
    [(one) => ({ ...session, steps: [{ ...planned, packMs: one }] }), 'packMs', 0, longest],
    [(plannedMs) => ({ ...session, plannedMs }), 'plannedMs', 0, longest],
    [(one) => ({ ...session, when: { ...when, everyDays: one } }), 'everyDays', 1, 2],
    [(one) => ({ ...session, when: { ...when, timesPerDay: one } }), 'timesPerDay', 1, 12],
    [(one) => ({ ...session, again: { ...again, everyMs: one } }), 'everyMs', minuteMs, 7 * dayMs],
    [(one) => ({ ...session, again: { ...again, fromMinute: one } }), 'fromMinute', 0, 1440],
    [(one) => ({ ...session, again: { ...again, toMinute: one } }), 'toMinute', 0, 1440],
    [(one) => ({ ...session, again: { ...again, maxPerDay: one } }), 'maxPerDay', 1, 100],
    [(score) => ({ type: 'pain', ...stamp, when: 'before', score }), 'score', 0, 10],
    ...['count', 'planned', 'from'].map(
      (key) => [(one: number) => ({ ...counted, [key]: one }), key, 0, most] as const,
    ),
    ...['playedMs', 'plannedMs'].map((key) => [(one: number) => ({ ...pack, [key]: one }), key, 0, longest] as const),
    [(afterMs) => ({ type: 'resume', ...stamp, afterMs }), 'afterMs', 0, longest],
    [(toMs) => ({ ...skip, toMs }), 'toMs', 0, longest],
    [(byMs) => ({ type: 'longer', ...stamp, ...place, byMs }), 'byMs', -dayMs, dayMs],
    [(missed) => ({ type: 'left-out', ...stamp, ...place, missed }), 'missed', 0, most],
    [(awayMs) => ({ type: 'gap', ...stamp, awayMs }), 'awayMs', 0, longest],
    [(afterMs) => ({ type: 'sound', ...stamp, afterMs }), 'silence', 0, longest],
    [(byMs) => ({ type: 'clock-set', ...stamp, byMs }), 'clock-set', -longest, longest],
    [(playedMs) => ({ ...end, playedMs }), 'end playedMs', 0, longest],
    [(share) => ({ ...end, share }), 'share', 0, 1],
    ...keysOf(totals).flatMap((key) => {
      const max = key.endsWith('Ms') ? longest : most;
      return (['done', 'planned'] as const).map(
        (which) =>
          [(one: number) => ({ ...end, [which]: { ...totals, [key]: one } }), `${which} ${key}`, 0, max] as const,
      );
    }),
  ];

  test.each(bounds.map(([record, name, min, max]) => ({ record, name, min, max })))(
    'goes from the least to the most that it can mean: $name from $min to $max',
    ({ record, min, max }) => {
      expect([min, max].map((value) => isRecord(record(value)))).toEqual([true, true]);
      expect([min - 0.01, max + 0.01].map((value) => isRecord(record(value)))).toEqual([false, false]);
    },
  );
});

describe('a detail of a record', () => {
  const details: readonly (readonly [
    record: Json,
    key: string,
    right: readonly unknown[],
    wrong: readonly unknown[],
  ])[] = [
    [rep, 'side', ['left', 'right', undefined], ['up', null]],
    [session, 'mode', ['maintenance', 'pain-day'], ['packs-only', undefined]],
    [session, 'safety', ['clear', 'assumed-clear', 'not-due'], ['unclear', undefined]],
    [session, 'until', ['2026-12-24', undefined], ['2026-12-32', '24.12.2026', 5]],
    [session, 'added', [true, false, undefined], ['yes', null]],
    [session, 'resumes', ['any', undefined], [5, null]],
    [session, 'when', [when, { ...when, days: ['mon', 'sun'] }, undefined], [{}, { ...when, days: ['Monday'] }, null]],
    [session, 'again', [again, undefined], [{}, null]],
    [
      session,
      'steps',
      [[], Array.from({ length: 1012 }, () => planned)],
      [Array.from({ length: 1013 }, () => planned)],
    ],
    [session, 'choices', [{ minutes: 15, plain: true, list: ['a'] }], [{ minutes: Number.POSITIVE_INFINITY }, null]],
    [{ ...stamp, type: 'pain', score: 1 }, 'when', ['before', 'after'], ['now', undefined]],
    [skip, 'reason', ['skipped', 'went-back', 'hurt', 'repeated', 'went-on', 'quit'], ['tired', undefined]],
    [end, 'outcome', ['done', 'quit', 'interrupted'], ['lost', undefined]],
    [end, 'againAt', [stamp.time, undefined], ['later', null]],
    [
      end,
      'hurt',
      [[], [{ what: 'a' }, { what: 'a', side: 'left' }], undefined],
      [[{}], [{ what: 'a', side: 'up' }], null],
    ],
    [{ ...stamp, type: 'note' }, 'text', ['', 'x'.repeat(10_000)], ['x'.repeat(10_001), 5, undefined]],
  ];

  test.each(details.map(([record, key, right, wrong]) => ({ record, key, right, wrong })))(
    'is one that this version knows: $key of a $record.type',
    ({ record, key, right, wrong }) => {
      for (const value of right) expect(isRecord({ ...record, [key]: value }), String(value)).toBe(true);
      for (const value of wrong) expect(isRecord({ ...record, [key]: value }), String(value)).toBe(false);
    },
  );

  test('may be up to both sides and seven days', () => {
    const withSides = (...sides: readonly string[]) => isRecord({ ...session, steps: [{ ...planned, sides }] });
    expect([withSides('left', 'right'), withSides('left', 'right', 'left')]).toEqual([true, false]);
    const withDays = (length: number) =>
      isRecord({ ...session, when: { ...when, days: Array.from({ length }, () => 'mon') } });
    expect([withDays(7), withDays(8)]).toEqual([true, false]);
  });
});

test('a line is of a later version where its kind or its session is', () => {
  expect([isUnknownKind({ type: 'later' }), isUnknownKind({ type: 'rep' })]).toEqual([true, false]);
  for (const none of [null, undefined, [], 'later', {}, { type: 5 }]) expect(isUnknownKind(none)).toBe(false);
  expect([1, 2].map((format) => isNewerSession({ type: 'session', format }))).toEqual([false, true]);
  for (const none of [
    null,
    undefined,
    { type: 'rep', format: 2 },
    { type: 'session', format: '2' },
    { type: 'session' },
  ])
    expect(isNewerSession(none)).toBe(false);
  for (const none of [null, undefined, [], 'pause', { ...stamp }]) expect(isRecord(none)).toBe(false);
});

describe('a choice that was kept', () => {
  const texts = [['a', 'b'], []];
  test.each<readonly [string, readonly unknown[], readonly unknown[]]>([
    ['mode', ['maintenance', 'pain-day'], ['other', true]],
    ['budgetMs', [1, 900_000], [0, -1, '900000', Number.NaN, Number.POSITIVE_INFINITY]],
    ['dose', ['low', 'middle', 'high'], ['none', 3]],
    ['level', [1, 4, 8], [0, 9, 1.5, '4']],
    ['startSide', ['left', 'right'], ['up']],
    ['usualStartSide', ['left', 'right'], ['up']],
    ['waitForMe', [true, false], ['yes', 1]],
    ['countDown', [true, false], ['yes', 1]],
    ['rate', ['slower', 'normal', 'faster'], ['fast']],
    ['easier', texts, ['a', [1]]],
    ['leaveOut', texts, ['a', [1]]],
    ['hurtLastTime', texts, ['a', [1]]],
    ['leaveOutPacks', [[], ['cold'], ['cold', 'heat']], [['warm'], ['cold', 'heat', 'cold'], 'cold']],
    ['leaveOutSomePacks', [[], ['cold pack 2 of 3']], ['cold', [2]]],
    ['unattended', [], [true]],
    ['toString', [], ['text']],
    ['other', [], [1]],
  ])('is read back where %s can be chosen so, and left out where not', (key, right, wrong) => {
    for (const value of right) expect(readKeptChoices({ [key]: value })).toEqual({ [key]: value });
    for (const value of wrong) expect(Object.hasOwn(readKeptChoices({ [key]: value }), key)).toBe(false);
  });
});
