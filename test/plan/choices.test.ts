import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readKeptChoices } from '../../src/journal/check-record.ts';
import { buildPlan } from '../../src/plan/build-plan.ts';
import { exerciseDurationMs } from '../../src/plan/build-segments.ts';
import type { Choices } from '../../src/plan/choices.ts';
import { withoutHurt } from '../../src/plan/exclude-hurt.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { RoutineStep } from '../../src/routine/routine.ts';
import { anyRoutine, sampleExercise, sampleRoutine, sampleStep } from '../support/sample-routines.ts';
import { isRest } from '../support/segments.ts';

const step = (id: string) => sampleStep({ exercise: sampleExercise({ id, name: id, say: id }) });
const pause: RoutineStep = { kind: 'break', forMs: 30_000, note: undefined };
const packs = [
  { pack: 'cold', forMs: 600_000 },
  { pack: 'heat', forMs: 900_000 },
] as const;
const namesOf = ({ steps }: Plan) =>
  steps.map((one) => (one.kind === 'exercise' ? one.exercise.id : one.kind === 'pack' ? one.pack : 'break'));
const build = (steps: readonly RoutineStep[], choices: Choices = {}) =>
  buildPlan(sampleRoutine({ steps, after: packs }), choices);

describe('what the person chose', () => {
  test('leaves out an exercise wherever it stands, and packs of a kind, and says so', () => {
    const plan = build([step('one'), step('two'), { kind: 'rounds', rounds: 2, steps: [step('one'), step('three')] }], {
      leaveOut: ['one'],
      leaveOutPacks: ['cold'],
    });
    expect(namesOf(plan)).toEqual(['two', 'three', 'three', 'heat']);
    expect(plan.doseLine).toContain('left out for you: one, one');
    expect(plan.leftOut).toEqual([]);
  });

  test.each([
    [8, undefined, false],
    [8, 2, true],
    [3, 4, false],
    [1, 1, false],
  ])('says of level %d in %s minutes whether they leave room for it', (level, minutes, isLimited) => {
    const routine = sampleRoutine({ steps: [sampleStep({ sets: [{ low: 4, high: 20 }] })] });
    const budget = minutes === undefined ? {} : { budgetMs: minutes * 60_000 };
    expect(buildPlan(routine, { level, ...budget }).level).toEqual({ number: level, of: 8, isLimited });
  });

  test.each([
    ['reps', { sets: [{ low: 1, high: 9 }] }],
    ['holds', { sets: [{ low: 1, high: 1 }], work: { kind: 'hold', holdMs: { low: 1_000, high: 20_000 } } }],
    ['what is optional', { sets: [{ low: 1, high: 1 }], optional: true }],
  ] as const)('says that a level is limited where the minutes take %s from it', (_, changes) => {
    const steps = [step('one'), sampleStep({ ...changes, exercise: sampleExercise({ id: 'two' }) })];
    const at = (budgetMs: number) => buildPlan(sampleRoutine({ steps }), { level: 8, budgetMs });
    const whole = at(3_600_000);
    expect(whole.level?.isLimited).toBe(false);
    expect(at(whole.totalMs).level?.isLimited).toBe(false);
    expect(at(exerciseDurationMs(whole.steps, whole.segments) - 10_000).level?.isLimited).toBe(true);
  });

  test('the wider range is raised more often, so that both exercises are at the same share of theirs', () => {
    const upTo = (high: number) =>
      sampleStep({ work: { kind: 'hold', holdMs: { low: 8_000, high } }, sets: [{ low: 4, high: 4 }] });
    const routine = sampleRoutine({ steps: [upTo(10_000), upTo(12_000)] });
    const secondsAt = (level: number) =>
      buildPlan(routine, { level }).steps.flatMap((planned) =>
        planned.kind === 'exercise' && planned.work.kind === 'hold' ? [planned.work.holdMs / 1_000] : [],
      );
    expect([1, 2, 3, 4, 5, 6, 7].map(secondsAt)).toEqual([
      [8, 8],
      [9, 8],
      [9, 9],
      [9, 10],
      [10, 10],
      [10, 11],
      [10, 12],
    ]);
  });

  test('fewest sets on a pain day, and more only after holds and reps have become more', () => {
    const holdMs = { low: 8_000, high: 9_000 };
    const reps = { low: 4, high: 5 };
    const routine = sampleRoutine({
      steps: [sampleStep({ work: { kind: 'hold', holdMs }, sets: [reps, reps, reps, reps], minSets: 2 })],
    });
    const doseAt = (choices: Choices) => {
      const { steps, totalMs } = buildPlan(routine, choices);
      const [planned] = steps;
      if (planned?.kind !== 'exercise' || planned.work.kind !== 'hold') throw new Error('another step');
      return { sets: planned.dose.sets, holdMs: planned.work.holdMs, totalMs, ranges: planned.ranges };
    };
    expect(doseAt({ mode: 'pain-day' })).toMatchObject({ sets: [4, 4], holdMs: 8_000, ranges: { minSets: 2 } });
    expect(doseAt({ dose: 'middle' })).toMatchObject({ sets: [5, 5, 5], holdMs: 9_000 });
    expect([1, 2, 3, 4, 5].map((level) => doseAt({ level }))).toMatchObject([
      { sets: [4, 4], holdMs: 8_000 },
      { sets: [4, 4], holdMs: 9_000 },
      { sets: [5, 5], holdMs: 9_000 },
      { sets: [5, 5, 5], holdMs: 9_000 },
      { sets: [5, 5, 5, 5], holdMs: 9_000 },
    ]);
    const { totalMs } = doseAt({ level: 4 });
    expect(doseAt({ budgetMs: totalMs })).toMatchObject({ sets: [5, 5, 5] });
    expect(doseAt({ budgetMs: totalMs - 1 })).toMatchObject({ sets: [5, 5] });
    expect(buildPlan(routine, { level: 5, budgetMs: totalMs }).level?.isLimited).toBe(true);
  });

  test('takes the easier form of an exercise, and of no other', () => {
    const { steps } = build([step('one'), step('two')], { easier: ['two'] });
    expect(steps.map((one) => one.kind === 'exercise' && one.easier)).toEqual([false, true, false, false]);
  });

  test('leaves packs alone, or nothing, where every exercise is left out', () => {
    const plan = build([step('one'), pause, step('one')], { leaveOut: ['one'] });
    expect(namesOf(plan)).toEqual(['cold', 'heat']);
    expect(plan.doseLine).toMatch(/^No exercises \(.*\): left out for you: one, one$/);
    expect(build([step('one'), pause], { leaveOut: ['one'], leaveOutPacks: ['cold', 'heat'] }).steps).toEqual([]);
  });

  test('keeps a break between exercises that are done, whatever is left out between them', () => {
    const plan = build([step('one'), step('two'), pause, step('three')], { leaveOut: ['two'] });
    expect(plan.steps.map(({ kind }) => kind).slice(0, 3)).toEqual(['exercise', 'break', 'exercise']);
  });

  test('never waits for a key where nobody can press one', () => {
    const plan = build([step('one')], { waitForMe: true, unattended: true });
    expect(plan.segments.filter(({ kind }) => kind === 'gate')).toEqual([]);
  });

  test('is kept with the session, all but whether somebody was there', () => {
    const choices: Choices = {
      easier: ['a'],
      leaveOut: ['b', 'c'],
      hurtLastTime: [],
      leaveOutPacks: ['cold'],
      rate: 'slower',
    };
    expect(readKeptChoices({ ...choices, unattended: true })).toEqual(choices);
    for (const kept of [{ level: 1 }, { level: 8 }, { budgetMs: 1 }]) expect(readKeptChoices(kept)).toEqual(kept);
    for (const absurd of [{ level: 0 }, { level: 9 }, { level: 1.5 }, { budgetMs: 0 }])
      expect(readKeptChoices(absurd)).toEqual({});
    expect(readKeptChoices({ easier: [1], leaveOutPacks: ['warm'], rate: 'fast' })).toEqual({});
  });
});

describe('a break', () => {
  test('that comes after the last exercise is left out: as the last step, and at the end of the last round', () => {
    expect(namesOf(build([step('one'), pause]))).toEqual(['one', 'cold', 'heat']);
    const rounds: RoutineStep = { kind: 'rounds', rounds: 2, steps: [step('one'), pause] };
    expect(namesOf(build([rounds]))).toEqual(['one', 'break', 'one', 'cold', 'heat']);
    expect(namesOf(build([rounds, step('two')]))).toEqual(['one', 'break', 'one', 'break', 'two', 'cold', 'heat']);
  });

  test('may come first, and after another', () => {
    expect(namesOf(build([pause, pause, step('one')]))).toEqual(['break', 'break', 'one', 'cold', 'heat']);
    expect(namesOf(build([step('one'), pause, pause, step('two')])).slice(0, -2)).toEqual([
      'one',
      'break',
      'break',
      'two',
    ]);
  });

  test('stands between two exercises, whatever is left out around it', () => {
    const steps = [step('one'), pause, step('two'), pause, step('three'), pause];
    const without = (...leaveOut: string[]) => namesOf(build(steps, { leaveOut })).slice(0, -2);
    expect(without('one')).toEqual(['two', 'break', 'three']);
    expect(without('two')).toEqual(['one', 'break', 'three']);
    expect(without('three')).toEqual(['one', 'break', 'two']);
    expect(without('one', 'two')).toEqual(['three']);
  });

  test('is left out of what remains, too, once the exercise after it hurts', () => {
    const plan = build([step('one'), pause, step('one'), pause, step('two')]);
    const last = withoutHurt(plan, { step: 0, from: 0 }).segments.filter(isRest('break'));
    expect(last).toHaveLength(2);
    const alone = build([step('one'), pause, step('one')]);
    expect(withoutHurt(alone, { step: 0, from: 0 }).segments.filter(isRest('break'))).toEqual([]);
  });

  test('is never the last thing before the packs or the end', () => {
    fc.assert(
      fc.property(anyRoutine, (routine) => {
        const done = namesOf(buildPlan(routine, {})).filter((name) => name !== 'cold' && name !== 'heat');
        expect(done.at(-1)).not.toBe('break');
      }),
    );
  });
});
