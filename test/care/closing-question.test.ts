import { expect, test } from 'vitest';
import { type EndedSessionFacts, wantsNote } from '../../src/care/closing-question.ts';

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

const wants = (changes: Partial<EndedSessionFacts['end']>, before?: number, after?: number) =>
  wantsNote({ end: { ...end, ...changes }, pain: { before, after } });

test('a usual session is not asked for a note', () => {
  expect(wants({}, 3, 2)).toBe(false);
  expect(wants({}, 4, 5)).toBe(false);
  expect(wants({ share: 0.8, outcome: 'quit' })).toBe(false);
});

test('one that hurt, got worse, ended high or was left early is', () => {
  expect(wants({ hurt: [{ what: 'bird-dog' }] })).toBe(true);
  expect(wants({}, 3, 5)).toBe(true);
  expect(wants({}, 7, 6)).toBe(true);
  expect(wants({ share: 0.79, outcome: 'quit' })).toBe(true);
});

test('one that was interrupted, or ended before its first rep, is not: nobody is there, or nothing was done', () => {
  expect(wants({ share: 0.5, outcome: 'interrupted' })).toBe(false);
  const nothing = { steps: 0, reps: 0, counted: 0, heldMs: 0, packMs: 0 };
  expect(wants({ share: 0, outcome: 'quit', done: nothing })).toBe(false);
});
