/** A movement that is done one way and then the other: it has two ways, which are no sides. */
import { describe, expect, test } from 'vitest';
import { buildSheetRoutine } from '../../../src/routine/sheet/build-sheet-routine.ts';
import { readBundledExercises } from '../support/bundled.ts';
import { readSheet } from '../support/read-one-sheet.ts';

const exercises = readBundledExercises();

function build(...lines: readonly string[]) {
  return buildSheetRoutine(readSheet(['My exercises', ...lines].join('\n')), exercises);
}

const anyWays = ['One way.', 'The other way.'];

describe('"each way"', () => {
  test.each([
    ['Ankle circles 10 each way', 'ankle-circles'],
    ['Arm circles 10 reps in both directions', 'arm-circles'],
    ['Arm circles 10 one way, then the other', 'arm-circles'],
    ['Arm circles 10 reps, then reverse direction', 'arm-circles'],
    ['Arm circles 10 reps in one direction, 10 reps in the other', 'arm-circles'],
    ['Shoulder rolls 10 each way', 'shoulder-rolls'],
    ['Ankle rotations 10 each direction', 'ankle-rotations'],
    ['Neck rolls 10 each way', 'neck-rolls'],
    ['Pelvic clock x 10 each direction', 'pelvic-clock'],
    ['Warm up: pelvic clock, 10 circles each direction', 'pelvic-clock'],
    ['Leg swings 10 one way, 10 the other way', 'leg-swings'],
  ])('of a circle, or of a movement that names both, is a step for each: %s', (line, exercise) => {
    const { written, open } = build(line);
    expect(written.steps).toMatchObject(
      anyWays.map((way) => ({ exercise, count: 10, notes: expect.arrayContaining([way]) })),
    );
    expect(written.steps).not.toMatchObject([{ sides: expect.anything() }, {}]);
    expect(open.size).toBe(0);
  });

  test.each([
    ['Knee rolls 10 each way', 'knee-rolls'],
    ['Lumbar rotation (10 reps each way)', 'knee-rolls'],
    ['Knee rolls 10 one way, 10 the other way', 'knee-rolls'],
    ['Trunk rotation 10 each way', 'trunk-rotation'],
    ['Neck rotation 10 each way', 'neck-rotation'],
    ['Side bends 10 each way', 'side-bends'],
    ['Russian twists 10 each way', 'russian-twists'],
    ['Thread the needle 10 each way', 'thread-the-needle'],
    ['Open book 10 one way, 10 the other way', 'open-book'],
    ['Oberkörper drehen 10x in jede Richtung', 'oberkorper-drehen'],
  ])('is of the sides, where a movement goes to them: %s', (line, exercise) => {
    const { written, open } = build(line);
    expect(written.steps).toEqual([{ exercise, count: 10, sides: 'each' }]);
    expect(open.size).toBe(0);
  });

  test.each(['Leg swings 10 each way', 'Cat cow 5 each way', 'Walk 10 min each way', 'Steps 10 each direction'])(
    'of anything else is left to the person: %s',
    (line) => {
      const { steps, open } = build(line);
      expect(steps.size).toBe(0);
      expect([...open.values()]).toEqual(['which-ways']);
    },
  );

  test('of a circle has sides where they are named too', () => {
    const both = (sides: string) =>
      anyWays.map((way) => ({ exercise: 'ankle-circles', count: 10, sides, notes: [way] }));
    expect(build('Ankle circles 10 each way, each foot').written.steps).toEqual(both('each'));
    expect(build('R ankle circles 10 each way').written.steps).toEqual(both('right'));
    // What hangs is no side to change.
    expect([...build('Pendulum (L arm hanging): circles 10 each way').steps.values()]).toHaveLength(1);
    expect(build('Ankle circles R 10 each way, L 8 each way').written.steps).toMatchObject(
      anyWays.map((way) => ({ count: { left: 8, right: 10 }, notes: [way] })),
    );
    expect(build('Leg circles, 6 Kreise pro Richtung, dann Bein wechseln').written.steps).toMatchObject([
      { count: 6, sides: 'each' },
      { count: 6, sides: 'each' },
    ]);
    expect([...build('Ankle circles R 10 each way, L 8').open.values()]).toEqual(['half-said']);
    expect([...build('Trunk rotation left 10 each way').open.values()]).toEqual(['each-of-one']);
  });

  test('on a German sheet is said in German', () => {
    expect(build('Je Seite mit dem Bein', 'Fußkreisen 10 Wdh. in jede Richtung').written.steps).toMatchObject([
      { notes: ['In die eine Richtung.'] },
      { notes: ['In die andere Richtung.'] },
    ]);
  });

  test('is read in a table', () => {
    const table = ['Exercise | Reps | Notes', 'Ankle circles | 10 each way | slowly', 'Trunk rotation | 10 | each way'];
    expect(build(...table).written.steps).toMatchObject([
      { exercise: 'ankle-circles', notes: ['One way.'] },
      { exercise: 'ankle-circles', notes: ['The other way.'] },
      { exercise: 'trunk-rotation', sides: 'each' },
    ]);
  });
});

describe('ways that are named', () => {
  test.each([
    ['Ankle circles 10 clockwise and 10 anticlockwise', 'Clockwise.', 'Anticlockwise.'],
    ['Ankle circles: 10 CW, 10 CCW', 'CW.', 'CCW.'],
    ['Arm circles 10 forwards 10 backwards', 'Forwards.', 'Backwards.'],
    ['Arm circles: backwards 10, forwards 10', 'Backwards.', 'Forwards.'],
    ['10 circles clockwise and 10 anticlockwise', 'Clockwise.', 'Anticlockwise.'],
    ['Ankle: 10 circles clockwise and 10 anticlockwise', 'Clockwise.', 'Anticlockwise.'],
    ['Schulterkreisen 10x vorwärts und 10x rückwärts', 'Vorwärts.', 'Rückwärts.'],
    ['Arm circles / 10 forwards / 10 backwards', 'Forwards.', 'Backwards.'],
    ['Arm circles / Forwards 10 / Backwards 10', 'Forwards.', 'Backwards.'],
    ['Arm circles 10 forwards / Arm circles 10 backwards', 'Forwards.', 'Backwards.'],
  ])('are two steps in the order of the sheet: %s', (lines, one, other) => {
    const { written, open } = build(...lines.split(' / '));
    expect(written.steps).toMatchObject([
      { count: 10, notes: [one] },
      { count: 10, notes: [other] },
    ]);
    expect(new Set(written.steps.map((step) => 'exercise' in step && step.exercise)).size).toBe(1);
    expect(open.size).toBe(0);
  });

  test('have their own amounts, and the side of the name', () => {
    expect(build('Right ankle circles: 10 clockwise, 8 anticlockwise').written.steps).toMatchObject([
      { count: 10, sides: 'right' },
      { count: 8, sides: 'right' },
    ]);
  });

  test.each([
    ['Walk backwards 10 min', { exercise: 'walk-backwards', time: '10 min' }],
    ['Arm circles 10 reps forwards and backwards', { exercise: 'arm-circles', count: 10 }],
    ['Step ups 10 reps forwards', { exercise: 'step-ups', notes: ['Forwards.'] }],
  ])('are no two steps where there is one amount: %s', (line, step) => {
    expect(build(line).written.steps).toMatchObject([step]);
  });

  test.each([
    ['Arm circles 10, 10 backwards', [[2, 'unclear']]],
    [
      'Arm circles 10 reps / 10 backwards',
      [
        [3, 'unclear'],
        [2, 'amount-below'],
      ],
    ],
    ['Arm circles 2 x 10 forwards, 10 backwards', [[2, 'half-said']]],
    ['SLR 3x10 / Left 3x10', [[3, 'unclear']]],
  ])('are left to the person where an amount may be of both: %s', (lines, open) => {
    expect([...build(...lines.split(' / ')).open]).toEqual(open);
  });
});
