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
