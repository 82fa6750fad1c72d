/** Lines that can be meant in two ways: what nobody can tell is left for the person, and is never silently wrong. */
import { describe, expect, test } from 'vitest';
import { renderSheet } from '../../../src/cli/sheet/render-sheet.ts';
import { buildSheetRoutine } from '../../../src/routine/sheet/build-sheet-routine.ts';
import { readSheets } from '../../../src/routine/sheet/read-sheet.ts';
import { readBundledExercises } from '../support/bundled.ts';

const exercises = readBundledExercises();

/** What each line of a sheet became, and how often each routine of it is due. */
function read(written: string) {
  const text = written.replaceAll(' / / ', '\n\n').replaceAll(' / ', '\n');
  const readings = readSheets(text).map((sheet) => ({ sheet, built: buildSheetRoutine(sheet, exercises) }));
  const due = readings.flatMap(
    ({
      built: {
        written: { when },
      },
    }) => (when === undefined ? [] : `due: ${JSON.stringify(when)}`),
  );
  const lines = renderSheet(readings, exercises).filter((line) => !/^ ?\d/.test(line));
  // Which number is to blame is tested beside what else is said of a line.
  return [...lines.map((line) => line.trim().replace(/, for the number \S+$/, '')), ...due];
}

/** Sheets of which each line becomes the same. */
const all = (became: readonly string[], sheets: readonly string[]) =>
  Object.fromEntries(sheets.map((sheet) => [sheet, became]));

const openEnded =
  '? how long or how many it leaves open: write a time or a number that you can do, such as "Plank 20-40 sec, 3 times"';
const someWeeks = '? for some weeks, but not in a way that can be kept: write it as "Bridge 3x12 (weeks 5-6)"';

const kinds: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'cold and heat are no exercise': {
    ...all(
      ['= the title', '= Bridging: count 10', '? not understood'],
      [
        'Back plan / Bridging 10 reps / Finish with ice 10 min',
        'Back plan / Bridging 10 reps / Post exercise ice 15 min',
        'Back plan / Bridging 10 reps / Knee: ice 15 min',
        'Back plan / Bridging 10 reps / Cool down with ice 10 min',
        'Back plan / Bridging 10 reps / Lie on ice 15 min',
        'Back plan / Bridging 10 reps / RICE 10 min',
        'Back plan / Bridging 10 reps / Frozen peas 10 min after exercises',
        'Back plan / Bridging 10 reps / Afternoon - Ice 10 min after exercises',
        'Back plan / Bridging 10 reps / Coolpack 10 Min nach dem Training',
        'Back plan / Bridging 10 reps / Heizkissen 20 min vor dem Training',
        'Back plan / Bridging 10 reps / Moorpackung 20 min',
        'Back plan / Bridging 10 reps / Fango 20 Min',
        'Back plan / Bridging 10 reps / Quark 10 min auf das Knie',
        'Back plan / Bridging 10 reps / Zum Schluss 10 min Eis',
        'Back plan / Bridging 10 reps / Rice sock 15 min',
        'Back plan / Bridging 10 reps / Relax in a hot bath 20 min',
        'Back plan / Bridging 10 reps / Eiswürfel 5 Min. auf die Wade',
      ],
    ),
    'Exercises / - Gefrorene Erbsen 10 min': ['= the title', '? not understood'],
    'Exercises / - Lie on ice 45 min': ['= the title', '? not understood'],
    'Exercise | Reps | Notes / Bridge | 10 | then 10 min ice / Squat | 12 | slowly': [
      '= the headings of the columns below',
      '? not understood',
      '= Squat: count 12',
    ],
  },
  'a list of reasons to stop ends': {
    'Stop if you have any of the following: / 1. pain down the leg / 2. numbness / / 1. Wall sit 30 sec x 3 / 2. Calf raise 3x12':
      [
        '= when to stop',
        '= when to stop',
        '"Stop if pain down the leg"',
        '= when to stop',
        '"Stop if numbness"',
        '= Wall sit: hold 30s, reps 3',
        '= Calf raise: count 12, sets 3',
      ],
    'Stop if you have any of the following: / / - chest pain / - numbness / - Wall sit 30 sec x 3 / - Bridge 3x10': [
      '= when to stop',
      '= when to stop',
      '"Stop if chest pain"',
      '= when to stop',
      '"Stop if numbness"',
      '= Wall sit: hold 30s, reps 3',
      '= Bridging: count 10, sets 3',
    ],
    'Stop if you have: / - chest pain / / - Bridge / 3x10': [
      '= when to stop',
      '= when to stop',
      '"Stop if you have chest pain"',
      '= Bridging: count 10, sets 3',
      '= how much of the exercise above',
    ],
    'Stop if you have any of these: / - chest pain / 1. Wall sit 30 sec x 3 / 2. Calf raise 3x12': [
      '= when to stop',
      '= when to stop',
      '"Stop if chest pain"',
      '= Wall sit: hold 30s, reps 3',
      '= Calf raise: count 12, sets 3',
    ],
    'Stop if you notice: / • numbness in the saddle / / • loss of bladder control / • weakness in a leg / / • Bridge / 3x10':
      [
        '= when to stop',
        '= when to stop',
        '"Stop if you notice numbness in the saddle"',
        '= when to stop',
        '"Stop if you notice loss of bladder control"',
        '= when to stop',
        '"Stop if you notice weakness in a leg"',
        '= Bridging: count 10, sets 3',
        '= how much of the exercise above',
      ],
    'Stop if you have: / - chest pain / / - Calf stretch / 3 x 30 s': [
      '= when to stop',
      '= when to stop',
      '"Stop if you have chest pain"',
      '= Calf stretch at a wall: hold 30s, reps 3, sides each',
      '= how much of the exercise above',
    ],
    'Do these twice daily. Stop and seek advice if you notice: / - a numb foot': [
      '= how often',
      '= when to stop',
      '"Stop if you notice a numb foot, and seek advice"',
      'due: {"times-a-day":2}',
    ],
    'STOP if: pain moves down the leg / pins and needles increase / Bridge 3x10': [
      '= when to stop',
      '"Stop if pain moves down the leg"',
      '= when to stop',
      '"Stop if pins and needles increase"',
      '= Bridging: count 10, sets 3',
    ],
    'Stop if you have: / - pain lasting 30 minutes / - a numb foot / - Bridge 3x10': [
      '= when to stop',
      '? advice that a routine has no place for',
      '= when to stop',
      '"Stop if you have a numb foot"',
      '= Bridging: count 10, sets 3',
    ],
    'Stop if you have: / 1. chest pain / 2. a numb foot / 1. Bridge / 3x10': [
      '= when to stop',
      '= when to stop',
      '"Stop if you have chest pain"',
      '= when to stop',
      '"Stop if you have a numb foot"',
      '= Bridging: count 10, sets 3',
      '= how much of the exercise above',
    ],
  },
  'only what stops the exercises, for what gets worse, is a reason to stop': {
    'Squat 5 reps / Stop if pain goes down your leg': [
      '= Squat: count 5',
      '= when to stop',
      '"Stop if pain goes down your leg"',
    ],
    'Squat 5 reps / Stop if the symptoms go down the leg': [
      '= Squat: count 5',
      '= when to stop',
      '"Stop if the symptoms go down the leg"',
    ],
    'Squat 5 reps / Stop if pain does not settle within 20 minutes': [
      '= Squat: count 5',
      '= when to stop',
      '"Stop if pain does not settle within 20 minutes"',
    ],
    'Squat 5 reps / Stop if pain lasts for 2 hours': [
      '= Squat: count 5',
      '= when to stop',
      '"Stop if pain lasts for 2 hours"',
    ],
    'Squat 5 reps / Stop if the pain is not bearable': [
      '= Squat: count 5',
      '= when to stop',
      '"Stop if the pain is not bearable"',
    ],
    'Squat 5 reps / Stop if pain is no longer bearable': [
      '= Squat: count 5',
      '= when to stop',
      '"Stop if pain is no longer bearable"',
    ],
    ...all(
      ['= Squat: count 5', '? advice that a routine has no place for'],
      [
        'Squat 5 reps / Hören Sie bei Taubheit auf.',
        'Squat 5 reps / Stop exercising with any chest pain',
        'Squat 5 reps / If pain eases, see your physio to progress',
        'Squat 5 reps / If you have no numbness, contact us to book',
        'Squat 5 reps / When the pain settles, stop using the brace',
        'Squat 5 reps / If pain is no worse, stop taking tablets',
        'Squat 5 reps / If the pain is less than 3, stop icing',
        'Squat 5 reps / Stop smoking if you have back pain',
        'Squat 5 reps / Wenn die Schmerzen nachlassen, hören Sie mit den Tabletten auf',
        'Squat 5 reps / Wenn das Knie nicht mehr schmerzt, melden Sie sich bei uns',
        'Squat 5 reps / Wenn der Schmerz unter 3 bleibt, machen Sie nicht weiter als bis zur Hälfte',
        'Squat 5 reps / Wenn die Schwellung zurückgeht, beenden Sie das Kühlen',
        'Squat 5 reps / When your back feels better, call us to move on',
        'Squat 5 reps / Stop driving if your leg feels weak',
        'Squat 5 reps / Wenn die Schmerzen besser werden, rufen Sie uns an',
        'Squat 5 reps / If the knee does not hurt, contact us',
        'Squat 5 reps / Stop the tablets if your pain has gone',
      ],
    ),
    'Squat 5 reps / Bei Taubheit im Bein aufhören und Praxis anrufen.': [
      '= Squat: count 5',
      '= when to stop',
      '"Stop if Taubheit im Bein, und Praxis anrufen"',
    ],
    'Squat 5 reps / If the pain does not settle, call us': [
      '= Squat: count 5',
      '= when to stop',
      '"Stop if the pain does not settle, and call us"',
    ],
  },
  'who is called in which case is not mixed up': {
    ...all(
      ['= Squat: count 5', '? advice that a routine has no place for'],
      [
        'Squat 5 reps / Call your GP if you have a fever, and 999 if you cannot pass water',
        'Squat 5 reps / Ring your GP if the pain wakes you, not 999',
        'Squat 5 reps / Tell us if it hurts, or call 111 if your leg is numb',
        'Squat 5 reps / Call us if your calf swells, 112 at night',
        'Squat 5 reps / See your GP if you feel faint, and only call us if it lasts',
      ],
    ),
  },
  'a rule that goes on with the one above is no part of an exercise': {
    'Once the pain stops, ring us to book': ['? not understood'],
    'Bridge 3x10 / Stop if you feel numbness. / Or if your foot drops. / In either case: call us.': [
      '= Bridging: count 10, sets 3',
      '= when to stop',
      '"Stop if you feel numbness"',
      '? advice that a routine has no place for',
      '? advice that a routine has no place for',
    ],
    'Bridge 3x10 / Stop if the pain is sharp. In either case: call the clinic': [
      '= Bridging: count 10, sets 3',
      '= when to stop',
      '"Stop if the pain is sharp, and call the clinic"',
    ],
    'If it stops hurting, see your physio': ['? advice that a routine has no place for'],
    'If your pain is 0-2, contact us': ['? advice that a routine has no place for'],
    'If your pain is 4 or more, contact us': ['= when to stop', '"Stop if your pain is 4 or more, and contact us"'],
    'Stop if your pain gets worse. Tell your physio.': [
      '= when to stop',
      '"Stop if your pain gets worse, and tell your physio"',
    ],
    'Stop if your pain gets worse. Call us if it lasts.': ['? advice that a routine has no place for'],
    'Bridge 3x10 / Stop if it hurts. / And if your foot drops. / In any of these cases, call us.': [
      '= Bridging: count 10, sets 3',
      '= when to stop',
      '"Stop if it hurts"',
      '? advice that a routine has no place for',
      '? advice that a routine has no place for',
    ],
    'Bridge 3x10 / Stop wenn es schmerzt. / Oder wenn der Fuß taub wird. / In beiden Fällen rufen Sie uns an.': [
      '= Bridging: count 10, sets 3',
      '= when to stop',
      '"Stop if es schmerzt"',
      '? advice that a routine has no place for',
      '? advice that a routine has no place for',
    ],
  },
  'a heading takes no exercise below it': {
    'Back programme / Press ups 10 reps': ['= the title', '= Press ups: count 10'],
    'Week 1 / Sit to stand 10 reps': ['= the title', '= Sit to stand: count 10'],
    'Floor work / Pull ups 8 reps': ['= the title', '= Pull ups: count 8'],
    'Standing exercises / Step up 10 reps each leg': ['= the title', '= Step up: count 10, sides each'],
    'Back programme / Phase 2 / 10 reps': ['= the title', '? not understood', '? not understood'],
    'Mat / Roll down 8 reps / Leg pull 6 reps': ['= the title', '= Roll down: count 8', '= Leg pull: count 6'],
    'Bridge / Hold 10 sec / 5 reps': [
      '= Bridging: hold 10s, reps 5',
      '= how much of the exercise above',
      '= how much of the exercise above',
    ],
  },
  'what is for other weeks or days is not done together with what stands above': {
    'Plan / Bridge 3x10 / Phase 2 / Lift offs 8 reps / Stop if your leg goes numb.': [
      '= the title',
      '= Bridging: count 10, sets 3',
      '? not understood',
      '? below a heading of other weeks, days or something else: import these lines as a sheet of their own',
      '= when to stop',
      '"Stop if your leg goes numb"',
    ],
    'Plan / Day 1 / Bridge 10 reps / Day 2 / Morning / Squat 10 reps': [
      '= the title',
      '? not understood',
      '= Bridging: count 10',
      '? not understood',
      ...Array<string>(2).fill(
        '? below a heading of other weeks, days or something else: import these lines as a sheet of their own',
      ),
    ],
    'Plan / Phase 1 / Walk as you like / Phase 2 / Bridge 10 reps / Phase 3 / Squat 10 reps': [
      '= the title',
      '? not understood',
      '? not understood',
      '= a routine of its own, done as its heading says, and never called due',
      '= Bridging: count 10',
      '= a routine of its own, done as its heading says, and never called due',
      '= Squat: count 10',
    ],
  },
  'a heading and an exercise in one line are told apart by the person': {
    ...all(
      [
        '= the title',
        '= Bridging: count 10',
        '? a heading and what stands below it in one: write each on a line of its own',
      ],
      [
        'Plan / Bridge 10 reps / Day 2: Squat 3x12',
        'Plan / Bridge 10 reps / From week 3: 15 reps',
        'Plan / Bridge 10 reps / Phase 2 (from week 3): Squat 3x12',
        'Plan / Bridge 10 reps / Monday: Squat 3x10',
        'Plan / Bridge 10 reps / Mondays and Thursdays: Squat 3x10',
        'Plan / Bridge 10 reps / Evening: Squat 3x15',
        'Plan / Bridge 10 reps / Morning (7:30): cat cow 1 min, squat 5 reps',
        'Plan / Bridge 10 reps / Lunch: squat x 5',
        'Plan / Bridge 10 reps / Abends: Kniebeuge 10 Wdh.',
        'Plan / Bridge 10 reps / Stufe 2: Kniebeuge 10 Wdh.',
      ],
    ),
    'Plan / Exercise 1: Squat 5 reps / Warm up: march 10 reps / Zum Schluss: Kniebeuge 10 Wdh.': [
      '= the title',
      '= Squat: count 5',
      '= March: count 10',
      '= Kniebeuge: count 10',
    ],
  },
  'several exercises in one line are told apart by the person': {
    ...all(
      ['? more than one exercise: write each on a line of its own'],
      [
        'Cat/cow 1 min, child pose 1 1/2 min',
        'Wall slides x5, heel raises x10 and squats x3',
        'Bridge 3x10; clam 3x10',
        'Brücke 10 Wdh. und Kniebeuge 5 Wdh.',
      ],
    ),
    'Bridge 10 reps, hold 5 s, rest 10 s': ['= Bridging: hold 5s, reps 1, sets 10, pace (rest 10s)'],
    'Bridge 10 reps, 5 on bad days': ['? not understood'],
  },
  'a number of all exercises is of none': {
    ...all(
      ['= the title', '= Bridging: count 10', '? not understood'],
      [
        'Plan / Bridge 10 reps / Do all exercises 10 times',
        'Plan / Bridge 10 reps / Flow through everything once, 3 times a week.',
        'Plan / Bridge 10 reps / Alles 3 mal',
        'Plan / Bridge 10 reps / Hold each stretch for 30 seconds and repeat 3 times.',
        'Plan / Bridge 10 reps / Do each exercise 10 times',
        'Plan / Bridge 10 reps / Jede Übung 10 mal',
        'Plan / Bridge 10 reps / As above x 8',
        'Plan / Bridge 10 reps / Do the first three exercises 5 times',
        'Plan / Bridge 10 reps / Change position every 20 minutes',
        'Plan / Bridge 10 reps / Alle 30 Minuten aufstehen',
        'Plan / Bridge 10 reps / Step ups 10 leading with R then 10 L',
        'Plan / Bridge 10 reps / Treatment room 3',
      ],
    ),
    'Lie on your back. / Lift one leg. / Lower. / 10 reps each side': Array<string>(4).fill('? not understood'),
    'Plan / Group 1 / Bridge 10 reps / Part 2 / Squat 10 reps': [
      '= the title',
      '? not understood',
      '= Bridging: count 10',
      '? not understood',
      '= Squat: count 10',
    ],
    'Plan / All fours rock 10 reps': ['= the title', '= All fours rock: count 10'],
  },
  'a rest is between the sets that it is written for': {
    'Plan / Bridge 3x10 / Squat 3x10 / Rest 60 sec between sets': [
      '= the title',
      '= Bridging: count 10, sets 3',
      '= Squat: count 10, sets 3',
      '? a rest between sets, but not of which exercise: write it behind the amount of each',
    ],
    'Plan / Bridge 3x10 / Rest 60 sec between sets': [
      '= the title',
      '= Bridging: count 10, sets 3, pace (rest 60s)',
      '= how much of the exercise above',
    ],
    'Plan / Bridge 3x10 / Rest 60 sec between sets / Squat 3x10': [
      '= the title',
      '= Bridging: count 10, sets 3, pace (rest 60s)',
      '= how much of the exercise above',
      '= Squat: count 10, sets 3',
    ],
    'Plan / Bridge 3x10 / Squat 3x10 / / 60 sec rest between sets.': [
      '= the title',
      '= Bridging: count 10, sets 3',
      '= Squat: count 10, sets 3',
      '= the rest between sets, of every exercise',
    ],
    'Exercise | Sets | Reps / Bridge | 3 | 10 / Squat | 1 | 5 / Pause 45 sec between sets': [
      '= the headings of the columns below',
      '= Bridging: count 10, sets 3',
      '= Squat: count 5, sets 1',
      '= the rest between sets, of every exercise',
    ],
    'Bridge / Sets: 3 / Reps: 10 / Rest: 60 sec / / Squat 5 reps': [
      '= Bridging: count 10, sets 3, pace (rest 60s)',
      '= how much of the exercise above',
      '= how much of the exercise above',
      '= how much of the exercise above',
      '= Squat: count 5',
    ],
    'Bridge 10 reps / Rest: 60 sec / Squat 5 reps': ['= Bridging: count 10', '= a break', '= Squat: count 5'],
    'Bridge 3x10 / Squat 5 reps / / Rest 2 min between exercises': [
      '= Bridging: count 10, sets 3',
      '= Squat: count 5',
      '? not understood',
    ],
  },
  'another way to do it is of the exercise right above, or is left to the person': {
    'Squat 6x / Or if that pinches, stay on your forearms.': ['= Squat: count 6', '= how the exercise above is done'],
    'Squat 6x / Oder falls das zieht, im Sitzen': ['= Squat: count 6', '= how the exercise above is done'],
    ...all(
      [
        '= Squat: count 6',
        '? what to do instead in some case: write it as a "note" of its exercise when the routine is there',
      ],
      [
        'Squat 6x / Or if this is too hard, do only 3',
        'Squat 6x / Or if that hurts, hold for five seconds',
        'Squat 6x / / Or if lying is difficult, do these on your bed.',
      ],
    ),
    'Or if that hurts, sit down': [
      '? what to do instead in some case: write it as a "note" of its exercise when the routine is there',
    ],
  },
  'a rule for the day is no way to do an exercise': all(
    ['= Squat: count 6', '? advice that a routine has no place for'],
    [
      'Squat 6x / No lifting over 2 kg for 6 weeks. No sitting longer than 20 minutes.',
      'Squat 6x / Avoid bending forwards in the morning for the first 3 days.',
      'Squat 6x / Kein Heben über 5 kg in den ersten 6 Wochen',
    ],
  ),
  'what is not done any more is advice': all(['? advice that a routine has no place for'], ['No more sit ups 3x10']),
  'what is not done now is no exercise': all(
    ['? not understood'],
    [
      'Lunge 10 reps (not yet!)',
      'STOP doing sit ups 3x10',
      'Bridge (skip) 3x10',
      'Bridge 3x10, leave it out for now',
      '~~Clam 3x10~~',
      'Käfer 10 Wdh., noch nicht',
    ],
  ),
  'sides in another language are not lost': all(
    ['? not understood'],
    ['Puente 3x10 cada lado', 'Pont 10 reps chaque côté', 'Plank 30 s de chaque côté', 'Ponte 3x8 ogni lato'],
  ),
  'digits that are letters are no number': all(
    ['? not understood'],
    ['Bridge 3 x 1O', 'Bridge 1O x 5 sec', 'Bridge l0 reps', 'Squat 2 x 2O s', 'Bridge 10 reps. ho1d 5 secs'],
  ),
  'how often is no number of reps': {
    ...all(['? not understood'], ['Plank 20 sec 3x/fortnight', 'Plank 20 sec 2x per visit', 'Plank 20 sec 2x bd']),
    'Walk 10 min 3x/wk': ['= Walking: time 10 min', 'due: "3 times a week"'],
    'Tree hold 30 sec 3x/wk': ['= Tree: hold 30s, reps 1', 'due: "3 times a week"'],
    'Plank 20 sec 2x/d': ['= Plank: hold 20s, reps 1', 'due: {"times-a-day":2}'],
    'Plank 30 Sek, 2x tgl.': ['= Plank: hold 30s, reps 1', 'due: {"times-a-day":2}'],
    'Dehnen Wade 30 Sek 2x/T': ['= Dehnen Wade: hold 30s, reps 1', 'due: {"times-a-day":2}'],
    'Rad 10 Min. locker, 2x/Wo': ['= Rad: time 10 min', 'due: "twice a week"'],
    'Rad 10 Min 2x wkly': ['= Rad: time 10 min', 'due: "twice a week"'],
    'Bridge 3x10 2 x tägl.': ['= Bridging: count 10, sets 3', 'due: {"times-a-day":2}'],
  },
  'how much that ends when the person can do no more is left to the person': {
    ...all(
      [openEnded],
      [
        'Plank, hold as long as you can, 3 times',
        'Plank: as long as you can',
        'Squats to fatigue',
        'Squats AMRAP',
        'Wall sit 3x max',
        'Wall sit 3 x failure',
        'Plank 3x max.',
        'Wall sit - to fatigue x 3',
        'Heel raises AMRAP in 1 min',
        'Squats 3 sets of 10 until tired',
        'Push ups x 20 until you are tired',
        'Brücke 3x10 bis zur Ermüdung',
        'Unterarmstütz 3 x 30 Sek so lange wie möglich',
        'Walk as far as you can every day',
      ],
    ),
    ...all(
      [
        '= the title',
        '? an exercise, but an amount below it is not understood, or is of something else: write name and amount in one line',
        '? about an exercise that is left out',
        openEnded,
      ],
      [
        'Plan / Bridge / Hold 5 sec / As many as you can',
        'Plan / Bridge / 10 reps / Hold as long as you can',
        'Plan / Brücke / 10 Wdh. / So lange wie Sie können',
        'Plan / Squat / 3 sets of 10 / To fatigue',
      ],
    ),
    'Exercise | Sets | Reps / Squats to failure | 3 | 10': ['= the headings of the columns below', openEnded],
    'Exercise | Sets | Reps | Notes / Bridge | 3 | 10 | hold as long as you can': [
      '= the headings of the columns below',
      openEnded,
    ],
    'Plan / Bridge 10 reps / Plank / Hold 20 sec / Squats to fatigue': [
      '= the title',
      '= Bridging: count 10',
      '= Plank: hold 20s, reps 1',
      '= how much of the exercise above',
      openEnded,
    ],
    'Wall sit / Hold as long as you can': [openEnded, '? about an exercise that is left out'],
    'Exercise | Sets | Reps | Hold / Squat | 3 | AMRAP | / Plank | | 3 | as long as you can': [
      '= the headings of the columns below',
      openEnded,
      openEnded,
    ],
    'Plan / Plank to fatigue / Keep it up for as long as you can.': ['= the title', openEnded, openEnded],
    // What is not of the amount is said.
    'Bridge 3x10 / Rest as long as you need.': [
      '= Bridging: count 10, sets 3; "Rest as long as you need."',
      '= how the exercise above is done',
    ],
    'Rotation: turn as far as you can, 10 reps': ['= Rotation: count 10'],
    'Plan / Never work to failure. / Squat 5 reps': [
      '= the title',
      '? advice that a routine has no place for',
      '= Squat: count 5',
    ],
  },
  'a distance is no time': {
    ...all(
      ['= the title', '? a distance: write how long it takes you, such as "Walk 10 min"'],
      [
        'Plan / Walk 400 m',
        'Plan / Walk a mile daily',
        'Plan / Walk 1 km, twice a day',
        'Plan / 2 lengths of the pool',
        'Plan / Swim 2 lengths',
        'Plan / Walk 100 steps',
        'Plan / Schwimmen 10 Bahnen',
        'Plan / Farmer carry 3 x 40 m',
        'Plan / Carry 40 m x 3, 12 kg',
        'Plan / Side steps 2 x 10 ft',
        'Plan / Walk 3x20m',
      ],
    ),
    'Exercise | Reps | Hold | Distance / Walk | 1 | 400 m | / Walk | | 10 min | 400 m': [
      '= the headings of the columns below',
      '? a distance: write how long it takes you, such as "Walk 10 min"',
      '= Walking: time 10 min; "Distance: 400 m"',
    ],
    'Plan / Stand 1 m from the wall. / Squat 5 reps': ['= the title', '? not understood', '= Squat: count 5'],
    'Plan / Walk 10 min (about 800 m)': ['= the title', '= Walking: time 10 min; "about 800 m"'],
  },
  'the last week is no week with a number': {
    ...all(
      ['= the title', '= Bridging: count 10', someWeeks],
      [
        'Plan / Bridging 10 reps / Squat 3x10 (last week only)',
        'Plan / Bridging 10 reps / Squat 3x10 in the final week',
        'Plan / Bridging 10 reps / Kniebeuge 3x10 nur letzte Woche',
        'Plan / Bridging 10 reps / 15 reps from week 3',
        'Plan / Bridging 10 reps / Squat 10 reps - DO NOT do until week 3',
      ],
    ),
    ...all(
      [
        '= the title',
        '= Bridging: count 10',
        '? not understood',
        '? below a heading of other weeks, days or something else: import these lines as a sheet of their own',
      ],
      [
        'Plan / Bridging 10 reps / Last week only / Squat 3x10',
        'Plan / Bridging 10 reps / The last two weeks: / Squat 3x10',
        'Plan / Bridging 10 reps / Letzte Woche / Squat 3x10',
      ],
    ),
    'Plan / Weeks 1-2 / Bridging 10 reps / Last week only / Squat 5 reps': [
      '= the title',
      '= a routine of its own, done as its heading says, and never called due',
      '= Bridging: count 10',
      '= a routine of its own, done as its heading says, and never called due',
      '= Squat: count 5',
    ],
  },
  'a side that was not read leaves the line to the person': {
    ...all(
      ['? not understood'],
      [
        'Pull 10 reps red band left, green band right',
        'Push ups 3x10, left arm only on bad days',
        'Dip 10 reps on L, repeat R',
        'Lean 20 s L, R',
        'Sway 10 reps, skip right',
        'Brücke 3x10, nicht links',
        'Reach 8 reps, stronger on the left',
        'Reach 8 reps, left leg in front, then the opposite side',
        'Heben 10 Mal, danach das andere Bein',
        'Heben 10 Wdh., betroffene Seite',
        'Bridge 10 reps, on the operated side',
        'Bridge 10 reps, bad leg only',
      ],
    ),
    ...all(
      ['? an amount of "each", but not of what: write "each side", or leave "each" out where it is each set'],
      ['Kick 10x, R first', 'Heben 10 Wdh., linkes Bein zuerst'],
    ),
    'Käfer 10 mal, nur rechts': ['= Käfer: count 10, sides right'],
    'Bein heben, 10 Mal, dann Seite wechseln': ['= Bein heben: count 10, sides each'],
    'Lift 10 reps, then switch legs': ['= Lift: count 10, sides each'],
    'Bridge 10 reps, alternate days': ['= Bridging: count 10', 'due: "every other day"'],
    'Übung | Wdh | Hinweise / Brücke | 10 | nur rechts / Rudern | 12 | langsam': [
      '= the headings of the columns below',
      '? not understood',
      '= Rudern: count 12',
    ],
  },
  'an amount that may be meant otherwise is left to the person': {
    ...all(
      ['? not understood'],
      [
        'Bridge 8x, 10 deep breaths',
        'Bridge 10 x 3',
        'Raise 8-10 x 2-3',
        'Bridge 12x4, twice a day',
        'Calf stretch hold 30 s, 3 reps, 2 sets per day',
        'Heel raise 10 reps, 3 sets daily',
        'Nod 10 reps, then rest 30 s, repeat twice',
        'Nod 10 reps, 3x10 s hold, again',
        'Nod 10 reps, then repeat',
        'Bridge 10 reps or 30 s',
        'Brücke 10 Wdh. oder 30 Sek.',
        'Bridge 10 reps (or 5 breaths)',
        'Heel raises 10 reps, add 2 each week',
        'Heel raises 10 reps, increase by 5 every week',
      ],
    ),
    'Bridge 8x / 10 deep breaths': [
      '? an exercise, but an amount below it is not understood, or is of something else: write name and amount in one line',
      '? not understood',
    ],
    'Pose: 3 reps of 5 breaths': ['= Pose: breaths 5, reps 3'],
    'Bridge 8x / Hold 3 breaths': ['= Bridging: breaths 3, reps 8', '= how much of the exercise above'],
  },
  'a pack comes on the back only where the sheet says so': {
    'Home programme / Rotator cuff rehab / Table slides 10 reps / Ice 10 min after exercises': [
      '= the title',
      '? not understood',
      '= Table slides: count 10',
      '? a pack, but not where: add "on your knee", or where it goes',
    ],
    'ACL rehab / Squats 10 reps / Ice 10 min after exercises': [
      '= the title',
      '= Squats: count 10',
      '? a pack, but not where: add "on your knee", or where it goes',
    ],
    'Exercises / Lie on your back. / Squats 10 reps / Ice 10 min after exercises': [
      '= the title',
      '? advice that a routine has no place for',
      '= Squats: count 10',
      '? a pack, but not where: add "on your knee", or where it goes',
    ],
    'Lower back plan / Squats 10 reps / Ice 10 min after exercises': [
      '= the title',
      '= Squats: count 10',
      '= a cold pack on the lower back for 10 min, after the exercises',
    ],
    'Rückenprogramm / Squats 10 reps / Ice 10 min after exercises': [
      '= the title',
      '= Squats: count 10',
      '= a cold pack on the lower back for 10 min, after the exercises',
    ],
    'Back plan after hand surgery / Squats 10 reps / Ice 10 min after exercises': [
      '= the title',
      '= Squats: count 10',
      '? a pack, but not where: add "on your knee", or where it goes',
    ],
    'TKR exercises / Squats 10 reps / Heat 10 min before exercises': [
      '= the title',
      '= Squats: count 10',
      '? a pack, but not where: add "on your knee", or where it goes',
    ],
  },
  'what stands below the last part of the day may be of that part': {
    'Back plan / Morning / Bridge 10 reps / Evening / Cat cow 8 reps / / Ice 10 min after exercises / Heat 10 min before exercises':
      [
        '= the title',
        '= a routine of its own, done every day where the sheet does not say how often',
        '= Bridging: count 10',
        '= a routine of its own, done every day where the sheet does not say how often',
        '= Cat-cow: count 8',
        '? not understood',
        '? not understood',
        'due: "every day"',
        'due: "every day"',
      ],
    'Back plan / Ice 10 min after exercises / Morning / Bridge 10 reps / Evening / Cat cow 8 reps': [
      '= the title',
      '= a cold pack on the lower back for 10 min, after the exercises',
      '= a routine of its own, done every day where the sheet does not say how often',
      '= Bridging: count 10',
      '= a routine of its own, done every day where the sheet does not say how often',
      '= Cat-cow: count 8',
      'due: "every day"',
      'due: "every day"',
    ],
    'Back plan / Morning / Bridge 10 reps / Evening / Cat cow 8 reps / Ice 10 min after exercises': [
      '= the title',
      '= a routine of its own, done every day where the sheet does not say how often',
      '= Bridging: count 10',
      '= a routine of its own, done every day where the sheet does not say how often',
      '= Cat-cow: count 8',
      '= a cold pack on the lower back for 10 min, after the exercises',
      'due: "every day"',
      'due: "every day"',
    ],
    'Back plan / Morgens / Bridge 10 reps / Abends / Cat cow 8 reps / / Danach 10 Min. Eis': [
      '= the title',
      '= a routine of its own, done every day where the sheet does not say how often',
      '= Bridging: count 10',
      '= a routine of its own, done every day where the sheet does not say how often',
      '= Cat-cow: count 8',
      '? not understood',
      'due: "every day"',
      'due: "every day"',
    ],
    'Back plan / AM / Bridge 10 reps / PM / Cat cow 8 reps / / 3 times a week / Wheat bag 10 min before exercises': [
      '= the title',
      '= a routine of its own, done every day where the sheet does not say how often',
      '= Bridging: count 10',
      '= a routine of its own, done every day where the sheet does not say how often',
      '= Cat-cow: count 8',
      '= how often',
      '? not understood',
      'due: "3 times a week"',
      'due: "3 times a week"',
    ],
  },
  'what is not done on all days is not due on all days': {
    ...all(
      ['= the title', '= Bridging: count 10', '? not understood'],
      [
        'Back plan / Bridge 10 reps / daily except Sundays',
        'Back plan / Bridge 10 reps / Twice a day, only if you can',
        'Back plan / Bridge 10 reps / Täglich außer sonntags',
      ],
    ),
    'Back plan / Morgens / Bridge 10 reps / Abends - nur bei Schmerzen / Cat cow 8 reps': [
      '= the title',
      '= a routine of its own, done every day where the sheet does not say how often',
      '= Bridging: count 10',
      '= a routine of its own, done as its heading says, and never called due',
      '= Cat-cow: count 8',
      'due: "every day"',
    ],
    'Back plan / Morning / Bridge 10 reps / Evening (if sore) / Cat cow 8 reps': [
      '= the title',
      '= a routine of its own, done every day where the sheet does not say how often',
      '= Bridging: count 10',
      '= a routine of its own, done as its heading says, and never called due',
      '= Cat-cow: count 8',
      'due: "every day"',
    ],
    'Back plan / Morning / Bridge 10 reps / Evening - weekends only / Cat cow 8 reps': [
      '= the title',
      '= a routine of its own, done every day where the sheet does not say how often',
      '= Bridging: count 10',
      '= a routine of its own, done as its heading says, and never called due',
      '= Cat-cow: count 8',
      'due: "every day"',
    ],
    'Back plan / Bridge 10 reps daily except Sundays': ['= the title', '? not understood'],
    'Do the exercises twice a day, but only when rested. / Bridge 10 reps': [
      '? not understood',
      '= Bridging: count 10',
    ],
  },
  'of a range of minutes the shorter end counts': {
    'Back plan / Bridge 10 reps / Ice 20/15 min after exercises': [
      '= the title',
      '= Bridging: count 10',
      '? not understood',
    ],
    'Back plan / Bridge 10 reps / Cold pack 15-10 min after exercises': [
      '= the title',
      '= Bridging: count 10',
      '= a cold pack on the lower back for 10 min, after the exercises',
    ],
    'Back plan / Bridge 10 reps / Heat pack 12 to 8 min before exercises': [
      '= the title',
      '= Bridging: count 10',
      '= a heat pack on the lower back for 8 min, before the exercises',
    ],
    'Back plan / Bridge 10 reps / Eis 10 bis 5 Min nach den Übungen': [
      '= the title',
      '= Bridging: count 10',
      '= a cold pack on the lower back for 5 min, after the exercises',
    ],
  },
};

describe.each(Object.entries(kinds))('%s', (_, rows) => {
  test.each(Object.entries(rows))('%s', (written, became) => {
    expect(read(written)).toEqual(became);
  });
});
