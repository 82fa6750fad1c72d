/** What is left of a plan without a side, or without an exercise, segment by segment. */
import { describe, expect, test } from 'vitest';
import { buildPlan } from '../../src/plan/build-plan.ts';
import type { Choices } from '../../src/plan/choices.ts';
import { countRepsOf, type Exclusion, excludeSide, withoutHurt } from '../../src/plan/exclude-hurt.ts';
import type { Plan, PlanExerciseStep } from '../../src/plan/plan.ts';
import { isSwitchGate } from '../../src/plan/segment.ts';
import type { ExerciseStep, Position, RoutineStep } from '../../src/routine/routine.ts';
import { sampleExercise, sampleRoutine, sampleStep } from '../support/sample-routines.ts';

const times = (count: number) => ({ low: count, high: count });
const named = (id: string, changes: Partial<ExerciseStep> = {}, position: Position = 'supine') =>
  sampleStep({
    exercise: sampleExercise({ id, name: id, say: id, position }),
    work: { kind: 'count', everyMs: 2_000 },
    sets: [times(1)],
    ...changes,
  });
const twoSets = [times(2), times(1)];
const pause: RoutineStep = { kind: 'break', forMs: 10_000, note: undefined };
const build = (steps: readonly RoutineStep[], choices: Choices = {}) => buildPlan(sampleRoutine({ steps }), choices);

/** `0 count left 1.2 of 2`: step, kind, side, set and rep. */
function listLeft({ segments }: Plan): readonly string[] {
  return segments.map((segment) => {
    const { step, kind, side, set, rep, reps } = segment;
    const rest = kind === 'rest' ? segment : undefined;
    return [
      step,
      kind,
      side,
      ...(rep === undefined ? [set === undefined ? undefined : `set ${set}`] : [`${set}.${rep} of ${reps}`]),
      rest?.rest === 'set' ? undefined : rest?.rest,
      rest?.isGated || (isSwitchGate(segment) && segment.isAfterRest) ? 'gated' : undefined,
    ]
      .filter((part) => part !== undefined)
      .join(' ');
  });
}

const left = (steps: readonly RoutineStep[], what: Exclusion, choices?: Choices) =>
  listLeft(withoutHurt(build(steps, choices), what));

describe('without a side', () => {
  test('the other one does all of its own, and the rests between its sets remain', () => {
    expect(left([named('one', { sets: twoSets })], { step: 0, side: 'left', from: 2 })).toMatchInlineSnapshot(`
      [
        "0 gate left",
        "0 settle left",
        "0 switch right set 1",
        "0 count right 1.1 of 2",
        "0 count right 1.2 of 2",
        "0 rest right set 2",
        "0 count right 2.1 of 1",
        "0 rest close",
      ]
    `);
    expect(left([named('one', { sets: twoSets })], { step: 0, side: 'right', from: 2 })).toMatchInlineSnapshot(`
      [
        "0 gate left",
        "0 settle left",
        "0 count left 1.1 of 2",
        "0 count left 1.2 of 2",
        "0 rest left set 2",
        "0 count left 2.1 of 1",
        "0 rest close",
      ]
    `);
  });

  test('nobody waits for a change of sides that does not come', () => {
    const choices = { waitForMe: true };
    const steps = [named('one', { sets: [times(1), times(1)] })];
    expect(left(steps, { step: 0, side: 'left', from: 2 }, choices)).toMatchInlineSnapshot(`
      [
        "0 gate left",
        "0 settle left",
        "0 gate right set 1",
        "0 switch right set 1",
        "0 count right 1.1 of 1",
        "0 rest right set 2",
        "0 count right 2.1 of 1",
        "0 rest close",
      ]
    `);
    expect(left(steps, { step: 0, side: 'right', from: 2 }, choices)).toMatchInlineSnapshot(`
      [
        "0 gate left",
        "0 settle left",
        "0 count left 1.1 of 1",
        "0 rest left set 2",
        "0 count left 2.1 of 1",
        "0 rest close",
      ]
    `);
  });

  test('of turns every other one remains', () => {
    const turns = named('one', { sides: 'alternate', sets: [times(4)], work: { kind: 'hold', holdMs: times(3_000) } });
    expect(left([turns], { step: 0, side: 'left', from: 2 })).toMatchInlineSnapshot(`
      [
        "0 gate left",
        "0 settle left",
        "0 switch right set 1",
        "0 move right 1.2 of 4",
        "0 hold right 1.2 of 4",
        "0 move right 1.2 of 4",
        "0 move right 1.4 of 4",
        "0 hold right 1.4 of 4",
        "0 move right 1.4 of 4",
        "0 rest close",
      ]
    `);
  });

  test('it is left out of later steps with the exercise alone, with their rests, and of all of a step of that side', () => {
    const steps = [
      named('one'),
      pause,
      named('two'),
      named('one', { sides: 'left' }, 'prone'),
      pause,
      named('one', { sets: twoSets }),
      named('one', { sides: 'right' }),
    ];
    expect(left(steps, { step: 0, side: 'left', from: 2 })).toMatchInlineSnapshot(`
      [
        "0 gate left",
        "0 settle left",
        "0 switch right set 1",
        "0 count right 1.1 of 1",
        "1 rest break",
        "2 settle left",
        "2 count left 1.1 of 1",
        "2 switch right set 1",
        "2 count right 1.1 of 1",
        "4 rest break",
        "5 settle right",
        "5 count right 1.1 of 2",
        "5 count right 1.2 of 2",
        "5 rest right set 2",
        "5 count right 2.1 of 1",
        "6 settle right",
        "6 count right 1.1 of 1",
        "6 rest close",
      ]
    `);
  });
});

describe('without an exercise', () => {
  test('its own step is left to the player, later ones are gone, and no break is the last', () => {
    const steps = [named('one'), pause, named('two'), pause, named('one'), pause, named('one')];
    expect(left(steps, { step: 0, from: 3 })).toMatchInlineSnapshot(`
      [
        "0 gate left",
        "0 settle left",
        "0 count left 1.1 of 1",
        "0 switch right set 1",
        "0 count right 1.1 of 1",
        "1 rest break",
        "2 settle left",
        "2 count left 1.1 of 1",
        "2 switch right set 1",
        "2 count right 1.1 of 1",
        "6 rest close",
      ]
    `);
  });

  test('there is time to come from another position, where the step between is gone', () => {
    const positions = (plan: Plan) =>
      plan.segments.flatMap(({ kind, step, durationMs }) => (kind === 'settle' ? [`${step} ${durationMs}`] : []));
    const steps = [named('one', {}, 'prone'), named('two'), named('one', {}, 'prone'), named('two'), named('two')];
    const slow = steps.map((step) => ({ ...step, pace: { settleMs: 60_000 } }));
    const plan = build(slow);
    expect(positions(plan)).toEqual(['0 70000', '1 65000', '2 65000', '3 65000', '4 60000']);
    expect(positions(withoutHurt(plan, { step: 0, from: 2 }))).toEqual(['0 70000', '1 65000', '3 60000', '4 60000']);
  });

  test('a pack that comes after it takes as long to fetch', () => {
    const after = [{ pack: 'cold', forMs: 600_000 }] as const;
    const plan = buildPlan(sampleRoutine({ steps: [named('one'), named('one')], after }), { unattended: true });
    const fetching = ({ segments }: Plan) => segments.filter(({ kind, step }) => kind === 'settle' && step === 2);
    const [left] = fetching(withoutHurt(plan, { step: 0, from: 1 }));
    expect(left?.durationMs).toBe(fetching(plan)[0]?.durationMs);
  });

  test('what was played stays as it was, and what has nothing to do with it too', () => {
    const plan = build([named('one'), named('two'), named('one')]);
    const { segments, steps } = withoutHurt(plan, { step: 1, from: 5 });
    expect(segments.map(({ isOver: _, ...segment }) => segment)).toEqual(plan.segments);
    expect(new Set(segments.filter(({ isOver }) => isOver).map(({ step }) => step))).toEqual(new Set([1]));
    expect(steps).toEqual(plan.steps);
  });
});

describe('a step of which one side is left out', () => {
  const stepOf = (changes: Partial<ExerciseStep>) => build([named('one', changes)]).steps[0] as PlanExerciseStep;
  const doseOf = (changes: Partial<ExerciseStep>) => {
    const left = excludeSide(stepOf(changes), 'left') as PlanExerciseStep;
    return { ...left.dose, alternates: left.alternates, moreOn: left.moreOn };
  };

  test.each<[Partial<ExerciseStep>, PlanExerciseStep['dose']]>([
    [{ sets: twoSets }, { sides: ['right'], sets: [2, 1] }],
    [
      { sets: twoSets, moreOn: 'right' },
      { sides: ['right'], sets: [3, 2] },
    ],
    [
      { sets: twoSets, moreOn: 'left' },
      { sides: ['right'], sets: [2, 1] },
    ],
    [
      { sets: [times(5)], sides: 'alternate' },
      { sides: ['right'], sets: [2] },
    ],
    [
      { sets: [times(4)], sides: 'alternate', moreOn: 'right' },
      { sides: ['right'], sets: [3] },
    ],
    [
      { sets: [times(1), times(2)], sides: 'alternate' },
      { sides: ['right'], sets: [1] },
    ],
    [{ sides: 'left' }, { sides: [], sets: [] }],
  ])('with %j has the reps of the other side: %j', (changes, dose) => {
    expect(doseOf(changes)).toEqual({ ...dose, alternates: false, moreOn: undefined });
  });

  test('is the same where it does not have that side, or where no side hurt', () => {
    const right = stepOf({ sides: 'right' });
    expect(excludeSide(right, 'left')).toBe(right);
    expect(excludeSide(right, undefined)).toBe(right);
    const none = stepOf({ sides: undefined });
    expect(excludeSide(none, 'left')).toBe(none);
    const rest = build([named('one'), pause, named('two')]).steps[1];
    expect(rest && excludeSide(rest, 'left')).toBe(rest);
  });
});

test('the reps to come of an exercise are counted in all its steps, and each once', () => {
  const plan = build([named('one', { sets: twoSets }), named('two'), named('one')]);
  expect(countRepsOf(plan, 0, 0)).toBe(8);
  expect(countRepsOf(plan, 2, 0)).toBe(8);
  expect(countRepsOf(plan, 1, 0)).toBe(2);
  const second = plan.segments.find(({ step, rep }) => step === 0 && rep === 2)?.index ?? 0;
  expect(countRepsOf(plan, 0, second)).toBe(7);
});
