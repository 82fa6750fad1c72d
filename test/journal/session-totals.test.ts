import { describe, expect, test } from 'vitest';
import type { PlannedStep, SessionRecord } from '../../src/journal/session-record.ts';
import { countPacks, isUnbegun, listHurts, listStepsDone, sumDone } from '../../src/journal/session-totals.ts';

const stamp = { time: '2026-11-22T08:15:00+01:00', atMs: 0 };
const steps: readonly PlannedStep[] = [
  { what: 'bridging', name: 'Bridging', reps: 2, holdMs: 9_000, sides: [] },
  { what: 'kicks', name: 'Kicks', reps: 30, sides: ['left', 'right'] },
  { what: 'break', name: 'break', reps: 0, sides: [] },
  { what: 'cold pack', name: 'cold pack', reps: 0, packMs: 600_000, sides: [] },
];

const rep = (number: number, done = true, step = 0): SessionRecord => ({
  type: 'rep',
  ...stamp,
  step,
  what: 'bridging',
  rep: number,
  heldMs: done ? 9_000 : 4_000,
  done,
});

const kicks = (count: number): SessionRecord => ({
  type: 'counted',
  ...stamp,
  step: 1,
  what: 'kicks',
  count,
  planned: 30,
});

const pack = (playedMs: number, done: boolean): SessionRecord => ({
  type: 'pack',
  ...stamp,
  step: 3,
  what: 'cold pack',
  playedMs,
  plannedMs: 600_000,
  done,
});

describe('the totals', () => {
  test('are all planned and nothing done at the start', () => {
    expect(sumDone(steps, [])).toEqual({
      done: { steps: 0, reps: 0, counted: 0, heldMs: 0, packMs: 0 },
      planned: { steps: 3, reps: 2, counted: 30, heldMs: 18_000, packMs: 600_000 },
      share: 0,
    });
  });

  test('of a session that asks for nothing are all done', () => {
    expect(sumDone(steps.slice(2, 3), []).share).toBe(1);
    expect(sumDone([], []).share).toBe(1);
  });

  test('weigh every step the same, however many reps it has', () => {
    const { done, share } = sumDone(steps, [rep(1), rep(2), kicks(15), pack(60_000, false)]);
    expect(done).toEqual({ steps: 1, reps: 2, counted: 15, heldMs: 18_000, packMs: 60_000 });
    expect(share).toBe(0.5);
  });

  test('count the better of two tries, and the time of both', () => {
    const { done } = sumDone(steps, [rep(1), rep(1, false), kicks(12), kicks(30), kicks(3)]);
    expect(done).toMatchObject({ reps: 1, counted: 30, heldMs: 13_000 });
  });

  test('never claim more than was planned, whatever a file says', () => {
    const { done, share } = sumDone(steps, [rep(1), rep(2), rep(3), kicks(99), rep(1, true, 9)]);
    expect(done).toMatchObject({ reps: 2, counted: 30 });
    expect(share).toBe(0.667);
  });
});

describe('what of a step was done', () => {
  const counted = (from: number | undefined, count: number, place: object = {}): SessionRecord => ({
    ...kicks(count),
    ...(from !== undefined && { from }),
    ...place,
  });
  const doneOf = (...records: readonly SessionRecord[]) => listStepsDone(steps, records)[1]?.done;

  test('is every number of a run once, in whatever order they were counted', () => {
    expect(doneOf(counted(11, 10), counted(undefined, 10))).toBe(20);
    expect(doneOf(counted(5, 10), counted(1, 10), counted(3, 2))).toBe(14);
    expect(doneOf(counted(1, 10), counted(21, 5), counted(11, 10))).toBe(25);
    expect(doneOf(counted(2, 3), counted(2, 3), counted(20, 0))).toBe(3);
  });

  test('is its own for each side and each set', () => {
    const [left, right] = [{ side: 'left' }, { side: 'right' }];
    expect(doneOf(counted(1, 5, left), counted(1, 5, right), counted(1, 5, { set: 2 }))).toBe(15);
    const sums = listStepsDone(steps, [counted(1, 5, left), counted(4, 4, left), counted(1, 2, right), rep(1)]);
    expect(sums.map(({ kind, planned, done, onSide }) => ({ kind, planned, done, onSide }))).toEqual([
      { kind: 'reps', planned: 2, done: 1, onSide: { left: 0, right: 0 } },
      { kind: 'counted', planned: 30, done: 9, onSide: { left: 7, right: 2 } },
      { kind: 'counted', planned: 0, done: 0, onSide: { left: 0, right: 0 } },
      { kind: 'pack', planned: 1, done: 0, onSide: { left: 0, right: 0 } },
    ]);
    expect(listStepsDone(steps, [counted(1, 99, left)])[1]?.onSide).toEqual({ left: 30, right: 0 });
  });

  test('is a pack that was on to its end, once', () => {
    expect(listStepsDone(steps, [pack(1, false)])[3]?.done).toBe(0);
    expect(listStepsDone(steps, [pack(1, true), pack(1, true)])[3]?.done).toBe(1);
    expect(countPacks(steps, [pack(1, false)])).toEqual({ done: 0, planned: 1 });
    expect(countPacks(steps, [pack(1, true), pack(1, true), rep(1)])).toEqual({ done: 1, planned: 1 });
  });
});

test('a session is begun with the first of anything that was done', () => {
  const nothing = { steps: 9, reps: 0, counted: 0, heldMs: 0, packMs: 0 };
  expect(isUnbegun({ done: nothing })).toBe(true);
  for (const key of ['reps', 'counted', 'heldMs', 'packMs'])
    expect(isUnbegun({ done: { ...nothing, [key]: 1 } }), key).toBe(false);
  expect(isUnbegun({ done: nothing, hasOpenPack: true })).toBe(false);
});

test('what hurt is listed once for each exercise and side, in the order in which it was reported', () => {
  const hurt = (what: string, side?: 'left' | 'right'): SessionRecord => ({
    type: 'hurt',
    ...stamp,
    step: 0,
    what,
    rep: 1,
    ...(side && { side }),
  });
  const told = [hurt('b', 'left'), rep(1), hurt('a'), hurt('b', 'right'), hurt('b', 'left'), hurt('a')];
  expect(listHurts(told)).toEqual([{ what: 'b', side: 'left' }, { what: 'a' }, { what: 'b', side: 'right' }]);
  expect(listHurts(told)[1]).not.toHaveProperty('side');
});
