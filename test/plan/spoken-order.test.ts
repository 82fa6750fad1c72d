/** What is said at which moment, so that a body with closed eyes does the right thing at the right time. */

import { expect, test } from 'vitest';
import { english } from '../../src/messages/en/english.ts';
import { buildPlan } from '../../src/plan/build-plan.ts';
import { withoutHurt } from '../../src/plan/exclude-hurt.ts';
import type { Plan, PlanExerciseStep } from '../../src/plan/plan.ts';
import type { Segment } from '../../src/plan/segment.ts';
import type { EasierForm, ExerciseStep } from '../../src/routine/routine.ts';
import { readGoodText } from '../routine/support/read-text.ts';
import { bundledPlan } from '../support/bundled-plans.ts';
import { sampleExercise, sampleRoutine, sampleStep, usualPace } from '../support/sample-routines.ts';
import { isRest } from '../support/segments.ts';

const stepId = (plan: Plan, { step }: Segment) => {
  const found = plan.steps[step];
  return found?.kind === 'exercise' ? found.exercise.id : undefined;
};

const saidIn = (plan: Plan, segment: Segment | undefined) =>
  plan.cues.filter((cue) => cue.segment === segment?.index).map(({ say }) => say);

test('the way back of a slow rep says how it ends, on every rep', () => {
  const plan = bundledPlan('desk-break');
  const reps = plan.segments.filter(({ kind }) => kind === 'count');
  expect(reps).toHaveLength(10);
  for (const rep of reps) expect(saidIn(plan, rep).join(' ')).toContain('Sit tall.');
  expect(saidIn(plan, reps[4])).toContain('Sit tall. Halfway.');
  expect(saidIn(plan, reps[8])).toEqual(['nine', 'Sit tall. Last one.']);
  expect(saidIn(plan, reps[9])).toEqual(['ten', 'Sit tall.']);
});

test('the last kick is announced before its number', () => {
  const plan = bundledPlan('maintenance');
  const at = plan.cues.findIndex(({ say }) => say === 'Last one.');
  expect(plan.cues[at + 1]?.say).toBe('thirty-two');
});

test('a rest ends with the position to come back into, but not with a movement, which would be begun before its count', () => {
  const endOfRest = (how: readonly string[], work: ReturnType<typeof sampleStep>['work']) => {
    const exercise = sampleExercise({ how });
    const two = { low: 2, high: 2 };
    const plan = buildPlan(sampleRoutine({ steps: [sampleStep({ exercise, work, sets: [two, two] })] }), {});
    return saidIn(plan, plan.segments.find(isRest('set')))[1];
  };
  const range = { low: 3_000, high: 3_000 };
  const tempo = { kind: 'tempo', outMs: range, stayMs: { low: 0, high: 0 }, backMs: range } as const;
  expect(endOfRest(['Go down a little way.'], tempo)).toBe('Set two of two. Next: left side.');
  expect(endOfRest(['Stand tall.', 'Go down a little way.'], tempo)).toBe(
    'Set two of two. Stand tall. Next: left side.',
  );
  expect(endOfRest(['Stand on your toes.'], { kind: 'hold', holdMs: range })).toBe(
    'Set two of two. Stand on your toes. Next: left side.',
  );
});

test('an exercise that comes again on a side of which its lines did not speak says what moves there', () => {
  const exercise = sampleExercise({
    how: ['Lie on your {side} side.', 'Lift your {other} knee.'],
    switchSay: 'Turn to the {side}.',
  });
  const settles = (...sides: readonly ('left' | 'right' | 'each')[]) => {
    const plan = buildPlan(sampleRoutine({ steps: sides.map((side) => sampleStep({ exercise, sides: side })) }), {});
    return plan.segments.filter(({ kind }) => kind === 'settle').map((segment) => saidIn(plan, segment));
  };
  expect(settles('left', 'right', 'right')).toEqual([
    expect.arrayContaining(['Lie on your left side.']),
    expect.arrayContaining(['Turn to the right.', 'The right side only.']),
    expect.not.arrayContaining(['Turn to the right.']),
  ]);
  expect(settles('each', 'right')[1]).not.toContain('Turn to the right.');
});

test('in a later round who lies on the other side is told to turn over, and has time for it', () => {
  const steps = ['clamshell', 'side-lying-leg-lift']
    .map((id) => `{ exercise: ${id}, count: 3, sides: each }`)
    .join(', ');
  const settlesOf = (sides: string) => {
    const written = `format: 1\ntitle: T\npace: { settle: 20s }\nsteps:\n  - { rounds: 2, steps: [${steps}] }\n`;
    const plan = buildPlan(readGoodText(written.replace(/each(?=.*each)/, sides)), {});
    return plan.segments.filter((segment) => segment.kind === 'settle' && segment.step > 1);
  };
  const plan = buildPlan(readGoodText(`format: 1\ntitle: T\nsteps:\n  - { rounds: 2, steps: [${steps}] }\n`), {});
  const later = plan.segments.filter(({ kind, step }) => kind === 'settle' && step > 1);
  for (const settle of later) expect(saidIn(plan, settle)).toContain('Turn onto your left side.');
  expect(settlesOf('each').map(({ durationMs }) => durationMs)).toEqual([25_000, 25_000]);
  expect(settlesOf('left').map(({ durationMs }) => durationMs)).toEqual([25_000, 20_000]);
});

test('the side that comes after a rest is named at its end', () => {
  const plan = bundledPlan('big-three');
  const rests = plan.segments.filter(isRest('set'));
  for (const rest of rests) {
    const [first, next, ...lastThree] = saidIn(plan, rest);
    expect([first, ...lastThree]).toEqual(['Rest for thirty seconds.', 'three', 'two', 'one']);
    expect(next).toMatch(/^Set (two|three) of three\. .*\bleft\b/);
  }
});

test('a rest ends with the position to come back into, as long before the set as a change of sides takes', () => {
  const plan = bundledPlan('big-three');
  const said = (id: string) => {
    const rest = plan.segments.find((one) => isRest('set')(one) && stepId(plan, one) === id);
    const cue = plan.cues.find((one) => one.segment === rest?.index && one.kind === 'switch');
    return { say: cue?.say, leftMs: (rest?.atMs ?? 0) + (rest?.durationMs ?? 0) - (cue?.atMs ?? 0) };
  };
  const turn = said('side-bridge');
  expect(turn).toEqual({ say: 'Set two of three. Lie on your left side, propped on your elbow.', leftMs: 12_000 });
  const kneel = said('bird-dog');
  expect(kneel.say).toBe('Set two of three. Kneel on hands and knees, back level. Next: left arm, right leg.');
  expect(kneel.leftMs).toBeGreaterThan(7_000);
});

test('a set that begins on the side on which the last one ended tells nobody to turn onto it', () => {
  const three = { low: 3, high: 3 };
  const exercise = sampleExercise({ how: ['Lie down.'], switchSay: 'Turn onto your {side} side.' });
  const planOf = (changes: Partial<ExerciseStep>) =>
    buildPlan(sampleRoutine({ steps: [sampleStep({ exercise, startSide: 'left', ...changes })] }), {});
  const restsOf = (plan: Plan) => plan.segments.filter(isRest('set')).map((rest) => saidIn(plan, rest).at(-4));
  const turns = planOf({ sides: 'alternate', sets: [three, three] });
  expect(restsOf(turns)).toEqual(['Set two of two. Lie down. Left side.']);
  const each = planOf({ sides: 'each', sets: [three, three, three] });
  expect(restsOf(each)[0]).toBe('Set two of three. Lie down. Next: turn onto your left side.');
  const from = each.segments.findIndex(({ rep, side }) => rep === 1 && side === 'left');
  const hurt = withoutHurt(each, { step: 0, side: 'left', from });
  expect(restsOf(hurt)).toEqual([
    'Set two of three. Lie down. Right side.',
    'Set three of three. Lie down. Right side.',
  ]);
});

test.each([{}, { waitForMe: true }])(
  'a note that names the side is said of the other one when it comes first: %o',
  (choices) => {
    const step = (changes: Partial<ExerciseStep>) =>
      sampleStep({ startSide: 'left', note: 'Put the {side} heel on the low step', ...changes });
    const noted = (changes: Partial<ExerciseStep>) => {
      const plan = buildPlan(sampleRoutine({ steps: [step(changes)] }), choices);
      return plan.cues
        .filter(({ say }) => say.includes('heel'))
        .map(({ say, segment }) => `${plan.segments[segment]?.kind} ${say}`);
    };
    const kind = 'waitForMe' in choices ? 'gate' : 'switch';
    const sets = [{ low: 4, high: 4 }];
    for (const sides of ['each', 'alternate'] as const) {
      expect(noted({ sides, sets })).toEqual([
        'settle Put the left heel on the low step',
        expect.stringMatching(new RegExp(`^${kind} .*[Pp]ut the right heel on the low step\\.`)),
      ]);
    }
    expect(noted({ sides: 'alternate', sets, work: { kind: 'count', everyMs: 2_000 } })).toEqual([
      'settle Put the left or right heel on the low step',
    ]);
  },
);

test('sets without sides name their number and position too', () => {
  const two = { low: 2, high: 2 };
  const exercise = sampleExercise({ how: ['Lie on your back.'] });
  const plan = buildPlan(
    sampleRoutine({
      steps: [sampleStep({ exercise, sides: undefined, sets: [two, two] })],
    }),
    {},
  );
  const rest = plan.segments.find(isRest('set'));
  expect(saidIn(plan, rest)).toContain('Set two of two. Lie on your back.');
});

test('a rest that ends at a gate is not counted down, and the gate says what comes', () => {
  const plan = bundledPlan('big-three', { waitForMe: true });
  const rest = plan.segments.find(isRest('set'));
  expect(saidIn(plan, rest)).toEqual(['Rest for thirty seconds.']);
  expect(saidIn(plan, plan.segments[(rest?.index ?? 0) + 1])).toEqual([
    'Set two of three. Lie on your back, left knee bent, right leg straight. Press Enter when you are ready.',
  ]);
});

test('doses do not sound like a countdown, and say the rounds of positions with their seconds', () => {
  const said = (name: string) => bundledPlan(name).cues.map(({ say }) => say);
  expect(said('big-three')).toContain('Three sets on each side: three times, then two, then one, hold nine seconds.');
  expect(said('big-three-starter').join(' ')).toContain('Three sets, once on each side, hold');
  expect(said('maintenance')).toContain('Five rounds: left, knees to your chest, right, five seconds each.');
  expect(said('gentle-pain-day')).toContain(
    'Four rounds: left for two seconds, back to the middle for one second, right for two seconds.',
  );
  expect(said('maintenance')).toContain('Thirty-two in all, left and right in turn, one every three seconds.');
});

test('without sides a voice names both, never in brackets', () => {
  const exercise = sampleExercise({ how: ['Hold your {side} knee.'] });
  const plan = buildPlan(sampleRoutine({ steps: [sampleStep({ exercise, sides: undefined })] }), {});
  expect(plan.cues.map(({ say }) => say)).toContain('Hold your left or right knee.');
  expect(english.speech.either('right', 'left')).toBe('right or left');
});

test('an easier form with lines of its own names what moves in its own words', () => {
  const lines = { how: ['Lower both knees a little to the {side}.'], isWhole: true } as const;
  const said = (easier: EasierForm) => {
    const exercise = sampleExercise({ switchSay: '{other} knee to the {side}.', easier });
    const pace = { ...usualPace, switchMs: 9_000 };
    const step = sampleStep({ exercise, pace, sides: 'each', startSide: 'left', easier: true });
    const plan = buildPlan(sampleRoutine({ steps: [step] }), {});
    return saidIn(
      plan,
      plan.segments.find(({ kind }) => kind === 'switch'),
    )[0];
  };
  expect(said({ ...lines, switchSay: 'Next: both knees to the {side}.' })).toBe(
    'Switch. Next: both knees to the right.',
  );
  expect(said(lines)).toBe('Switch. Lower both knees a little to the right.');
  expect(said({ how: ['Only half way.'], isWhole: false })).toBe('Switch. Left knee to the right.');
});

test('a side is named unless the line names it by a word of its own', () => {
  const exercise = sampleExercise({ switchSay: 'Sit upright, bring your {other} knee across.' });
  const plan = buildPlan(sampleRoutine({ steps: [sampleStep({ exercise, sides: 'each', startSide: 'left' })] }), {});
  const change = plan.segments.find(({ kind }) => kind === 'switch');
  expect(saidIn(plan, change).join(' ')).toMatch(/\bright\b/i);
});

test.each([
  ['2 pillows', '2 pillows'],
  ['10 lb dumbbells', '10 lb dumbbells'],
  ['2 kg dumbbell', '2 kg dumbbell'],
  ['red band', 'red band'],
  ['orange band, round the knees', 'orange band'],
  ['piece of string', 'piece of string'],
  ['the red band', 'the red band'],
  ['two red bands, one on each foot', 'two red bands'],
  ['glass', 'glass'],
  ['10 lb', undefined],
  ['2.5 kg', undefined],
  ['body weight', undefined],
  ['no strap', undefined],
])('with %s: whether there is something to fetch', (equipment, fetched) => {
  const { cues } = buildPlan(sampleRoutine({ steps: [sampleStep({ equipment })] }), {});
  const [, asked] = /Have (.*) within reach\./.exec(cues[0]?.say ?? '') ?? [];
  expect(asked).toBe(fetched);
});

test('what is to be fetched is said once, and in an order that is understood', () => {
  const asked = (...things: readonly string[]) => english.speech.fetch(things, []);
  expect(asked('a mat', 'two mats')).toBe('Have two mats within reach.');
  expect(asked('a mat', 'a mattress')).toBe('Have a mat and a mattress within reach.');
  expect(asked('a strap or a towel', 'red band')).toBe('Have a strap or a towel, and red band within reach.');
});

test('what is written with marks of its own, or with its own "if", is said with one of each', () => {
  const exercise = sampleExercise({ name: 'zig? zag!', say: 'zig? zag!' });
  const routine = sampleRoutine({ title: 'Ready?', stopIf: ['If you feel dizzy'], steps: [sampleStep({ exercise })] });
  const said = buildPlan(routine, {}).cues.map(({ say }) => say);
  expect(said[0]).toMatch(/^Ready\? /);
  expect(said).toContain('Stop if you feel dizzy.');
  expect(said).toContain('Zig? zag!');
});

test.each([
  ['hold: 1.5s, reps: 2', 'Twice, hold one and a half seconds.', '1.5 s × 2'],
  ['hold: [1s, 2.5s]', 'Holds of one, then two and a half seconds.', '1, 2.5 s'],
  ['count: 3, every: 1.5s', 'Three times, one every one and a half seconds.', '3, one every 1.5 s'],
  ['count: 3, every: 1.2s', 'Three times, one for each number.', '3, one every 1.2 s'],
  [
    'tempo: { out: 1.5s, stay: 0.5s, back: 2.5s }, reps: 3',
    'Three times, one and a half seconds out, half a second there, two and a half seconds back, one for each number.',
    '3, 1.5 s out, 0.5 s still, 2.5 s back',
  ],
  ['breaths: 1, reps: 2', 'Twice, hold one breath.', '1 breath × 2'],
  ['count: 1, every: 2s, sides: alternate, more-on: left', 'Once.', '1 left side, one every 2 s'],
  ['hold: 5s, reps: 1, sides: alternate', 'Once, hold five seconds.', '5 s × 1 left side'],
])('a dose is said and shown as it is: %s', (written, said, shown) => {
  const routine = readGoodText(`format: 1\ntitle: T\nsteps:\n  - { exercise: dead-bug, ${written} }\n`);
  const step = buildPlan(routine, {}).steps[0] as PlanExerciseStep;
  expect(english.speech.dose(step)).toBe(said);
  expect(english.screen.dose(step)).toBe(shown);
});

test('a pack that is used twice is to be fetched once', () => {
  const after = (['cold', 'heat', 'cold'] as const).map((pack) => ({ pack, forMs: 600_000 }));
  const welcome = buildPlan(sampleRoutine({ after }), {}).cues[0]?.say ?? '';
  expect(welcome.match(/the \w+ pack/g)).toEqual(['the cold pack', 'the heat pack']);
});

test('what a session needs is named before anybody lies down, and how one knows when to begin', () => {
  const welcome = (name: string) => bundledPlan(name).cues[0]?.say ?? '';
  expect(welcome('packs-only')).toContain('Have a chair and a cushion, the cold pack, a damp towel, the heat pack,');
  expect(welcome('desk-break')).toContain('Have a chair within reach.');
  expect(welcome('maintenance')).not.toContain('within reach');
  expect(welcome('maintenance')).toContain('begin after "Get ready", or after "three, two, one".');
  expect(welcome('packs-only')).toContain('begin after "Get ready".');
});

test('what lies on a chair comes down before the pack is named', () => {
  const said = bundledPlan('packs-only').cues.map(({ say }) => say);
  const down = said.indexOf('Take both legs down slowly.');
  expect(said[down - 1]).toBe('one');
  expect(said[down + 1]).toMatch(/^Now the cold pack/);
});
