/** What a line is about: the exercise above it, one of its own, or all of them; else it is left for the person. */
import { describe, expect, test } from 'vitest';
import { renderSheet } from '../../../src/cli/sheet/render-sheet.ts';
import { buildSheetRoutine } from '../../../src/routine/sheet/build-sheet-routine.ts';
import { readSheets } from '../../../src/routine/sheet/read-sheet.ts';
import { readBundledExercises } from '../support/bundled.ts';

const exercises = readBundledExercises();

function read(written: string) {
  const sheets = readSheets(written.replaceAll(' / ', '\n'));
  const readings = sheets.map((sheet) => ({ sheet, built: buildSheetRoutine(sheet, exercises) }));
  return renderSheet(readings, exercises)
    .filter((line) => !/^ ?\d/.test(line))
    .map((line) => line.trim());
}

const squeeze = '= Glute squeeze: count 10, sets 3';
const nameless = '? how much, in a sentence that names no exercise: begin its line with a name where it is one';
const advice = '? advice that a routine has no place for';

const kinds: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'a movement with amounts of its own is an exercise, whatever its name begins with': {
    'Glute squeeze 3x10 / Lying hip abduction, 10 reps': [squeeze, '= Lying hip abduction: count 10'],
    'Glute squeeze 3x10 / Sitting knee extension, 10 reps': [squeeze, '= Sitting knee extension: count 10'],
    'Glute squeeze / Standing hip flexion, NOT above 90°, 10 reps': [
      '= the title',
      '= Standing hip flexion, NOT above 90°: count 10',
    ],
  },
  'a sentence with amounts of its own is never part of an exercise that has them': {
    'Glute squeeze 3x10 / Squeeze a ball between knees, 10 reps, hold 5 sec / Hold for 5 seconds.': [
      squeeze,
      nameless,
      '? not understood',
    ],
    'Glute squeeze 3x10 / Im Stehen rechtes Bein nach hinten strecken, 10 Wdh.': [squeeze, nameless],
    'Plank 30 sec / Squeeze a ball between knees, 10 reps': ['= Plank: hold 30s, reps 1', nameless],
  },
  'what an exercise lacks stays with it': {
    'Glute squeeze / Hold for 5 seconds. / Repeat 10 times.': [
      '= Glute squeeze: hold 5s, reps 10',
      '= how much of the exercise above',
      '= how much of the exercise above',
    ],
    'Glute squeeze / Squeeze your buttocks together 10 times.': [
      '= Glute squeeze: count 10',
      '= how much of the exercise above',
    ],
  },
  'sets in a sentence, and a way to do it, are of the exercise above where it has none': {
    'Hip flexor stretch 30 s / Stand with one foot forward, 2 sets': [
      '= Hip flexor stretch: hold 30s, reps 1, sets 2',
      '= how much of the exercise above',
    ],
    'Squat / Slowly, 10 reps': ['= Squat: count 10', '= how much of the exercise above'],
    'Squat 3x10 / Slowly, 8 reps': ['= Squat: count 10, sets 3', nameless],
  },
  'a rule for the day is advice, and said at no exercise': Object.fromEntries(
    [
      'Do not lie on your operated side until week 6.',
      'Do not cross your legs.',
      "Don't drive for 6 weeks",
      'Do not bend your hip past 90 degrees.',
      'Beine nicht überschlagen.',
      'Nicht auf der operierten Seite liegen.',
    ].map((rule) => [`Glute squeeze 3x10 / ${rule}`, [squeeze, advice]]),
  ),
  'what is not to be done in an exercise is said there': Object.fromEntries(
    [
      'Do not hold your breath.',
      'Do not let your knees fall in.',
      'Avoid arching your back.',
      'Knie nicht durchdrücken.',
      'Do not lift your heels.',
      'Do not shrug.',
      'Do not cross your midline',
    ].map((rule) => [`Glute squeeze 3x10 / ${rule}`, [squeeze, '= how the exercise above is done']]),
  ),
  'sets behind a muscle or a joint are part of the name': {
    'Glute sets 2x15, 3-sec hold': ['= Glute sets: hold 3s, reps 15, sets 2'],
    'Quad sets: 3 x 10': ['= Quad sets: count 10, sets 3'],
    'Quad sets 3 sets of 10': ['= Quad sets: count 10, sets 3'],
    '1. Scapular sets 10 reps': ['= Scapular sets: count 10'],
    'Squats 3 sets 10 reps': ['= Squats: count 10, sets 3'],
  },
  'a long time beside reps, that no word says is held, is left': {
    'Squats 10 reps, 3 min walk after': ['? not understood'],
    'Calf stretch 3 reps, 3 min walk after': ['? not understood'],
    'Arm swings 10 reps, 60 sec': ['? not understood'],
    'Arm swings / 10 reps / 60 sec': [
      '? an exercise, but an amount below it is not understood, or is of something else: write name and amount in one line',
      '? about an exercise that is left out',
      '? not understood',
    ],
    'Calf raise 10 reps, 5 sec': ['= Calf raise: hold 5s, reps 10'],
    'Plank 3 reps, 30 sec': ['= Plank: hold 30s, reps 3'],
    'Figure 4 30 sec each side, 2 x': ['= Figure 4: hold 30s, reps 2, sides each'],
  },
  'a band is what it is done with, in German too': {
    'Rudern 10 Wdh., gelbes Theraband': ['= Rudern: count 10, with gelbes Theraband'],
    'Rudern 10 Wdh., ohne gelbes Theraband': ['= Rudern: count 10'],
  },
  'how often is said as people say it, and not where it is that of the routine': {
    'Plan / 2 x day / Squat 10 reps 2x/day / Bridge 10 reps 1 times a day / Cat-cow 8 reps 3x/week': [
      '= the title',
      '= how often',
      '= Squat: count 10',
      '= Bridging: count 10; "Once a day."',
      '= Cat-cow: count 8; "3 times a week."',
    ],
    'Plan / Daily / Squat 10 reps 1x/day / Bridge 10 reps 2 times a day': [
      '= the title',
      '= how often',
      '= Squat: count 10',
      '= Bridging: count 10; "Twice a day."',
    ],
  },
  'an operation at the head is the title, and what is said below it advice': {
    ...Object.fromEntries(
      ['Total hip replacement', 'Total hip replacement, 2 weeks', 'ACL rehab phase 2', 'Knie-OP, 3. Woche'].map(
        (title) => [
          `${title} / Use two crutches for walking outside. / Glute squeeze 3x10`,
          ['= the title', advice, squeeze],
        ],
      ),
    ),
    'Plan / Bridge / Lie on your back. / Glute squeeze 3x10': [
      '= the title',
      '? an exercise, but not how much of it',
      '? about an exercise that is left out',
      squeeze,
    ],
  },
  'a reason to stop is shown as read, whatever stands before it': {
    'Glute squeeze 3x10 / Mind the wound (p. 3, 4). Stop if you get new numbness.': [
      squeeze,
      '? when to stop is read, and what stands before it is not understood',
      '"Stop if you get new numbness"',
    ],
  },
};

test.each([
  ['BID, 5 days/wk', { 'times-a-week': 5, 'times-a-day': 2 }],
  ['b.i.d.', { 'times-a-day': 2 }],
  ['TID', { 'times-a-day': 3 }],
  ['QD', { 'times-a-day': 1 }],
])('"%s" of a prescription is how often', (often, when) => {
  const [sheet] = readSheets(`Plan\n${often}\nBridge 10 reps`);
  expect(sheet === undefined ? undefined : buildSheetRoutine(sheet, exercises).written.when).toEqual(when);
});

test.each(['Total hip replacement', 'Total hip replacement, 2 weeks', 'Rücken / Hüfte', 'Back / hip'])(
  'the title "%s" is whole',
  (title) => {
    const [sheet] = readSheets(`${title}\nBridge 10 reps`);
    expect(sheet?.title).toBe(title);
  },
);

test.each([
  ['Knee plan\nWall slides 10 reps', true],
  ['Neck and shoulder\nWall slides 10 reps', false],
  ['Plan\nFor your rotator cuff, every day.\nWall slides 10 reps', false],
  ['Plan\nWall slides 10 reps\nSlide your arms up the wall.', false],
  ['Nacken und Schulter\nWall slides 10 reps', false],
])('wall slides are those of the knees only where nothing speaks of arms: %j', (text, isShipped) => {
  const [sheet] = readSheets(text);
  const { steps } = sheet === undefined ? { steps: [] } : buildSheetRoutine(sheet, exercises).written;
  expect(steps).toMatchObject([{ exercise: isShipped ? 'wall-slides' : 'wall-slides-2' }]);
});

describe.each(Object.entries(kinds))('%s', (_, rows) => {
  test.each(Object.entries(rows))('%s', (written, became) => {
    expect(read(written)).toEqual(became);
  });
});

test.each([
  ['Nachbehandlung Knie\nPhase 1\nFerse anziehen 10x\nPhase 2\nBeinpresse 3x15, 20 kg', 'de'],
  ['Rehaklinik\nÜbungen im Liegen\n• Ferse zum Gesäß ziehen 2x15\n• Brücke 2x10', 'de'],
  ['Morgens\nCat-Cow 10x\n\nAbends\nBrücke 10x, dann Kniebeugen', 'de'],
  ['Knee\nPhase 1\nHeel slides 10x\nPhase 2\nLeg press 3x15, 20 kg', undefined],
  ['Back\nCalf raise 3x10\nBird dog 2x8', undefined],
])('all routines of a sheet have its language: %j', (text, language) => {
  const written = readSheets(text).map((sheet) => buildSheetRoutine(sheet, exercises).written.language);
  expect(new Set(written)).toEqual(new Set([language]));
});
