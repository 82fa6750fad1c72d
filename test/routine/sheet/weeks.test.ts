/** Exercises that a sheet has for certain weeks: each is a step of those weeks. */
import { describe, expect, test } from 'vitest';
import { buildSheetRoutine } from '../../../src/routine/sheet/build-sheet-routine.ts';
import { readSheets } from '../../../src/routine/sheet/read-sheet.ts';
import { readBundledExercises } from '../support/bundled.ts';

const exercises = readBundledExercises();

function build(...lines: readonly string[]) {
  const all = readSheets(lines.join('\n')).map((sheet) => ({ sheet, built: buildSheetRoutine(sheet, exercises) }));
  expect(all).toHaveLength(1);
  const [{ sheet, built }] = all as [(typeof all)[number]];
  return { ...built, meanings: sheet.lines.map(({ meaning }) => meaning) };
}

describe('in one line', () => {
  test.each([
    ['From week 3: wall sit 3x10', 'from 3'],
    ['From week 3 add the wall sit 3x10', 'from 3'],
    ['From week 3 on, also wall sit 3x10', 'from 3'],
    ['Week 2: wall sit 3x10', 2],
    ['(Week 2) wall sit 3x10', 2],
    ['During week 2: wall sit 3x10', 2],
    ['Weeks 2-4 - wall sit 3x10', '2-4'],
    ['Wall sit 3x10 (from week 3)', 'from 3'],
    ['Wall sit 3x10, weeks 1-2 only', '1-2'],
    ['Wall sit 3x10 starting in week 3', 'from 3'],
    ['Wall sit 3x10 - week 2', 2],
    ['- Wall sit 3x10 for the first two weeks', 'up to 2'],
  ])('%s', (line, weeks) => {
    const { written, notes } = build('Plan', 'Bridge 10 reps', line, 'Twice a day');
    expect(written.steps).toEqual([
      { exercise: 'bridging', count: 10 },
      { exercise: 'wall-sit', count: 10, sets: 3, weeks },
    ]);
    expect(written.when).toEqual({ 'times-a-day': 2 });
    expect(notes).toEqual([
      'Weeks are counted from your first session of this routine, whatever week the sheet counts from.',
    ]);
  });

  test.each([
    ['Ab Woche 3: Kniebeuge 10 Wdh.', 'from 3'],
    ['Kniebeuge 10 Wdh., erst ab Woche 3', 'from 3'],
    ['Kniebeuge 10 Wdh. ab der 3. Woche', 'from 3'],
    ['Woche 1-2: Kniebeuge 10 Wdh.', '1-2'],
    ['Kniebeuge 10 Wdh. (bis Woche 2)', 'up to 2'],
  ])('%s', (line, weeks) => {
    const { written } = build('Plan', 'Bridge 10 reps', line);
    expect(written.steps[1]).toEqual({ exercise: 'kniebeuge', count: 10, weeks });
  });

  test.each([
    'From week 3: 15 reps',
    'From week 3 try 20 reps',
    'From week 2 work up to 3x15',
    'From week 3, double it: 20 reps',
    'From week 4 with eyes closed 3x30 sec',
    'Squat 2x10 each leg week 3-4',
    'Squat 2x12 each side week 3',
    'Squat 10 each leg, week 4 onwards, twice a day',
    'In week 1, 10 squats',
    'From week 3 progress to single leg bridge 3x10',
    'From week 3 increase the bridge to 15 reps',
    'From week 6 return to running 20 min',
    'From week 3 replace bridge with squat 3x10',
    'Squat 10 reps in week 1, 15 in week 2',
    'Squat 10 reps after week 2',
    'Squat 10 reps until week 3',
    'Squat 10 reps, not until week 3',
    'Week 2: all exercises 10 reps',
    'From week 3: squat 10 reps, lunge 8 reps',
  ])('%s is left to the person', (line) => {
    const { written, open } = build('Plan', 'Bridge 10 reps', line);
    expect(written.steps).toEqual([{ exercise: 'bridging', count: 10 }]);
    expect([...open.keys()]).toEqual([3]);
  });

  test('what stands below goes with it', () => {
    const { written } = build('Plan', 'Bridge 10 reps', 'From week 3: Tree 3 x 10', 'Each side', 'Hold on to a chair.');
    expect(written.steps[1]).toEqual({ exercise: 'tree', count: 10, sets: 3, sides: 'each', weeks: 'from 3' });
  });

  test.each([
    [['Week 2: squat 3x12', 'Week 3: lunge 3x12']],
    [['Squat 10 reps (weeks 1-2)', 'Lunge 8 reps (from week 4)']],
  ])('where other weeks have nothing, it is left to the person: %s', (lines) => {
    const { steps, open } = build(...lines);
    expect(steps.size).toBe(0);
    expect([...open.values()]).toEqual(['weeks-gap', 'weeks-gap']);
  });
});

describe('below headings', () => {
  test('"only" behind the weeks is none of their numbers', () => {
    const { written } = build('Plan', 'Weeks 1-2 only:', 'Squat 3x10', 'Week 3 onwards:', 'Lunge 3x10');
    expect(written.steps).toMatchObject([
      { exercise: 'squat', weeks: '1-2' },
      { exercise: 'lunge', weeks: 'from 3' },
    ]);
  });

  test.each(['Week 1, 3 and 5', 'Week 2, then again in week 4'])(
    'more weeks than one are left to the person: %s',
    (line) => {
      const { written, open } = build('Plan', 'Bridge 10 reps', line, 'Squat 3x10');
      expect(written.steps.every((step) => !('weeks' in step))).toBe(true);
      expect([...open.keys()]).toEqual([3]);
    },
  );

  test.each([
    ['Weeks 1-2', 'Week 3 onwards', '1-2', 'from 3'],
    ['Week 1:', 'Week 2+:', 1, 'from 2'],
    ['Woche 1-2', 'Ab Woche 3', '1-2', 'from 3'],
    ['Woche 1-2', 'Ab der 3. Woche:', '1-2', 'from 3'],
    ['The first two weeks:', 'From week 3:', 'up to 2', 'from 3'],
    ['## Weeks 1-2 ##', '**Week 3 onwards**', '1-2', 'from 3'],
  ])('%s and %s are the weeks of one routine', (one, other, weeks, otherWeeks) => {
    const { written, meanings } = build('Plan', one, 'Squat 10 reps', other, 'Squat 12 reps');
    expect(written.title).toBe('Plan');
    expect(written.steps).toEqual([
      { exercise: 'squat', count: 10, weeks },
      { exercise: 'squat', count: 12, weeks: otherWeeks },
    ]);
    expect(meanings).toEqual(['title', 'weeks-part', 'exercise', 'weeks-part', 'exercise']);
  });

  test.each([
    'From week 3 onwards add:',
    'From week 3, also these exercises',
    'Add from week 3:',
    'New exercises from week 3',
    'Ab der 3. Woche zusätzlich:',
    'Ab Woche 3 kommen dazu',
  ])('"%s" is a heading of weeks', (heading) => {
    const { written } = build('Plan', 'Bridge 10 reps', heading, 'Squat 10 reps');
    expect(written.steps).toMatchObject([{ exercise: 'bridging' }, { exercise: 'squat', weeks: 'from 3' }]);
  });

  test.each(['After your check in week 6:', 'When you have seen me in week 3:', 'Nach der Kontrolle in Woche 6:'])(
    'what stands below "%s" is not done from the first week on',
    (heading) => {
      const { written, open } = build('Plan', 'Bridge 10 reps', heading, 'Squat 10 reps');
      expect(written.steps).toEqual([{ exercise: 'bridging', count: 10 }]);
      expect(open.get(4)).toBe('other-part');
    },
  );

  test('what stands above them is done in every week', () => {
    const { written } = build('Plan', 'Bridge 10 reps', '3 times a week', 'From week 2:', 'Squat 12 reps');
    expect(written.steps).toEqual([
      { exercise: 'bridging', count: 10 },
      { exercise: 'squat', count: 12, weeks: 'from 2' },
    ]);
    expect(written.when).toBe('3 times a week');
  });

  test('the last weeks of a sheet go on, which is said', () => {
    const { written, notes } = build(
      'Plan',
      'Weeks 1-2',
      'Squat 10 reps',
      'Weeks 3-6',
      'Squat 12 reps',
      'Lunge 8 reps',
    );
    expect(written.steps).toMatchObject([{ weeks: '1-2' }, { weeks: 'from 3' }, { weeks: 'from 3' }]);
    expect(notes).toContain('After week 6 the sheet has nothing: what it has for that week goes on from then.');
  });

  test.each([
    [['Weeks 1-4', 'Weeks 3-6'], ['In weeks 3-4 what "Weeks 1-4" has is done, and what "Weeks 3-6" has.']],
    [['Weeks 1-4', 'Weeks 4-6'], ['In week 4 what "Weeks 1-4" has is done, and what "Weeks 4-6" has.']],
    [['Weeks 1-3', 'Weeks 4-6'], []],
    // What goes on is meant to be done beside what is added.
    [['Week 1 onwards', 'Week 3 onwards'], []],
  ])('that overlap are said: %j', ([one = '', other = ''], overlaps) => {
    const { written, notes } = build('Plan', one, 'Bridge 10 reps', other, 'Squat 12 reps');
    expect(written.steps).toHaveLength(2);
    expect(notes.filter((note) => note.startsWith('In week'))).toEqual(overlaps);
  });

  test('nothing goes on where something is left', () => {
    const { written, notes } = build('Plan', 'Bridge 10 reps', 'Weeks 3-6', 'Squat 12 reps');
    expect(written.steps).toMatchObject([{}, { weeks: '3-6' }]);
    expect(notes).toHaveLength(1);
  });

  test('how often is a rule where all weeks say the same, and otherwise a word of each exercise', () => {
    const same = build('Plan', 'Week 1', 'Squat 10 reps', 'Twice a day', 'Week 2', 'Squat 12 reps', 'Twice a day');
    expect(same.written.when).toEqual({ 'times-a-day': 2 });
    const unlike = build('Plan', 'Week 1', 'Squat 10 reps', 'Twice a day', 'Week 2', 'Squat 12 reps', 'Daily');
    expect(unlike.written).not.toHaveProperty('when');
    expect(unlike.written.steps).toMatchObject([{ notes: ['Twice a day.'] }, { notes: ['Daily.'] }]);
    expect(unlike.meanings[3]).toBe('frequency-words');
  });

  test('what an empty line keeps apart at the end is of all weeks', () => {
    const { written } = build('Plan', 'Week 1', 'Squat 10 reps', 'Week 2', 'Squat 12 reps', '', 'Twice a day');
    expect(written.when).toEqual({ 'times-a-day': 2 });
  });

  test('no reason to stop is lost, and no pack is of other weeks', () => {
    const { written, open } = build(
      'Back plan',
      'Week 1',
      'Squat 10 reps',
      'Ice 10 min after the exercises',
      'Week 2',
      'Squat 12 reps',
      'Stop if your leg goes numb.',
    );
    expect(written['stop-if']).toEqual(['your leg goes numb']);
    expect(written).not.toHaveProperty('after');
    expect(open.get(4)).toBe('unclear');
  });

  test('a word of the heading keeps its weeks', () => {
    const { written } = build('Plan', 'Weeks 1-2 (gently)', 'Squat 10 reps', 'Week 3 onwards', 'Squat 12 reps');
    expect(written.about).toBe('Weeks 1-2: Gently.');
  });

  test('rest between sets below them is of nobody knows which exercise', () => {
    const { open } = build('Plan', 'Week 1', 'Squat 2x10', '', 'Rest 60 sec between sets', 'Week 2', 'Squat 2x12');
    expect([...open]).toEqual([[5, 'whose-rest']]);
  });

  test.each([
    [['Weeks 3-4', 'Squat 10 reps', 'Weeks 5-6', 'Squat 12 reps']],
    [['Phase 1 (weeks 1-2)', 'Squat 10 reps', 'Phase 2', 'Squat 12 reps']],
    [['Week 1', 'Squat 10 reps', 'Week 3', 'Squat 12 reps']],
  ])('%j are routines of their own', (lines) => {
    expect(readSheets(['Plan', ...lines].join('\n')).map(({ partCount }) => partCount)).toEqual([2, 2]);
  });
});
