/** Steps that change from week to week. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ExerciseStep, Routine, RoutineStep } from '../../src/routine/routine.ts';
import { changesByWeek, inWeek, listWeeks } from '../../src/routine/weeks.ts';
import { readGoodText } from './support/read-text.ts';

const read = (step: string) => readGoodText(`format: 1\ntitle: T\nsteps:\n  - { exercise: bird-dog, ${step} }\n`);

const stepIn = (routine: Routine, week: number) => inWeek(routine, week).steps[0] as ExerciseStep;

const sheet = read(
  'hold: [10s, 20s], sides: each, with: strap, from-week: { 3: { hold: [20s, 30s] }, 5: { with: towel }, 9: { count: 20 } }',
);

test('the changes of the highest week that was reached hold, on top of those before', () => {
  const holds = (week: number) => {
    const { work } = stepIn(sheet, week);
    return work.kind === 'holds' ? work.holdsMs.map(({ low }) => low / 1000) : work.kind;
  };
  expect([1, 2, 3, 4, 5, 8, 9, 99].map(holds)).toEqual([
    [10, 20],
    [10, 20],
    [20, 30],
    [20, 30],
    [20, 30],
    [20, 30],
    'count',
    'count',
  ]);
  expect([1, 4, 5, 9].map((week) => stepIn(sheet, week).equipment)).toEqual(['strap', 'strap', 'towel', 'towel']);
});

test('what is written for a week stands in place of what it does not go with, and of nothing else', () => {
  const written = { exercise: 'x', hold: '5s', reps: 3, sides: 'alternate', note: 'n' } as const;
  const change = (changes: object) => listWeeks({ ...written, 'from-week': { 2: changes } })[0]?.step;
  expect(change({ hold: '8s' })).toEqual({ ...written, hold: '8s' });
  expect(change({ count: 20 })).toEqual({ exercise: 'x', count: 20, sides: 'alternate', note: 'n' });
  expect(change({ time: '5 min' })).toEqual({ exercise: 'x', time: '5 min', note: 'n' });
  expect(change({ hold: ['5s', '8s'], sides: 'each' })).toEqual({
    exercise: 'x',
    hold: ['5s', '8s'],
    sides: 'each',
    note: 'n',
  });
  const counted = listWeeks({ exercise: 'x', count: 20, every: '3s', 'from-week': { 4: { breaths: 3, reps: 2 } } });
  expect(counted[0]?.step).toEqual({ exercise: 'x', breaths: 3, reps: 2 });
});

test('in a week the earlier changes are done, and the later ones are still to come', () => {
  const step = { kind: 'exercise' } as ExerciseStep;
  const weeks = fc
    .uniqueArray(fc.integer({ min: 2, max: 99 }), { maxLength: 6 })
    .map((all) => all.toSorted((a, b) => a - b));
  fc.assert(
    fc.property(weeks, fc.integer({ min: 1, max: 120 }), (all, now) => {
      const later = (week: number): ExerciseStep => ({ ...step, note: String(week) });
      const changing = { ...step, note: '1', weeks: all.map((week) => ({ week, step: later(week) })) };
      const rounds: RoutineStep = { kind: 'rounds', rounds: 2, steps: [changing] };
      const [inRounds, alone] = inWeek({ ...sheet, steps: [rounds, changing] }, now).steps;
      const reached = all.filter((week) => week <= now);
      expect(alone).toMatchObject({ note: String(reached.at(-1) ?? 1) });
      expect((alone as ExerciseStep).weeks?.map(({ week }) => week)).toEqual(all.filter((week) => week > now));
      expect(inRounds).toMatchObject({ steps: [alone] });
    }),
  );
});

test('only a routine with such a step changes by week', () => {
  expect(changesByWeek(sheet)).toBe(true);
  expect(changesByWeek(read('hold: 5s, reps: 3, sides: each'))).toBe(false);
  expect(changesByWeek({ steps: [{ kind: 'rounds', rounds: 2, steps: sheet.steps }] })).toBe(true);
});
