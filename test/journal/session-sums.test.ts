import { describe, expect, test } from 'vitest';
import { buildUnread, type SessionEntry } from '../../src/journal/session-summary.ts';
import {
  listWeeks,
  ratePainChange,
  selectPeriod,
  sumHistory,
  sumPeriod,
  takeForPeriod,
} from '../../src/journal/session-sums.ts';
import { sampleSummary } from '../support/sample-summary.ts';

const now = { wallMs: Date.UTC(2026, 10, 26, 12), offsetMinutes: 60 };
/** All of them were in the last four weeks. */
const sum = (sessions: readonly SessionEntry[]) => sumHistory(sessions, now).recent;

describe('a sum of sessions', () => {
  test('counts a session as adherent from 80 % on, and leaves unread ones out', () => {
    const sessions = [0, 0.5, 0.79, 0.8, 1].map((share) => sampleSummary({ share }));
    expect(sum([...sessions, buildUnread('20261122T071500Z-00', 'damaged')])).toMatchObject({
      from: '2026-11-22',
      sessions: 5,
      adherent: 2,
      playedMs: 5 * sampleSummary().playedMs,
    });
    expect(sum([])).toBeUndefined();
  });

  test('adds up what was done of each session, and how long it was played', () => {
    const times = ['2026-11-25T08:15:00+01:00', '2026-11-20T08:15:00+01:00', '2026-11-23T08:15:00+01:00'];
    const sessions = times.map((time, index) => sampleSummary({ time, share: 0.25 * index, playedMs: 1000 * index }));
    const nowhere = sampleSummary({ time: 'some day' });
    expect(sum([...sessions, nowhere])).toMatchObject({
      from: '2026-11-20',
      days: 7,
      sessions: 3,
      shareSum: 0.75,
      playedMs: 3000,
      painPairs: 0,
      painBeforeSum: 0,
      painAfterSum: 0,
    });
  });

  test('has the pain of sessions that give it before and after', () => {
    const painful = sum([
      sampleSummary({ painBefore: undefined, painAfter: 7 }),
      sampleSummary({ painBefore: 4, painAfter: 2 }),
      sampleSummary({ painBefore: 5, painAfter: 5 }),
      sampleSummary({ painBefore: 5, painAfter: 8 }),
      sampleSummary({ painBefore: 9, painAfter: undefined }),
    ]);
    expect(painful).toMatchObject({ painPairs: 3, painBeforeSum: 14, painAfterSum: 15, eased: 1, worse: 1 });
  });
});

test('the last four weeks begin on the Monday of three weeks ago, by the local day of each session', () => {
  const sessions = ['2026-11-02T00:00:00+14:00', '2026-11-01T23:59:59-12:00'].map((time) => sampleSummary({ time }));
  expect(sumHistory(sessions, now)).toMatchObject({
    recent: { from: '2026-11-02', sessions: 1, days: 25 },
    allTime: { from: '2026-11-01', sessions: 2, days: 26 },
  });
});

test('a session that ended before its first rep is in no sum', () => {
  const unbegun = sampleSummary({ share: 0, done: { steps: 0, reps: 0, counted: 0, heldMs: 0, packMs: 0 } });
  expect(sumHistory([unbegun], now)).toEqual({ recent: undefined, allTime: undefined });
  const brokenOff = sampleSummary({ share: 0, done: { ...unbegun.done, heldMs: 3_000 } });
  expect(sumHistory([unbegun, brokenOff], now)).toMatchObject({ recent: { sessions: 1 }, allTime: { sessions: 1 } });
});

test('only the days that have been are summed up: in the first week since the first session, later since the Monday', () => {
  const week = [20, 21, 22, 23, 24, 25, 26].map((day) => sampleSummary({ time: `2026-11-${day}T08:15:00+01:00` }));
  expect(sumHistory(week, now).recent).toMatchObject({ sessions: 7, days: 7 });
  const old = sampleSummary({ time: '2026-01-01T08:15:00+01:00' });
  expect(sumHistory([...week, old], now).recent).toMatchObject({ sessions: 7, days: 25 });
});

test('some weeks read no further than the first session that counts before them, and sum up the same', () => {
  const entries: SessionEntry[] = [
    sampleSummary({ time: '2027-03-01T08:15:00+01:00' }),
    sampleSummary({ time: '2026-11-24T08:15:00+01:00' }),
    sampleSummary({ time: '2026-11-02T08:15:00+01:00' }),
    buildUnread('20261120T071500Z-00', 'damaged'),
    sampleSummary({
      time: '2026-10-20T08:15:00+01:00',
      done: { steps: 0, reps: 0, counted: 0, heldMs: 0, packMs: 0 },
    }),
    sampleSummary({ time: '2026-10-18T08:15:00+01:00' }),
    sampleSummary({ time: '2026-01-01T08:15:00+01:00' }),
  ];
  const taken = [...takeForPeriod(entries, now, 4)];
  expect(taken).toEqual(entries.slice(0, 6));
  expect(selectPeriod(taken, now, 4)).toEqual(selectPeriod(entries, now, 4));
  expect([...takeForPeriod(entries, now, 60)]).toEqual(entries);
});

describe('a change of pain', () => {
  test.each([
    [4, 2, 'eased'],
    [10, 8, 'eased'],
    [5, 4, 'unchanged'],
    [3, 2, 'eased'],
    [1, 0, 'eased'],
    [0, 1, 'unchanged'],
    [0, 2, 'worse'],
    [5, 6, 'unchanged'],
    [5, 7, 'worse'],
    [3, 4, 'unchanged'],
    [1, 2, 'unchanged'],
    [0, 0, 'unchanged'],
    [6, 6, 'unchanged'],
  ])('from %i to %i is %s: less by 2 points or 30 %%, more by 2 points', (before, after, change) => {
    expect(ratePainChange(before, after)).toBe(change);
  });
});

test('more sessions than a function takes arguments are summed up as few are', () => {
  const sessions = Array.from({ length: 150_000 }, () => ({ day: 20_000, atDay: 20_000, summary: sampleSummary() }));
  expect(sumPeriod({ fromDay: 20_000, today: 20_001, sessions })).toMatchObject({ days: 2, sessions: 150_000 });
});

describe('the weeks of a period', () => {
  test('a week has its days up to today, be that its Monday, and is there without a session', () => {
    const sessions = ['2026-11-23', '2026-11-11'].map((day) => sampleSummary({ time: `${day}T08:15:00+01:00` }));
    const period = selectPeriod(sessions, { wallMs: Date.UTC(2026, 10, 23, 12), offsetMinutes: 60 });
    expect(listWeeks(period)).toMatchObject([
      { from: '2026-11-11', to: '2026-11-15', days: 5, activeDays: 1, sum: { sessions: 1 } },
      { from: '2026-11-16', to: '2026-11-22', days: 7, activeDays: 0, sum: undefined, painBefore: undefined },
      { from: '2026-11-23', to: '2026-11-23', days: 1, activeDays: 1, sum: { sessions: 1 } },
    ]);
  });

  test('a week has its days with sessions and pain days once, and the means of what was reported', () => {
    const at = (day: string, changes: Parameters<typeof sampleSummary>[0]) =>
      sampleSummary({ time: `2026-11-${day}T08:15:00+01:00`, ...changes });
    const sessions = [
      at('24', { painBefore: 9 }),
      at('22', { mode: 'pain-day', painBefore: 6, painAfter: 0 }),
      at('22', { mode: 'pain-day', painBefore: 3 }),
      at('16', { painAfter: 4 }),
      at('16', {}),
      at('15', { painBefore: 1 }),
    ];
    const period = selectPeriod(sessions, { wallMs: Date.UTC(2026, 10, 23, 12), offsetMinutes: 60 });
    const weeks = listWeeks(period);
    expect(weeks).toMatchObject([
      { from: '2026-11-15', to: '2026-11-15', days: 1, painBefore: 1, painAfter: undefined, painDays: 0 },
      { from: '2026-11-16', to: '2026-11-22', days: 7, activeDays: 2, painDays: 1, painBefore: 4.5, painAfter: 2 },
      { from: '2026-11-23', to: '2026-11-23', activeDays: 0, sum: undefined, painBefore: undefined },
    ]);
    expect(weeks[1]?.sum).toMatchObject({ sessions: 4, days: 7 });
  });
});
