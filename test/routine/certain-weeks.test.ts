/** Steps that are done in certain weeks alone. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildPlan } from '../../src/plan/build-plan.ts';
import type { WrittenRoutine, WrittenStep } from '../../src/routine/format.ts';
import { readRoutine } from '../../src/routine/read-routine.ts';
import type { Routine } from '../../src/routine/routine.ts';
import { renderRoutineFile } from '../../src/routine/routine-writer.ts';
import { findMeantWeeks } from '../../src/routine/suggestion.ts';
import { changesByWeek, inWeek, listChangingWeeks, listWeeks } from '../../src/routine/weeks.ts';
import { howOften } from '../support/long.ts';
import { arbitraryRoutine } from './support/arbitrary-routine.ts';
import { readBundledExercises } from './support/bundled.ts';
import { listProblems, readGoodText } from './support/read-text.ts';

const exercises = readBundledExercises();

/** Without what else shortens a session or stands between the steps. */
const anyWritten = arbitraryRoutine([...exercises.keys()]).map(
  ({ minutes: _, ...written }): WrittenRoutine => ({ ...written, steps: withoutBreaks(written.steps) }),
);

function withoutBreaks(steps: readonly WrittenStep[]): WrittenStep[] {
  return steps.flatMap((step): WrittenStep[] => {
    if ('break' in step) return [];
    if (!('rounds' in step)) return [step];
    const inner = withoutBreaks(step.steps) as typeof step.steps;
    return inner.length === 0 ? [] : [{ ...step, steps: inner }];
  });
}

/** The routine with what a week has of it, and nothing of other weeks. */
function writeOfWeek(steps: readonly WrittenStep[], week: number): WrittenStep[] {
  return steps.flatMap((step): WrittenStep[] => {
    if ('break' in step) return [step];
    if ('rounds' in step) {
      const inner = writeOfWeek(step.steps, week) as typeof step.steps;
      return inner.length === 0 ? [] : [{ ...step, steps: inner }];
    }
    const [, from, low = '1', joint, high] =
      /^(from |up to )?(\d+)(-)?(\d+)?$/.exec(String(step.weeks ?? '1-99')) ?? [];
    const first = from === 'up to ' ? 1 : Number(low);
    const last = from === 'up to ' ? Number(low) : joint === '-' ? Number(high) : from === 'from ' ? 99 : first;
    if (week < first || (week > last && last < 99)) return [];
    const reached = listWeeks(step).findLast((change) => Number(change.week) <= week)?.step ?? step;
    const { weeks: _weeks, 'from-week': _changes, ...own } = reached;
    return [own];
  });
}

function read(written: WrittenRoutine): Routine | undefined {
  const reading = readRoutine(new TextEncoder().encode(renderRoutineFile(written)), exercises);
  // Rounds of sets may add up to more than the twelve hours of which a routine is refused.
  if (reading.problems?.every(({ code }) => code === 'too-long')) return undefined;
  if (reading.problems !== undefined) throw new Error(JSON.stringify(reading.problems));
  return reading.routine;
}

test(
  'the plan of a week has exactly the steps whose weeks hold it, with the doses of the week',
  () => {
    fc.assert(
      fc.property(anyWritten, fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 12, 99, 100, 150), (written, week) => {
        fc.pre(written.steps.length > 0);
        const routine = read(written);
        const alone = read({ ...written, steps: writeOfWeek(written.steps, week) });
        fc.pre(routine !== undefined && alone !== undefined);
        const plan = buildPlan(inWeek(routine, week), {});
        const expected = buildPlan(alone, {});
        expect(plan.segments).toEqual(expected.segments);
        expect(plan.cues).toEqual(expected.cues);
        expect(plan.leftOut).toEqual([]);
      }),
      { numRuns: howOften(60, 1500) },
    );
  },
  howOften(60_000, 600_000),
);

test(
  'between the weeks in which something changes, nothing does',
  () => {
    fc.assert(
      fc.property(anyWritten, fc.integer({ min: 1, max: 120 }), (written, week) => {
        fc.pre(written.steps.length > 0);
        const routine = read(written);
        fc.pre(routine !== undefined);
        const reached = listChangingWeeks(routine.steps).findLast((one) => one <= week) ?? 0;
        const segmentsOf = (one: number) => buildPlan(inWeek(routine, one), {}).segments;
        expect(segmentsOf(week)).toEqual(segmentsOf(reached));
        if (!changesByWeek(routine)) expect(segmentsOf(week)).toEqual(buildPlan(routine, {}).segments);
      }),
      { numRuns: howOften(40, 1500) },
    );
  },
  howOften(60_000, 600_000),
);

describe('what stands beside a step that is not done', () => {
  const steps = `format: 1
title: T
steps:
  - { exercise: bird-dog, hold: 5s, reps: 1, sides: left }
  - break: 10s
  - { exercise: bridging, hold: 5s, reps: 1, weeks: 2 }
  - break: 20s
  - { exercise: curl-up, hold: 5s, reps: 1, weeks: up to 3 }
  - break: 30s
  - rounds: 2
    steps:
      - { exercise: clamshell, count: 5, sides: left, weeks: from 4 }
`;
  const routine = readGoodText(steps);
  const done = (week: number) =>
    inWeek(routine, week).steps.map((step) => {
      if (step.kind === 'break') return step.forMs / 1000;
      return step.kind === 'rounds' ? 'rounds' : step.exercise.id;
    });

  test('goes with it where it would stand twice, and rounds go where nothing is left in them', () => {
    expect(done(1)).toEqual(['bird-dog', 10, 'curl-up', 30]);
    expect(done(2)).toEqual(['bird-dog', 10, 'bridging', 20, 'curl-up', 30]);
    expect(done(4)).toEqual(['bird-dog', 10, 'rounds']);
  });

  test('is told of the weeks to come', () => {
    const toCome = (week: number) => inWeek(routine, week).toCome?.map(({ exercise }) => exercise.id);
    expect([1, 2, 3, 4].map(toCome)).toEqual([['bridging', 'clamshell'], ['clamshell'], ['clamshell'], undefined]);
  });
});

test('a change outside the weeks of its step is not told', () => {
  const routine = readGoodText(`format: 1
title: T
steps:
  - { exercise: bridging, hold: 5s, reps: 1 }
  - { exercise: curl-up, hold: 5s, reps: 1, weeks: 1-3, from-week: { 2: { hold: 6s }, 5: { hold: 7s } } }
`);
  const [, step] = inWeek(routine, 1).steps;
  expect(step?.kind === 'exercise' && step.weeks?.map(({ week }) => week)).toEqual([2]);
});

test.each([
  ['week 3', '3'],
  ['weeks 1-2', '1-2'],
  ['from week 3', 'from 3'],
  ['week 3 onwards', 'from 3'],
  ['3+', 'from 3'],
  ['up to week 2', 'up to 2'],
])('"%s" means weeks: %s', (text, meant) => {
  expect(findMeantWeeks(text)).toBe(meant);
});

test.each([
  '3 weeks',
  'until week 3',
  'after week 2',
  'weeks 1 and 4',
  'week 1 or 2',
  'week 0',
  '6-3',
  'every 3rd week',
])('"%s" is not guessed at', (text) => {
  expect(findMeantWeeks(text)).toBeUndefined();
});

test('twelve hours are the most of a week, and not of all weeks together', () => {
  const write = (first: string, second: string) => `format: 1
title: T
steps:
  - { exercise: walking, time: 1h, sets: 7${first} }
  - { exercise: walking, time: 1h, sets: 6${second} }
`;
  expect(listProblems(write(', weeks: up to 2', ', weeks: from 3'))).toEqual([]);
  expect(listProblems(write(', weeks: up to 3', ', weeks: from 3'))).toMatchObject([{ code: 'too-long' }]);
});
