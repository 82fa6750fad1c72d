/** How often, where a sheet says it by the hour, or in two lines; and "with" and "without" in short. */
import fc from 'fast-check';
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

  test('that differs from exercise to exercise is said, and that nothing is due by it', () => {
    const said = [expect.stringMatching(/^How often differs from exercise to exercise: it is said with each/)];
    const { written, notes } = build('Bridge 10 reps, twice a day\nSquat 10 reps, 3 times a day\nPlank 20 s, daily');
    expect(written.steps).toMatchObject([
      { notes: ['Twice a day.'] },
      { notes: ['3 times a day.'] },
      { notes: ['Daily.'] },
    ]);
    expect(written).not.toHaveProperty('when');
    expect(notes).toEqual(said);
    expect(build('Daily\nBridge 10 reps\nSquat 10 reps, 3 times a day').notes).toEqual(said);
    expect(build('Bridge 10 reps, twice a day\nSquat 10 reps, twice a day').notes).toEqual([]);
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

test.each<[string, object]>([
  ['1. Bridge\n   • Reps: 10\n   • Frequency: 4x daily\n2. Squat\n   • 15 reps', { 0: '4 times a day.' }],
  [
    '1. Bridge\n - 10 reps\n - Every 2 hours\n2. Squat\n - 10 reps\n - Mondays and Thursdays',
    { 0: 'Every 2 hours.', 1: 'Mondays and Thursdays.' },
  ],
  ['Bridge\n10 reps\n3 times a day\nSquat\n10 reps', { 0: '3 times a day.' }],
  ['Bridge\n10 reps\nDo this twice daily.\n\nSquat\n10 reps', { 0: 'Do this twice daily.' }],
  ['1. Bridge - 10 reps\n2. Squat - 10 reps\n   Three times a week.', { 1: '3 times a week.' }],
  ['1. Bridge x 10\n2. Squat x 10\n(every other day)', { 1: 'Every other day.' }],
  ['Bridge 2x10\n3 times a day\n\nSquat 2x10\nonce a week', { 0: '3 times a day.', 1: 'Once a week.' }],
  ['Bridge x 10\nSquat 2x10\nDo this every day', { 1: 'Do this every day.' }],
])('how often that stands at one exercise is a word of that one: %j', (text, said) => {
  const { written, open } = build(text);
  for (const key of ['when', 'again', 'about']) expect(written).not.toHaveProperty(key);
  const notes = written.steps.flatMap((step, at) => ('notes' in step ? [[String(at), step.notes?.[0]]] : []));
  expect(Object.fromEntries(notes)).toEqual(said);
  expect([...open]).toEqual([]);
});

test.each<[string, number]>([
  ['Squat 3x10\n\nTowel scrunches\nPick up a towel. Do this 10 times a day.', 4],
  ['Squat 3x10\n\nBottle roll\nRoll your foot over a bottle. Do this every hour.', 4],
  ['Squat 3x10\n\nWalking\nTry to do this three times a week.', 4],
  ['1. Squat 3x10\n2. Toe curls with a towel. Do these every day.', 2],
  ['Squat 3x10\nBridge x 10\nWalk as far as you can\nThree times a week', 4],
  ['Squat 3x10\nBridge x 10\n\nGo for a walk. Try to do this every day.', 4],
  ['Squat\n3x10\nBridge\n10 reps\nTwice a day', 5],
  ['Squat x 10\n\nTwice a day\n\nBridge x 10', 3],
])('how often of an exercise that is left, or of nobody knows which, is left: %j', (text, line) => {
  const { written, open } = build(text);
  expect(open.get(line)).toBe('whose-often');
  expect(JSON.stringify(written)).not.toMatch(/"(?:when|again|about|notes)"/);
});

test('how often is of all above all, below all behind a border, and where it says so', () => {
  const perDay = (text: string) => build(text).written.when;
  expect(perDay('Plan\nTwice a day\nSquat\n10 reps\nBridge\n10 reps')).toEqual({ 'times-a-day': 2 });
  expect(perDay('Squat\n10 reps\n\nBridge\n10 reps\n\nTwice a day')).toEqual({ 'times-a-day': 2 });
  expect(perDay('Squat\n10 reps\nBridge\n10 reps\nDo all exercises twice a day')).toEqual({ 'times-a-day': 2 });
  expect(perDay('- Squat x 10\n- Bridge x 10\n- Twice a day')).toEqual({ 'times-a-day': 2 });
});

test('how often above some and above others is of none where they differ', () => {
  const { open, written } = build(
    'Plan\n\nTwice a day:\n\nBridge 10 reps\n\nOnce a day:\n\nPlank 30 sec\nSquat x 10\nLunge x 8',
  );
  expect([...open.values()]).toEqual(['unlike-often']);
  expect(written).not.toHaveProperty('when');
});

test.each([
  'Do all exercises with the right leg only, twice a day.',
  'Do all exercises on your operated leg 3 times a day.',
  'Twice a day on your right side only',
  'Machen Sie alle Übungen nur mit dem rechten Bein, 2x täglich',
  'Do these standing up, twice a day',
  'Do half of these every other day',
  'Do the first two exercises daily',
  'Twice a day, but not before bed',
  'Up to 3 times a day',
  'Maximal 3x täglich',
  'Take your painkillers 3 times a day.',
  '2x täglich Schmerzmittel nehmen',
  'Elevate your leg 3 times a day.',
  'Take the sling off 4 times a day.',
  'Go for a walk twice a day.',
  'Check your skin daily.',
  'Walk to the post box every other day',
  'Halskrause 4 mal am Tag ablegen',
  'Monday to Friday, not Wednesday',
  '3x a day Mon/Wed/Fri and once a day Tue/Thu',
  '2-3x pro Woche, u.a. Di und Do',
  'Stretches daily, exercises twice a day',
  'Daily for 1 week, then twice a day',
  'Physio twice a week',
  'Run daily',
  'Go out every day',
  'Monday, 8 AM',
  'Friday to Monday',
  '3x pro Woche, z.B. nach dem Sport',
  'Sit up straight at work daily',
  'Häufigkeit 3x',
  'Your next appointment is on Monday',
  'Bis zum nächsten Termin: Montag, 8 Uhr',
  'See you on Friday!',
  '~~Twice a day~~',
])('a line with a word that may change more than how often is left to the person: %s', (line) => {
  const { written, open } = build(`Plan\nSquat 10 reps\n${line}\nBridge 3x10`);
  expect([...open.keys()]).toEqual([3]);
  for (const key of ['when', 'again', 'about']) expect(written).not.toHaveProperty(key);
  expect(written.steps).toMatchObject([{ count: 10 }, { exercise: 'bridging', count: 10, sets: 3 }]);
  expect(JSON.stringify(written)).not.toMatch(/notes|how/);
});

test('with a word that nobody knows no line says how often', () => {
  const often = fc.constantFrom('twice a day', 'daily', '3x/week', 'every other day', '2x täglich', 'Mon/Wed/Fri');
  const unknown = fc.stringMatching(/^[a-z]{2,4}[xyz][a-z]{2,5}$/);
  const line = fc.oneof(
    fc.tuple(often, unknown).map(([one, word]) => `Do these exercises ${one} ${word}`),
    fc.tuple(often, unknown).map(([one, word]) => `Please ${word} ${one}.`),
    fc.tuple(often, unknown).map(([one, word]) => `${one}, ${word} all of your exercises`),
  );
  fc.assert(
    fc.property(line, (text) => {
      const { written } = build(`Plan\nSquat 10 reps\nBridge 3x10\n${text}`);
      for (const key of ['when', 'again', 'about']) expect(written).not.toHaveProperty(key);
    }),
  );
});

test.each<[string, object | string]>([
  ['Twice daily, Monday to Friday', { days: ['mon', 'tue', 'wed', 'thu', 'fri'], 'times-a-day': 2 }],
  ['Twice a day, Monday, Wednesday and Friday', { days: ['mon', 'wed', 'fri'], 'times-a-day': 2 }],
  ['Mon-Fri: twice a day', { days: ['mon', 'tue', 'wed', 'thu', 'fri'], 'times-a-day': 2 }],
  ['Mo-Fr 2x täglich', { days: ['mon', 'tue', 'wed', 'thu', 'fri'], 'times-a-day': 2 }],
  ['Monday to Friday', { days: ['mon', 'tue', 'wed', 'thu', 'fri'] }],
  ['Mon-Wed-Fri', { days: ['mon', 'wed', 'fri'] }],
  ['=> Mo, Mi, Fr', { days: ['mon', 'wed', 'fri'] }],
  ['Perform on Tues, Thurs and Sat.', { days: ['tue', 'thu', 'sat'] }],
  ['Bitte montags, mittwochs und freitags üben.', { days: ['mon', 'wed', 'fri'] }],
  ['Das ganze Programm ist zweimal am Tage durchzuführen.', { 'times-a-day': 2 }],
  ['Bitte 1x täglich üben.', { 'times-a-day': 1 }],
  ['Trainingshäufigkeit: 2 x täglich', { 'times-a-day': 2 }],
  ['Häufigkeit: 4x / Woche', '4 times a week'],
  ['Jeden 2. Tag', 'every other day'],
  ['At least 5 days a week, about 3 times a day', { 'times-a-week': 5, 'times-a-day': 3 }],
  ['Bitte 1x täglich üben, mindestens 5 Tage die Woche.', '5 times a week'],
  ['Every two days', 'every other day'],
  ['Four times a day for 6 weeks.', { 'times-a-day': 4 }],
  ['We recommend doing these exercises three times per week.', '3 times a week'],
  ['Do these three times throughout the day', { 'times-a-day': 3 }],
  ['Morgens, mittags und abends', { 'times-a-day': 3 }],
  ['At least 3 times a day', { 'times-a-day': 3 }],
  ['jeden 2. Tag reicht 😊', 'every other day'],
  ['Do daily until appt on 14 Dec', 'every day'],
  ['Daily until your next appointment', 'every day'],
  ['Morgens und abends je eine Runde', { 'times-a-day': 2 }],
  ['So oft: 3-mal pro Woche', '3 times a week'],
  ['Do the following daily', 'every day'],
  ['Do these each day', 'every day'],
  ['3 times per week with a rest day in between.', '3 times a week'],
  ['Do this 3x/week on non-consecutive days.', '3 times a week'],
  ['Perform 2x/day, AM and PM', { 'times-a-day': 2 }],
  ['2 x täglich, und zwar morgens u. abends', { 'times-a-day': 2 }],
  ['Das Programm ist 2x täglich durchzuführen, und zwar morgens und abends.', { 'times-a-day': 2 }],
  ['3x pro Woche, z.B. Mo, Mi und Fr', '3 times a week'],
  ['1 x daily - 7 x weekly', 'every day'],
  ['2 x daily, 7 x weekly', { 'times-a-day': 2 }],
  ['2 x daily - 3 x weekly', { 'times-a-week': 3, 'times-a-day': 2 }],
])('a line of nothing but how often and known words is when: %s', (line, when) => {
  const { written, open } = build(`Plan\nSquat 10 reps\nBridge 3x10\n\n${line}`);
  expect(written.when).toEqual(when);
  expect([...open]).toEqual([]);
});

test.each([
  ['Try to do these exercises 2-3 times a day. Start with 5 repetitions of each and build up to 10.', 2],
  ['3 x daily. Pain no more than 3/10.', 3],
  ["Do these twice a day for the next two weeks, then we'll progress. Any problems just message me.", 2],
  ['Keep your back straight. Do these twice a day.', 2],
])('how often in a sentence of its own is read, and the other one left: %s', (line, perDay) => {
  const { sheet, written } = build(`${line}\nBridge 3x10`);
  expect(written.when).toEqual({ 'times-a-day': perDay });
  expect(written.steps).toEqual([{ exercise: 'bridging', count: 10, sets: 3 }]);
  expect(sheet.lines[0]?.meaning).toBe('beside-often');
});

test('"each hour" and "q2h" are by the hour, and how often a day and a week may stand on one line of an exercise', () => {
  expect(build('Ankle pumps, 10 times each hour').written).toMatchObject({
    again: { every: '1h' },
    steps: [{ count: 10 }],
  });
  expect(build('Ankle pumps 10 reps q2h').written).toMatchObject({ again: { every: '2h' }, steps: [{ count: 10 }] });
  expect(build('Squat 10 reps\nAnkle pumps 10 reps, q2h').written.steps[1]).toMatchObject({
    notes: ['Every 2 hours.'],
  });
  const several = build('Squat - 1 x daily - 3 x weekly - 10 reps\nBridge - 2 x daily - 7 x weekly - 12 reps').written;
  expect(several.steps).toMatchObject([
    { notes: ['Once a day, 3 times a week.'] },
    { notes: ['Twice a day, 7 times a week.'] },
  ]);
  const print = 'Supine Bridge - 1 x daily - 7 x weekly - 3 sets - 10 reps';
  expect(build(print).written).toMatchObject({ when: 'every day', steps: [{ count: 10, sets: 3 }] });
});

test('what stands below such a line is of none above, and how often beside a dose is of that exercise', () => {
  expect(build('Bridge 3x10\nHalskrause 4 mal am Tag ablegen\n10 Sekunden halten').written.steps).toHaveLength(1);
  const { written } = build('Bridge\nTwice daily. Hold 5 seconds. Repeat 10 times.');
  expect(written.steps).toMatchObject([{ hold: '5s', reps: 10 }]);
});

test.each<[string, object | string | undefined, readonly (readonly string[] | undefined)[]]>([
  ['Ankle pumps 20 reps\nSquats 10 reps\n3 times a day:\nHeel slides 10 reps', undefined, [[], [], ['3 times a day.']]],
  ['Ankle pumps 20 reps\n\nDo these 3 times a day:\nHeel slides 10 reps', undefined, [[], ['3 times a day.']]],
  [
    'Perform hourly while awake:\nAnkle pumps 20 reps\nPerform 3 times daily:\nHeel slides 10 reps',
    undefined,
    [[], ['3 times a day.']],
  ],
  ['Twice a day\nAnkle pumps 20 reps\nHourly:\nHeel slides 10 reps', undefined, [[], ['Hourly.']]],
  ['Füße kreisen 20x\nTäglich:\nFerse ziehen 10x', undefined, [[], ['Täglich.']]],
  ['Daily:\nAnkle pumps 20 reps\n3 times a day:\nHeel slides 10 reps', 'every day', [[], ['3 times a day.']]],
  ['Daily:\nAnkle pumps 20 reps\nHeel slides 10 reps', 'every day', [[], []]],
])('how often with a colon below exercises is of those below it: %j', (text, when, said) => {
  const { written } = build(`Plan\n${text}`);
  expect(written.when).toEqual(when);
  expect(written.steps.map((step) => ('notes' in step ? step.notes : []))).toEqual(said);
});

test('the parts of the day that are named beside how often stay said', () => {
  expect(build('Bridge 3x10\nPerform 2x/day, AM and PM').written.about).toBe('Perform 2x/day, AM and PM');
});

test.each(['Daily back exercises', 'Daily Stretching Routine for Desk Workers'])(
  'a title that says how often is both: %s',
  (title) => {
    expect(build(`${title}\nBridge 3x10`).written).toMatchObject({ title, when: 'every day' });
    const asked = build('Do these back exercises daily\nBridge 3x10').written;
    expect(asked).not.toHaveProperty('when');
  },
);

test('"every morning after breakfast" above the exercises is none itself', () => {
  const { written } = build('Every morning after breakfast -\nHeel raise 10 times\nBridge 10 times');
  expect(written.about).toBe('Every morning after breakfast -');
  expect(written.steps).toMatchObject([{ exercise: 'heel-raise' }, { exercise: 'bridging' }]);
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

test.each([
  ['Do 2x a day if you can, most days of the week.', { 'times-a-day': 2 }],
  ['Frequency: twice daily  Duration: 6 weeks', { 'times-a-day': 2 }],
  ['Frequency: once a day, 4 days out of 7', '4 times a week'],
  ['Aim for three times a week, plus a walk on the other days.', '3 times a week'],
  [
    'Bitte führen Sie die Übungen 2 x täglich durch, mindestens an 5 Tagen pro Woche.',
    { 'times-a-week': 5, 'times-a-day': 2 },
  ],
  [
    'Die folgenden Übungen dauern zusammen nur 5 Minuten und sollten vormittags und nachmittags je einmal durchgeführt werden.',
    { 'times-a-day': 2 },
  ],
  ['Do this Mon/Wed/Fri after an easy run.', { days: ['mon', 'wed', 'fri'] }],
])('how often all of it is done, with words that change nothing: %s', (line, when) => {
  const { written, open } = build(`Plan\n${line}\n\nBridge 3x10\nSquat 3x10`);
  expect(written.when).toEqual(when);
  expect([...open]).toEqual([]);
});

test('a walk has a time and how often', () => {
  const { written } = build('Plan\nBridge 3x10\nWalk for 10 minutes each day.\nCardio: Nordic Walking 3x/week 30 min');
  const notes = written.steps.map((step) => ('notes' in step ? step.notes : undefined));
  expect(notes).toEqual([undefined, ['Every day.'], ['3 times a week.']]);
});
