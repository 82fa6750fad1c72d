import { expect, test } from 'vitest';
import { chooseClosingQuestion, type EndedSessionFacts, isDayForPeg } from '../../src/care/closing-question.ts';
import { dayOfSession } from '../../src/journal/session-days.ts';
import { sampleSummary } from '../support/sample-summary.ts';

const totals = { steps: 7, reps: 43, counted: 32, heldMs: 417_000, packMs: 0 };
const end = {
  type: 'end',
  time: '2026-11-22T08:29:12+01:00',
  atMs: 852_000,
  outcome: 'done',
  playedMs: 852_000,
  done: totals,
  planned: totals,
  share: 1,
} as const;

const ask = (changes: Partial<EndedSessionFacts['end']>, pain: readonly number[] = [], isDue = false) =>
  chooseClosingQuestion({ end: { ...end, ...changes }, pain: { before: pain[0], after: pain[1] } }, isDue);

test('a usual session is asked nothing more', () => {
  expect(ask({}, [3, 2])).toBeUndefined();
  expect(ask({}, [4, 5])).toBeUndefined();
  expect(ask({ share: 0.8, outcome: 'quit' })).toBeUndefined();
});

test('one that hurt, got worse, ended high or was left early is asked for a note', () => {
  expect(ask({ hurt: [{ what: 'bird-dog' }] })).toBe('note');
  expect(ask({}, [3, 5])).toBe('note');
  expect(ask({}, [7, 6])).toBe('note');
  expect(ask({ share: 0.79, outcome: 'quit' })).toBe('note');
});

test('the weekly questions come after what went well, and never beside a note', () => {
  expect(ask({}, [3, 2], true)).toBe('peg');
  expect(ask({}, [3, 5], true)).toBe('note');
});

test('the weekly questions wait for maintenance, but not longer than for a week of pain days alone', () => {
  const on = (day: number, mode: 'maintenance' | 'pain-day' = 'pain-day') =>
    sampleSummary({ mode, time: `2026-11-${day}T08:15:00+01:00` });
  const today = dayOfSession(on(20));
  expect(isDayForPeg('maintenance', [on(20, 'maintenance'), on(12)], today)).toBe(true);
  expect(isDayForPeg('pain-day', [on(20)], today)).toBe(false);
  expect(isDayForPeg('pain-day', [], today)).toBe(false);
  expect(isDayForPeg('pain-day', [on(20), on(17), on(14)], today)).toBe(false);
  expect(isDayForPeg('pain-day', [on(20), on(17), on(13)], today)).toBe(true);
  expect(isDayForPeg('pain-day', [on(20), on(17, 'maintenance'), on(13)], today)).toBe(false);
  expect(isDayForPeg('pain-day', [on(20), on(13), on(12, 'maintenance')], today)).toBe(true);
});

test('one that was interrupted, or ended before its first rep, is not: nobody is there, or nothing was done', () => {
  expect(ask({ share: 0.5, outcome: 'interrupted' }, [], true)).toBeUndefined();
  const nothing = { steps: 0, reps: 0, counted: 0, heldMs: 0, packMs: 0 };
  expect(ask({ share: 0, outcome: 'quit', done: nothing }, [], true)).toBeUndefined();
});
