import { expect, test } from 'vitest';
import { type KnownRoutine, type NextDue, orderRoutines } from '../../src/care/next-due.ts';
import type { SessionSummary } from '../../src/journal/session-summary.ts';
import { sampleSummary } from '../support/sample-summary.ts';

const known: readonly KnownRoutine[] = [
  { name: 'big-three', from: 'bundled' },
  { name: 'maintenance', from: 'bundled' },
  { name: 'pain-day', from: 'bundled' },
  { name: 'mine', from: 'own' },
  { name: '/somewhere/sheet.yaml', from: 'path' },
];

const order = (due: Pick<NextDue, 'routine' | 'mode'>, ...done: readonly Partial<SessionSummary>[]) =>
  orderRoutines(
    { kind: 'session', title: undefined, round: undefined, dueMs: 0, isDue: true, ...due },
    done.map((changes) => sampleSummary(changes)),
    known,
  );

const due = (routine: string) => ({ routine, mode: 'maintenance' }) as const;

test('what is due comes first, then what was done last, the own, and maintenance; the others follow', () => {
  expect(order(due('sheet'), { routine: 'desk-break' }, { routine: 'big-three' })).toEqual({
    first: ['sheet', 'desk-break', 'big-three', 'mine', 'maintenance'],
    others: ['pain-day', '/somewhere/sheet.yaml'],
  });
});

test('each is there once, at its first place', () => {
  const done = [{ routine: 'mine' }, { routine: 'big-three' }, { routine: 'mine' }];
  expect(order(due('maintenance'), ...done).first).toEqual(['maintenance', 'mine', 'big-three']);
});

test('of what was done no more than three are, whatever was done often', () => {
  const done = ['one', 'one', 'two', 'three', 'one', 'four'].map((routine) => ({ routine }));
  expect(order(due('maintenance'), ...done).first).toEqual(['maintenance', 'one', 'two', 'three', 'mine']);
});

test('no round of a pain day is, nor what came from standard input', () => {
  const done = [{ routine: 'gentle-pain-day', mode: 'pain-day' }, { routine: '-' }, { routine: 'one' }] as const;
  expect(order({ routine: 'pain-day', mode: 'pain-day' }, ...done)).toEqual({
    first: ['one', 'mine', 'maintenance'],
    others: ['big-three', 'pain-day', '/somewhere/sheet.yaml'],
  });
});
