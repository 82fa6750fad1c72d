/** What to mind in every exercise of a sheet: nobody with closed eyes reads it, so it is said with the first one. */
import { describe, expect, test } from 'vitest';
import { buildSheetRoutine } from '../../../src/routine/sheet/build-sheet-routine.ts';
import { readSheets } from '../../../src/routine/sheet/read-sheet.ts';
import { readBundledExercises } from '../support/bundled.ts';

const exercises = readBundledExercises();

/** The notes of each step of each routine, and what the lines were found to be. */
function read(lines: string) {
  const built = readSheets(lines.replaceAll(' / ', '\n')).map((sheet) => ({
    meanings: sheet.lines.map(({ meaning }) => meaning),
    ...buildSheetRoutine(sheet, exercises),
  }));
  const notes = built.map(({ written }) => written.steps.map((step) => ('notes' in step ? step.notes : undefined)));
  return { notes, meanings: built.flatMap(({ meanings }) => meanings), open: built.flatMap(({ open }) => [...open]) };
}

describe('a rule for all exercises', () => {
  test.each([
    'Do not hold your breath.',
    'Remember to breathe normally',
    'Important: keep breathing throughout!',
    'Keep movements pain free',
    'Keep all movements slow and controlled.',
    'All exercises should be pain-free.',
    'Do each exercise slowly.',
    'Move slowly and gently',
    'Stay within a pain-free range.',
    'Do not push into pain. Do not bounce.',
    'Breathe out on the effort.',
    'Atem nicht anhalten.',
    'Alle Übungen langsam und schmerzfrei.',
  ])('is said with the first of them: %s', (rule) => {
    for (const lines of [
      `Plan / ${rule} / Bridge 10 reps / Clamshell 10 reps`,
      `${rule} / Bridge 10 reps / Clamshell 10 reps`,
    ]) {
      const { notes, meanings, open } = read(lines);
      expect(notes).toEqual([[[rule], undefined]]);
      expect(meanings).toContain('rule');
      expect(open).toEqual([]);
    }
  });

  test.each([
    ['Plan / Bridge 10 reps / Clamshell 10 reps /  / Do not hold your breath. / Move slowly'],
    ['Plan / Bridge 10 reps / Clamshell 10 reps / Important: / Do not hold your breath. / Move slowly'],
    ['Exercise | Reps / Bridge | 10 / Clamshell | 10 / Do not hold your breath. / Move slowly'],
  ])('may stand apart at the end: %s', (lines) => {
    expect(read(lines).notes).toEqual([[['Do not hold your breath.', 'Move slowly'], undefined]]);
  });

  test('right below an exercise is of that one where others have words too, unless it names them all', () => {
    const lines = (rule: string, words = '') => `Plan / Bridge 10 reps${words} / Clamshell 10 reps / ${rule}`;
    const rule = 'Do not hold your breath.';
    expect(read(lines(rule)).notes).toEqual([[[rule], undefined]]);
    expect(read(lines(rule, ' / Lift slowly.')).notes).toEqual([[['Lift slowly.'], [rule]]]);
    expect(read(lines('Keep all movements slow.', ' / Lift slowly.')).notes).toEqual([
      [['Keep all movements slow.', 'Lift slowly.'], undefined],
    ]);
    expect(read(`Plan / Bridge 10 reps / ${rule} / Clamshell 10 reps`).notes).toEqual([[[rule], undefined]]);
    // It is no heading of what stands below.
    expect(read('1. Clamshell 10 reps / 2. Bridge 10 reps / Move slowly / 3. Squat 10 reps').notes).toEqual([
      [undefined, ['Move slowly'], undefined],
    ]);
    expect(read(`Plan / Clamshell 10 reps / Bridge 10 reps / ${rule} / Squat 10 reps`).notes).toEqual([
      [undefined, [rule], undefined],
    ]);
  });

  test('is an item of a list of exercises', () => {
    expect(read('1. Bridge 10 reps / 2. Clamshell 10 reps / 3. Move slowly').notes).toEqual([
      [['Move slowly'], undefined],
    ]);
  });

  test('right below a line that was left is left too, as it may be of that one', () => {
    const { notes, open } = read('Plan / Bridge 10 reps / Clamshell 10 or 3 min / Move slowly');
    expect(notes).toEqual([[undefined]]);
    expect(open.map(([line]) => line)).toEqual([3, 4]);
  });

  test('is said in each routine of a sheet, and in every week', () => {
    expect(read('Plan / Do not bounce. / Morning / Bridge 10 reps / Evening / Clamshell 10 reps').notes).toEqual([
      [['Do not bounce.']],
      [['Do not bounce.']],
    ]);
    expect(
      read('Plan / Do not bounce. / Weeks 1-2 / Bridge 10 reps / From week 3: / Clamshell 10 reps / Dead bug 5 reps')
        .notes,
    ).toEqual([[['Do not bounce.'], ['Do not bounce.'], undefined]]);
    expect(read('Plan / Weeks 1-2 / Bridge 10 reps / From week 3: / Do not bounce. / Clamshell 10 reps').notes).toEqual(
      [[undefined, ['Do not bounce.']]],
    );
  });

  test('is found among what is said of how often, and takes no amount for itself', () => {
    const { notes, meanings } = read('Plan / Do these exercises twice a day. Do not bounce. / Bridge 10 reps');
    expect(notes).toEqual([[['Do not bounce.']]]);
    expect(meanings).toContain('frequency-rule');
  });

  test.each([
    'Do not push into pain if your knee hurts.',
    'Do not hold your breath. See your GP.',
    'Do not push through sharp pain; stop if it gets worse.',
    'Do not strain for 6 weeks.',
    'Move to a harder level when you can.',
  ])('is nothing that holds only in some case, or that says more: %s', (line) => {
    const { notes, meanings } = read(`Plan / ${line} / Bridge 10 reps`);
    expect(notes).toEqual([[undefined]]);
    expect(meanings).not.toContain('rule');
  });
});
