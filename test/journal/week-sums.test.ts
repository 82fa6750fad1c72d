import { expect, test } from 'vitest';
import { selectPeriod } from '../../src/journal/session-sums.ts';
import { listWeeks } from '../../src/journal/week-sums.ts';
import { sampleSummary } from '../support/sample-summary.ts';

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
