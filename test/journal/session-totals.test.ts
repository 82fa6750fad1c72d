import { describe, expect, test } from 'vitest';
import type { PlannedStep, SessionRecord } from '../../src/journal/session-record.ts';
import { sumDone } from '../../src/journal/session-totals.ts';

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
