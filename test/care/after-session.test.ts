import { expect, test } from 'vitest';
import {
  answerPain,
  chooseClosingQuestion,
  type EndedSessionFacts,
  isDayForPeg,
} from '../../src/care/after-session.ts';
import { dayOfSession, ratePainChange } from '../../src/journal/session-sums.ts';
import { sampleSummary } from '../support/sample-summary.ts';

test.each([
  [5, 3, { kind: 'no-worse' }],
  [5, 5, { kind: 'no-worse' }],
  [4, 5, { kind: 'little-worse' }],
  [0, 1, { kind: 'little-worse' }],
  [3, 4, { kind: 'little-worse' }],
  [2, 4, { kind: 'worse', next: 'gentle-pain-day' }],
  [5, 6, { kind: 'high', next: 'gentle-pain-day' }],
  [5, 8, { kind: 'worse', next: 'packs-only' }],
  [8, 6, { kind: 'high', next: 'gentle-pain-day' }],
  [undefined, 4, { kind: 'no-worse' }],
  [undefined, 6, { kind: 'high', next: 'gentle-pain-day' }],
] as const)('pain %s before a pain day and %i after it', (before, after, answer) => {
  expect(answerPain(before, after, 'pain-day')).toEqual(answer);
});

test('pain is called worse exactly where the history counts it so', () => {
  const scores = Array.from({ length: 11 }, (_, score) => score);
  for (const before of scores) {
    for (const after of scores) {
      const isWorse = answerPain(before, after, 'pain-day').kind === 'worse';
      expect(isWorse, `${before} → ${after}`).toBe(ratePainChange(before, after) === 'worse');
    }
  }
});

test.each([
  ['maintenance', 3, 'maintenance-low'],
  ['maintenance-low', 3, 'pain-day'],
  ['maintenance', 6, 'pain-day'],
  ['gentle-pain-day', 5, 'packs-only'],
  ['packs-only', 5, 'packs-only'],
] as const)('after %s that ended worse at %i comes %s', (form, after, next) => {
  expect(answerPain(1, after, form)).toEqual({ kind: 'worse', next });
});

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
