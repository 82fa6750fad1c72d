/** How often, where a sheet says it by the hour, or in two lines; and "with" and "without" in short. */
import { describe, expect, test } from 'vitest';
import { buildSheetRoutine } from '../../../src/routine/sheet/build-sheet-routine.ts';
import { readSheets } from '../../../src/routine/sheet/read-sheet.ts';
import { readBundledExercises } from '../support/bundled.ts';

const exercises = readBundledExercises();

/** The first routine of a sheet. */
function build(text: string) {
  const [sheet] = readSheets(text);
  if (sheet === undefined) throw new Error(text);
  return { sheet, ...buildSheetRoutine(sheet, exercises) };
}

describe('so many hours from one time to the next', () => {
  test.each<[string, string, number]>([
    ['Every 2 hours', '2h', 7],
    ['Every 2 hours while awake', '2h', 7],
    ['Do these every two hours while awake', '2h', 7],
    ['Every hour when you are awake.', '1h', 12],
    ['Every 2-3 hours', '3h', 5],
    ['Every hour', '1h', 12],
    ['Hourly', '1h', 12],
    ['alle 2 Stunden', '2h', 7],
    ['Alle zwei Stunden wiederholen', '2h', 7],
    ['stündlich', '1h', 12],
  ])('are when to come again: %s', (line, every, perDay) => {
    const taken = `is taken as every ${every.replace('h', '')} h between 08:00 and 21:00, at most ${perDay} times a day.`;
    const { written, notes, open } = build(`Bridge 10 reps\n${line}`);
    expect(written).toMatchObject({ again: { every, 'most-a-day': perDay } });
    expect(written).not.toHaveProperty('when');
    expect(notes).toEqual([expect.stringContaining(taken)]);
    expect([...open]).toEqual([]);
  });

  test('may stand with each exercise, and beside "daily"', () => {
    const each = build(
      'Press ups\n10 reps every 2 hours while awake\nSquats\n5 reps every 2 hours while awake',
    ).written;
    expect(each).toMatchObject({ again: { every: '2h', 'most-a-day': 7 } });
    const daily = build('Bridge 10 reps\nDaily\nEvery 4 hours').written;
    expect(daily).toMatchObject({ again: { every: '4h', 'most-a-day': 4 } });
  });

  test.each([
    'Morning\nBridge 10 reps\nEvery 2 hours\nEvening\nSquat 5 reps',
    'Mon/Wed\nBridge 10 reps\nEvery 2 hours',
    'Bridge 10 reps\nEvery 2 hours\n\n5 times a week',
  ])('stay words beside parts of the day or days of the week, which is said: %j', (text) => {
    const { written, notes } = build(text);
    expect(written).not.toHaveProperty('again');
    expect(written.about).toContain('Every 2 hours.');
    expect(notes).toEqual([expect.stringContaining('Nothing is called due by "every 2 hours"')]);
  });

  test('of one of several exercises are a word of it', () => {
    const { written } = build('Press ups 10 reps every 2 hours\nSquat 10 reps');
    expect(written).not.toHaveProperty('again');
    expect(written.steps[0]).toMatchObject({ notes: ['Every 2 hours.'] });
  });
});

test.each([
  ['Mondays', 'Bridge 10 reps', 'Squat 5 reps', 'Twice a week'],
  ['Mon/Wed/Fri', 'Bridge 10 reps', 'Twice a day, 5 times a week'],
  ['Mon', 'Bridge 10 reps', 'Tuesday'],
  ['Every other day', 'Bridge 10 reps', 'Squat 5 reps', 'Do them 3 times a week.'],
  ['3 times a week', 'Bridge 10 reps', 'Squat 5 reps', 'Twice a week'],
  ['Every day', 'Bridge 10 reps', 'Squat 5 reps', '', '5x/week'],
  ['Every 2 hours', 'Bridge 10 reps', 'Squat 5 reps', 'Three times a day'],
  ['Täglich', 'Brücke 10 Wdh.', 'Kniebeuge 5 Wdh.', '3x pro Woche'],
  ['montags', 'Brücke 10 Wdh.', 'Kniebeuge 5 Wdh.', 'zweimal pro Woche'],
])('two lines that say otherwise how often are both left to the person: %s, %s, …', (...lines) => {
  const { sheet, open, written } = build(`Plan\n${lines.join('\n')}`);
  const left = sheet.lines.filter(({ number }) => open.get(number) === 'unlike-often').map(({ text }) => text);
  expect(left).toEqual([lines[0], lines.at(-1)]);
  for (const key of ['when', 'again', 'about']) expect(written).not.toHaveProperty(key);
  expect(JSON.stringify(written.steps)).not.toContain('notes');
});

test.each<[string[], object | string]>([
  [['Daily', 'Bridge 10 reps', 'Twice a day'], { 'times-a-day': 2 }],
  [['Mon/Wed/Fri', 'Bridge 10 reps', '3 times a week'], { days: ['mon', 'wed', 'fri'] }],
  [['3-4 times a week', 'Bridge 10 reps', '3 times a week'], '3 times a week'],
  [['Mondays', 'Bridge 10 reps', 'Monday'], { days: ['mon'] }],
  [['Twice a week', 'Bridge 10 reps', 'Twice a week'], 'twice a week'],
])('two that go together are one: %j', (lines, when) => {
  const { written, open } = build(`Plan\n${lines.join('\n')}`);
  expect(written.when).toEqual(when);
  expect([...open]).toEqual([]);
});

describe('"with" and "without" in short', () => {
  test.each([
    ['Bridge 3 x 10 w/ 15 sec pause', { count: 10, sets: 3, pace: { rest: '15s' } }],
    ['Bridge 3 x 10 w/15s rest', { count: 10, sets: 3, pace: { rest: '15s' } }],
    ['Bridge 3 x 10 w 15 sec pause', { count: 10, sets: 3, pace: { rest: '15s' } }],
    ['Bridge 3x10 w/ 5 sec hold', { hold: '5s', reps: 10, sets: 3 }],
    ['Bridge w/ 5s hold x 10', { hold: '5s', reps: 10 }],
    ['Bridge 3x10 w/band', { count: 10, sets: 3, with: 'band' }],
    ['Bridge 3x10 c/ theraband', { count: 10, sets: 3, with: 'theraband' }],
    ['Bridge 3x10 w/ (red band)', { count: 10, sets: 3, with: 'red band' }],
    ['Bridge 3x10 w/o shoes', { count: 10, sets: 3, notes: ['without shoes'] }],
    ['Bridge 3x10 w/out red band', { count: 10, sets: 3, notes: ['without red band'] }],
    ['Bridge 3x10 without shoes', { count: 10, sets: 3, notes: ['without shoes'] }],
  ])('leave nothing behind: %s', (line, step) => {
    const { steps } = build(line).written;
    expect(steps).toEqual([{ exercise: 'bridging', ...step }]);
  });

  test.each(['Bridge 3x10 w/o 5 sec hold', 'Bridge 3x10 ohne 5 s Pause', 'Lunge 3x10 w/o 2 kg'])(
    'what is left out is no amount: %s',
    (line) => {
      expect(build(line).steps.size).toBe(0);
    },
  );
});
