import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainDose } from '../../../src/cli/show/render-plan.ts';
import { buildPlan } from '../../../src/plan/build-plan.ts';
import { exerciseDurationMs } from '../../../src/plan/build-segments.ts';
import type { Choices } from '../../../src/plan/choices.ts';
import type { ExerciseStep } from '../../../src/routine/routine.ts';
import { anyRoutine, sampleRoutine, sampleStep } from '../../support/sample-routines.ts';

function explain(step: Partial<ExerciseStep>, choices: Choices = { dose: 'low' }): readonly string[] {
  const [planned] = buildPlan(sampleRoutine({ steps: [sampleStep(step)] }), choices).steps;
  return planned?.kind === 'exercise' ? explainDose(planned) : [];
}

const range = (low: number, high: number) => ({ low, high });
const station = (hold: { low: number; high: number }) => ({ pose: 'left', say: 'left', holdMs: hold });

describe('which value of its range a step took', () => {
  test.each<[string, Partial<ExerciseStep>, readonly string[]]>([
    [
      'a hold',
      { work: { kind: 'hold', holdMs: range(8_000, 10_000) }, sets: [range(4, 5)] },
      ['8 of 8-10 s', '4 of 4-5 reps'],
    ],
    ['breaths', { work: { kind: 'breaths', breaths: range(3, 5) }, sets: [range(4, 4)] }, ['3 of 3-5 breaths']],
    ['a time', { work: { kind: 'time', timeMs: range(300_000, 600_000) }, sets: [range(1, 1)] }, ['5 of 5-10 min']],
    ['a count', { work: { kind: 'count', everyMs: 2_000 }, sets: [range(30, 50)] }, ['30 of 30-50']],
    ['equal sets', { work: { kind: 'count', everyMs: 2_000 }, sets: [range(30, 50), range(30, 50)] }, ['30 of 30-50']],
    [
      'a pyramid',
      { work: { kind: 'hold', holdMs: range(8_000, 8_000) }, sets: [range(6, 8), range(4, 4), range(2, 3)] },
      ['6 of 6-8 reps', '2 of 2-3 reps'],
    ],
    [
      'stations',
      {
        work: { kind: 'stations', stations: [station(range(5_000, 8_000)), station(range(1_000, 1_000))] },
        sides: undefined,
        sets: [range(4, 4)],
      },
      ['5 of 5-8 s'],
    ],
    [
      'sets',
      { work: { kind: 'count', everyMs: 2_000 }, sets: [range(8, 10), range(8, 10), range(8, 10)], minSets: 2 },
      ['8 of 8-10', '2 of 2-3 sets'],
    ],
    [
      'sets of which some are not done',
      {
        work: { kind: 'hold', holdMs: range(8_000, 8_000) },
        sets: [range(3, 5), range(3, 5), range(6, 7)],
        minSets: 1,
      },
      ['3 of 3-5 reps', '1 of 1-3 sets'],
    ],
    ['no ranges', { work: { kind: 'hold', holdMs: range(8_000, 8_000) }, sets: [range(4, 4)] }, []],
  ])('%s', (_, step, words) => {
    expect(explain(step)).toEqual(words);
  });

  test('is the value that is done', () => {
    const hold = { work: { kind: 'hold', holdMs: range(8_000, 10_000) } as const, sets: [range(4, 6)] };
    expect(explain(hold, { dose: 'high' })).toEqual(['10 of 8-10 s', '6 of 4-6 reps']);
    expect(explain(hold, { dose: 'middle' })).toEqual(['9 of 8-10 s', '5 of 4-6 reps']);
  });
});

test('packs are not counted among the minutes that doses are fitted to', () => {
  fc.assert(
    fc.property(anyRoutine, fc.integer({ min: 1, max: 60 }), (any, minutes) => {
      const after = [{ pack: 'cold', forMs: 600_000 } as const];
      const choose = (routine: typeof any) => {
        const plan = buildPlan({ ...routine, mode: 'maintenance' }, { budgetMs: minutes * 60_000 });
        // What is said before a break that stands first asks for the packs too.
        fc.pre(plan.steps[0]?.kind !== 'break');
        const done = plan.steps.flatMap((step) => (step.kind === 'exercise' ? [step.dose] : []));
        return { done, doingMs: exerciseDurationMs(plan.steps, plan.segments) };
      };
      const [without, within] = [choose({ ...any, after: [] }), choose({ ...any, after })];
      // The closing words come after the packs, so that a little more may fit before them.
      expect(within.doingMs).toBeLessThanOrEqual(Math.max(minutes * 60_000, without.doingMs));
      expect(within.done.length).toBeGreaterThanOrEqual(without.done.length);
    }),
    { numRuns: 50 },
  );
});

test('a time with packs in it says how much of it the exercises take, which is what the minutes are for', () => {
  const reasonOf = (...packs: readonly ['cold'?]) => {
    const after = packs.map(() => ({ pack: 'cold', forMs: 600_000 }) as const);
    const routine = sampleRoutine({ mode: 'pain-day', after });
    return buildPlan(routine, { budgetMs: 60_000 }).doseLine.split(':').slice(0, 3).join(':');
  };
  expect(reasonOf('cold')).toMatch(/\(12:\d\d min, the exercises 2:\d\d min, longer than 1 min\)/);
  expect(reasonOf()).toMatch(/\(2:\d\d min, longer than 1 min\)/);
});
