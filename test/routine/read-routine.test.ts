import { describe, expect, test } from 'vitest';
import { buildExercise } from '../../src/routine/build-exercise.ts';
import { defaultPace } from '../../src/routine/defaults.ts';
import { readRoutine } from '../../src/routine/read-routine.ts';
import type { ExerciseStep, Routine } from '../../src/routine/routine.ts';
import { readBundledExercises } from './support/bundled.ts';
import { listProblems, readGoodText, withStep } from './support/read-text.ts';

function onlyStep(routine: Routine): ExerciseStep {
  const [step] = routine.steps;
  if (step?.kind !== 'exercise') {
    throw new Error('No exercise in the first step');
  }
  return step;
}

const readStep = (...lines: readonly string[]) => onlyStep(readGoodText(withStep(...lines)));

describe('a step', () => {
  test('with a hold', () => {
    const step = readStep('exercise: bird-dog', 'hold: 8-10s', 'reps: 4-5', 'sides: each');
    expect(step).toMatchObject({
      exercise: { id: 'bird-dog' },
      work: { kind: 'hold', holdMs: { low: 8000, high: 10_000 } },
      sets: [{ low: 4, high: 5 }],
      sides: 'each',
      startSide: undefined,
      moreOn: undefined,
      optional: false,
      pace: {},
      note: undefined,
      easier: false,
    });
  });

  test('with a time, which is done once in each set', () => {
    const step = readStep('exercise: bridging', 'time: 5-10 min', 'sets: 2');
    expect(step.work).toEqual({ kind: 'time', timeMs: { low: 300_000, high: 600_000 } });
    expect(step.sets).toEqual([
      { low: 1, high: 1 },
      { low: 1, high: 1 },
    ]);
  });

  test('with breaths', () => {
    const step = readStep('exercise: bridging', 'breaths: 3-5', 'reps: 4');
    expect(step.work).toEqual({ kind: 'breaths', breaths: { low: 3, high: 5 } });
  });

  test('with stations', () => {
    const step = readStep(
      'exercise: knee-rolls',
      'reps: 4',
      'stations:',
      '  - { pose: left, say: to the left, hold: 5-6s }',
    );
    expect(step.work).toEqual({
      kind: 'stations',
      stations: [{ pose: 'left', say: 'to the left', holdMs: { low: 5000, high: 6000 } }],
    });
  });

  test('with a tempo, whose stay is optional', () => {
    expect(readStep('exercise: bridging', 'tempo: { out: 2s, stay: 1s, back: 3s }', 'reps: 4').work).toEqual({
      kind: 'tempo',
      outMs: { low: 2000, high: 2000 },
      stayMs: { low: 1000, high: 1000 },
      backMs: { low: 3000, high: 3000 },
    });
    expect(readStep('exercise: bridging', 'tempo: { out: 2s, back: 3s }', 'reps: 4').work).toMatchObject({
      stayMs: { low: 0, high: 0 },
    });
  });

  test('with a count, every two seconds by default', () => {
    const step = readStep('exercise: knee-to-chest-kicks', 'count: 30-50', 'sides: alternate');
    expect(step).toMatchObject({
      work: { kind: 'count', everyMs: 2000 },
      sets: [{ low: 30, high: 50 }],
      sides: 'alternate',
    });
    expect(readStep('exercise: bridging', 'count: 30', 'every: 3s').work).toEqual({ kind: 'count', everyMs: 3000 });
  });

  test('with sets, and with a pyramid', () => {
    const four = { low: 4, high: 4 };
    expect(readStep('exercise: bridging', 'hold: 8s', 'reps: 4', 'sets: 3').sets).toEqual([four, four, four]);
    expect(readStep('exercise: bridging', 'hold: 8s', 'reps: [6-7, 4]').sets).toEqual([{ low: 6, high: 7 }, four]);
    expect(readStep('exercise: bridging', 'count: 4', 'sets: 2').sets).toEqual([four, four]);
    const kicks = readStep('exercise: bird-dog', 'count: { left: 150, right: 20 }', 'sides: each');
    expect(kicks).toMatchObject({ moreOn: 'left' });
    expect(readStep('exercise: bridging', 'count: [6-7, 4]').sets).toEqual([{ low: 6, high: 7 }, four]);
  });

  test('with everything else', () => {
    const step = readStep(
      'exercise: bird-dog',
      'hold: 8s',
      'reps: 4',
      'sides: alternate',
      'start-side: right',
      'more-on: left',
      'optional: true',
      'easier: true',
      'pace: { rest: 1 min }',
      'note: |',
      '  Slowly,',
      '  please.',
    );
    expect(step).toMatchObject({
      sides: 'alternate',
      startSide: 'right',
      moreOn: 'left',
      optional: true,
      easier: true,
      pace: { restMs: 60_000 },
      note: 'Slowly, please.',
    });
  });
});

test.each([
  ['Toe-wiggle', 'toe wiggle'],
  ['SLR with Band', 'SLR with band'],
  ['HIP FLEXOR STRETCH', 'hip flexor stretch'],
  ['Clams (L or R)', 'clams (l or r)'],
])('the name %s is said as within a sentence: %s', (name, say) => {
  expect(buildExercise('own', { name, position: 'supine', how: 'Lie down.' }).say).toBe(say);
});

test('breaks and rounds', () => {
  const { steps } = readGoodText(
    withStep(
      'rounds: 3',
      'steps:',
      '  - { exercise: bridging, hold: 5s, reps: 4 }',
      '  - { break: 60s, note: Drink. }',
    ),
  );
  expect(steps).toMatchObject([
    { kind: 'rounds', rounds: 3, steps: [{ kind: 'exercise' }, { kind: 'break', forMs: 60_000, note: 'Drink.' }] },
  ]);
});

test('packs, and when to come again', () => {
  const routine = readGoodText(
    `${withStep('exercise: bridging', 'hold: 8s', 'reps: 4')}
after: [{ pack: cold, for: 10 min }, { pack: heat, for: 15 min }]
again: { every: 3h, between: "08:00-21:30", most-a-day: 4 }
`,
  );
  expect(routine.after).toEqual([
    { pack: 'cold', forMs: 600_000 },
    { pack: 'heat', forMs: 900_000 },
  ]);
  expect(routine.again).toEqual({ everyMs: 10_800_000, fromMinute: 480, toMinute: 1290, maxPerDay: 4 });
});

describe('exercises of one’s own', () => {
  const own = `
exercises:
  bridging:
    name: My Bridge-up
    position: kneeling
    easier: Less.
`;

  test('are spoken in sentences, however they were written', () => {
    const lines = ['how: [lie down, "Breathe!"]', 'relax: lower slowly', 'switch-say: other leg'];
    const text = withStep('exercise: bridging', 'hold: 8s', 'reps: 4');
    const { exercise } = onlyStep(readGoodText([`${text}${own}`.trimEnd(), ...lines].join('\n    ')));
    expect(exercise).toMatchObject({
      how: ['Lie down.', 'Breathe!'],
      relax: 'Lower slowly.',
      switchSay: 'Other leg.',
      easier: { how: ['Less.'] },
    });
  });

  test('say what they are for, name the side, and bring an easier form and cautions of their own', () => {
    const text = withStep('exercise: across', 'hold: 8s', 'reps: 4', 'sides: each', 'note: "{side} hand first."');
    const step = onlyStep(readGoodText(`${text}${across}`));
    expect(step.note).toBe('{side} hand first.');
    expect(step.exercise).toMatchObject({
      why: 'Loosens the hips.',
      how: ['{other} knee to the {side}.'],
      relax: 'Come back.',
      switchSay: '{side} side.',
      easier: { how: ['Both knees a little to the {side}.'], isWhole: true },
      takeCare: [
        { concern: 'Sore hips', say: 'Sore hips', then: 'leave-out' },
        { concern: 'osteoporosis', say: 'Gently.', then: 'easier', source: 'A leaflet' },
        { concern: 'a new hip', say: 'Ask first.', then: 'leave-out' },
      ],
    });
  });

  test('replace those of the program, with their defaults filled in', () => {
    const step = onlyStep(readGoodText(withStep('exercise: bridging', 'hold: 8s', 'reps: 4', 'easier: true') + own));
    expect(step.exercise).toEqual({
      id: 'bridging',
      name: 'My Bridge-up',
      also: [],
      say: 'my bridge up',
      position: 'kneeling',
      how: [],
      mistakes: [],
      easier: { how: ['Less.'], isWhole: false },
      takeCare: [],
      sources: [],
    });
  });

  test('are at most thirty', () => {
    const many = Array.from({ length: 31 }, (_, index) => `  e${index}: { name: E, position: prone }`).join('\n');
    const text = `${withStep('exercise: bridging', 'hold: 8s', 'reps: 4')}exercises:\n${many}\n`;
    expect(listProblems(text)).toMatchObject([{ code: 'list-length', args: { length: 31, max: 30 } }]);
  });
});

describe('a pace that the routine does not set', () => {
  const text = withStep('exercise: bridging', 'hold: 8s', 'reps: 4');

  test('is the default', () => {
    expect(readGoodText(text)).toMatchObject({
      mode: 'maintenance',
      language: 'en',
      about: undefined,
      budgetMs: undefined,
      sources: [],
      pace: defaultPace,
      after: [],
      again: undefined,
    });
  });

  test('is the person’s own, which the routine overrides', () => {
    const bytes = new TextEncoder().encode(`${text}pace: { move: 3s }\n`);
    const reading = readRoutine(bytes, readBundledExercises(), { ...defaultPace, moveMs: 1000, switchMs: 9000 });
    expect(reading.problems === undefined && reading.routine.pace).toEqual({
      ...defaultPace,
      moveMs: 3000,
      switchMs: 9000,
    });
  });
});

test('one source or several', () => {
  const step = withStep('exercise: bridging', 'hold: 8s', 'reps: 4');
  expect(readGoodText(`${step}source: { title: One }\n`).sources).toEqual([{ title: 'One' }]);
  expect(
    readGoodText(`${step}sources: [{ title: One, url: "https://example.org/a" }, { title: Two }]\n`).sources,
  ).toEqual([{ title: 'One', url: 'https://example.org/a' }, { title: 'Two' }]);
});

test('a byte order mark is ignored', () => {
  expect(readGoodText(`\ufeff${withStep('exercise: bridging', 'hold: 8s', 'reps: 4')}`).title).toBe('Test');
});

test('a misspelt key is one problem: it is not missing as well', () => {
  const codes = listProblems(withStep('exercize: bridging', 'holds: 8s', 'reps: 4')).map(({ code }) => code);
  expect(codes).toEqual(['unknown-key', 'unknown-key']);
});

test('a misspelt key hides the problems that follow from it', () => {
  const text = withStep('exercise: bird-dog', 'hold: 8s', 'repps: 4', 'side: each', 'more-on: left');
  expect(listProblems(text).map(({ code }) => code)).toEqual(['unknown-key', 'unknown-key']);
});

test.each(['pace: []', 'when: []', 'exercises: []'])('an empty list is no mapping: %s', (line) => {
  const text = `format: 1\ntitle: x\n${line}\nsteps: [{ exercise: bird-dog, hold: 8s, reps: 4, notes: [[]] }]\n`;
  expect(listProblems(text).map(({ line: at }) => at)).toEqual([3, 4]);
});

test('the rules apply within rounds as well', () => {
  const text = withStep('rounds: 2', 'steps:', '  - { exercise: brigding, hold: 8s }');
  expect(listProblems(text).map(({ code, line }) => [code, line])).toEqual([
    ['unknown-exercise', 6],
    ['needs-key', 6],
  ]);
});

test('problems of the shape and of the rules are reported together', () => {
  const text = withStep('exercise: brigding', 'hold: 0s', 'sides: all', 'every: 2s', 'pace: { mve: 2s }');
  expect(listProblems(text).map(({ code, line, column }) => [code, line, column])).toEqual([
    ['unknown-exercise', 4, 15],
    ['needs-key', 5, 5],
    ['out-of-range', 5, 11],
    ['unknown-word', 6, 12],
    ['needs-key', 7, 5],
    ['unknown-key', 8, 13],
  ]);
});

test('columns are counted in UTF-16 units, as in editors', () => {
  const step = '{ note: 👩‍👧 腰, exercise: bridging, hold: 8, reps: 4 }';
  const [problem] = listProblems(withStep(step));
  expect(problem).toMatchObject({ line: 4, column: '  - '.length + step.indexOf('8,') + 1, length: 1 });
});

const across = `exercises:
  across:
    name: Across
    why: Loosens the hips.
    position: supine
    how:
      - "{other} knee to
        the {side}."
    relax: Come back.
    switch-say: "{side} side."
    easier:
      how: ["Both knees a little to the {side}."]
    take-care:
      - Sore hips
      - { concern: osteoporosis, say: Gently., then: easier, source: A leaflet }
      - { concern: a new hip, say: Ask first. }
`;

test('a name may have a hundred letters, and no more', () => {
  const named = (letters: number) =>
    withStep('exercise: mine', 'hold: 5s', 'reps: 2').concat(
      `exercises:\n  mine:\n    name: ${'n'.repeat(letters)}\n    position: supine\n`,
    );
  expect(readGoodText(named(100)).steps).toHaveLength(1);
  expect(() => readGoodText(named(101))).toThrow('101 letters');
});
