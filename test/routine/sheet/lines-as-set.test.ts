/** How a sheet sets its lines: leaders of dots, a column for the names, a number with the name and what is said of it below. */
import { describe, expect, test } from 'vitest';
import { renderSheet } from '../../../src/cli/sheet/render-sheet.ts';
import { buildSheetRoutine } from '../../../src/routine/sheet/build-sheet-routine.ts';
import { readSheets } from '../../../src/routine/sheet/read-sheet.ts';
import { readBundledExercises } from '../support/bundled.ts';

const exercises = readBundledExercises();

/** What each line became below the title. */
function read(written: string) {
  const sheets = readSheets(`Plan\n${written.replaceAll(' / / ', '\n\n').replaceAll(' / ', '\n')}`);
  const readings = sheets.map((sheet) => ({ sheet, built: buildSheetRoutine(sheet, exercises) }));
  return renderSheet(readings, exercises)
    .filter((line) => !/^ ?\d/.test(line))
    .map((line) => line.trim())
    .slice(1);
}

const amount = '= how much of the exercise above';
const how = '= how the exercise above is done';
const unclear = '? not understood';
const headed = '? a heading and what stands below it in one: write each on a line of its own';
const amountBelow =
  '? an exercise, but an amount below it is not understood, or is of something else: write name and amount in one line';
const ofLeft = '? about an exercise that is left out';

const kinds: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'dots between a name and its amount are no part of either': {
    'Bridge..........10 reps / Clams (side-lying)...12 each side / Calf stretch . . . . . 30 s each leg, twice / Squats----- 2 x 8 / Plank … … … hold 20 s / Row··········3 x 12':
      [
        '= Bridging: count 10',
        '= Clams (side-lying): count 12, sides each',
        '= Calf stretch at a wall: hold 30s, reps 2, sides each',
        '= Squats: count 8, sets 2',
        '= Plank: hold 20s, reps 1',
        '= Row: count 12, sets 3',
      ],
    '> Cat/cow on all fours.........10 slow reps / > Child pose w/ wide knees.....1 minute': [
      '= Cat/cow on all fours: count 10',
      '= Child pose with wide knees: hold 1 min, reps 1',
    ],
    'Brücke.......... 10 Wdh. / Wadendehnung ..... 30 Sek. je Seite': [
      '= Brücke: count 10',
      '= Wadendehnung: hold 30s, reps 1, sides each',
    ],
    'Breathe in... 2 sets / Bridge 3x10': [unclear, '= Bridging: count 10, sets 3'],
  },
  'a name in a column of its own stands apart from how it is done': {
    'Heel raises    Both hands on the worktop. 10 times, hold 3 secs at the top / Leg curl    Hold the chair, bring your heel up. 10 each leg / Sit to stand   Lean forward, stand up slowly. 5 times':
      ['= Heel raises: hold 3s, reps 10', '= Leg curl: count 10, sides each', '= Sit to stand: count 5'],
    'Zehenstand    Beide Hände am Tisch. 10 Mal / Kniebeuge\tLangsam tief gehen, 2 x 8': [
      '= Zehenstand: count 10',
      '= Kniebeuge: count 8, sets 2',
    ],
    'Swimming - 6 each side, opposite arm & leg / Reach 5 each side, opposite leg': [
      '= Swimming: count 6, sides each',
      unclear,
    ],
  },
  'below the numbered name of an exercise no line names another': {
    'Ex. 1  Lying face down / Stay like this for 2 minutes. / Ex. 2  Arching up / Hold 2 seconds. Repeat 10 times.': [
      '= Prone lying: time 2 min; "Stay like this for 2 minutes."',
      amount,
      '= Arching up: hold 2s, reps 10',
      amount,
    ],
    'Übung 1: Schulterheben / Schultern zu den Ohren ziehen, 3 Sekunden halten. 5 Wiederholungen. / / Übung 2: Rückbeuge / Hände in die Hüften, langsam zurückbeugen. Fünfmal.':
      ['= Schulterheben: hold 3s, reps 5', amount, '= Rückbeuge: count 5', amount],
    '1. Bridge out / a. lift hips / b. straighten one knee, hold 5 seconds / c. 5 reps each side, 2 sets / 2. Wall slide / a. back to the wall / b. 10 times':
      [
        '= Bridge out: hold 5s, reps 5, sets 2, sides each',
        how,
        amount,
        amount,
        '= Wall slides: count 10; "back to the wall"',
        how,
        amount,
      ],
    '1. Squat / - feet hip width apart / - 2 sets of 12 / 2. Row / - pull back / - 3 sets of 10': [
      '= Squat: count 12, sets 2',
      how,
      amount,
      '= Row: count 10, sets 3',
      how,
      amount,
    ],
    '1. Vierfüßler diagonal / Rechten Arm und linkes Bein ausstrecken, 5 Sek. halten. Je Seite 8 x / / 2. Päckchen / Knie zum Bauch ziehen, 20 Sek. halten, 3x':
      ['= Vierfüßler diagonal: hold 5s, reps 8, sides each', amount, '= Päckchen: hold 20s, reps 3', amount],
    '1. Foam roll quads / - 2 minutes each leg / 2. Squat / - 10 times': [
      '= Foam roll quads: time 2 min, sides each',
      amount,
      '= Squat: count 10',
      amount,
    ],
    '1. Plank / a. up to 3 x 30 seconds / b. 30 seconds rest / 2. Bridge / a. 10 reps': [
      unclear,
      '? not understood, for the number 3',
      '? a rest between sets, but not of which exercise: write it behind the amount of each',
      '= Bridging: count 10',
      amount,
    ],
    '1. Bridge / Lift. / 3 sets of 10 / Cycle for 20 minutes / 2. Squat / 10 times': [
      amountBelow,
      ofLeft,
      ofLeft,
      unclear,
      '= Squat: count 10',
      amount,
    ],
  },
  'but a number may be that of a heading, or of what has several ways': {
    '1. Glute work / Clams 3x12 / 2. Leg work / Squats 3x12': [
      unclear,
      '= Clamshell: count 12, sets 3, sides each',
      unclear,
      '= Squats: count 12, sets 3',
    ],
    '1. Calf stretch / a. knee straight 3 x 30 sec / b. knee bent 3 x 30 sec / 2. Squat / a. 10 times': [
      '= an exercise',
      '= Calf stretch, knee straight: hold 30s, reps 3',
      '= Calf stretch, knee bent: hold 30s, reps 3',
      '= Squat: count 10',
      amount,
    ],
    '1. Lying on your back with / knees bent and feet on the / floor. Lift your pelvis. / 2. Squat / 10 times': [
      unclear,
      unclear,
      unclear,
      '= Squat: count 10',
      amount,
    ],
    '1. Lying on your side. Lift your top knee. / Repeat 15 times on each side. / 2. Squat / 10 times': [
      unclear,
      unclear,
      '= Squat: count 10',
      amount,
    ],
    'Exercise 3 times a week / Bridge 3x10': ['= how often', '= Bridging: count 10, sets 3'],
  },
  'how somebody lies is no name': {
    'Beckenkippen / ASTE: Rückenlage, Beine angestellt / 5 Sek. halten / 10 Wiederholungen': [
      '= Beckenkippen: hold 5s, reps 10',
      how,
      amount,
      amount,
    ],
    'Pelvic tilt / Position: supine, knees bent / hold 5 sec / 10 reps': [
      '= Pelvic tilt: hold 5s, reps 10; "Position: supine, knees bent"',
      how,
      amount,
      amount,
    ],
    'Pelvic tilt / Start: lying, knees bent / hold 5 sec / 10 reps': [
      '= Pelvic tilt: hold 5s, reps 10; "Start: lying, knees bent"',
      how,
      amount,
      amount,
    ],
    'Brücke / AST: wie oben / Gesäß anheben, 3 x 12 Wdh.': ['= Brücke: count 12, sets 3', how, amount],
    'Heel slide / SP: supine / slide your heel up, 10 times': ['= Heel slide: count 10', how, amount],
  },
  'what is done only on a day is not taken for the name of it': {
    'Tuesdays only: calf raises 3 x 15 / Nur dienstags: Wadenheben 3 x 15 / Weekends only - squats 3x10 / Only on Mondays: bridge 3x10 / Evening only: bridge 3x10 / Row x 5':
      [headed, headed, headed, headed, headed, '= Row: count 5'],
  },
  'a line with a number heads no columns': {
    '8) Bridge x10 / 9) Mini squats - 1 set of 8, rest, then another set if you can / Row x 5, slowly, elbows in': [
      '= Bridging: count 10',
      '= Mini squats: count 8, sets 1',
      '= Row: count 5',
    ],
    'Squats 8 reps, hold, one set / Row x 5, slowly, elbows in': ['= Squats: count 8, sets 1', '= Row: count 5'],
  },
  'what says "the same" of one exercise is no amount of the others': {
    'cat cow x10 / side plank 3 x 10 sec each side same thing / squats 3x8': [
      '= Cat-cow: count 10',
      unclear,
      '= Squats: count 8, sets 3',
    ],
    'cat cow x10 / squats 3x8, same as before / Row x 5': ['= Cat-cow: count 10', unclear, '= Row: count 5'],
    'Die folgenden Übungen dauern zusammen 5 Minuten. / 1. Brücke / Gesäß anspannen, 10x': [
      '? advice that a routine has no place for',
      '= Brücke: count 10',
      amount,
    ],
    'These exercises take about 15 minutes in total. / 1. Bridge out / Lift your hips, 10 times': [
      unclear,
      '= Bridge out: count 10',
      amount,
    ],
  },
  'a message has its lines as they are typed': {
    'bird dog 8/8 hold 3s / dead bug 10/10 reps / hip switch 90/90, hold 3 s / review 8/8': [
      '= Bird-dog: hold 3s, reps 8, sides each',
      '= Dead bug: count 10, sides each',
      '= Hip switch 90/90: hold 3s, reps 1',
      unclear,
    ],
    'hang from the bar 3 x 20-30s, rest a min / Plank for a min': [
      '= Hang from the bar: hold 20-30s, reps 1, sets 3, pace (rest 1 min)',
      '= Plank: hold 1 min, reps 1',
    ],
    'cat cow x10 / skip it all when your back gets sore on the day or the next one / walk 20-30min': [
      '= Cat-cow: count 10; "skip it all when your back gets sore on the day or the next one"',
      how,
      '= Walking: time 20-30 min',
    ],
    'Bridge / Lie on your back with your knees bent and squeeze your buttocks / together, hold 5 s / 10 times': [
      '= Bridging: hold 5s, reps 10; "Lie on your back with your knees bent and squeeze your buttocks together, hold 5 s"',
      amount,
      amount,
    ],
  },
  'a list of names that are told is one of exercises, also where one of them has no amount of its own': {
    'Do 10 of each. / • Static quads – push your knee down. Hold for 5 seconds. / • Heel slide – slide your heel up, then back down. / • Hip extension – take your leg back, do not lean.':
      [
        '= how much, of every exercise that does not say it itself',
        '= Static quads: hold 5s, reps 10',
        '= Heel slide: count 10',
        '= Hip extension: count 10',
      ],
    '• Squat – sit back, 3 x 10 / • Lunge – step forward, keep your back straight.': [
      '= Squat: count 10, sets 3',
      '? an exercise, but not how much of it',
    ],
  },
  'how long something is held, in a sentence that is not understood, leaves the exercise above': {
    '1. Sleeper stretch / Repetitions: 4 reps / Lie on your side, arm bent. Hold for 30 seconds, then relax for 30 seconds.':
      [
        '? an exercise, but an amount below it is not understood, or is of something else: write name and amount in one line',
        '? about an exercise that is left out',
        '? more than one exercise: write each on a line of its own',
      ],
  },
  'what holds for the last one alone is not said of each': {
    'bridge 15 reps then hold last one for 30s / squats 3x10, hold the last rep 10 s / Brücke 10x, letzte Wiederholung 20 Sek. halten / Row x 5':
      [unclear, unclear, unclear, '= Row: count 5'],
  },
};

describe.each(Object.entries(kinds))('%s', (_, rows) => {
  test.each(Object.entries(rows))('%s', (written, became) => {
    expect(read(written)).toEqual(became);
  });
});
