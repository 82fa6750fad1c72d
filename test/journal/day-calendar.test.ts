import { expect, test } from 'vitest';
import { buildCalendar } from '../../src/journal/day-calendar.ts';
import { foldProgress } from '../../src/journal/progress.ts';
import type { SessionSummary } from '../../src/journal/session-summary.ts';
import { selectPeriod } from '../../src/journal/session-sums.ts';
import { sampleSummary } from '../support/sample-summary.ts';

const now = { wallMs: Date.UTC(2026, 10, 22, 12), offsetMinutes: 60 };
const on = (day: string, changes: Partial<SessionSummary> = {}) =>
  sampleSummary({ time: `2026-11-${day}T23:30:00-05:00`, ...changes });
const daysOf = (...sessions: readonly SessionSummary[]) => buildCalendar(selectPeriod(sessions, now, 2));
const pauseOf = (...sessions: readonly SessionSummary[]) => foldProgress(sessions, now, 2, () => []).longestPause;

test('a day is of the kind of its best session, unless one of them was on a pain day', () => {
  const days = daysOf(
    on('18', { share: 0.5 }),
    on('19', { share: 0.5 }),
    on('19', { share: 0.8 }),
    on('20', { share: 0.2, mode: 'pain-day' }),
    on('20'),
  );
  expect(days.map(({ kind }) => kind)).toEqual(['partly', 'done', 'pain-day', 'none', 'none']);
  expect(days[0]).toEqual({ date: '2026-11-18', kind: 'partly', sessions: 1 });
});

test('a session dated after today is on no day', () => {
  expect(daysOf(on('22'), on('25')).map(({ date, sessions }) => [date, sessions])).toEqual([['2026-11-22', 1]]);
});

test('the longest pause of a week or more is found, also one that is going on', () => {
  expect(pauseOf(on('10'), on('17'))).toBeUndefined();
  expect(pauseOf(on('10'), on('18'))).toEqual({
    from: '2026-11-11',
    to: '2026-11-17',
    days: 7,
    isGoingOn: false,
  });
  expect(pauseOf(on('10'))).toMatchObject({ from: '2026-11-11', days: 12, isGoingOn: true });
});

test('one that began before these weeks has its whole length', () => {
  const goingOn = { from: '2026-11-03', to: '2026-11-19', days: 17, isGoingOn: false };
  expect(pauseOf(on('01'), on('02'), on('20'))).toEqual(goingOn);
  expect(pauseOf(on('02'), on('09'))).toMatchObject({ from: '2026-11-10' });
});

test('the weeks are folded into one: days, spells of pain, what came before and what lies ahead', () => {
  const unread = [
    { kind: 'damaged', id: 'a', time: '2026-11-20T08:00:00+00:00' },
    { kind: 'month', id: 'b', time: '2026-11-01T00:00:00+00:00' },
  ] as const;
  const painDay = { mode: 'pain-day' } as const;
  const sessions = [
    on('25'),
    on('22', painDay),
    on('20', painDay),
    on('19', painDay),
    on('19'),
    on('12'),
    on('10', painDay),
    on('08'),
    on('01'),
  ];
  const asked: unknown[] = [];
  const fold = (weeks: number | undefined) =>
    foldProgress([...sessions, ...unread], now, weeks, (period) => {
      asked.push(period.sessions.length);
      return [];
    });
  expect(fold(2)).toMatchObject({
    weeks: 2,
    from: '2026-11-09',
    today: '2026-11-22',
    weekdayOfFirst: 0,
    hasEarlier: true,
    isSinceFirst: false,
    sum: { sessions: 7 },
    activeDays: 5,
    painDays: 4,
    painSpells: 3,
    setbacks: [],
    packs: [],
    packMs: 0,
    ahead: 1,
    unread: 2,
  });
  expect(fold(undefined)).toMatchObject({
    hasEarlier: false,
    isSinceFirst: false,
    weekdayOfFirst: 6,
    from: '2026-11-01',
  });
  expect(fold(undefined).toDay - fold(undefined).fromDay).toBe(21);
  expect(fold(6)).toMatchObject({ hasEarlier: false, isSinceFirst: true, from: '2026-11-01' });
  expect(asked).toEqual([7, 9, 9, 9, 9]);
});

test('a pause of the same length is the earlier one, and one over the edge of these weeks goes by the last session before', () => {
  expect(pauseOf(on('01'), on('13'), on('21'))).toMatchObject({ from: '2026-11-02', days: 11 });
  expect(pauseOf(on('08'), on('09'), on('17'))?.from).toBe('2026-11-10');
  expect(foldProgress([on('01'), on('09'), on('17')], now, undefined, () => []).longestPause).toMatchObject({
    from: '2026-11-02',
    to: '2026-11-08',
  });
});
