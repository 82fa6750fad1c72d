/** A sheet names the leg that works; some exercises name the side that is lain on, or the arm. */
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
      expect([...steps.values()]).toMatchObject([{ sides }]);
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
    expect([...steps.values()]).toMatchObject([{ sides: 'left' }, { sides: 'right' }]);
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
