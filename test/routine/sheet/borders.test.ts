/** Where an item of a sheet begins and ends: what a heading, an empty line, a number or another exercise lets through. */
import { describe, expect, test } from 'vitest';
import { renderSheet } from '../../../src/cli/sheet/render-sheet.ts';
import { buildSheetRoutine } from '../../../src/routine/sheet/build-sheet-routine.ts';
import { readSheets } from '../../../src/routine/sheet/read-sheet.ts';
import { readBundledExercises } from '../support/bundled.ts';

const exercises = readBundledExercises();

/** What each line of a sheet became, its rounds, and the side that its head names. */
function read(written: string) {
  const text = written.replaceAll(' / / ', '\n\n').replaceAll(' / ', '\n');
  const readings = readSheets(text).map((sheet) => ({ sheet, built: buildSheetRoutine(sheet, exercises) }));
  const more = readings.flatMap(({ sheet, built }) => [
    ...built.written.steps.flatMap((step) =>
      'rounds' in step ? `rounds: ${step.rounds} of ${step.steps.length} steps` : [],
    ),
    ...(sheet.sideAbove === undefined ? [] : [`side: ${sheet.sideAbove}`]),
  ]);
  const lines = renderSheet(readings, exercises).filter((line) => !/^ ?\d/.test(line));
  return [...lines.map((line) => line.trim()), ...more];
}

const nameless = '? how much, in a sentence that names no exercise: begin its line with a name where it is one';
const amountBelow =
  '? an exercise, but an amount below it is not understood, or is of something else: write name and amount in one line';
const whoseSide = '? an exercise below a side, and perhaps not on it: write the side behind its name';
const otherPart =
  '? below a heading of other weeks, days or something else: import these lines as a sheet of their own';
const roundsOnce =
  '? rounds, but not of which exercises: each is done once; write "rounds" into the routine when it is there';
const ofNames = '= how much, of every exercise below up to the next heading or empty line';
const section = '= a heading, which changes nothing of what stands below it';
const rounds = '= how many rounds of the exercises that it is about';
const ownRoutine = '= a routine of its own, done every day where the sheet does not say how often';
const amount = '= how much of the exercise above';
const how = '= how the exercise above is done';
const unclear = '? not understood';
const title = '= the title';
const advice = '? advice that a routine has no place for';
const ofLeft = '? about an exercise that is left out';

const kinds: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'a heading may say how much of each exercise below it, and how many rounds': {
    'Plan / Bed exercises (10 of each, twice daily) / / 1) Ankle rocks - x 12 / 2) Buttock squeezes - squeeze them together, hold for a count of 5 / 3) Heel slide - slide your heel towards your bottom (NOT past 90 degrees) / / Squats x12':
      [
        title,
        ofNames,
        '= Ankle rocks: count 12; "Twice daily."',
        '= Buttock squeezes: hold 5s, reps 10; "Twice daily."',
        '= Heel slide: count 10; "Twice daily."',
        '= Squats: count 12',
      ],
    "Plan / Then the stretches (once through, 30s each side, don't bounce): / - Hip flexors / - Hamstrings": [
      title,
      ofNames,
      '= Hip flexors: hold 30s, reps 1, sides each; "Don\'t bounce."',
      '= Hamstrings: hold 30s, reps 1, sides each',
    ],
    'Plan / Do this Mon/Wed/Fri after an easy run. Circuit, 3 rounds, 40s on/20s off: / / 1. Plank / 2. Side plank (L) / 2 mins rest between rounds. / / Stretches (30 seconds): / - Hamstrings':
      [
        title,
        ofNames,
        '= Plank: hold 40s, reps 1',
        '= Side bridge: hold 40s, reps 1, sides left',
        rounds,
        ofNames,
        '= Hamstrings: hold 30s, reps 1',
        'rounds: 3 of 4 steps',
      ],
    'Plan / Strength (3 x 10): / - Squats / - Heel raise 12 times': [
      title,
      ofNames,
      '= Squats: count 10, sets 3',
      '? an exercise, but the line that says how much of each is not understood: write it behind the name',
    ],
    'Plan / Core (10 of each): / - Squats / - Plank 30 s': [
      title,
      ofNames,
      '= Squats: count 10',
      '? an exercise, but the line that says how much of each is not understood: write it behind the name',
    ],
    'Plan / Stretches (30s each): / - Hamstrings / / Squats x12': [title, unclear, unclear, '= Squats: count 12'],
    'Plan / Then the stretches (if you have time, 30s each side): / - Hamstrings / / Squats x12': [
      title,
      unclear,
      unclear,
      '= Squats: count 12',
    ],
  },
  'no amount crosses an empty line': {
    'Plan / Bridge 3x10 / / Lie on your side. Lift your top leg. Repeat 12 times. / / Sit on a chair. Straighten your knee. Hold 5 seconds.':
      [title, '= Bridging: count 10, sets 3', nameless, unclear],
    'Plan / Bridge 3x10 / / Turn onto your front. Lift one leg. Hold 5 seconds.': [
      title,
      '= Bridging: count 10, sets 3',
      unclear,
    ],
    'Plan / Bridge x 10 / Squats x 12 / / Hold for 5 seconds. Both sides.': [
      title,
      '= Bridging: count 10',
      '= Squats: count 12',
      unclear,
    ],
    'Plan / Bridge x 10 / Squats x 12 / / Do 2 sets.': [title, '= Bridging: count 10', '= Squats: count 12', unclear],
    'Plan / Brücke 3x12 / / 5 Sekunden halten.': [title, '= Brücke: count 12, sets 3', unclear],
    'Plan / Bridge x 10 / Squats x 12 / / Each side.': [title, '= Bridging: count 10', '= Squats: count 12', unclear],
  },
  'a line that begins rounds is of what stands below it, and never of the exercise above': {
    'Knee / Warm up: walk 5 min / Then do 3 rounds: / Squat 10 reps / Wall push-up 12 reps': [
      title,
      '= Walking: time 5 min',
      rounds,
      '= Squat: count 10',
      '= Wall push-up: count 12',
      'rounds: 3 of 2 steps',
    ],
    'Knee / Walking 5 min / Repeat the following 3 times: / Squat 10 reps / Wall push-up 12 reps': [
      title,
      '= Walking: time 5 min',
      rounds,
      '= Squat: count 10',
      '= Wall push-up: count 12',
      'rounds: 3 of 2 steps',
    ],
    'Knee circuit / 5 min easy bike / Then 3 rounds, 1 min rest between rounds: / Squat 10 reps / Wall push-up 12 reps':
      [
        title,
        '= Easy bike: time 5 min',
        rounds,
        '= Squat: count 10',
        '= Wall push-up: count 12',
        'rounds: 3 of 3 steps',
      ],
    'Knie / Gehen 5 Min. / Folgende Übungen 3x wiederholen: / Kniebeugen 10x / Wandliegestütz 12x': [
      title,
      '= Gehen: time 5 min',
      rounds,
      '= Kniebeugen: count 10',
      '= Wandliegestütz: count 12',
      'rounds: 3 of 2 steps',
    ],
    'Knie / Gehen 5 Min. / Danach 3 Durchgänge, dazwischen 1 Min. Pause: / Kniebeugen 10x / Wandliegestütz 12x': [
      title,
      '= Gehen: time 5 min',
      rounds,
      '= Kniebeugen: count 10',
      '= Wandliegestütz: count 12',
      'rounds: 3 of 3 steps',
    ],
    'Knie / Gehen 5 Min. / Dann 2 Runden: / / Kniebeugen 10x / Brücke 12x / / Dehnen: / Wadendehnung 30 Sek. je Seite':
      [
        title,
        '= Gehen: time 5 min',
        rounds,
        '= Kniebeugen: count 10',
        '= Brücke: count 12',
        section,
        '= Wadendehnung: hold 30s, reps 1, sides each',
        'rounds: 2 of 2 steps',
      ],
    'Knee / Walking 5 min / Next, do these 3 times: / Squat 10 reps / Heel raise 12 reps': [
      title,
      '= Walking: time 5 min',
      rounds,
      '= Squat: count 10',
      '= Heel raise: count 12',
      'rounds: 3 of 2 steps',
    ],
    'Knee / Squat 10 reps / Heel raise 5 reps / Then repeat everything 2 times': [
      title,
      '= Squat: count 10',
      '= Heel raise: count 5',
      rounds,
      'rounds: 2 of 2 steps',
    ],
    'Knee / Walking 5 min / 3 rounds / Squat 10 reps / Heel raise 12 reps': [
      title,
      '= Walking: time 5 min',
      roundsOnce,
      '= Squat: count 10',
      '= Heel raise: count 12',
    ],
    'Knie / Gehen 5 Min. / Kräftigung (2 Durchgänge) / Kniebeugen 10x / Brücke 12x': [
      title,
      '= Gehen: time 5 min',
      rounds,
      '= Kniebeugen: count 10',
      '= Brücke: count 12',
      'rounds: 2 of 2 steps',
    ],
    'Knie / Gehen 5 Min. / Kräftigung am Stuhl (2 Durchgänge): / Kniebeugen 10x / Brücke 12x': [
      title,
      '= Gehen: time 5 min',
      roundsOnce,
      '= Kniebeugen: count 10',
      '= Brücke: count 12',
    ],
    'Knee / Do the following exercises 10 times: / Squat / Heel raise': [title, unclear, unclear, unclear],
    'Knee / Squat 10 reps / Then repeat 10 times: / Heel raise 5 reps': [
      title,
      '= Squat: count 10',
      roundsOnce,
      '= Heel raise: count 5',
    ],
  },
  'a heading that changes nothing is told as one, and what stands below it is read as without it': {
    'Übungen für daheim / / Aufwärmen: / Auf der Stelle gehen 3 Min. / / Kräftigung / Kniebeugen 12x / / Ausklang: / Waden dehnen, je Bein 20 Sek.':
      [
        title,
        section,
        '= Auf der Stelle gehen: time 3 min',
        section,
        '= Kniebeugen: count 12',
        section,
        '= Waden dehnen: hold 20s, reps 1, sides each',
      ],
    'My plan / ## Warm-Up / 1. March 2 min / ## Main Exercises / 2. Bridge 3x10 / ## Cool-Down / 3. Knee hugs 5 reps each side':
      [
        title,
        section,
        '= March: time 2 min',
        section,
        '= Bridging: count 10, sets 3',
        section,
        '= Knee hugs: count 5, sides each',
      ],
    'My plan / Strengthening exercises / Bridge 3x10': [title, section, '= Bridging: count 10, sets 3'],
    'My plan / Calf stretch / Hold 20 s, 3 times each side': [
      title,
      '= Calf stretch at a wall: hold 20s, reps 3, sides each',
      amount,
    ],
  },
  'an empty line parts nothing where each line, or each name, has one below it': {
    'Knee hugs / / Hug one knee. / / Hold 10 seconds. / / Repeat 5 times each side. / / Bridging / / Lift up 10 times.':
      [
        '= Knee hugs: hold 10s, reps 5, sides each',
        how,
        amount,
        amount,
        '= Bridging: count 10; "Lift up 10 times."',
        amount,
      ],
    'Knee hugs / / Hug one knee. / Hold 10 seconds. / Repeat 5 times each side. / / Bridging / / Lie on your back. / Lift your bottom 10 times.':
      [
        '= Knee hugs: hold 10s, reps 5, sides each',
        how,
        amount,
        amount,
        '= Bridging: count 10; "Lie on your back."; "Lift your bottom 10 times."',
        how,
        amount,
      ],
  },
  'a second sentence that says how much is of something else': {
    'Plan / Bridge / Lift your bottom. Hold 5 seconds. Repeat 10 times. / Lie on your side. Lift the top leg. Repeat 10 times each side.':
      [title, '= Bridging: hold 5s, reps 10; "Lift your bottom. Hold 5 seconds. Repeat 10 times."', amount, nameless],
    'Plan / Bridge / Lift your hips 10 times. / Lift your hips higher 10 times each side.': [
      title,
      amountBelow,
      ofLeft,
      unclear,
    ],
    'At the sink / Stand tall. Up on toes 10 times / Stand tall. Leg back 10 times each leg': [
      amountBelow,
      ofLeft,
      nameless,
    ],
  },
  'a line of a list of exercises is none of the heading above': {
    'Back exercises / / 1. Lie on your back. Lift your bottom. Hold 5 seconds. Repeat 10 times. / 2. Lie on your side. Lift your top leg. Repeat 10 times.':
      [title, nameless, nameless],
    'Übungsblatt / 1. Brücke: Becken heben. 3 Serien à 12 Wdh. / 2. Beckenkippen 20x': [
      title,
      '= Brücke: count 12, sets 3',
      '= Beckenkippen: count 20',
    ],
    'Clinic / Mrs Smith, low back pain / 1. Bridge: lift your hips. 3 sets of 12 reps. / 2. Pelvic tilt 20x': [
      title,
      unclear,
      '= Bridging: count 12, sets 3; "lift your hips. 3 sets of 12 reps."',
      '= Pelvic tilt: count 20',
    ],
    'Prints / 1  Lying on your back with / knees bent and feet on the / floor. Lift your pelvis. / Hold 5 secs. / 2  Crawling. Lift one / arm. Repeat 8 times / each side.':
      [title, unclear, unclear, unclear, unclear, unclear, unclear, unclear],
    'Übungsblatt / Übung 1: Brücke, 10 x / Übung 2: Katze, 8 x': [title, '= Brücke: count 10', '= Katze: count 8'],
  },
  'what is done is the name in a list of exercises': {
    'Plan / - Slide heel up and down, 10 times / - Lift knee 10 times / - Push your knee down, hold for 5 seconds, 10 times':
      [title, '= Slide heel up and down: count 10', '= Lift knee: count 10', '= Push your knee down: hold 5s, reps 10'],
    'Plan / A1. Goblet squat 3x10 / 1a. Lunge 2x8 / B2: Row 3x12': [
      title,
      '= Goblet squat: count 10, sets 3',
      '= Lunge: count 8, sets 2',
      '= Row: count 12, sets 3',
    ],
    'Bridge / 1. Lie on your back. / 2. Lift your hips. / 3. Hold 5 seconds. / 4. Repeat 10 times.': [
      '= Bridging: hold 5s, reps 10; "Lie on your back."; "Lift your hips."',
      how,
      how,
      amount,
      amount,
    ],
  },
  'a name and a colon stand before how it is done': {
    'Knee class / / Quad sets: Tighten the thigh. Hold 5 seconds. 10 repetitions. / Heel slides: Slide your heel. 15 repetitions.':
      [title, '= Quad sets: hold 5s, reps 10', '= Heel slides: count 15'],
  },
  'an amount below that is not understood leaves the exercise': {
    'Quads / Straighten your leg. / Hold for a slow count of 10, then lower. / Repeat 10 times with each leg. / / Squats 10 reps':
      [
        '= Quads: hold 10s, reps 10, sides each',
        '= how the exercise above is done',
        '= how much of the exercise above',
        '= how much of the exercise above',
        '= Squats: count 10',
      ],
  },
  'a part of the day above is no exercise': {
    'Every morning after breakfast - / Stand at sink. Up on toes 10 times / Stand at sink. Leg back 10 times each leg':
      ['= how often, in the words of the sheet: nothing is called due by it', nameless, nameless],
    'Before bed / Stand at sink. Up on toes 10 times': [unclear, nameless],
  },
  'a side above exercises is theirs up to the next heading': {
    'Plan / Right side only: / Single knee to chest hold 20s x 3 / Squats x 10': [
      title,
      '= the side of the exercises that it is about',
      '= Single knee hug: hold 20s, reps 3, sides right',
      '= Squats: count 10, sides right',
    ],
    'Plan / Right leg / Calf raise x 10 / Left leg / Calf raise x 15': [
      title,
      '= the side of the exercises that it is about',
      '= Calf raise: count 10, sides right',
      '= the side of the exercises that it is about',
      '= Calf raise: count 15, sides left',
    ],
    'Plan / Linkes Bein: / Kniebeuge 10x': [
      title,
      '= the side of the exercises that it is about',
      '= Kniebeuge: count 10, sides left',
    ],
    'Plan / / Left side / Side plank 20 sec / / Bird dog 10 reps': [
      title,
      '= the side of the exercises that it is about',
      '= Side bridge: hold 20s, reps 1, sides left',
      whoseSide,
    ],
    'Plan / Bridge 3x10 / Left leg / Calf raise 2x10': [title, whoseSide, unclear, whoseSide],
    'Plan / Right leg / Calf raise 10 each leg': [title, '= the side of the exercises that it is about', whoseSide],
    'Plan / Calf raise 2x10 / Quad sets x 10 / / Only do these on your left side.': [
      title,
      '= Calf raise: count 10, sets 2, sides left',
      '= Quad sets: count 10, sides left',
      '= the side of the exercises that it is about',
    ],
    'Plan / Calf raise 2x15 / Right leg only': [title, '= Calf raise: count 15, sets 2, sides right', amount],
  },
  'a side in the title is said': {
    'Plan - LEFT KNEE / Squats x 10': [title, '= Squats: count 10', 'side: Plan - LEFT KNEE'],
    'Clinic / Mrs Smith - RIGHT shoulder / / Row 3x10': [
      title,
      unclear,
      '= Row: count 10, sets 3',
      'side: Mrs Smith - RIGHT shoulder',
    ],
    'Post-op hip (R) - programme / Row 3x10': [title, '= Row: count 10, sets 3', 'side: Post-op hip (R) - programme'],
    'Knie-TEP links / Beinheben 3x10': [title, '= Beinheben: count 10, sets 3', 'side: Knie-TEP links'],
  },
  'a number alone is how often only where the sheet writes it so': {
    'Plan / Bridge 3x10 / Squats 3x12 / Chair 12': [
      title,
      '= Bridging: count 10, sets 3',
      '= Squats: count 12, sets 3',
      '? a number, but not of what: write "10 reps" or "x 10" where it is how often',
    ],
    'Plan / Bridge 3x10 / Page 2 of 2 / Next appointment 14 / Age 62 / Blatt 2': [
      title,
      '= Bridging: count 10, sets 3',
      unclear,
      unclear,
      unclear,
      unclear,
    ],
    'Squats 12 / Lunges 10 / Page 2': ['= Squats: count 12', '= Lunges: count 10', unclear],
  },
  'words below the last exercise are of it only where others have such words': {
    'Plan / Bridge 3x10 / Squats 3x12 / / Drink enough water.': [
      title,
      '= Bridging: count 10, sets 3',
      '= Squats: count 12, sets 3',
      advice,
    ],
    'Plan / Bridge 3x10 / Squats 3x12 / Breathe normally throughout.': [
      title,
      '= Bridging: count 10, sets 3; "Breathe normally throughout."',
      '= Squats: count 12, sets 3',
      '= what to mind in every exercise: said with the first one',
    ],
    'Plan / Bridge 3x10 / Squats 3x12 / Keep your back flat.': [
      title,
      '= Bridging: count 10, sets 3',
      '= Squats: count 12, sets 3',
      advice,
    ],
    'Plan / Bridge 3x10 / Lift slowly. / Squats 3x12 / Keep your heels down.': [
      title,
      '= Bridging: count 10, sets 3; "Lift slowly."',
      how,
      '= Squats: count 12, sets 3',
      how,
    ],
    'Plan / Bridge 3x10 / Twice a day / Keep your back flat.': [
      title,
      '= Bridging: count 10, sets 3',
      '= how often',
      advice,
    ],
    'Plan / Bridge 3x10 / Stop if it hurts. / Pain in the centre of your back is OK.': [
      title,
      '= Bridging: count 10, sets 3',
      '= when to stop',
      '"Stop if it hurts"',
      advice,
    ],
  },
  'a heading that is not understood closes the part, the day and the weeks above': {
    'Plan / Morning / Bridge 10 reps / / At the office / Back bends 10 reps / / Evening / Squats 5 reps': [
      title,
      ownRoutine,
      '= Bridging: count 10',
      unclear,
      otherPart,
      ownRoutine,
      '= Squats: count 5',
    ],
    'MORNING / Bridge 10 reps / TEA BREAK / Back bends 5 reps / EVENING / Squats 5 reps': [
      ownRoutine,
      '= Bridging: count 10',
      unclear,
      otherPart,
      ownRoutine,
      '= Squats: count 5',
    ],
    'Plan / Monday / Bridge 3x10 / / Rest of the week / Walking 40 min': [
      title,
      '= how often',
      '= Bridging: count 10, sets 3',
      unclear,
      otherPart,
    ],
    'Plan / Week 1-2 / Bridge 2x10 / / Aufbauphase / Plank 3x30 sec hold / / Week 3-4 / Bridge 3x12': [
      title,
      '= the weeks of the exercises below, which are steps of the same routine',
      '= Bridging: count 10, sets 2, weeks 1-2',
      unclear,
      otherPart,
      '= the weeks of the exercises below, which are steps of the same routine',
      '= Bridging: count 12, sets 3, weeks from 3',
    ],
    'Plan / Bridge 3x10 / / Once pain free / Squats 3x10 / / Stop if your knee swells.': [
      title,
      '= Bridging: count 10, sets 3',
      unclear,
      otherPart,
      '= when to stop',
      '"Stop if your knee swells"',
    ],
    'Morning / Warm up / March 2 min / Standing / Squats 3x10 / Evening / On the floor / Bridge 10 reps': [
      ownRoutine,
      section,
      '= March: time 2 min',
      '= how to lie or stand for the exercises below',
      '= Squats: count 10, sets 3',
      ownRoutine,
      '= how to lie or stand for the exercises below',
      '= Bridging: count 10; "On the floor"',
    ],
  },
  'more parts of the day are known': {
    'In bed before getting up: / Ankle pumps x 20 / Later, at the counter: / Heel raises x 10 / Before going to sleep: / Neck turns 5 each side':
      [
        ownRoutine,
        '= Ankle pumps: count 20',
        unclear,
        '? below a heading of other weeks, days or something else: import these lines as a sheet of their own',
        ownRoutine,
        '= Neck turns: count 5, sides each',
      ],
    'Plan / Morning / Bridge 10 reps / / Midday at work / Back bends 10 reps / / After lunch / Squats 5 reps / / Nach der Arbeit / Brücke 10x':
      [
        title,
        ownRoutine,
        '= Bridging: count 10',
        ownRoutine,
        '= Back bends: count 10',
        ownRoutine,
        '= Squats: count 5',
        ownRoutine,
        '= Brücke: count 10',
      ],
    'Plan / First two weeks / Bridge 3x10 / / From week 3 / Squats 3x10': [
      title,
      '= the weeks of the exercises below, which are steps of the same routine',
      '= Bridging: count 10, sets 3, weeks up to 2',
      '= the weeks of the exercises below, which are steps of the same routine',
      '= Squats: count 10, sets 3, weeks from 3',
    ],
  },
  'a label names nothing': {
    '## Plan / ### 1. **Cat-Cow Stretch** / - **Reps:** 10 slow repetitions / - **How:** Inhale as you arch. / ### 2. **Bird Dog** / - **Sets/Reps:** 2 sets of 8 per side / - **Hold:** 5 seconds':
      [
        title,
        '= Cat-Cow Stretch: count 10',
        amount,
        how,
        '= Bird-dog: hold 5s, reps 8, sets 2, sides each',
        amount,
        amount,
      ],
    'Plan / - Reps: 10 slow repetitions': [title, unclear],
    'Plan / Plank / Haltezeit: 30 Sek. / Sätze: 2': [title, '= Plank: hold 30s, reps 1, sets 2', amount, amount],
  },
  'a section is no exercise': {
    'Plan / Squats 10 reps / Finisher (once only) / Plank 60 sec': [
      title,
      '= Squats: count 10',
      unclear,
      '= Plank: hold 60s, reps 1',
    ],
  },
  'rounds are those of one circuit': {
    'Circuit / 3 rounds of: / Squats 10 reps / Plank 30 sec': [
      title,
      '= how many rounds of the exercises that it is about',
      '= Squats: count 10',
      '= Plank: hold 30s, reps 1',
      'rounds: 3 of 2 steps',
    ],
    'Squats 10 reps / Plank 30 sec / Repeat the circuit 3 times.': [
      '= Squats: count 10',
      '= Plank: hold 30s, reps 1',
      '= how many rounds of the exercises that it is about',
      'rounds: 3 of 2 steps',
    ],
    'Complete 3 rounds. Rest 60 seconds between rounds. / Squats 10 reps / Plank 30 sec': [
      '= how many rounds of the exercises that it is about',
      '= Squats: count 10',
      '= Plank: hold 30s, reps 1',
      'rounds: 3 of 3 steps',
    ],
    '3 Runden, zwischen den Runden 90 sek Pause / Kniebeugen 10x / Plank 30 Sek.': [
      '= how many rounds of the exercises that it is about',
      '= Kniebeugen: count 10',
      '= Plank: hold 30s, reps 1',
      'rounds: 3 of 3 steps',
    ],
    'Squats 10 reps / Plank 30 sec / Go through the list twice.': [
      '= Squats: count 10',
      '= Plank: hold 30s, reps 1',
      '= how many rounds of the exercises that it is about',
      'rounds: 2 of 2 steps',
    ],
    '2 Durchgänge / Kniebeugen 10x / Plank 30 Sek.': [
      '= how many rounds of the exercises that it is about',
      '= Kniebeugen: count 10',
      '= Plank: hold 30s, reps 1',
      'rounds: 2 of 2 steps',
    ],
    '3 rounds / Squats 3x10 / Plank 30 sec': [roundsOnce, '= Squats: count 10, sets 3', '= Plank: hold 30s, reps 1'],
    '3 rounds / Squats 10 reps / Plank 30 sec / / Walk 5 min': [
      roundsOnce,
      '= Squats: count 10',
      '= Plank: hold 30s, reps 1',
      '= Walking: time 5 min',
    ],
    'Squats 10 reps / Plank 30 sec / 3 rounds, then rest as long as you like': [
      '= Squats: count 10',
      '= Plank: hold 30s, reps 1',
      roundsOnce,
    ],
  },
  'an amount of all exercises is of those that say none': {
    'Plan / Hold each position for 20 seconds, 2x each side / - Ear to shoulder / - Shoulder shrugs 10x': [
      title,
      '= how much, of every exercise that does not say it itself',
      '= Ear to shoulder: hold 20s, reps 2, sides each',
      '? an exercise, but the line that says how much of each is not understood: write it behind the name',
    ],
    'Repeat each exercise 10 times. / Pelvic tilt, hold 5 seconds / Squats 12 reps': [
      '= how much, of every exercise that does not say it itself',
      '= Pelvic tilt: hold 5s, reps 10',
      '= Squats: count 12',
    ],
    'Plan / Calf stretch x 3 / Squats 10 reps / Hold each stretch for 30 seconds.': [
      title,
      '= Calf stretch at a wall: hold 30s, reps 3, sides each',
      '= Squats: count 10',
      '= how much, of every exercise that does not say it itself',
    ],
    'Start with 5 repetitions of each exercise and build up. / Pelvic tilt, hold 5 seconds / Squats 12 reps': [
      unclear,
      '? an exercise, but the line that says how much of each is not understood: write it behind the name',
      '= Squats: count 12',
    ],
    'Plan / Do each exercise for 30 seconds. / Bridge 3x10': [
      title,
      unclear,
      '? an exercise, but the line that says how much of each is not understood: write it behind the name',
    ],
  },
  'the title is what names the exercises': {
    'Oakfield Trust / Physiotherapy / Exercises for Low Back Pain / / Bridge 3x10': [
      unclear,
      unclear,
      title,
      '= Bridging: count 10, sets 3',
    ],
    'From: Hannah <h@x.org> / Subject: Your exercises / / Hi Pete, / / Bridge 3x10': [
      unclear,
      title,
      unclear,
      '= Bridging: count 10, sets 3',
    ],
    'Plan / Add: bridging 10 reps / Begin with pelvic tilts x 10 / Next: squats 8 reps': [
      title,
      '= Bridging: count 10',
      '= Pelvic tilt: count 10',
      '= Squats: count 8',
    ],
  },
  'how somebody lies or stands above exercises is of those right below': {
    'Plan / / Lying on your back: / - Slide heel up and down, 10 times / - Lift knee 10 times / / - Squeeze a ball 10 times':
      [
        title,
        '= how to lie or stand for the exercises below',
        '= Slide heel up and down: count 10',
        '= Lift knee: count 10',
        '= Squeeze a ball: count 10',
      ],
    'Plan / Standing / Calf lift 10 reps / / Sitting on a chair: / Knee extension 10 reps': [
      title,
      '= how to lie or stand for the exercises below',
      '= Calf lift: count 10',
      '= how to lie or stand for the exercises below',
      '= Knee extension: count 10',
    ],
    'Plan / Standing: / Single knee to chest 10 reps': [
      title,
      '= how to lie or stand for the exercises below',
      '= Single knee to chest: count 10',
    ],
    'Plan / Im Sitzen: / Knie strecken 10x': [
      title,
      '= how to lie or stand for the exercises below',
      '= Knie strecken: count 10',
    ],
  },
  'rounds go on to the next heading': {
    "Circuit / 3 rounds / Squats 10 reps / Plank 30 sec / / Finisher (once only) / Child's pose 1 min": [
      title,
      '= how many rounds of the exercises that it is about',
      '= Squats: count 10',
      '= Plank: hold 30s, reps 1',
      unclear,
      "= Child's pose: hold 1 min, reps 1",
      'rounds: 3 of 2 steps',
    ],
    '3 rounds of: / Squats 10 reps / Plank 30 sec / Afterwards: / Walk 5 min': [
      '= how many rounds of the exercises that it is about',
      '= Squats: count 10',
      '= Plank: hold 30s, reps 1',
      unclear,
      '= Walking: time 5 min',
      'rounds: 3 of 2 steps',
    ],
  },
  "a side that is not named, or is that of a title, is no exercise's": {
    'Operated leg: / Heel slides 10 reps / Other leg: / Heel slides 5 reps': [unclear, whoseSide, unclear, whoseSide],
    'Left knee exercises / Straight leg raise 10 reps / / Right ankle exercises / Ankle circles 10 reps': [
      title,
      '= Straight leg raise: count 10',
      '= the side of the exercises that it is about',
      '= Ankle circles: count 10, sides right',
      'side: Left knee exercises',
    ],
    'Do these on your left side. / Squats 10 reps / Do all on your right side.': [unclear, whoseSide, unclear],
  },
  'what stands below a heading for one case is not done with the rest': {
    'Plan A / Bridge 3x10 / Plan B (if sore) / Bridge 1x10': [
      title,
      '= Bridging: count 10, sets 3',
      unclear,
      otherPart,
    ],
    'Bridge 3x10 / / Progression: / Single leg bridge 3x8 each leg': [
      '= Bridging: count 10, sets 3',
      unclear,
      otherPart,
    ],
    'Bridge 3x10 / Make it harder: / Single leg bridge 3x8': ['= Bridging: count 10, sets 3', unclear, otherPart],
    'Morning / Cat cow x 10 / / Work breaks (every hour): / Chin tucks x 10 / / Evening / Bridge x 12': [
      ownRoutine,
      '= Cat-cow: count 10',
      unclear,
      otherPart,
      ownRoutine,
      '= Bridging: count 12',
    ],
  },
  'words below a name go on with it': {
    'Plan / / Cat camel / On hands and knees, arch and round your back / 10 reps / / Squats / 10 reps': [
      title,
      '= Cat-cow: count 10; "On hands and knees, arch and round your back"',
      how,
      amount,
      '= Squats: count 10',
      amount,
    ],
    'Plan / / Pendulum / Lean forward and let the arm hang. / Swing gently for 1 minute. / / Squats / 10 reps': [
      title,
      amountBelow,
      ofLeft,
      unclear,
      '= Squats: count 10',
      amount,
    ],
    'Bridge / sets 3 / reps 10 / / Row / sets 2 / reps 8-10': [
      '= Bridging: count 10, sets 3',
      amount,
      amount,
      '= Row: count 8-10, sets 2',
      amount,
      amount,
    ],
    'Plan / Lie on your back / Bridge 10 reps / Turn on your side / Clamshell 10 reps each side': [
      title,
      '= how to lie or stand for the exercises below',
      '= Bridging: count 10; "Lie on your back"',
      '= how to lie or stand for the exercises below',
      '= Clamshell: count 10, sides each; "Turn on your side"',
    ],
    'Plan / Bridge x 10 / Hold each for 5 secs / Squats x 12': [
      title,
      '= Bridging: hold 5s, reps 10',
      '= how much, of every exercise that does not say it itself',
      '= Squats: hold 5s, reps 12',
    ],
  },
  'what is added later is not done with the rest': {
    'Plan / Bridge 3x10 / Squat 3x12 / / After 2 weeks add / Lunges 2x10': [
      title,
      '= Bridging: count 10, sets 3',
      '= Squat: count 12, sets 3',
      unclear,
      otherPart,
    ],
    'Plan / Bridge 3x10 / Then add: / Lunges 2x10': [title, '= Bridging: count 10, sets 3', unclear, otherPart],
    'Day 1 / Bridge 3x10 / Day 2 / Squat 3x10 / Every day / Walk 20 min': [
      '= a routine of its own, done as its heading says, and never called due',
      '= Bridging: count 10, sets 3',
      '= a routine of its own, done as its heading says, and never called due',
      '= Squat: count 10, sets 3',
      unclear,
      otherPart,
    ],
  },
  'a name and a colon may stand above the amount': {
    'Hip leaflet / / Clamshells: lie on your side with knees bent, lift your top knee. / Repeat 10 times, 3 sets. / / Bridging: lie on your back, lift your bottom. / Hold 5 seconds, repeat 10 times.':
      [
        title,
        '= Clamshell: count 10, sets 3, sides each; "lie on your side with knees bent, lift your top knee."',
        amount,
        '= Bridging: hold 5s, reps 10; "lie on your back, lift your bottom."',
        amount,
      ],
  },
};

describe.each(Object.entries(kinds))('%s', (_, rows) => {
  test.each(Object.entries(rows))('%s', (written, became) => {
    expect(read(written)).toEqual(became);
  });
});
