import { expect, test } from 'vitest';
import { chooseClosingQuestion, type EndedSessionFacts } from '../../src/care/closing-question.ts';

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
  chooseClosingQuestion(
    { mode: 'maintenance', end: { ...end, ...changes }, pain: { before: pain[0], after: pain[1] } },
    isDue,
  );

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

test('the weekly questions come on a calm day, and never beside a note', () => {
  expect(ask({}, [3, 2], true)).toBe('peg');
  expect(ask({}, [3, 5], true)).toBe('note');
  const painDay = { mode: 'pain-day', end, pain: { before: 4, after: 3 } } as const;
  expect(chooseClosingQuestion(painDay, true)).toBeUndefined();
});

test('one that was interrupted, or ended before its first rep, is not: nobody is there, or nothing was done', () => {
  expect(ask({ share: 0.5, outcome: 'interrupted' }, [], true)).toBeUndefined();
  const nothing = { steps: 0, reps: 0, counted: 0, heldMs: 0, packMs: 0 };
  expect(ask({ share: 0, outcome: 'quit', done: nothing }, [], true)).toBeUndefined();
});
