/** Parts of the day on a sheet: each becomes a routine of its own. */
import { expect, test } from 'vitest';
import { buildSheetRoutine } from '../../../src/routine/sheet/build-sheet-routine.ts';
import { readPartHeading } from '../../../src/routine/sheet/part-headings.ts';
import { readSheets } from '../../../src/routine/sheet/read-sheet.ts';
import { readBundledExercises } from '../support/bundled.ts';

const exercises = readBundledExercises();

function routinesOf(...lines: string[]) {
  return readSheets(lines.join('\n')).map((sheet) => buildSheetRoutine(sheet, exercises).written);
}

test.each([
  ['Morning', 'Morning', undefined],
  ['MORNING:', 'Morning', undefined],
  ['## Morning routine', 'Morning', undefined],
  ['**In the evening**', 'Evening', undefined],
  ['AM', 'AM', undefined],
  ['P.M. exercises:', 'PM', undefined],
  ['AM (before you get up)', 'AM', 'before you get up'],
  ['Evening – 7 pm', 'Evening', '7 pm'],
  ['Morgens', 'Morgens', undefined],
  ['Am Abend:', 'Abend', undefined],
  ['Abendprogramm', 'Abend', undefined],
  ['Abends (vor dem Schlafen)', 'Abends', 'vor dem Schlafen'],
  ['Bedtime', 'Bedtime', undefined],
  ['Before getting up:', 'Before getting up', undefined],
  ['At work', 'At work', undefined],
])('%s is the heading of a part of the day', (line, name, words) => {
  expect(readPartHeading(line)).toMatchObject({ name, words });
});

test.each(['Morning stretch 10 reps', 'Good mornings', 'Every morning do this', 'am', 'Do these in the morning.'])(
  '%s is none, or only one',
  (line) => {
    expect(routinesOf('Plan', line, 'Bridge 10 reps')).toHaveLength(1);
  },
);

test.each([
  ['Morning', 'Evening'],
  ['AM', 'PM'],
  ['Morgens', 'Abends'],
])('%s and %s are two routines, each done every day, whose names begin with them', (one, other) => {
  const lines = [
    'Back plan',
    'Stop if your leg goes numb.',
    one,
    'Bridging 10 reps',
    other,
    'Bird dog 8 reps each side',
  ];
  expect(routinesOf(...lines, 'Stop if it burns')).toEqual([
    expect.objectContaining({
      title: `${one}: Back plan`,
      steps: [{ exercise: 'bridging', count: 10 }],
      when: 'every day',
      'stop-if': ['your leg goes numb', 'it burns'],
    }),
    expect.objectContaining({
      title: `${other}: Back plan`,
      steps: [{ exercise: 'bird-dog', count: 8, sides: 'each' }],
      when: 'every day',
      'stop-if': ['your leg goes numb', 'it burns'],
    }),
  ]);
});

test.each([
  ['Twice a day', 'every day'],
  ['Morning and evening', 'every day'],
  ['3 times a week, twice a day', '3 times a week'],
  ['5x/week', '5 times a week'],
  ['Every other day', 'every other day'],
])('"%s" above two parts of the day is %s of each', (often, when) => {
  const [one, other] = routinesOf('Plan', often, 'Morning', 'Bridging 10 reps', 'Evening', 'Cat cow 8 reps');
  expect([one?.when, other?.when]).toEqual([when, when]);
});

test('what is said below a heading is of that part, and what its heading says too', () => {
  const [one, other] = routinesOf(
    'Morning (before you get up)',
    'Bridging 10 reps',
    'Evening',
    'Cat cow 8 reps',
    '3 times a week',
    'Morning',
    'Pelvic tilt 5 reps',
  );
  expect(one).toMatchObject({
    title: 'Morning: From my sheet',
    about: 'Before you get up.',
    steps: [{ exercise: 'bridging' }, { exercise: 'pelvic-tilt' }],
    when: 'every day',
  });
  expect(other).toMatchObject({ steps: [{ exercise: 'cat-cow' }], when: '3 times a week' });
});

test.each([
  ['an exercise stands above them', ['Bridging 10 reps', 'Morning', 'Squats 5 reps', 'Evening', 'Cat cow 8 reps']],
  ['none of them has one', ['Morning', 'Squats', 'Evening', 'As you like']],
  ['nothing stands below one', ['Morning', 'Squats 5 reps', 'Evening']],
])('where %s, the sheet stays one', (_, lines) => {
  expect(routinesOf('Plan', ...lines)).toHaveLength(1);
});

test('the title waits for nothing below a heading', () => {
  const [, other] = routinesOf('Pilates card', 'AM', 'Bridging 8x', 'PM', 'Roll down x 5');
  expect(other).toMatchObject({ title: 'PM: Pilates card', steps: [{ exercise: 'roll-down', count: 5 }] });
});

test('what stands below an empty line at the end is said of all parts, unless it is an exercise', () => {
  const lines = ['Plan', 'Morning', 'Bridging 10 reps', 'Evening', 'Cat cow 8 reps', ''];
  const [one, other] = routinesOf(...lines, '3 times a week');
  expect([one?.when, other?.when]).toEqual(['3 times a week', '3 times a week']);
  const [first, last] = routinesOf(...lines, 'Pelvic tilt 5 reps', '3 times a week');
  expect([first?.when, first?.steps, last?.when]).toMatchObject([
    'every day',
    [{ exercise: 'bridging' }],
    '3 times a week',
  ]);
});

test.each([
  ['Weeks 3-4:', 'Weeks 5-6:', 'Weeks 3-4'],
  ['Week 1', 'After week 2', 'Week 1'],
  ['Phase 1 (weeks 0-2)', 'Phase 2: when pain allows', 'Phase 1'],
  ['Day 1', 'Day 2', 'Day 1'],
  ['Option A', 'Option B', 'Option A'],
  ['Good days', 'Bad days', 'Good days'],
  ['Beginner:', 'Advanced:', 'Beginner'],
])('%s and %s are routines of their own, which are called due by nobody', (one, other, name) => {
  const [first, second] = routinesOf('Plan', one, 'Walking 5 min', 'Twice a day', other, 'Walking 15 min');
  expect(first).toMatchObject({ title: `${name}: Plan`, steps: [{ exercise: 'walking', time: '5 min' }] });
  expect(second).toMatchObject({ steps: [{ exercise: 'walking', time: '15 min' }] });
  expect([first?.when, second?.when]).toEqual([undefined, undefined]);
  expect(first?.about).toContain('Twice a day.');
});

test.each([
  ['Monday', 'Thursday and Saturday:', ['mon'], ['thu', 'sat']],
  ['Mondays', 'Fri', ['mon'], ['fri']],
  ['Montag / Mittwoch', 'freitags', ['mon', 'wed'], ['fri']],
])('%s and %s are routines for these days', (one, other, days, otherDays) => {
  const sheets = routinesOf('Plan', one, 'Bridging 10 reps', other, 'Cat cow 8 reps');
  expect(sheets.map(({ when }) => when)).toEqual([{ days }, { days: otherDays }]);
});

test.each([
  [['Mon/Wed/Fri'], { days: ['mon', 'wed', 'fri'] }],
  [['On Mondays and Thursdays', 'Twice a day'], { days: ['mon', 'thu'], 'times-a-day': 2 }],
  [['dienstags und freitags'], { days: ['tue', 'fri'] }],
])('days on a line of their own are those of the routine: %s', (lines, when) => {
  expect(routinesOf('Plan', 'Bridging 10 reps', ...lines)).toMatchObject([{ when }]);
});

test('columns for parts of the day are routines with the amounts of each', () => {
  const [one, other] = routinesOf(
    'Back plan',
    'Exercise | AM | PM',
    'Bridge | 10 reps | 15 reps',
    'Squat | 2 x 30 s | -',
    'Clam | | 3x8 each side',
    'Every other day.',
  );
  expect(one).toMatchObject({
    title: 'AM: Back plan',
    steps: [
      { exercise: 'bridging', count: 10 },
      { exercise: 'squat', time: '30s', sets: 2 },
    ],
    when: 'every other day',
  });
  expect(other).toMatchObject({
    title: 'PM: Back plan',
    steps: [
      { exercise: 'bridging', count: 15 },
      { exercise: 'clamshell', count: 8, sets: 3, sides: 'each' },
    ],
    when: 'every other day',
  });
});

test('a mark in the column of a part of the day says that it is done then', () => {
  const [one, other] = routinesOf(
    'Übung;Wdh;Morgens;Abends',
    'Brücke;10;x;x',
    'Kniebeuge;12;✓;',
    'Rudern;8;;',
    'Käfer;6;wenig;x',
  );
  // "Wenig" may be less than six.
  expect(one?.steps).toMatchObject([{ count: 10 }, { count: 12 }]);
  expect(other?.steps).toMatchObject([{ count: 10 }, { count: 6 }]);
});

test.each(['no', 'n/a', 'skip', 'nein', '(x)', 'if stiff', 'left'])(
  '%s in such a column is left to the person',
  (cell) => {
    const routines = routinesOf('Exercise | Reps | AM | PM', 'Bridge | 10 | x | x', `Squat | 12 | ${cell} | x`);
    expect(routines.map(({ steps }) => steps.length)).toEqual([1, 2]);
  },
);

test.each([
  ['Week 1', 'Week 2'],
  ['Mon', 'Wed'],
])('a mark in the column of %s is no exercise of every day', (one, other) => {
  const written = routinesOf(`Exercise | Reps | ${one} | ${other}`, 'Bridge | 10 | x | ', 'Squat | 12 | | x');
  expect(written.flatMap(({ steps }) => steps)).toEqual([]);
});

test('the heading of a weekday says when what stands below it is done, and not what stands above', () => {
  const [one] = routinesOf('Bridge 10 reps', 'Monday', 'Squat 12 reps');
  expect(one).toMatchObject({ steps: [{ count: 10 }] });
  expect(one).not.toHaveProperty('when');
});

test('what stands below the last of several parts is of that alone, or of none', () => {
  const [morning] = routinesOf(
    'Morning',
    'Bridge 10 reps',
    'Evening',
    'Squat 12 reps, slowly and with your back straight against the wall, do not let',
    'the knees come in',
    'Each side',
  );
  expect(morning?.steps[0]).not.toHaveProperty('sides');
  for (const routine of routinesOf('Morning', 'Bridge 10 reps', 'Evening', 'Squat 5 reps', '', '3 sets'))
    expect(routine.steps[0]).not.toHaveProperty('sets');
});

test.each([
  ['Bridge 10 reps', 'Day 2', 'Squat 12 reps', 'Stop if you have:', '- numbness in the saddle', '- fever'],
  ['Bridge 10 reps', 'Day 2', 'Squat 12 reps. Stop if you have numbness in the saddle, or fever.'],
])('no reason to stop is lost with the exercises of another day', (...lines) => {
  const [one] = routinesOf(...lines);
  expect(JSON.stringify(one?.['stop-if'])).toMatch(/numbness in the saddle.*fever/);
});

test('a heading of reasons to stop that has none is left to the person', () => {
  const [sheet] = readSheets('Bridge 10 reps\nStop if you have:\nClamshell 8 reps');
  expect(sheet?.lines[1]?.meaning).toBe('advice');
});

test.each([
  ['[12.05.24, 09:14] Stop if: your leg goes numb', { 'stop-if': expect.anything() }],
  ['12.05.24, 09:14 - Clamshell: 8 reps', { steps: [{ count: 5 }, { exercise: 'clamshell', count: 8 }] }],
])('the name that a message begins with may be none: %s', (line, expected) => {
  expect(routinesOf('Squat 5 reps', line)[0]).toMatchObject(expected);
});

test('no number of a frequency is lost beside the days', () => {
  const [one] = routinesOf('Mon/Wed/Fri', 'Bridge 10 reps', 'Twice a day, 3 times a week');
  expect(JSON.stringify(one)).toMatch(/3 times a week/);
});

test('a row without a mark, and columns that are to be filled in, are left for the person', () => {
  const [sheet] = readSheets('Exercise | Reps | AM | PM\nBridge | 10 | x | x\nSquat | 12 | |');
  expect(sheet?.lines.map(({ meaning }) => meaning)).toEqual(['headings', 'exercise', 'unclear']);
  const [empty] = readSheets('Exercise | Reps | AM | PM\nBridge | 10 | |\nSquat | 12 | |');
  expect(empty?.lines.map(({ meaning }) => meaning)).toEqual(['unclear', 'exercise', 'exercise']);
});

test('each line is accounted for once', () => {
  const text = 'Plan\nTwice a day\n\nMorning\nBridging 10 reps\nSomething\nEvening\nCat cow 8 reps';
  const lines = readSheets(text).flatMap((sheet) => sheet.lines);
  expect(lines.map(({ number, meaning }) => [number, meaning])).toEqual([
    [1, 'title'],
    [2, 'frequency'],
    [4, 'day-part'],
    [5, 'exercise'],
    [6, 'unclear'],
    [7, 'day-part'],
    [8, 'exercise'],
  ]);
});
