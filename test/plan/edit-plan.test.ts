import { describe, expect, test } from 'vitest';
import { buildPlan } from '../../src/plan/build-plan.ts';
import type { Choices } from '../../src/plan/choices.ts';
import {
  beginningMs,
  countRepsOf,
  type Exclusion,
  excludeSide,
  withAgainHint,
  withBeginning,
  withDuration,
  withEasierForm,
  withoutHurt,
  withTimeAgain,
} from '../../src/plan/edit-plan.ts';
import type { Plan, PlanExerciseStep } from '../../src/plan/plan.ts';
import { isSwitchGate } from '../../src/plan/segment.ts';
import type { ExerciseStep, Position, RoutineStep } from '../../src/routine/routine.ts';
import { sampleExercise, sampleRoutine, sampleStep } from '../support/sample-routines.ts';

const easier = {
  how: ['Lie on your side, with a cushion between your knees, and lift the upper leg.'],
  isWhole: false,
};
const step = (id: string) =>
  sampleStep({ exercise: sampleExercise({ id, name: id, say: id, easier }), sets: [{ low: 1, high: 1 }] });
const again = { everyMs: 3 * 3_600_000, fromMinute: 480, toMinute: 1260, maxPerDay: 5 };
const plan = buildPlan(sampleRoutine({ steps: [step('one'), step('two'), step('one')], again }), {});
const settles = ({ segments }: Plan) => segments.filter(({ kind }) => kind === 'settle');
const isEasier = ({ steps }: Plan) => steps.map((each) => each.kind === 'exercise' && each.easier);

describe('in its easier form', () => {
  const [first, second, third] = settles(plan).map(({ durationMs }) => durationMs) as [number, number, number];
  const lengths = (index: number, fromMs: number) =>
    settles(withEasierForm(plan, index, fromMs)).map(({ durationMs }) => durationMs);

  test('an exercise goes on from its step on, wherever it comes again, and no other does', () => {
    expect(isEasier(withEasierForm(plan, 0, 0))).toEqual([true, false, true]);
    expect(isEasier(withEasierForm(plan, 1, 0))).toEqual([false, true, false]);
    expect(isEasier(withEasierForm(plan, 2, 0))).toEqual([false, false, true]);
  });

  test('there is time for its words in each settling that has not begun, and as much as before in the others', () => {
    const atMs = settles(plan)[0]?.atMs ?? 0;
    const [eased = 0, other, later = 0] = lengths(0, atMs);
    expect([eased > first, other, later >= third]).toEqual([true, second, true]);
    expect(lengths(0, atMs + 1)).toEqual([first, second, later]);
    const changed = withEasierForm(plan, 0, atMs);
    expect(changed.totalMs).toBe(plan.totalMs + eased - first + later - third);
    expect(changed.cues.map(({ say }) => say).join(' ')).toContain('with a cushion between your knees');
  });
});

test('a segment that takes longer moves all that comes after it, and nothing before', () => {
  const segment = plan.segments.find(({ kind }) => kind === 'hold');
  const { index = 0, durationMs = 0 } = segment ?? {};
  const longer = withDuration(plan, durationMs + 10_000, {
    positionMs: segment?.atMs ?? 0,
    segment: index,
    emitted: 0,
  });
  expect(longer.totalMs).toBe(plan.totalMs + 10_000);
  expect(longer.segments.map(({ atMs }, at) => atMs - (plan.segments[at]?.atMs ?? 0))).toEqual(
    plan.segments.map((_, at) => (at > index ? 10_000 : 0)),
  );
});

test('only the closing words name when to come again', () => {
  const close = plan.segments.length - 1;
  const later = withAgainHint(plan, 'tomorrow', {
    positionMs: plan.segments[close]?.atMs ?? 0,
    segment: 0,
    emitted: 0,
  });
  const others = ({ cues }: Plan) => cues.filter(({ segment }) => segment !== close && segment !== 0);
  expect(others(later)).toEqual(others(plan));
  expect(later.cues.at(-1)?.say).toMatch(/tomorrow/);
  expect(later.cues.at(-1)?.say).not.toBe(plan.cues.at(-1)?.say);
});

describe('a session that begins with a later step', () => {
  const strap = sampleStep({
    exercise: sampleExercise({ id: 'strap', name: 'strap', say: 'strap', needs: 'a strap' }),
  });
  const belt = sampleStep({ exercise: sampleExercise({ id: 'belt', name: 'belt', say: 'belt', needs: 'a belt' }) });
  const stopIf = ['your foot tingles'];
  const pack = { pack: 'cold', forMs: 10_000, on: 'lower-back' } as const;
  const later = (unattended: boolean, index: number) =>
    withBeginning(
      buildPlan(sampleRoutine({ steps: [belt, strap, step('one')], after: [pack], stopIf }), { unattended }),
      index,
    );
  const saidFirst = (plan: Plan) => {
    const fromMs = beginningMs(plan);
    const work = plan.segments.find(({ atMs, kind }) => atMs >= fromMs && ['hold', 'pack'].includes(kind));
    return plan.cues
      .filter(({ atMs, segment }) => atMs >= fromMs && segment <= (work?.index ?? 0))
      .map(({ say }) => say)
      .join(' ');
  };

  test.each([false, true])('has its opening there, with nobody at the keys: %s', (unattended) => {
    const plan = later(unattended, 1);
    const gates = plan.segments.filter(({ kind }) => kind === 'gate');
    expect(gates[0]?.step).toBe(unattended ? undefined : 1);
    expect(saidFirst(plan)).toContain('Have a strap, the cold pack, a damp towel and a mirror within reach.');
    expect(saidFirst(plan)).toContain('Stop if your foot tingles.');
    expect(saidFirst(plan)).not.toContain(plan.title);
    expect(plan.cues.map(({ say }) => say).join(' ')).not.toContain('a belt');
  });

  test('says when to stop in a pack with which it begins, however short that is', () => {
    for (const unattended of [false, true])
      expect(saidFirst(later(unattended, 3))).toContain('Stop if your foot tingles.');
  });
});

// What is left of a plan without a side, or without an exercise, segment by segment.

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

test('what is explained again, as the player goes back, has time for the words of the easier form', () => {
  const eased = withEasierForm(plan, 0, 60_000);
  const [usual, longer] = [eased, withTimeAgain(eased, 0)].map((one) => settles(one)[0]?.durationMs ?? 0);
  expect(longer).toBeGreaterThan(usual ?? 0);
  expect(withTimeAgain(plan, 0)).toBe(plan);
});

test('what was said of the usual form in a change of sides is said of the easier one, as the player goes back', () => {
  const twisted = sampleStep({
    exercise: sampleExercise({
      switchSay: 'Right over {side}.',
      easier: { how: ['Turn to the {side}.'], isWhole: true },
    }),
  });
  const usual = buildPlan(sampleRoutine({ steps: [twisted] }), {});
  const change = usual.segments.find(({ kind }) => kind === 'switch');
  const eased = withEasierForm(usual, 0, change?.atMs ?? 0, {
    segment: change?.index ?? 0,
    positionMs: (change?.atMs ?? 0) + 3_000,
    emitted: usual.cues.filter(({ atMs }) => atMs <= (change?.atMs ?? 0)).length,
  });
  const saysOf = ({ cues }: Plan) =>
    cues
      .filter(({ segment }) => segment === change?.index)
      .map(({ say }) => say)
      .join(' ');
  expect(saysOf(eased)).toContain('Right over right.');
  expect(saysOf(withTimeAgain(eased, change?.atMs ?? 0))).toContain('Turn to the right.');
});
