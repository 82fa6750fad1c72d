import fc from 'fast-check';
import type { Exercise, ExerciseStep, Pace, Range, Routine, RoutineStep } from '../../src/routine/routine.ts';

export const usualPace: Pace = { settleMs: 15_000, moveMs: 2_000, switchMs: 6_000, restMs: 30_000, breathMs: 4_000 };

export function sampleExercise(changes: Partial<Exercise> = {}): Exercise {
  return { easier: { how: ['Lift the leg alone.'], isWhole: false }, ...plainExercise(changes) };
}

/** Without an easier form. */
function plainExercise(changes: Partial<Exercise> = {}): Exercise {
  return {
    id: 'bird-dog',
    name: 'Bird-dog',
    also: [],
    say: 'bird dog',
    position: 'all-fours',
    how: ['Kneel on hands and knees.', 'Reach one arm and the other leg.'],
    mistakes: [],
    takeCare: [],
    sources: [],
    ...changes,
  };
}

export function sampleStep(changes: Partial<ExerciseStep> = {}): ExerciseStep {
  return {
    kind: 'exercise',
    exercise: sampleExercise(),
    work: { kind: 'hold', holdMs: { low: 8_000, high: 10_000 } },
    sets: [{ low: 4, high: 5 }],
    sides: 'each',
    startSide: undefined,
    moreOn: undefined,
    optional: false,
    pace: {},
    note: undefined,
    easier: false,
    ...changes,
  };
}

export function sampleRoutine(changes: Partial<Routine> = {}): Routine {
  return {
    title: 'Sample',
    mode: 'maintenance',
    language: 'en',
    about: undefined,
    budgetMs: undefined,
    sources: [],
    pace: usualPace,
    steps: [sampleStep()],
    after: [],
    again: undefined,
    ...changes,
  };
}

const range = (min: number, max: number, unit: number): fc.Arbitrary<Range> =>
  fc
    .tuple(fc.integer({ min, max }), fc.integer({ min: 0, max: 3 }))
    .map(([low, more]) => ({ low: low * unit, high: (low + more) * unit }));

const work = fc.oneof(
  range(1, 40, 1000).map((holdMs) => ({ kind: 'hold', holdMs }) as const),
  range(1, 4, 1).map((breaths) => ({ kind: 'breaths', breaths }) as const),
  range(1, 3, 1000).map(
    (outMs) => ({ kind: 'tempo', outMs, stayMs: { low: 1000, high: 1000 }, backMs: outMs }) as const,
  ),
  fc.integer({ min: 1, max: 4 }).map((seconds) => ({ kind: 'count', everyMs: seconds * 1000 }) as const),
  range(30, 200, 1000).map((timeMs) => ({ kind: 'time', timeMs }) as const),
  range(1, 6, 1000).map(
    (holdMs) =>
      ({
        kind: 'stations',
        stations: [
          { pose: 'left', say: 'knees to the left', holdMs },
          { pose: 'right', say: 'let both knees sink slowly, over to the right', holdMs },
        ],
      }) as const,
  ),
);

const long = 'a very long name '.repeat(8).trim();

/** Between them they have everything that is said of an exercise, and nothing. */
const exercises: readonly Exercise[] = [
  sampleExercise(),
  sampleExercise({
    id: 'twist',
    say: 'twist',
    position: 'supine',
    how: ['Lie on your back.', 'Your {other} knee goes to the {side}.', 'Shoulders down.', 'Look up.'],
    breathe: 'Breathe out as you turn.',
    relax: 'Back to the middle.',
    switchSay: '{other} knee to the {side}.',
    easier: { how: ['Lie on your side.', 'Turn to the {side}, a little.'], isWhole: true },
  }),
  sampleExercise({ id: 'long', say: long, position: 'seated', how: [`${long}.`, `${long}.`], breathe: 'Breathe.' }),
  plainExercise({ id: 'plank', say: 'plank', position: 'standing', how: ['Stand.'] }),
  sampleExercise({
    id: 'sweep',
    say: 'sweep',
    position: 'supine',
    how: ['Lie on your back.'],
    relax: 'Bring your {side} arm slowly back to your hip.',
    switchSay: 'Sweep your {side} arm slowly out along the floor.',
  }),
];

const exerciseStep: fc.Arbitrary<ExerciseStep> = fc
  .record({
    work,
    sets: fc.array(range(1, 5, 1), { minLength: 1, maxLength: 3 }),
    sides: fc.constantFrom(undefined, 'each', 'alternate', 'left', 'right'),
    startSide: fc.constantFrom(undefined, 'left', 'right'),
    moreOn: fc.constantFrom(undefined, 'left', 'right'),
    optional: fc.boolean(),
    exercise: fc.constantFrom(...exercises),
    easier: fc.boolean(),
    note: fc.constantFrom(undefined, 'Keep it small.', 'Just out of bed? Leave this one out for now.'),
    pace: fc.constantFrom({}, { settleMs: 0 }),
  })
  .map(({ moreOn, ...step }) =>
    sampleStep({ ...step, moreOn: step.sides === 'each' || step.sides === 'alternate' ? moreOn : undefined }),
  );

const breakStep = fc
  .integer({ min: 5, max: 60 })
  .map((seconds): RoutineStep => ({ kind: 'break', forMs: seconds * 1000, note: undefined }));

const step: fc.Arbitrary<RoutineStep> = fc.oneof(
  { weight: 6, arbitrary: exerciseStep },
  { weight: 1, arbitrary: breakStep },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.array(exerciseStep, { minLength: 1, maxLength: 2 }))
      .map(([rounds, steps]): RoutineStep => ({ kind: 'rounds', rounds, steps })),
  },
);

/** Routines of every shape the format allows, small enough to play a few hundred of them. */
export const anyRoutine: fc.Arbitrary<Routine> = fc
  .record({
    mode: fc.constantFrom('maintenance', 'pain-day'),
    steps: fc.array(step, { minLength: 1, maxLength: 4 }),
    after: fc.array(
      fc.record({
        pack: fc.constantFrom('cold', 'heat'),
        forMs: fc.integer({ min: 1, max: 15 }).map((m) => m * 60_000),
      }),
      { maxLength: 2 },
    ),
    pace: fc.constantFrom(usualPace, { ...usualPace, settleMs: 5_000, switchMs: 3_000, moveMs: 1_000 }),
  })
  .map((parts) => sampleRoutine(parts as Partial<Routine>));
