/** What a sheet says of the time that all of it takes, of waiting and of rests; and what is of one exercise or of all. */
import { describe, expect, test } from 'vitest';
import { renderSheet } from '../../../src/cli/sheet/render-sheet.ts';
import { buildSheetRoutine } from '../../../src/routine/sheet/build-sheet-routine.ts';
import { readSheets } from '../../../src/routine/sheet/read-sheet.ts';
import { isSheet, isUnreadSheet } from '../../../src/routine/sheet/recognise-sheet.ts';
import { readBundledExercises } from '../support/bundled.ts';

const exercises = readBundledExercises();

/** What each line of a sheet became, its title where it has one of its own, and when it is due. */
function read(written: string) {
  const text = written.replaceAll(' / / ', '\n\n').replaceAll(' / ', '\n');
  const readings = readSheets(text).map((sheet) => ({ sheet, built: buildSheetRoutine(sheet, exercises) }));
  const due = readings.flatMap(({ built: { written: made, steps } }) =>
    steps.size > 0 && made.when !== undefined ? [`due: ${JSON.stringify(made.when)}`] : [],
  );
  const lines = renderSheet(readings, exercises).filter((line) => !/^ ?\d/.test(line));
  return [...lines.map((line) => line.trim()), ...due];
}

const title = '= the title';
const bridge = '= Bridging: count 10, sets 3';
const often = '= how often';
const advice = '? advice that a routine has no place for';
const unknown =
  '? how long, but of no exercise that is known: where it is one, write name and time in one line, behind a number or a bullet';
const amount = '= how much of the exercise above';
const whoseRest = '? a rest between sets, but not of which exercise: write it behind the amount of each';
const whoseOften =
  '? how often, but not of what: write it behind the amount of its exercise, or below all and "do all exercises" before it';
const unclear = '? not understood';
const ofAll = '= how much, of every exercise that does not say it itself';
const ofNames = '= how much, of every exercise below up to the next heading or empty line';
const openEnded =
  '? how long or how many it leaves open: write a time or a number that you can do, such as "Plank 20-40 sec, 3 times"';
const ownRoutine = '= a routine of its own, done every day where the sheet does not say how often';

/** Each line as the second one of a sheet, above an exercise. */
function second(became: string, lines: readonly string[], ...due: readonly string[]) {
  return Object.fromEntries(
    lines.map((line) => [`Plan / ${line} / Bridge 3x10`, [title, became, bridge, ...due]] as const),
  );
}

const kinds: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'a rest of an exercise that is left is no break after another one': {
    'Bridge 3x10 / Plank as long as you can / 30 seconds rest': [bridge, openEnded, whoseRest],
    '1. Bridge 3x10 / 2. Front plank / a. build up from 3 x 10 seconds to 3 x 30 seconds / b. 30 seconds rest / 3. Squat 3x10':
      [bridge, unclear, advice, whoseRest, '= Squat: count 10, sets 3'],
  },
  'between the holds of one set a rest is between sets of one, unless they are short': {
    'Plank 1 set of 3 x 30 s, rest 20 s': ['= Plank: hold 30s, reps 1, sets 3, pace (rest 20s)'],
    'Plank 1 set of 3 x 5 s holds, rest 20 s': ['= Plank: hold 5s, reps 3, sets 1, pace (rest 20s)'],
  },
  'how long all of it takes, or how long to wait, is no exercise': second(advice, [
    'Allow 15 minutes for your exercises.',
    'You should spend 15-20 minutes on this programme.',
    'The programme takes about 20 minutes.',
    'Das Programm dauert 15 Minuten',
    'Zeitaufwand: 10-15 Min.',
    'Time needed: 10 min',
    'Trainingszeit: 15 Minuten',
    'Ganze Einheit ca. 8 Minuten',
    'Session length 20 min',
    'Wait 5 minutes after a meal before you begin.',
    'Warten Sie nach dem Essen 30 Minuten.',
    'Wait 1 minute before you begin.',
    'Before you start, warm up for 5 minutes.',
    'Leave 1 minute between exercises.',
    'Planen Sie 15 Minuten ein.',
    'Nach dem Gehen 10 Minuten ausruhen.',
    '- Zeitaufwand: 10 Min.',
  ]),
  'minutes of what is no movement that is known are left': {
    ...second(unknown, [
      'Commitment: 10 min',
      'Approx. 15 min',
      'Have a 5 minute warm-up first.',
      'Ruhen Sie danach 10 Minuten aus.',
      'Drink a glass of water 10 minutes before.',
      'Sie brauchen 15 Minuten.',
    ]),
    'Plan / - Bridge 3x10 / - Allow time, 15 min / - Take your time, 15 min / - Decompression 10 min': [
      title,
      bridge,
      advice,
      advice,
      '= Decompression: time 10 min',
    ],
    'Plan / Bridge 3x10 / Commitment: 10 min / Squat 3x10': [title, bridge, unknown, '= Squat: count 10, sets 3'],
  },
  'minutes of a movement or a position are an exercise': {
    ...second('= Walking: time 20 min', ['Walking 20 minutes', 'Walk for 20 minutes', '20 min walk']),
    ...second('= Stationary bike: time 10 min', ['Stationary bike 10 min']),
    ...second('= Stufenlagerung: time 10 min', ['Stufenlagerung 10 Min.']),
    ...second('= Legs up the wall: time 5 min', ['Legs up the wall 5 min']),
    ...second('= Thread the needle: time 2 min, sides each', ['Thread the needle 2 min']),
    ...second('= Scar massage: time 5 min', ['Scar massage 5 minutes']),
    ...second('= Gehen: time 10 min', ['Gehen 10 Min.']),
  },
  'how often is read beside how long all of it takes': {
    ...second(
      often,
      ['Nehmen Sie sich täglich 10 Minuten Zeit.', 'Set aside 10 minutes every day.'],
      'due: "every day"',
    ),
    ...second(
      often,
      [
        'Please exercise twice a day for about 15 minutes.',
        'Bitte üben Sie 2-mal täglich, etwa 15 Minuten.',
        'Practise for 10 minutes morning and night.',
        'Take 10 minutes twice a day for these stretches.',
        'Twice a day. Each session takes 15 minutes.',
      ],
      'due: {"times-a-day":2}',
    ),
    ...second(
      often,
      ['Üben Sie 3x pro Woche 20 Minuten.', 'Allow 15 minutes, 3 days a week', 'Days per week: 3', 'Tage pro Woche: 3'],
      'due: "3 times a week"',
    ),
    'Plan / Bridge 3x10 / Zeitaufwand: 10-15 Min. / Täglich': [title, bridge, advice, often, 'due: "every day"'],
    'Plan / Heel slides / Do this for 5 minutes twice a day.': [
      title,
      '= Heel slides: time 5 min',
      amount,
      'due: {"times-a-day":2}',
    ],
    'Plan / Heel slides / Practise for 5 minutes twice a day. / Bridge 3x10': [title, unclear, whoseOften, bridge],
  },
  'a rest below an exercise with sets is between these': {
    ...Object.fromEntries(
      [
        '   - Rest 60 sec',
        'Rest: 60 sec',
        '60 sec rest',
        'Take a rest of 60 sec',
        '60 seconds’ rest after each set',
      ].map((rest) => [
        `Plan / Squats 3x10 / ${rest} / Rows 3x12`,
        [
          title,
          expect.stringMatching(/^= Squats: count 10, sets 3, pace \(rest 60s\)$/),
          amount,
          '= Rows: count 12, sets 3',
        ],
      ]),
    ),
    'Plan / Kniebeugen 3x10 / 1 Min. Pause / Rudern 3x12 / 1 Min. Pause': [
      title,
      '= Kniebeugen: count 10, sets 3, pace (rest 1 min)',
      amount,
      '= Rudern: count 12, sets 3, pace (rest 1 min)',
      amount,
    ],
    'Plan / 1. Wall sit / 3 x 45 sec / 1 min rest / 2. Row 3x12': [
      title,
      '= Wall sit: hold 45s, reps 1, sets 3, pace (rest 1 min)',
      amount,
      amount,
      '= Row: count 12, sets 3',
    ],
    'Plan / Bird dog / 10 x 5 sec hold / 1 min rest / Row 3x12': [
      title,
      '= Bird-dog: hold 5s, reps 10, sides each',
      amount,
      whoseRest,
      '= Row: count 12, sets 3',
    ],
    'Plan / Bridge 3x10 / Squat 3x10 / Rest 60 sec': [title, bridge, '= Squat: count 10, sets 3', whoseRest],
    'Plan / Squat 3x10 / Bridge 15 reps / Rest 60 sec between sets': [
      title,
      '= Squat: count 10, sets 3',
      '= Bridging: count 15',
      whoseRest,
    ],
    'Plan / Bridge 3x10 / Squat 3x10 / / Rest 60 sec': [title, bridge, '= Squat: count 10, sets 3', whoseRest],
    'Plan / - Bridge 3x10 / - Rest 60 sec / - Squat 3x10': [title, bridge, '= a break', '= Squat: count 10, sets 3'],
    'Plan / Bridge 10 reps / Rest 60 sec / Squat 3x10': [
      title,
      '= Bridging: count 10',
      '= a break',
      '= Squat: count 10, sets 3',
    ],
  },
  'a rest behind all of it is no way to do an exercise': Object.fromEntries(
    [
      'Rest for 10 minutes afterwards.',
      'Rest 5 minutes after the session.',
      'Then rest for 10 minutes lying down.',
      'Rest 10 minutes at the end',
    ].map((rest) => [`Plan / Bridge 3x10 / ${rest}`, [title, bridge, advice]]),
  ),
  'how often of the only exercise that was read is of that one': {
    'Plan / 1 Bridging 10 reps 3 sec / Swim twice a week 20 min': [
      title,
      '? not understood, for the number 1',
      '= Swim: time 20 min; "Twice a week."',
    ],
    'Plan / Bridge as long as you can / Swim twice a week 20 min': [
      title,
      openEnded,
      '= Swim: time 20 min; "Twice a week."',
    ],
    'Plan / 1 Bridging 10 reps 3 sec / Swim 20 min / Twice a week': [
      title,
      '? not understood, for the number 1',
      '= Swim: time 20 min',
      whoseOften,
    ],
    'Plan / Swim twice a week 20 min / Review in 3 weeks': [
      title,
      '= Swim: time 20 min',
      unclear,
      'due: "twice a week"',
    ],
  },
  'a part of the day is a routine of its own, also where nothing of another one is read': {
    'MORNING / Bridge 3x10 / EVENING / Plank as long as you can': [
      ownRoutine,
      bridge,
      unclear,
      openEnded,
      'due: "every day"',
    ],
    'Morgens / Spaziergang / Abends / Brücke 3x10': [
      unclear,
      unclear,
      ownRoutine,
      '= Brücke: count 10, sets 3',
      'due: "every day"',
    ],
    'Morning (5 min) / Bridge 3x10 / Evening (10 min) / Squat 3x10': [
      ownRoutine,
      bridge,
      ownRoutine,
      '= Squat: count 10, sets 3',
      'due: "every day"',
      'due: "every day"',
    ],
    'Monday / Bridge 3x10 / Wednesday / Rest / Friday / Squat 3x10': [
      '= a routine of its own, for these days of the week',
      bridge,
      unclear,
      unclear,
      '= a routine of its own, for these days of the week',
      '= Squat: count 10, sets 3',
      'due: {"days":["mon"]}',
      'due: {"days":["fri"]}',
    ],
  },
  'sets alone above exercises are of each that names none': {
    ...Object.fromEntries(
      ['3 sets of each', 'Do 3 sets of each exercise:', 'Do 3 sets of all exercises', 'Je 3 Sätze:'].map((sets) => [
        `Plan / ${sets} / Bridge 10 reps / / Squat 2 x 12`,
        [title, ofAll, bridge, '= Squat: count 12, sets 2'],
      ]),
    ),
    ...Object.fromEntries(
      ['Strength (3 sets)', 'Strength - 3 sets each', 'Kräftigung (je 3 Sätze)', '3 sets', 'Complete 3 sets'].map(
        (sets) => [
          `Plan / ${sets} / Bridge 10 reps / Squat 2 x 12 / / Row 8 reps`,
          [title, ofNames, bridge, '= Squat: count 12, sets 2', '= Row: count 8'],
        ],
      ),
    ),
  },
  'sets above exercises in words that are not understood leave those without sets': {
    'Plan / Part A (3 sets) / Bridge 10 reps / Part B (2 sets) / Squat 12 reps / Row 3 x 8': [
      title,
      ofNames,
      bridge,
      unclear,
      '? an exercise, but the line that says how much of each is not understood: write it behind the name',
      '= Row: count 8, sets 3',
    ],
    'Plan / Squat / 10 reps / 3 sets / Row 8 reps': [
      title,
      '= Squat: count 10, sets 3',
      amount,
      amount,
      '= Row: count 8',
    ],
  },
  'a name behind its labelled amounts is an exercise': {
    'Plan / Sets: 3, Reps: 10 - Band pull apart / Sets: 1, Hold: 30 s - Doorway stretch (both sides)': [
      title,
      '= Band pull apart: count 10, sets 3',
      '= Doorway stretch: hold 30s, reps 1, sets 1, sides each',
    ],
    'Plan / Squat / Sets: 3, Reps: 10 - slowly': [title, '= Squat: count 10, sets 3', amount],
  },
  'the first line is the title, whatever number or dash is in it': {
    'HEP2go - Lumbar stabilization / Bridge 3x10': [title, bridge],
    'Praxis Sonne - Beckenboden / Nehmen Sie sich Zeit. / Brücke 3x10': [title, advice, '= Brücke: count 10, sets 3'],
  },
};

describe.each(Object.entries(kinds))('%s', (_, rows) => {
  test.each(Object.entries(rows))('%s', (written, became) => {
    expect(read(written)).toEqual(became);
  });
});

test('a rule of certain weeks is heard with the first exercise that became a step', () => {
  const [sheet] = readSheets('Week 1\nSquat 10 reps\nWeek 2\nKeep breathing.\nClamshell 10 reps left\nRow 8 reps');
  const { written } = buildSheetRoutine(sheet ?? expect.fail(), exercises);
  expect(written.steps).toMatchObject([
    { exercise: 'squat', weeks: 1 },
    { exercise: 'row', notes: ['Keep breathing.'] },
  ]);
});

test('how much of each exercise is said by sheets alone, whether or not it is read', () => {
  const names = 'Knee hug\nKnee rolls\nCat stretch\nTake a break of 5 minutes every hour.\nDrink water';
  const sheet = readSheets(`Back care\nHold each stretch 20 seconds and do each twice\n${names}`);
  expect([isSheet(sheet), isUnreadSheet(sheet)]).toEqual([false, true]);
  expect(isUnreadSheet(readSheets(`Back care\n${names}`))).toBe(false);
});
