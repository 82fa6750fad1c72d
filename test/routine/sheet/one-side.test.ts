/** A sheet names the leg that works; some exercises name the side that is lain on, or the arm. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDose } from '../../../src/cli/new/read-dose.ts';
import { buildSheetRoutine } from '../../../src/routine/sheet/build-sheet-routine.ts';
import { readBundledExercises } from '../support/bundled.ts';
import { readSheet } from '../support/read-one-sheet.ts';

const exercises = readBundledExercises();

function build(...lines: readonly string[]) {
  return buildSheetRoutine(readSheet(['My exercises', ...lines].join('\n')), exercises);
}

describe('one side of an exercise that works with a limb on each', () => {
  test.each([
    ['Clamshell 2 x 12, right leg', 'left', true],
    ['Clamshell 2 x 12 on the left knee', 'right', true],
    ['Side-lying leg lift 3 x 10, left leg only', 'right', true],
    ['Clamshell 3 x 10 rechtes Bein', 'left', true],
    ['Bird dog 8 reps, left leg only', 'right', true],
    ['Bird dog 8 reps, left arm only', 'left', false],
    ['Open book x 5, right arm', 'left', true],
    ['Leg twists 10 reps, right leg', 'left', true],
    // The same limb is named and works there.
    ['Hamstring stretch 3 x 30 sec right leg', 'right', false],
    ['Side bridge 10 s x 3, left side only', 'left', false],
  ])(
    'is the one on which the limb of the sheet works, and a note says where that is the other one: %s',
    (line, sides, isOther) => {
      const { steps, open, notes } = build(line);
      expect([...steps.values()].flat()).toMatchObject([{ sides }]);
      expect(open.size).toBe(0);
      expect(notes).toHaveLength(isOther ? 1 : 0);
    },
  );

  test.each([
    'Clamshell 2 x 12, left side only',
    'Bird dog 10 reps, right',
    'Open book x 5, left leg only, then left arm',
  ])('is left to the person where no limb is named, or two: %s', (line) => {
    const { steps, open } = build(line);
    expect(steps.size).toBe(0);
    expect(open.size).toBe(1);
  });

  test('is the same in a column of sides', () => {
    const { steps, open } = build(
      'Exercise | Sets | Reps | Side',
      'Clamshell | 3 | 10 | Right leg',
      'Clamshell | 3 | 10 | L',
      'Hamstring stretch | 3 | 10 | R',
    );
    expect([...steps.values()].flat()).toMatchObject([{ sides: 'left' }, { sides: 'right' }]);
    expect([...open.values()]).toEqual(['which-limb']);
  });

  test('is asked for where a dose is typed', () => {
    const clamshell = exercises.get('clamshell');
    if (clamshell === undefined) throw new Error('there is no clamshell');
    expect(readDose('2 x 12 right leg', clamshell)).toMatchObject({ sides: 'left' });
    expect(readDose('2 x 12 left', clamshell)).toBe(
      'Another limb works on the other side there. Please add "leg" or "arm": "left leg".',
    );
  });
});

describe('the side of an exercise', () => {
  test.each([
    ['Clamshell w/ band (right leg) 2 x 15', { exercise: 'clamshell', sides: 'left', with: 'band' }],
    ['Rudern mit Band (rechts) 2x15', { exercise: 'rudern', sides: 'right', with: 'Band' }],
    ['Calf stretch w/ strap (long) 30 sec x 3', { exercise: 'calf-stretch', with: 'strap (long)', sides: 'each' }],
    ['Clamshell R leg 3x15', { exercise: 'clamshell', sides: 'left', count: 15 }],
    ['Clamshell rechtes Bein 3x15', { exercise: 'clamshell', sides: 'left', count: 15 }],
    ['SLR R leg 3x10', { exercise: 'slr', sides: 'right', count: 10 }],
    ['Straight leg raise, right leg, 3x10', { exercise: 'straight-leg-raise', sides: 'right' }],
    ['Calf stretch (R leg) 3x30 sec', { exercise: 'calf-stretch', sides: 'right', reps: 3 }],
    ['Heel slides R only 2x15', { exercise: 'heel-slides', sides: 'right', sets: 2 }],
    ['Side bridge on the right 3x15 sec', { exercise: 'side-bridge', sides: 'right', hold: '15s' }],
    ['Knee hug L leg 5x20s', { exercise: 'knee-hug', sides: 'left', hold: '20s' }],
    ['Wadendehnung nur rechts 3x30 Sek', { exercise: 'wadendehnung', sides: 'right' }],
    ['Calf stretch 3x30 sec R', { exercise: 'calf-stretch', sides: 'right', reps: 3 }],
    ['Clams 2x15 L leg', { exercise: 'clamshell', sides: 'right', sets: 2 }],
    ['Clamshell 3x10 re. Bein', { exercise: 'clamshell', sides: 'left' }],
    ['Row 10 reps R.', { exercise: 'row', sides: 'right', count: 10 }],
    ['Bein abspreizen in Seitlage 3x10 linkes Bein', { sides: 'left', count: 10 }],
    ['Seitstütz in Seitlage links 3x15 Sek', { sides: 'left', hold: '15s' }],
    ['L-sit 10 reps each side', { sides: 'each' }],
    ['Turn left and right 10 reps', { sides: 'each' }],
    // What is no side of it stays in its name.
    ['Bridge, lift right leg 3x10', { exercise: 'bridge-lift-right-leg', sides: undefined }],
    ['Bridging with left leg 3x10', { exercise: 'bridging-with-left-leg', sides: undefined }],
    ['Bird dog right arm left leg 10x', { exercise: 'bird-dog-right-arm-left-leg', sides: undefined }],
  ])('is read in brackets, before its amount and behind it: %s', (line, step) => {
    const { written, open } = build(line);
    expect(written.steps.map((one) => ({ sides: undefined, ...one }))).toMatchObject([step]);
    expect(open.size).toBe(0);
  });

  test('may stand before the amount on a line of its own, and in the name of a row', () => {
    expect(build('Row', 'R arm 2 x 10').written.steps).toMatchObject([{ exercise: 'row', count: 10, sides: 'right' }]);
    expect(build('Exercise | Sets | Reps', 'Clamshell (R leg) | 3 | 10').written.steps).toMatchObject([
      { exercise: 'clamshell', sides: 'left' },
    ]);
  });

  test('in side-lying is that of the limb that is named, and the step says so where the exercise is not shipped', () => {
    expect(build('Side-lying hip circles 10 reps left leg').written.steps).toMatchObject([
      { sides: 'left', notes: ['The side is that of the leg.'] },
    ]);
    expect(build('Auf die Seite legen.', 'Bein abspreizen in Seitlage 3x10, linkes Bein').written.steps).toMatchObject([
      { sides: 'left', notes: ['Die Seite ist die des Beins.'] },
    ]);
    expect(build('Side-lying leg lift 3 x 10, left leg').written.steps).not.toMatchObject([
      { notes: expect.anything() },
    ]);
    expect(build('SLR 3 x 10, left leg').written.steps).not.toMatchObject([{ notes: expect.anything() }]);
  });

  test.each([
    ['Clam w/ band (R) 2x15', 'which-limb'],
    ['Bein abspreizen in Seitlage 3x10 links', 'which-limb'],
    ['Bein abspreizen in Seitlage links 3x10', 'which-limb'],
    ['Side-lying hip circles 10 reps left', 'which-limb'],
    ['Muschel mit Band (rechts) 2x15', 'which-limb'],
    ['Pendulum (L arm hanging) 10 each side', 'each-of-one'],
    ['Pendulum (L arm hanging): circles 10 each way, 30 sec forward/back', 'unclear'],
    ['Bridge R leg 3x10, L leg 3x8', 'unclear'],
    ['Calf stretch R leg 3x30 sec left', 'unclear'],
    ['Calf stretch R leg 3x30 sec each side', 'unclear'],
  ])('is left to the person where nobody can tell which: %s', (line, reason) => {
    const { steps, open } = build(line);
    expect(steps.size).toBe(0);
    expect([...open.values()]).toEqual([reason]);
  });
});

describe('both sides of an exercise', () => {
  test.each([
    ['Einbeinstand re/li je 30 Sek., 3x', { hold: '30s', reps: 3, sides: 'each' }],
    ['Hüftbeugerdehnung li/re 3x30 Sek', { hold: '30s', reps: 3, sides: 'each' }],
    ['Calf stretch L and R leg 3x30 sec', { exercise: 'calf-stretch', sides: 'each' }],
    ['Toe taps 3x10 R + L', { count: 10, sides: 'each' }],
    ['Single leg balance 30 sec each, 3x', { hold: '30s', reps: 3, sides: 'each' }],
    ['Einbeinstand 3 sets of 10 each', { count: 10, sets: 3, sides: 'each' }],
    ['Leg raise L/R 10 x each, 2 sets', { count: 10, sets: 2, sides: 'each' }],
    ['Clamshell 10 reps each, 2 sets', { exercise: 'clamshell', sides: 'each' }],
    ['Toe taps 10 reps each, alternating', { count: 20, sides: 'alternate' }],
    ['Toe taps alternating 20 reps', { count: 20, sides: 'alternate' }],
    // What has no sides is done so often in each set, or changes between two positions.
    ['Bridge 10 reps each, 2 sets', { exercise: 'bridging', count: 10, sides: undefined }],
    ['Cat cow 3x10 each, alternating', { exercise: 'cat-cow', count: 10, sides: undefined, notes: ['Alternating.'] }],
    ['Cat / cow alternating 10 reps', { exercise: 'cat-cow', sides: undefined, notes: ['Alternating.'] }],
    ['Katzenbuckel / Pferderücken im Wechsel 10x', { count: 10, sides: undefined }],
    ['Heel / toe raises, alternating, 20 reps', { count: 20, sides: undefined }],
    ['Heel / toe raises, alternating legs, 20 reps', { count: 20, sides: 'alternate' }],
  ])('is read in short words too, where it has some: %s', (line, step) => {
    const { written } = build(line);
    expect(written.steps.map((one) => ({ sides: undefined, ...one }))).toMatchObject([step]);
  });

  test('are asked for where "each" may be of the sets', () => {
    const { steps, open } = build('Leg raise 10 x each, 2 sets');
    expect(steps.size).toBe(0);
    expect([...open.values()]).toEqual(['each-of-what']);
  });

  test('are not typed by a bare word for what has none', () => {
    const [bridging, calfStretch] = ['bridging', 'calf-stretch'].map((id) => exercises.get(id));
    if (bridging === undefined || calfStretch === undefined) throw new Error('an exercise is missing');
    expect(readDose('2 x 10 reps each', bridging)).toMatch('not understood');
    expect(readDose('30s x 3 each', calfStretch)).toMatchObject({ sides: 'each' });
  });
});

describe('a side in front of the name', () => {
  test.each([
    ['Left hamstring stretch 3x30s', { exercise: 'hamstring-stretch', sides: 'left' }],
    ['R SLR 2x10', { exercise: 'slr', sides: 'right', count: 10 }],
    ['Left leg raise 2x10', { exercise: 'leg-raise', sides: 'left' }],
    ['L hip flexor stretch 2x30s', { exercise: 'half-kneeling-hip-flexor-stretch', sides: 'left' }],
    ['(L) calf stretch 2x30s', { exercise: 'calf-stretch', sides: 'left' }],
    ['R: calf stretch 2x30s', { exercise: 'calf-stretch', sides: 'right' }],
    ['Right leg: calf stretch 2x30s', { exercise: 'calf-stretch', sides: 'right' }],
    ['Right side plank 3x20s', { exercise: 'side-bridge', sides: 'right' }],
    ['Left lying hip extension 10 reps', { exercise: 'lying-hip-extension', sides: 'left' }],
    ['Left step up 10 reps', { exercise: 'step-up', sides: 'left' }],
    ['Rechte Wade dehnen 3x30 Sek', { exercise: 'wade-dehnen', sides: 'right' }],
    // The limb that is named works on the other side.
    ['Right leg: clamshell 10 reps', { exercise: 'clamshell', sides: 'left' }],
    // What is no side of it stays in its name.
    ['L sit 3x10s', { exercise: 'l-sit', sides: undefined }],
    ['Left bridge 3x10', { exercise: 'left-bridge', sides: undefined }],
    ['Right angle sit 3x30s', { exercise: 'right-angle-sit', sides: undefined }],
    ['Left arm and right leg raise 10 reps', { exercise: 'left-arm-and-right-leg-raise', sides: undefined }],
    ['Left and up reach 10 reps', { exercise: 'left-and-up-reach', sides: undefined }],
  ])('is its side, where it is a name without it: %s', (line, step) => {
    const { written, open } = build(line);
    expect(written.steps.map((one) => ({ sides: undefined, ...one }))).toMatchObject([step]);
    expect(open.size).toBe(0);
  });

  test.each([
    ['Left clamshell 2x10', 'which-limb'],
    ['Left leg twist 10 reps', 'which-limb'],
    ['Left side-lying leg raise 2x10', 'which-limb'],
    ['Left hamstring stretch 3x30s each side', 'unclear'],
  ])('is left to the person where nobody can tell which: %s', (line, reason) => {
    const { steps, open } = build(line);
    expect(steps.size).toBe(0);
    expect([...open.values()]).toEqual([reason]);
  });
});

describe('sides with unlike amounts', () => {
  test.each([
    ['Heel raise: R leg 3x10, L leg 3x8', { exercise: 'heel-raise', count: { left: 8, right: 10 }, sets: 3 }],
    ['Hamstring curl 3x10 left, 3x8 right', { count: { left: 10, right: 8 }, sets: 3 }],
    ['Beinheben 10 Wdh. links und 12 Wdh. rechts', { count: { left: 10, right: 12 } }],
    ['Calf stretch 3x30s left, 2x30s right', { hold: '30s', reps: { left: 3, right: 2 } }],
    ['Calf stretch 3x30s left, 3x30s right', { hold: '30s', reps: 3 }],
    ['Calf stretch R leg 3x30s L leg 2x30s', { hold: '30s', reps: { left: 2, right: 3 } }],
    ['Calf raise right 2 x 10 left 2 x 8', { count: { left: 8, right: 10 }, sets: 2 }],
    ['Row 10 R, 8 L', { count: { left: 8, right: 10 } }],
    ['Lunge 10 on the left, 8 on the right', { count: { left: 10, right: 8 } }],
    ['Left calf stretch 3x30s, right calf stretch 2x30s', { hold: '30s', reps: { left: 3, right: 2 } }],
    // The numbers turn with the limb.
    ['Clamshell: left leg 8, right leg 12', { exercise: 'clamshell', count: { left: 12, right: 8 } }],
    ['Bird dog: left arm 8, right arm 12', { exercise: 'bird-dog', count: { left: 8, right: 12 } }],
  ])('are those of one step, where numbers of reps alone differ: %s', (line, step) => {
    const { written, open } = build(line);
    expect(written.steps).toMatchObject([{ ...step, sides: 'each' }]);
    expect(open.size).toBe(0);
  });

  test.each([
    ['Calf stretch 3x30s left, 3x20s right', { hold: '30s', sides: 'left' }, { hold: '20s', sides: 'right' }],
    ['Hamstring curl 3x10 left, 2x8 right', { count: 10, sets: 3 }, { count: 8, sets: 2 }],
    ['Reach: left 8-10, right 5', { count: '8-10', sides: 'left' }, { count: 5, sides: 'right' }],
    ['Row R 3x10 5 kg, L 3x10 3 kg', { sides: 'right', with: '5 kg' }, { sides: 'left', with: '3 kg' }],
    // The side is that of the limb.
    ['Clamshell R leg 3x10, L leg 2x10', { sides: 'left', sets: 3 }, { sides: 'right', sets: 2 }],
    ['Clamshell R leg 3x10, L 2x10', { sides: 'left', sets: 3 }, { sides: 'right', sets: 2 }],
  ])('are those of two steps in the order of the sheet: %s', (line, ...steps) => {
    const { written, open } = build(line);
    expect(written.steps).toMatchObject(steps);
    expect(new Set(written.steps.map((step) => 'exercise' in step && step.exercise)).size).toBe(1);
    expect(open.size).toBe(0);
  });

  test.each([
    ['on two lines', ['Toe taps', 'R leg 3x10', 'L leg 2x10']],
    ['on two lines, the first with the name', ['Toe taps R leg 3x10', 'L leg 2x10']],
    ['on two lines, the first begins with the side', ['Right toe taps 3x10', 'Left 2x10']],
    ['each above its amount', ['Toe taps', 'Right leg:', '3x10', 'Left leg:', '2x10']],
    ['in a table', ['Exercise | Dose', 'Toe taps | R leg 3x10, L leg 2x10']],
  ])('may stand below the name: %s', (_, lines) => {
    const { written, open } = build(...lines);
    expect(written.steps).toEqual([
      { exercise: 'toe-taps', count: 10, sets: 3, sides: 'right' },
      { exercise: 'toe-taps', count: 10, sets: 2, sides: 'left' },
    ]);
    expect(open.size).toBe(0);
  });

  test('on two lines are one step, where one step can say them', () => {
    expect(build('Row', 'R 2x10, L 2x8').written.steps).toMatchObject([{ count: { left: 8, right: 10 }, sets: 2 }]);
    expect(build('Row', 'R 2x10', 'L 2x8').written.steps).toMatchObject([{ count: { left: 8, right: 10 }, sets: 2 }]);
  });

  test('have what else is said of the exercise in common', () => {
    const { written } = build('Toe taps', 'R 3x10', 'L 2x10', 'Hold 5 sec', 'With a red band', 'Keep your hips still.');
    expect(written.steps).toEqual([
      { exercise: 'toe-taps', hold: '5s', reps: 10, sets: 3, sides: 'right', with: 'a red band' },
      { exercise: 'toe-taps', hold: '5s', reps: 10, sets: 2, sides: 'left', with: 'a red band' },
    ]);
    expect(written.exercises?.['toe-taps']).toMatchObject({ how: ['Keep your hips still.'] });
    expect(build('Clamshell R leg 3x10, L leg 2x10', 'Keep your hips still.').written.steps).toMatchObject([
      { notes: ['Keep your hips still.'] },
      { notes: ['Keep your hips still.'] },
    ]);
  });

  test('that turn with the limb are said', () => {
    expect(build('Clamshell: left leg 8, right leg 12').notes).toHaveLength(1);
  });

  test.each([
    ['Clamshell: left 8, right 12', 'which-limb'],
    ['Clamshell: left 3x8, right 2x12', 'which-limb'],
    ['Bein abspreizen in Seitlage 3x10 links, 3x8 rechts', 'which-limb'],
    ['Reach: left arm 8, right leg 5', 'unclear'],
    ['Stretch: 30 left, 20 right', 'unclear'],
    // What is said of one may hold for both.
    ['Hamstring curl 3x10 left, 3x8 right with a red band', 'half-said'],
    ['Heel raise 3x 10 left 8 right', 'half-said'],
    ['Heel raise R 3 x 8 L 8', 'half-said'],
  ])('are left to the person where nobody can tell: %s', (line, reason) => {
    const { steps, open } = build(line);
    expect(steps.size).toBe(0);
    expect([...open.values()]).toEqual([reason]);
  });

  test.each([
    [
      ['Toe taps', 'R 3x10', 'Hold 5 sec', 'L 2x10'],
      [
        [4, 'half-said'],
        [1, 'amount-below'],
        [2, 'about-open'],
        [3, 'about-open'],
      ],
    ],
    [
      ['Toe taps 3x10 left', 'right 3x8 with a red band'],
      [
        [2, 'half-said'],
        [1, 'amount-below'],
      ],
    ],
    [
      ['Toe taps', 'R 3x10, L 2x10', '3 sets'],
      [
        [3, 'unclear'],
        [1, 'amount-below'],
        [2, 'about-open'],
      ],
    ],
    [
      ['Toe taps', '3 sets', 'R 8-10, L 5', 'Each side'],
      [
        [4, 'unclear'],
        [1, 'amount-below'],
        [2, 'about-open'],
        [3, 'about-open'],
      ],
    ],
    [
      ['Toe taps', '3 sets', 'R 3x10, L 2x10'],
      [
        [1, 'unclear'],
        [2, 'unclear'],
        [3, 'unclear'],
      ],
    ],
    [
      ['Toe taps 3x10', 'Right leg', 'Repeat 10 times'],
      [
        [2, 'unclear'],
        [3, 'unclear'],
      ],
    ],
    [
      ['Toe taps 3x10', 'Right leg', 'Slowly up'],
      [
        [2, 'unclear'],
        [3, 'unclear'],
      ],
    ],
  ])('leave to the person what may be of one of them: %j', (lines, unread) => {
    const number = (line: number) => line + 1;
    expect([...build(...lines).open]).toEqual(unread.map(([line, reason]) => [number(Number(line)), reason]));
  });
});

/** How much of each side, as a sheet writes it and as a step has it. */
const doses: readonly (readonly [written: string, done: string])[] = [
  ['3x10', '3 x 10'],
  ['2 x 8 reps', '2 x 8'],
  ['10 times', '1 x 10'],
  ['8', '1 x 8'],
  ['3 x 8', '3 x 8'],
  ['3 x 20 sec', '1 x 3 x 20s'],
  ['hold 30 sec, 2 times', '1 x 2 x 30s'],
];
const sideWords = {
  left: ['left', 'L', 'Left', 'left leg', 'links'],
  right: ['right', 'R', 'Right', 'right leg', 'rechts'],
};
const places: readonly ((name: string, one: readonly [string, string], other: readonly [string, string]) => string)[] =
  [
    (name, [side, dose]) => `${side}: ${name} ${dose}`,
    (name, [side, dose]) => `${side} ${name} ${dose}`,
    (name, [side, dose]) => `${name} ${side} ${dose}`,
    (name, [side, dose]) => `${name} (${side}) ${dose}`,
    (name, [side, dose]) => `${name} ${dose} ${side}`,
    (name, [side, dose]) => `${name}\n${side}\n${dose}`,
    (name, [side, dose], [back, more]) => `${name} ${side} ${dose}, ${back} ${more}`,
    (name, [side, dose], [back, more]) => `${name}: ${dose} ${side} and ${more} ${back}`,
    (name, [side, dose], [back, more]) => `${name} ${side} ${dose} ${back} ${more}`,
    (name, [side, dose], [back, more]) => `${name}\n${side} ${dose}\n${back} ${more}`,
    (name, [side, dose], [back, more]) => `${name} ${side} ${dose}\n${back}: ${more}`,
    (name, [side, dose], [back, more]) => `${side} ${name} ${dose}\n${back} ${name} ${more}`,
    (name, [side, dose], [back, more]) => `${name}\n${side}:\n${dose}\n${back}:\n${more}`,
  ];

/** What is done on a side, in the words of `doses`. */
function listDone({ written }: ReturnType<typeof build>, side: 'left' | 'right'): readonly string[] {
  return written.steps.flatMap((step) => {
    if (!('exercise' in step) || (step.sides !== side && step.sides !== 'each')) return [];
    const { sets = 1, count, reps = count, hold } = step;
    const times = typeof reps === 'object' && 'left' in reps ? reps[side] : reps;
    return [[sets, times, ...(hold === undefined ? [] : [hold])].join(' x ')];
  });
}

test('no amount goes to the other side, wherever a sheet names it', () => {
  let understood = 0;
  let all = 0;
  fc.assert(
    fc.property(
      fc.constantFrom('Toe spreads', 'Hamstring stretch', 'SLR', 'Quad set', 'Calf stretch'),
      fc.constantFrom('left' as const, 'right' as const),
      fc.constantFrom(...places),
      fc.nat({ max: 4 }),
      fc.constantFrom(...doses),
      fc.constantFrom(...doses),
      (name, side, place, word, [dose, done], [more, doneMore]) => {
        const back = side === 'left' ? 'right' : 'left';
        const sheet = place(name, [sideWords[side][word] ?? '', dose], [sideWords[back][word] ?? '', more]);
        const built = build(...sheet.split('\n'));
        const hasBoth = place.length === 3;
        all += 1;
        if (built.open.size === 0) understood += 1;
        for (const one of listDone(built, side)) expect(one, sheet).toBe(done);
        for (const one of listDone(built, back)) expect(hasBoth && one, sheet).toBe(doneMore);
        if (built.open.size === 0) {
          expect(listDone(built, side), sheet).toHaveLength(1);
          expect(listDone(built, back), sheet).toHaveLength(hasBoth ? 1 : 0);
        }
      },
    ),
  );
  expect(understood).toBeGreaterThan(all / 3);
});

test('an exercise has another limb where its lines move one of the other side', () => {
  const words = { leg: /\{other\} (?:leg|knee|foot)/, arm: /\{other\} (?:arm|hand)/ };
  for (const { how, otherLimb } of exercises.values()) {
    if (otherLimb !== undefined) expect(how.join(' ')).toMatch(words[otherLimb]);
  }
  expect(
    [...exercises.values()]
      .filter(({ position }) => position === 'side')
      .map((exercise) => [exercise.id, exercise.otherLimb]),
  ).toEqual([
    ['clamshell', 'leg'],
    ['open-book', 'arm'],
    ['side-bridge', undefined],
    ['side-lying-leg-lift', 'leg'],
  ]);
});
