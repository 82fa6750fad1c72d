/** Random routines that use the whole format. */
import fc from 'fast-check';
import { packPlaces } from '../../../src/routine/choosable.ts';
import type { WrittenExercise, WrittenRoutine, WrittenStep } from '../../../src/routine/format.ts';
import { isRoutineName } from '../../../src/routine/routine-name.ts';
import type { WrittenExerciseStep } from '../../../src/routine/step-format.ts';

const letters = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });

/** Includes texts that YAML reads as something else unless they are quoted. */
const text: fc.Arbitrary<string> = fc
  .oneof(
    letters,
    fc.constantFrom(
      'no',
      'null',
      '12',
      '8s',
      '- a',
      'a: b',
      'a #b',
      "it's",
      '"',
      '{',
      '&a',
      '*a',
      '!t',
      '%',
      '@',
      ' x ',
      'x\ny',
      '👩‍👧',
    ),
  )
  .filter((written) => written.trim() !== '' && !/(?![\t\n\r])[\p{Cc}\p{Cs}]/u.test(written) && written.length <= 40);

/** In a text that is spoken, braces stand for sides. */
const spoken = text.filter((written) => !/[{}]/.test(written));
const sided = fc.oneof(spoken, fc.constantFrom('{side} first.', 'Then the {other} knee.'));

const name = fc
  .stringMatching(/^[a-z][a-z0-9-]{0,8}[a-z0-9]$/)
  .filter((written) => isRoutineName(written) && !['constructor', 'prototype'].includes(written));

const time = (min: number, max: number) => fc.integer({ min, max }).map((seconds) => `${seconds}s`);

const timeRange = (min: number, max: number) =>
  fc.oneof(
    time(min, max),
    fc
      .tuple(fc.integer({ min, max }), fc.integer({ min: 0, max: 5 }))
      .map(([low, more]) => `${low}-${Math.min(max, low + more)}s`),
  );

const number = (max: number) =>
  fc.oneof(
    fc.integer({ min: 1, max }),
    fc
      .tuple(fc.integer({ min: 1, max: max - 2 }), fc.integer({ min: 0, max: 2 }))
      .map(([low, more]) => `${low}-${low + more}`),
  );

/** A mapping in which each of these keys may be absent. */
const some = <T extends object>(parts: { readonly [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Partial<T>> =>
  fc.record(parts, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;

const pace = some({
  settle: time(0, 60),
  move: time(0, 9),
  switch: time(0, 20),
  rest: fc.constant('1 min'),
  breath: time(2, 9),
});

const repsOfSides = fc.record({ left: fc.integer({ min: 1, max: 20 }), right: fc.integer({ min: 1, max: 20 }) });
const reps = fc.oneof(number(20), fc.array(number(9), { minLength: 1, maxLength: 4 }));
const stations = fc.constantFrom(['left', 'middle', 'right'], ['up', 'down']).chain((poses) =>
  fc.array(fc.record({ pose: fc.constantFrom(...poses), say: spoken, hold: timeRange(1, 20) }), {
    minLength: 1,
    maxLength: 4,
  }),
);

const work: fc.Arbitrary<Partial<WrittenExerciseStep>> = fc.oneof(
  fc.record({ hold: timeRange(1, 60), reps: fc.oneof(reps, repsOfSides) }),
  fc.record({ hold: fc.array(timeRange(1, 60), { minLength: 1, maxLength: 4 }) }),
  fc.record({ breaths: number(9), reps }),
  fc.record({ tempo: fc.record({ out: timeRange(1, 5), stay: timeRange(0, 5), back: time(1, 5) }), reps }),
  fc.record({ count: number(60), every: time(1, 5) }),
  fc.record({ reps: number(9), stations }),
  fc.record({ time: timeRange(30, 600) }),
);

const areUnlike = (reps: WrittenExerciseStep['reps']) => typeof reps === 'object' && !Array.isArray(reps);

const sidesOf = ({
  stations,
  time,
  hold,
  reps,
}: Partial<WrittenExerciseStep>): fc.Arbitrary<Partial<WrittenExerciseStep>> => {
  if (areUnlike(reps)) return fc.constant({ sides: 'each' as const });
  // Some of those on one side are on both, in whatever order.
  if (stations?.every(({ pose }) => pose !== 'left' && pose !== 'right')) {
    return some({ sides: fc.constantFrom('each' as const, 'left' as const) });
  }
  const isOnce = time !== undefined || Array.isArray(hold);
  return stations === undefined
    ? fc.oneof(
        fc.record({ sides: fc.constantFrom('left' as const, 'right' as const) }),
        fc.record({
          sides: isOnce ? fc.constant('each' as const) : fc.constantFrom('each' as const, 'alternate' as const),
          'start-side': fc.constantFrom('left' as const, 'right' as const),
          'more-on': fc.constantFrom('left' as const, 'right' as const),
        }),
      )
    : fc.constant({});
};

const notesOf = ({ stations }: Partial<WrittenExerciseStep>) =>
  fc.array(stations === undefined ? fc.oneof(spoken, some({ left: spoken, right: spoken })) : spoken, {
    minLength: 1,
    maxLength: 3,
  });

/** Whatever the step is, these go with it or stand in place of what they do not go with. */
const weekChange = fc.oneof(
  fc.record({ hold: timeRange(1, 60), reps: number(9) }),
  fc.record({ count: number(60) }),
  fc.record({ with: spoken, sides: fc.constant('left' as const), reps: number(9), hold: time(1, 9) }),
  fc.record({ time: timeRange(30, 600), sides: fc.constant('each' as const) }),
  fc.record({ note: spoken, optional: fc.boolean() }),
);

const fromWeek: fc.Arbitrary<Partial<WrittenExerciseStep>> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.record({
      'from-week': fc.dictionary(fc.constantFrom('2', '5', '12'), weekChange, { noNullPrototype: true }),
    }),
  },
);

const weeks: fc.Arbitrary<Partial<WrittenExerciseStep>> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.record({ weeks: fc.constantFrom(1, 3, '1-2', '3-6', '5-99', 'from 3', 'up to 4') }) },
);

/** Without weeks in which nothing is left. */
function fillWeeks(steps: readonly WrittenStep[]): WrittenStep[] {
  const isInEvery = (step: WrittenStep): boolean =>
    'rounds' in step ? step.steps.some(isInEvery) : 'exercise' in step && step.weeks === undefined;
  if (steps.some(isInEvery)) return [...steps];
  const withoutWeeks = <Step extends WrittenStep>(step: Step): Step => {
    if ('rounds' in step) return { ...step, steps: step.steps.map(withoutWeeks) };
    const { weeks: _, ...others } = step as WrittenExerciseStep;
    return others as Step;
  };
  return steps.map(withoutWeeks);
}

/** `own` are the exercises without a figure, whose stations may have any pose. */
const exerciseStep = (ids: readonly string[], own: readonly string[]): fc.Arbitrary<WrittenStep> =>
  work.chain((done) =>
    fc
      .tuple(
        fc.constantFrom(...(done.stations === undefined ? ids : own)),
        sidesOf(done),
        some({
          optional: fc.boolean(),
          pace,
          note: done.stations === undefined ? sided : spoken,
          with: spoken,
          notes: notesOf(done),
        }),
        Array.isArray(done.reps) ? fc.constant({}) : some({ sets: fc.constantFrom(2, '1-2', '2-3') }),
      )
      .map(([exercise, sides, more, sets]) => ({ exercise, ...done, ...sides, ...more, ...sets }))
      .chain((step) => fc.tuple(fromWeek, weeks).map(([changes, span]) => ({ ...step, ...changes, ...span }))),
  );

const breakStep = fc.record({ break: time(1, 90), note: spoken });

const step = (ids: readonly string[], own: readonly string[]): fc.Arbitrary<WrittenStep> => {
  const inner = fc.oneof(
    { weight: 4, arbitrary: exerciseStep([...ids, ...own], own) },
    { weight: 1, arbitrary: breakStep },
  );
  const rounds = fc.record({
    rounds: fc.integer({ min: 1, max: 4 }),
    steps: fc.array(inner, { minLength: 1, maxLength: 3 }),
  });
  return fc.oneof({ weight: 4, arbitrary: inner }, { weight: 1, arbitrary: rounds as fc.Arbitrary<WrittenStep> });
};

const source = fc.record({ title: text, gives: text });

const exercise: fc.Arbitrary<WrittenExercise> = fc.record({
  name: text,
  position: fc.constantFrom('supine' as const, 'prone' as const, 'standing' as const),
  how: fc.oneof(spoken, fc.array(spoken, { minLength: 1, maxLength: 3 })),
  relax: spoken,
  easier: fc.oneof(spoken, fc.record({ how: fc.array(spoken, { minLength: 1, maxLength: 2 }) })),
  'take-care': fc.array(
    fc.oneof(
      text,
      fc.record({ concern: text, say: text, then: fc.constantFrom('leave-out' as const, 'easier' as const) }),
    ),
    { minLength: 1, maxLength: 2 },
  ),
});

const packs = fc.array(
  fc
    .record({ pack: fc.constantFrom('cold' as const, 'heat' as const), for: fc.constant('10 min') })
    .chain((pack) => some({ where: fc.constantFrom(...packPlaces) }).map((place) => ({ ...pack, ...place }))),
  { minLength: 1, maxLength: 2 },
);

/** Routines that use some of `ids` and some exercises of their own. */
export function arbitraryRoutine(ids: readonly string[]): fc.Arbitrary<WrittenRoutine> {
  return fc.array(name, { minLength: 1, maxLength: 3 }).chain((own) =>
    fc
      .tuple(
        fc.array(step(ids, own), { minLength: 1, maxLength: 6 }),
        fc
          .tuple(...own.map(() => exercise))
          .map((all) => Object.fromEntries(all.map((one, index) => [own[index] ?? '', one]))),
        some({
          mode: fc.constantFrom('maintenance' as const, 'pain-day' as const),
          language: fc.constantFrom('en', 'de', 'pt-BR'),
          goal: text,
          when: fc.oneof(
            fc.constantFrom(
              'every day' as const,
              'every other day' as const,
              'twice a week' as const,
              '4 times a week' as const,
            ),
            some({ 'times-a-week': fc.integer({ min: 1, max: 7 }), 'times-a-day': fc.integer({ min: 1, max: 3 }) }),
            some({
              days: fc.constant<('mon' | 'thu')[]>(['mon', 'thu']),
              'times-a-day': fc.integer({ min: 1, max: 3 }),
            }),
          ),
          until: fc.constantFrom('2026-12-24', '2028-02-29'),
          'stop-if': fc.array(spoken, { minLength: 1, maxLength: 2 }),
          about: text,
          minutes: fc.integer({ min: 1, max: 180 }),
          sources: fc.array(source, { minLength: 1, maxLength: 2 }),
          pace,
          before: packs,
          after: packs,
          again: fc.record({ every: fc.constant('3h'), between: fc.constant('08:00-21:00') }),
        }),
        text,
      )
      .map(([steps, exercises, more, title]) => ({ format: 1, title, ...more, steps: fillWeeks(steps), exercises })),
  );
}
