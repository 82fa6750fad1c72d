/** Every word of a line is accounted for: what it adds is in the step, or said, or the line is left for the person. */
import { describe, expect, test } from 'vitest';
import { renderSheet } from '../../../src/cli/sheet/render-sheet.ts';
import { buildSheetRoutine } from '../../../src/routine/sheet/build-sheet-routine.ts';
import { readSheets } from '../../../src/routine/sheet/read-sheet.ts';
import { readBundledExercises } from '../support/bundled.ts';

const exercises = readBundledExercises();

/** What each line became, how its exercises are described, and what a person is told of it. */
function read(written: string) {
  const text = written.replaceAll(' / / ', '\n\n').replaceAll(' / ', '\n').replaceAll(' | ', '\t');
  const readings = readSheets(text).map((sheet) => ({ sheet, built: buildSheetRoutine(sheet, exercises) }));
  const lines = renderSheet(readings, exercises).filter((line) => !/^ ?\d/.test(line));
  const told = readings.flatMap(({ built: { written: routine, notes } }) => [
    ...Object.values(routine.exercises ?? {}).flatMap(({ how = [] }) =>
      [how].flat().map((one) => `how: ${String(one)}`),
    ),
    ...notes.map((note) => `note: ${note}`),
  ]);
  return [...lines.map((line) => line.trim()), ...told];
}

const all = (became: readonly string[], sheets: readonly string[]) =>
  Object.fromEntries(sheets.map((sheet) => [sheet, became]));

const kinds: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  '"each" and "je" are of the sides, before a name as behind an amount': {
    '3x10 ea Sidelying hip abd': ['= Sidelying hip abd: count 10, sets 3, sides each'],
    '3x30s ea Piriformis stretch': ['= Figure-four stretch: hold 30s, reps 3, sides each'],
    '3 x 10 ea. Clamshell': ['= Clamshell: count 10, sets 3, sides each'],
    'Clamshell x10 ea side': ['= Clamshell: count 10, sides each'],
    'Clamshell 8/side': ['= Clamshell: count 8, sides each'],
    'Knie zur Brust, je 10x': [
      '? an amount of "each", but not of what: write "each side", or leave "each" out where it is each set',
    ],
    'Beinbeuger dehnen - 30s - je 2x': [
      '? an amount of "each", but not of what: write "each side", or leave "each" out where it is each set',
    ],
    'Wadendehnung 2 x 20 Sek. beidseitig': [
      '? an exercise for both sides, but not how: add "both together", or "each side" where it is one by one',
    ],
    'Brücke, 2 Sätze je 15 Sekunden': ['= Brücke: hold 15s, reps 1, sets 2'],
    'Brücke: 2 Sätze mit je 10 Wdh.': ['= Brücke: count 10, sets 2'],
  },
  'a side has a label, is of a hand or another part of one side, or is changed': {
    'Upper trap stretch Sets: 1 Reps: 3 Hold: 30 sec Side: both': [
      '= Upper trap stretch: hold 30s, reps 3, sets 1, sides each',
    ],
    'Nackendehnung Wdh: 3 Halten: 30 Sek. Seite: beide': ['= Nackendehnung: hold 30s, reps 3, sides each'],
    'Ankle rocks Sets: 3 Reps: 12 Side: R+L': ['= Ankle rocks: count 12, sets 3, sides each'],
    'Heel raise Side: left Reps: 12': ['= Heel raise: count 12, sides left'],
    'Heel raise 3 x 10, Side: operated': ['? not understood'],
    'Heel raise Wdh: 10 Seite: operierte': ['? not understood'],
    'Handgelenke dehnen, pro Hand 2 x 15 Sekunden': ['= Handgelenke dehnen: hold 15s, reps 2, sides each'],
    'Wrist stretch 2 x 15 seconds each wrist': ['= Wrist stretch: hold 15s, reps 2, sides each'],
    'Shoulder stretch 3 x 20 s per shoulder': ['= Shoulder stretch: hold 20s, reps 3, sides each'],
    'Heel-toe stand 20 seconds, then swap feet': ['= Heel-toe stand: hold 20s, reps 1, sides each'],
    'Wrist stretch 20 s, swap hands': ['= Wrist stretch: hold 20s, reps 1, sides each'],
    'Side-lying leg lift x 12, then turn over': ['= Side-lying leg lift: count 12, sides each'],
    'Heel-toe stand 20 seconds, then swap the front foot': ['? not understood'],
    'Clam x 10, then roll over and do ten more': ['? not understood'],
  },
  'German as it is typed': {
    'Pendeln, mit 1-kg-Hantel, ca. 2 min': ['= Pendeln: time 2 min, with 1-kg-Hantel'],
    'Schultern heben, 8 - 10 Wh, 5 sec halten': ['= Schultern heben: hold 5s, reps 8-10'],
    'Außenrotation 3 Sätze á 15 Wh., 1 min Pause dazw.': ['= Außenrotation: count 15, sets 3, pace (rest 1 min)'],
    'Schultern kreisen, 10x vor, 10x zurück': [
      '= Schultern kreisen: count 10; "Vor."',
      '= Schultern kreisen: count 10; "Zurück."',
    ],
    'Rudern 3 x 12, vor dem Frühstück': ['= Rudern: count 12, sets 3', 'how: vor dem Frühstück'],
  },
  'each label of an amount has the number behind it': {
    'Bridge Reps: 10 Sets: 2': ['= Bridging: count 10, sets 2'],
    'Bridge Reps: 10 Hold: 5 sec Sets: 2': ['= Bridging: hold 5s, reps 10, sets 2'],
    'Brücke Wdh: 10 Sätze: 2 Pause: 30 Sek.': ['= Brücke: count 10, sets 2, pace (rest 30s)'],
  },
  '"B" and "bilat" behind an amount are both sides, and "LE" and "UE" a leg and an arm': {
    'SKTC 3x30" B': [
      '? an exercise for both sides, but not how: add "both together", or "each side" where it is one by one',
    ],
    'SLR 2x10 B': [
      '? an exercise for both sides, but not how: add "both together", or "each side" where it is one by one',
    ],
    'SKTC 3 x 30 sec both': [
      '? an exercise for both sides, but not how: add "both together", or "each side" where it is one by one',
    ],
    'SLR 2x10 bilat': [
      '? an exercise for both sides, but not how: add "both together", or "each side" where it is one by one',
    ],
    'Heel raise 3x10 bilat.': [
      '? an exercise for both sides, but not how: add "both together", or "each side" where it is one by one',
    ],
    'Pendulum 10x BIL': [
      '? an exercise for both sides, but not how: add "both together", or "each side" where it is one by one',
    ],
    'Knee hug 3x20s (B)': [
      '? an exercise for both sides, but not how: add "both together", or "each side" where it is one by one',
    ],
    'Quad set 10 reps BLE': [
      '? an exercise for both sides, but not how: add "both together", or "each side" where it is one by one',
    ],
    'Hamstring stretch 3 x 30 sec B': [
      '= Hamstring stretch with a strap: hold 30s, reps 3, sides each',
      'note: "Hamstring stretch" is done on one side at a time: all of it comes on the left, then on the right.',
    ],
    'HS stretch 3x20" ea. LE': ['= HS stretch: hold 20s, reps 3, sides each'],
    'SLR 2x10 ea LE': ['= SLR: count 10, sets 2, sides each'],
    'Row 2x10 ea. UE': ['= Row: count 10, sets 2, sides each'],
    'HS stretch 3x30" R LE': ['= HS stretch: hold 30s, reps 3, sides right'],
    'Quad set 10x LLE': ['= Quad set: count 10, sides left'],
  },
  '"each" of what nobody knows is asked about, and never only said': {
    'Press 3x10 each DB': [
      '? an amount of "each", but not of what: write "each side", or leave "each" out where it is each set',
    ],
    'Tritte 20 Sek. pro Stufe': [
      '? an amount of "each", but not of what: write "each side", or leave "each" out where it is each set',
    ],
    'Step ups x10 each stair': [
      '? an amount of "each", but not of what: write "each side", or leave "each" out where it is each set',
    ],
    'Bridge 2x10 each session': ['= Bridging: count 10, sets 2; "each session"'],
  },
  'short forms of German and English sheets are read': {
    'Quadrizeps anspannen, 10x, Spannung jeweils 5 Sek.': ['= Quadrizeps anspannen: hold 5s, reps 10', 'how: Spannung'],
    'Po anspannen, 10 Wdh., dabei jeweils 5 Sek. halten': ['= Po anspannen: hold 5s, reps 10'],
    'Dehnung Wade, jeweils 20 Sek.': [
      '? an amount of "each", but not of what: write "each side", or leave "each" out where it is each set',
    ],
    'Einbeinstand 30 Sek. re u. li': ['= Einbeinstand: hold 30s, reps 1, sides each'],
    'Piriformis dehnen 2x45 sek links u rechts': ['= Piriformis dehnen: hold 45s, reps 2, sides each'],
    'Ohr z. Schulter li/re – je 3x 20s': ['= Ohr z. Schulter: hold 20s, reps 3, sides each'],
    'Sciatic n. glides R x15': ['= Sciatic n. glides: count 15, sides right'],
    'LTR x20 alt.': ['= LTR: count 20, sides alternate'],
  },
  'ae, oe and ue are letters with dots where a sheet has none': {
    'Uebungsblatt Ruecken / Die Uebungen sind zweimal taeglich auszufuehren. / Bruecke 3 Saetze je 10 Wdh. / Bei zunehmenden Schmerzen Uebungen sofort beenden.':
      ['= the title', '= how often', '= Brücke: count 10, sets 3', '= when to stop', '"Stop if zunehmenden Schmerzen"'],
    'Neue Uebungen / Abenteuer steuern 5x': ['= the title', '= Abenteuer steuern: count 5'],
  },
  'times in words are counted wherever they stand': {
    'Brücke / Halten Sie die Position 10 Sekunden. Wiederholen Sie die Übung 8-mal.': [
      '= Brücke: hold 10s, reps 8',
      '= how much of the exercise above',
      'how: Halten Sie die Position 10 Sekunden. Wiederholen Sie die Übung 8-mal.',
    ],
    'Brücke / 20 Sekunden halten. / Fünfmal.': [
      '= Brücke: hold 20s, reps 5',
      '= how much of the exercise above',
      '= how much of the exercise above',
    ],
    'Brücke / 20 Sekunden halten. Das Ganze fünfmal wiederholen.': [
      '= Brücke: hold 20s, reps 5',
      '= how much of the exercise above',
      'how: 20 Sekunden halten. Das Ganze fünfmal wiederholen.',
    ],
    'Brücke / 20 Sekunden halten. Die Übung achtmal wiederholen.': [
      '= Brücke: hold 20s, reps 8',
      '= how much of the exercise above',
      'how: 20 Sekunden halten. Die Übung achtmal wiederholen.',
    ],
    'Brücke 3-mal 20 Sekunden': ['= Brücke: hold 20s, reps 3'],
    'Brücke 3 mal 10 Wiederholungen': ['= Brücke: count 10, sets 3'],
    'Bridge 3 times 20 seconds': ['= Bridging: hold 20s, reps 3'],
    'Bridge zehnmal': ['= Bridging: count 10'],
  },
  'a count is a second': {
    'Bridge / Hold for a slow count of 10, then slowly lower. / Repeat 10 times.': [
      '= Bridging: hold 10s, reps 10; "Hold for a slow count of 10, then slowly lower."',
      '= how much of the exercise above',
      '= how much of the exercise above',
    ],
    'Bridge / Hold for a count of five, 10 times': ['= Bridging: hold 5s, reps 10', '= how much of the exercise above'],
    'Bridge / Hold and count to 5. Repeat 10 times.': [
      '= Bridging: hold 5s, reps 10',
      '= how much of the exercise above',
    ],
    'Bridge 10 reps, hold for 5 counts': ['= Bridging: hold 5s, reps 10'],
    'Bridge 10 reps, 5-count hold': ['= Bridging: hold 5s, reps 10'],
    'Brücke / Halten und bis 5 zählen. 10 Wdh.': ['= Brücke: hold 5s, reps 10', '= how much of the exercise above'],
  },
  'how the amount is done is said': {
    'Cat/Cow -- 10 slow reps': ['= Cat-cow: count 10; "slow"'],
    'Squats 10 slow controlled reps': ['= Squats: count 10', 'how: slow controlled'],
    'Bridge - Reps: 10 slow repetitions': ['= Bridging: count 10; "slow"'],
    'Shell rest, 5 deep breaths': ['= Shell rest: breaths 5, reps 1', 'how: deep'],
    'Single leg balance 3 x 10 secs on cushion': ['= Single leg balance: hold 10s, reps 3', 'how: on cushion'],
    'Heel-toe stand - 20 seconds each foot in front': [
      '= Heel-toe stand: hold 20s, reps 1, sides each',
      'how: in front',
    ],
    'Towel scrunches 2 x 20 barefoot': ['= Towel scrunches: count 20, sets 2', 'how: barefoot'],
    'Towel scrunches 2 x 20 barefoot on tiles': ['= Towel scrunches: count 20, sets 2', 'how: barefoot on tiles'],
    'Calf raises 4-5 reps, 2 min rest between': [
      '= Calf raises: count 4-5, pace (rest 2 min)',
      'note: "Calf raises" is one set, so that its rest of 2 min is not taken.',
    ],
    'Katze 10x ganz entspannt': ['= Katze: count 10', 'how: ganz entspannt'],
  },
  'a time is a hold only where a word or the exercise says so': {
    'March on spot 1 minute': ['= March on spot: time 1 min'],
    'Skipping 3 x 30 sec': ['= Skipping: time 30s, sets 3'],
    'Marching 3 x 30 sec, 30 sec rest': ['= Marching: time 30s, sets 3, pace (rest 30s)'],
    'Pendulum swings 1-2 min': ['= Pendulum swings: time 1-2 min'],
    'Foam roll calves 60 sec each side': ['= Foam roll calves: time 60s, sides each'],
    'Wade ausrollen 60-90 Sek. pro Seite': ['= Wade ausrollen: time 60-90s, sides each'],
    'Hampelmann 45 Sek.': ['= Hampelmann: time 45s'],
    'Cat-cow 1 minute': ['= Cat-cow: time 1 min'],
    'Arm swings, alternate arms, 1 min': ['= Arm swings: time 1 min', 'how: Alternate sides.'],
    'Sit/stands / Make sure each movement is slow. Repeat for 1 minute. / Rolls x 10': [
      '= Sit/stands: time 1 min',
      '= how much of the exercise above',
      '= Rolls: count 10',
      'how: Make sure each movement is slow. Repeat for 1 minute.',
    ],
    'Squeeze 10 sec, 2 sets': ['= Squeeze: hold 10s, reps 1, sets 2'],
    'Arm raises 10 reps, 5 sec': ['= Arm raises: hold 5s, reps 10'],
    'Plank 3 x 30 sec': ['= Plank: hold 30s, reps 3'],
    'Hamstrings 3 x 30 sec': ['= Hamstrings: hold 30s, reps 3'],
    "Child's pose 1 min": ["= Child's pose: hold 1 min, reps 1"],
    'Butterfly twist 30 sec': ['= Butterfly twist: hold 30s, reps 1'],
    'Rocking / Feel the stretch in your groin. / 30 sec': [
      '= Rocking: hold 30s, reps 1',
      '= how the exercise above is done',
      '= how much of the exercise above',
      'how: Feel the stretch in your groin.',
    ],
    'Marching 30 sec / Hold for 30 sec': ['= Marching: hold 30s, reps 1', '= how much of the exercise above'],
    'Exercise | Sets | Time / Marching | 3 | 30 sec / Plank | 2 | 40 s': [
      '= the headings of the columns below',
      '= Marching: time 30s, sets 3',
      '= Plank: hold 40s, reps 1, sets 2',
    ],
    'Exercise | Sets | Hold / Row | 3 | 30 sec': [
      '= the headings of the columns below',
      '= Row: hold 30s, reps 1, sets 3',
    ],
  },
  'times that rise from line to line are places in a video': {
    '0:00 Intro / 4:40 Bridges – 2 sets of 10 / 14:20 Outro': [
      '= the title',
      '= Bridging: count 10, sets 2',
      '? not understood',
    ],
    '1:30 Bridges / 4:40 Bird dog / 6:50 Cat cow': ['= the title', '? not understood', '? not understood'],
    '- [0:00] Intro / - [1:05] Single knee to chest – 30 sec each leg / - 1:02:00 - Cat cow 8 reps': [
      '= the title',
      '= Single knee hug: hold 30s, reps 1, sides each',
      '= Cat-cow: count 8',
    ],
    '0:30 Plank / 1:00 Wall sit': ['= Plank: hold 30s, reps 1', '= Wall sit: hold 60s, reps 1'],
    '1:00 Plank / 0:30 Wall sit / 1:30 Bridge': [
      '= Plank: hold 60s, reps 1',
      '= Wall sit: hold 30s, reps 1',
      '= Bridging: hold 90s, reps 1',
    ],
  },
  'marks of Markdown are no part of a name': {
    '### 1. **Cat-Cow** / - **Reps:** 10 repetitions / ### 2. **Bird Dog** / - **Reps:** 8 per side / - **Hold:** 5 seconds':
      [
        '= Cat-cow: count 10',
        '= how much of the exercise above',
        '= Bird-dog: hold 5s, reps 8, sides each',
        '= how much of the exercise above',
        '= how much of the exercise above',
      ],
    '1. **Bird Dog** – 8 per side, hold 5 sec': ['= Bird-dog: hold 5s, reps 8, sides each'],
    '* **Bridge**: 3 x 12 / * *Pelvic tilt*: 2 x 10': [
      '= Bridging: count 12, sets 3',
      '= Pelvic tilt: count 10, sets 2',
    ],
    'Plan / ____ / Squat 3*10*15 sec': ['= the title', '= Squat: hold 15s, reps 10, sets 3'],
  },
  'codes before a name are no part of it': {
    'A1. Goblet squat 3 x 10 8kg / A2. Row 3 x 10 e/s / 1a) Lunge 2 x 10 / B2: Bridge 10 reps': [
      '= Goblet squat: count 10, sets 3, with 8kg',
      '= Row: count 10, sets 3, sides each',
      '= Lunge: count 10, sets 2',
      '= Bridging: count 10',
    ],
    'Exercise | Sets | Reps / A1. Goblet squat | 3 | 10 / A2) Row | 2 | 8': [
      '= the headings of the columns below',
      '= Goblet squat: count 10, sets 3',
      '= Row: count 8, sets 2',
    ],
    'A1 Goblet squat 3x10': ['? not understood, for the number 1'],
  },
  'an exercise with an amount that was not understood is left as a whole': {
    'Quads / Hold for a slow 9 ticks, then lower. / Repeat 10 times with each leg.': [
      '? an exercise, but an amount below it is not understood, or is of something else: write name and amount in one line',
      '? not understood',
      '? about an exercise that is left out',
    ],
    'Bridge / Lift your bottom. / Hold at least 5 seconds. / Repeat 10 times.': [
      '? an exercise, but an amount below it is not understood, or is of something else: write name and amount in one line',
      '? about an exercise that is left out',
      '? not understood',
      '? about an exercise that is left out',
    ],
    'Bridge 3x10 / Hold at least 5 seconds. / Squat 3x10': [
      '? an exercise, but an amount below it is not understood, or is of something else: write name and amount in one line',
      '? not understood',
      '= Squat: count 10, sets 3',
    ],
    'Bridge 3x10 / Keep your knees at 45. / Squat 3x10': [
      '= Bridging: count 10, sets 3',
      '? not understood',
      '= Squat: count 10, sets 3',
    ],
    'Bridge 3x10 / 45 minutes rest / Squat 3x10': [
      '= Bridging: count 10, sets 3',
      '? not understood',
      '= Squat: count 10, sets 3',
    ],
  },
  'a short hold without reps is told to be a guess, and left where a line says how many': {
    'Bridge / Lift your bottom. Hold 5 seconds.': [
      '= Bridging: hold 5s, reps 1; "Lift your bottom. Hold 5 seconds."',
      '= how much of the exercise above',
      'note: "Bridge" does not say how often it is held for 5s: once is written.',
    ],
    'Plank 30 sec': ['= Plank: hold 30s, reps 1'],
    'Squeeze 5 sec, 3 sets': ['= Squeeze: hold 5s, reps 1, sets 3'],
    'Repeat each exercise 10 times. / Pelvic tilt, hold 5 seconds / Squat 3x10': [
      '= how much, of every exercise that does not say it itself',
      '= Pelvic tilt: hold 5s, reps 10',
      '= Squat: count 10, sets 3',
    ],
    'Start with 5 repetitions of each and build up to 10. / Knee hugs / Hold for 5 seconds. Repeat with the other leg.':
      [
        '? not understood, for the number 10',
        '? a hold, but not how many: the line that says it of each is not understood',
        '? about an exercise that is left out',
      ],
    'Do all of them 10 times. / Pelvic tilt, hold 30 seconds / Squat': [
      '= how much, of every exercise that does not say it itself',
      '? an exercise, but the line that says how much of each is not understood: write it behind the name',
      '= Squat: count 10',
    ],
    'Do all of them 3 times. / Pelvic tilt, hold 30 seconds': [
      '= how much, of every exercise that does not say it itself',
      '= Pelvic tilt: hold 30s, reps 3',
    ],
    'Repeat each exercise 10 times unless stated. / Quad set, hold 5 seconds / Mini squats x 5': [
      '= how much, of every exercise that does not say it itself',
      '= Quad set: hold 5s, reps 10',
      '= Mini squats: count 5',
    ],
    'Do ten of each, twice a day / Quad set, hold 5 seconds': [
      '= how much, of every exercise that does not say it itself',
      '= Quad set: hold 5s, reps 10',
    ],
    '10 reps each, twice a day / Quad set, hold 5 seconds': [
      '= how much, of every exercise that does not say it itself',
      '= Quad set: hold 5s, reps 10',
    ],
    'Repeat all of these 10 times. / Quad set, hold 5 seconds': [
      '= how much, of every exercise that does not say it itself',
      '= Quad set: hold 5s, reps 10',
    ],
    'Perform 2 sets of 12 of each, on 3 good days: / Plank - 30 sec / Heel raise 20 reps': [
      '? not understood, for the number 12',
      '? an exercise, but the line that says how much of each is not understood: write it behind the name',
      '? an exercise, but the line that says how much of each is not understood: write it behind the name',
    ],
    'Do each exercise 10 times, hold each for 5 seconds. / 1. Quad set / 2. Heel slide / 3. Squat x 8': [
      '= how much, of every exercise that does not say it itself',
      '= Quad set: hold 5s, reps 10',
      '= Heel slide: hold 5s, reps 10',
      '? an exercise, but the line that says how much of each is not understood: write it behind the name',
    ],
    'Do each exercise 10 times. / Arms / Quad set / Heel slide': [
      '= how much, of every exercise that does not say it itself',
      '? not understood',
      '= Quad set: count 10',
      '= Heel slide: count 10',
    ],
    'Jede Übung 10 mal. / Beckenkippen 5 Sek. halten': [
      '= how much, of every exercise that does not say it itself',
      '= Beckenkippen: hold 5s, reps 10',
    ],
  },
  'a row is left where one of its cells is not understood, which is named': {
    'Exercise | Sets | Reps | Hold / Bridge | 3 | ten or so | 5s / Squat | 3 | 12 | about ten / Row | 3 | as many as you can | 5s':
      [
        '= the headings of the columns below',
        '? not understood, for "ten or so" below "Reps"',
        '? not understood, for "about ten" below "Hold"',
        '? how long or how many it leaves open: write a time or a number that you can do, such as "Plank 20-40 sec, 3 times"',
      ],
    'Exercise | Reps | Notes / Row | 10 | only in the evening / Squat | 10 | nur morgens / Press | 10 | nur bis 90 Grad':
      [
        '= the headings of the columns below',
        '? not understood, for "only in the evening" below "Notes"',
        '? not understood, for "nur morgens" below "Notes"',
        '= Press: count 10',
        'how: nur bis 90 Grad',
      ],
  },
  'a rest among the notes of a row is its rest': {
    'Übung | Sätze | Wdh. | Haltezeit | Bemerkung / Wandsitz | 3 | 1 | 40 Sek. | Pause 1 min': [
      '= the headings of the columns below',
      '= Wandsitz: hold 40s, reps 1, sets 3, pace (rest 1 min)',
    ],
    'Exercise | Sets | Reps | Notes / Squat | 3 | 10 | rest 90s, back straight': [
      '= the headings of the columns below',
      '= Squat: count 10, sets 3, pace (rest 90s)',
      'how: rest 90s, back straight',
    ],
  },
  'a cell is read as a line would be': {
    'Exercise | Reps | Tempo/Hold / Row | 10 | 5 sec hold / Squat | 10 | 2-0-2 / Plank | 3 | 20-30s / Walk | | 25 min':
      [
        '= the headings of the columns below',
        '= Row: hold 5s, reps 10',
        '= Squat: count 10',
        '= Plank: hold 20-30s, reps 3',
        '= Walking: time 25 min',
        'how: Tempo/Hold: 2-0-2',
      ],
    'Exercise | Sets | Reps / Dead bug | 2 | 3 each side / Lunge | 2 | 8/side / Step | 2 | 10 ea / Curl | 3 | 15 L/12 R / Kick | 3 | 15 L/15 R':
      [
        '= the headings of the columns below',
        '= Dead bug: count 3, sets 2, sides each',
        '= Lunge: count 8, sets 2, sides each',
        '? an amount of "each", but not of what: write "each side", or leave "each" out where it is each set',
        '= Curl: count (left 15, right 12), sets 3, sides each',
        '= Kick: count 15, sets 3, sides each',
      ],
    'Übung | Wdh. | Seite / Row | 10 | bds. / Press | 10 | re./li. / Lunge | 10 | li/re.': [
      '= the headings of the columns below',
      '? an exercise for both sides, but not how: add "both together", or "each side" where it is one by one',
      '= Press: count 10, sides each',
      '= Lunge: count 10, sides each',
    ],
    'Exercise | Sets | Reps | Freq / Row | 3 | 10 | 3x/wk / Press | 2 | 8 | daily': [
      '= the headings of the columns below',
      '= Row: count 10, sets 3; "3 times a week."',
      '= Press: count 8, sets 2; "Daily."',
      'note: How often differs from exercise to exercise: it is said with each, and nothing is called due by it. What is to be called due needs a routine of its own.',
    ],
  },
  "MedBridge's lines have two frequencies and a hold without a unit": {
    'Supine Bridge - 1 x daily - 7 x weekly - 3 sets - 10 reps': ['= Supine Bridge: count 10, sets 3'],
    'Hip Abduction - 1 x daily - 3 x weekly - 2 sets - 10 reps - 5 seconds hold': [
      '= Hip Abduction: hold 5s, reps 10, sets 2',
    ],
    'Seated Hamstring Stretch - 2 x daily - 7 x weekly - 1 sets - 3 reps - 30 hold': [
      '= Seated Hamstring Stretch: hold 30s, reps 3, sets 1',
    ],
    'Bridge 3 x 10, 5 hold': ['= Bridging: hold 5s, reps 10, sets 3'],
    'Squats 10 hold 5 sec': ['= Squats: hold 5s, reps 10'],
  },
  'another number beside the amount is of an angle, a height, a weight or a tempo': {
    'Mini squats 0-45 deg 3 x 15': ['= Mini squats 0-45 deg: count 15, sets 3'],
    'Step ups 4 inch 3 x 10': ['= Step ups 4 inch: count 10, sets 3'],
    'Step ups on 20 cm step, 2 x 10 each leg': ['= Step ups on 20 cm step: count 10, sets 2, sides each'],
    'Biceps curl 2-3kg 3x15': ['= Biceps curl: count 15, sets 3, with 2-3kg'],
    'Romanian deadlift w/ 2 x 8 kg dumbbells, 3 x 8': ['= Romanian deadlift: count 8, sets 3, with 2 x 8 kg dumbbells'],
    'Deadlift 3x8 2x10kg': ['= Deadlift: count 8, sets 3, with 2x10kg'],
    'Heel raise 3 x 10, slowly lower over 4 secs': ['= Heel raise: count 10, sets 3', 'how: slowly lower over 4 secs'],
    'Squat 3 x 10, slow 3-1-3 tempo': ['= Squat: count 10, sets 3', 'how: slow 3-1-3 tempo'],
    'Seated row, 3 sets of 12, tempo 2-0-2': ['= Seated row: count 12, sets 3', 'how: tempo 2-0-2'],
    "Squat 3 x 10, 2' rest": ['= Squat: count 10, sets 3, pace (rest 2 min)'],
    'Split squat 3x8/8 @ 12kg': ['= Split squat: count 8, sets 3, sides each, with 12kg'],
    'Carry 3 x 40 m': ['? a distance: write how long it takes you, such as "Walk 10 min"'],
    'Carry 3 x 20 cm': ['? not understood'],
  },
  'a short pause or squeeze is a hold': {
    'Bridge 3x10, 3 sec squeeze at top': ['= Bridging: hold 3s, reps 10, sets 3; "at top"'],
    'Bridge 12 reps w/ 2 sec pause': ['= Bridging: hold 2s, reps 12'],
    'Squat 10 reps with a 3 sec pause at the bottom': ['= Squat: hold 3s, reps 10', 'how: at the bottom'],
    'Row 3x10, 60 sec pause': ['= Row: count 10, sets 3, pace (rest 60s)'],
  },
  'sides that are said twice, or in order': {
    'Neck rotation L+R 5 each side hold 3 s': ['= Neck rotation: hold 3s, reps 5, sides each'],
    'Clamshell 3x10, right then left': [
      '= Clamshell: count 10, sets 3, sides each',
      'note: "Clamshell" has an arm and a leg, or the floor and a leg, on different sides: that the right comes first is left out.',
    ],
    'Calf stretch 30 sec x 3 (R only!)': ['= Calf stretch at a wall: hold 30s, reps 3, sides right'],
    'Seitstütz, 2 Durchgänge je 20 Sekunden rechts und links': ['= Seitstütz: hold 20s, reps 1, sets 2, sides each'],
    'Squat 10 reps left, 8 reps each side': ['? not understood, for the number 8'],
  },
  'a stretch that moves is counted': {
    'Single leg stretch, 10 each leg': ['= Single leg stretch: count 10, sides each'],
    'Single arm stretch, 10 each arm': ['? not understood'],
  },
  'every hour, however it is written': {
    'Ankle pumps, 10 times each hour': [
      '= Ankle pumps: count 10',
      'note: "every hour" is taken as every 1 h between 08:00 and 21:00, at most 12 times a day.',
    ],
    'Ankle pumps 10 reps q2h': [
      '= Ankle pumps: count 10',
      'note: "every 2 hours" is taken as every 2 h between 08:00 and 21:00, at most 7 times a day.',
    ],
  },
  'a name before a colon or a dash, and sentences of how, are an exercise': {
    'Plan / Heel slides: Slide your heel. 10 repetitions. / Quad sets: Tighten the thigh. Hold 5-10 seconds. 2 sets of 10.':
      [
        '= the title',
        '= Heel slides: count 10',
        '= Quad sets: hold 5-10s, reps 10, sets 2',
        'how: Slide your heel. 10 repetitions.',
        'how: Tighten the thigh. Hold 5-10 seconds. 2 sets of 10.',
      ],
    '1. Brücke: Fersen in den Boden drücken, Becken heben. 3 Serien à 12 Wdh., Pause 45 Sek.': [
      '= Brücke: count 12, sets 3, pace (rest 45s)',
      'how: Fersen in den Boden drücken, Becken heben. 3 Serien à 12 Wdh., Pause 45 Sek.',
    ],
    'Wand external rotation - elbow at side, push it out. Hold 10 secs. x10': [
      '= Wand external rotation: hold 10s, reps 10',
      'how: elbow at side, push it out. Hold 10 secs. x10',
    ],
    'Ankle pumps: Move your foot up and down. 20 repetitions every hour while awake.': [
      '= Ankle pumps: count 20',
      'how: Move your foot up and down. 20 repetitions every hour while awake.',
      'note: "every hour while awake" is taken as every 1 h between 08:00 and 21:00, at most 12 times a day.',
    ],
    'Squat - hold on to a chair. 3x10': ['= Squat: count 10, sets 3', 'how: hold on to a chair. 3x10'],
    'Bridge: slowly 3x10': ['= Bridging: count 10, sets 3; "slowly 3x10"'],
  },
  'what stands before a colon may be no name': {
    'Bridge / Starting position: Lie on your back. Lift. 10 reps': [
      '= Bridging: count 10; "Starting position: Lie on your back. Lift. 10 reps"',
      '= how much of the exercise above',
    ],
    'Bridge / Feet: hip width apart. Lift. 10 reps.': [
      '= Bridging: count 10; "Feet: hip width apart. Lift. 10 reps."',
      '= how much of the exercise above',
    ],
    'Bridge / Lie on your back: Lift. 10 reps.': [
      '= Bridging: count 10; "Lie on your back: Lift. 10 reps."',
      '= how much of the exercise above',
    ],
    'Note: keep your back flat. 10 reps.': ['? not understood'],
    'Core: plank 30 sec': ['= Core: plank: hold 30s, reps 1'],
    'Bridge: feet on a chair 3x10': ['= Bridge: feet on a chair: count 10, sets 3'],
  },
  'a heading with an amount says how much of each name below it, up to the next border': {
    'Strength - 3 sets of 12 / Squats / Bridges / / Core (30 sec each) / Plank': [
      '= how much, of every exercise below up to the next heading or empty line',
      '= Squats: count 12, sets 3',
      '= Bridging: count 12, sets 3',
      '= how much, of every exercise below up to the next heading or empty line',
      '= Plank: hold 30s, reps 1',
    ],
    'Upper body: 2 x 10 / Chest press / See you / Arm raise x 8': [
      '= how much, of every exercise below up to the next heading or empty line',
      '= Chest press: count 10, sets 2',
      '? not understood',
      '? an exercise, but the line that says how much of each is not understood: write it behind the name',
    ],
    'Plan / Circuit 1 (x3) / Squat x 10': [
      '= the title',
      '? rounds, but not of which exercises: each is done once; write "rounds" into the routine when it is there',
      '= Squat: count 10',
    ],
    'Plan / Set 1 / Squat x 10 / Set 2 / Lunge x 8': [
      '= the title',
      '? not understood',
      '= Squat: count 10',
      '? not understood',
      '= Lunge: count 8',
    ],
    'Day 1 (lower) / Squat x 10': ['= the title', '= Squat: count 10'],
    'Cardio 20 min / Squat / Bridge x 10': ['= the title', '? not understood', '= Bridging: count 10'],
  },
  'further in below a name in a list is a way to do it, and no exercise of its own': {
    'Plan / • Calf stretch at wall /   – knee straight 3 x 30 sec /   – knee bent 3 x 30 sec': [
      '= the title',
      '= an exercise',
      '= Calf stretch at wall, knee straight: hold 30s, reps 3',
      '= Calf stretch at wall, knee bent: hold 30s, reps 3',
    ],
    'Plan / 1. Squat /   - Start: 2x8 /   - Goal: 3x15 / 2. Bridge 3x10': [
      '= the title',
      '= Squat: count 8, sets 2',
      '= how much of the exercise above',
      '= how the exercise above is done',
      '= Bridging: count 10, sets 3',
      'how: Start: 2x8',
      'how: Goal: 3x15',
    ],
    'Plan / 1. Heel raises 3x10 /   - one leg 2 x 5 / 2. Bridge 3x10': [
      '= the title',
      '= Heel raises: count 10, sets 3',
      '? not understood',
      '= Bridging: count 10, sets 3',
    ],
    'Plan / 1. Band work /   - Row 2x12 / 2. Shoulder /   - pendulum x 20': [
      '= the title',
      '? not understood',
      '= Row: count 12, sets 2',
      '? not understood',
      '= Pendulum: count 20',
    ],
  },
  'a line broken within a word or an amount is one': {
    'Plan / 1. Table slides: slide your hand for- / ward along a table. Hold 5 sec- / onds, repeat 10 times.': [
      '= the title',
      '= Table slides: hold 5s, reps 10',
      'how: slide your hand forward along a table. Hold 5 seconds, repeat 10 times.',
    ],
    'Plan / Quad set, hold 5 / seconds, repeat 10 times.': ['= the title', '= Quad set: hold 5s, reps 10'],
  },
  'a heading that places the body, or may, ends the one above': {
    'Plan / Standing: / - Squat x 10 / In lying: / - Glute squeeze x 10': [
      '= the title',
      '= how to lie or stand for the exercises below',
      '= Squat: count 10',
      '= how to lie or stand for the exercises below',
      '= Glute squeeze: count 10',
      'how: Standing.',
      'how: In lying.',
    ],
    'Plan / Standing: / - Squat x 10 / Over there: / - Glute squeeze x 10': [
      '= the title',
      '= how to lie or stand for the exercises below',
      '= Squat: count 10',
      '? not understood',
      '= Glute squeeze: count 10',
      'how: Standing.',
    ],
  },
  'a side above is put on nothing that is done with both sides at once': {
    'Plan / Right shoulder: / Chin tucks x 10 / Pendulum x 20': [
      '= the title',
      '= the side of the exercises that it is about',
      '? an exercise below a side, and perhaps not on it: write the side behind its name',
      '= Pendulum: count 20, sides right',
    ],
  },
  'a limit, an aim, or another amount for each time of the day is none for today': {
    'Quad set, hold up to 10 seconds, x10': ['? not understood, for the number 10'],
    'Heel raises, maximum 20 reps': ['? not understood'],
    'Squat, minimum 8 reps': ['? not understood'],
    'Plank, aim for 30 sec': ['? not understood'],
    'Side plank, try for 20 seconds': ['? not understood'],
    'Row 12 reps maximum': ['? not understood'],
    'Dips, target 20 reps': ['? not understood'],
    'Bridge x 10 in the morning, x 15 at night': ['? not understood'],
  },
  'what is said besides does not make a hold of a movement': {
    'Sit/stands / Stand up and sit down. Repeat for 1 minute.': [
      '= Sit/stands: time 1 min',
      '= how much of the exercise above',
      'how: Stand up and sit down. Repeat for 1 minute.',
    ],
    'Marching 1 min, keep back straight': ['= Marching: time 1 min', 'how: keep back straight'],
    'Walking, hold on to a rail, 1 min': ['= Walking, hold on to a rail: time 1 min'],
    'Leg press iso 45 s x 5, 2 min rest': ['= Leg press iso: hold 45s, reps 1, sets 5, pace (rest 2 min)'],
  },
  'a side or a rest in short, in German': {
    'Bein heben, re., 2 Serien mit 8 Wdh., zwischen den Serien 1 Min. Pause': [
      '= Bein heben: count 8, sets 2, sides right, pace (rest 1 min)',
    ],
    'Bein heben 10x re./li.': ['= Bein heben: count 10, sides each'],
    'Sitting, straighten knee & hold for count of 5, 10 times each leg': [
      '= Sitting, straighten knee: hold 5s, reps 10, sides each',
    ],
  },
  'what a rest is between, and how short a pause is, decide whose it is': {
    'Squat 3x10, 3 sec pause between reps': ['? not understood'],
    'Squat 3x10, pause 2 sec at bottom': ['? not understood'],
    'Brücke 10x, 5 Sek. Pause': ['? not understood'],
    'Plank 3 x 20 s, 30 s rest between reps': ['= Plank: hold 20s, reps 1, sets 3, pace (rest 30s)'],
  },
  'a limit is no amount': {
    'Plank up to 60 sec': ['? not understood'],
    'Plank 60 sec+': ['? not understood'],
    'Plank ~30 sec': ['= Plank: hold 30s, reps 1'],
    'Squat 10 hold': ['? not understood'],
  },
  'an exercise that moves is no hold, whatever its name has besides': {
    'Glute bridge march 30 s': ['= Glute bridge march: time 30s'],
    'Prone press ups 1 min': ['= Prone press ups: time 1 min'],
    'Prone on elbows 1 min': ['= Elbows prop: hold 1 min, reps 1'],
    'Bridge / Time: 30 sec': ['= Bridging: hold 30s, reps 1', '= how much of the exercise above'],
  },
  'an amount of each of several is of none alone': {
    '3 x 10 each of bridges and squats': ['? not understood'],
  },
  'the side that comes first': {
    'Calf stretch 2 x 30 s each side, start with the right': [
      '= Calf stretch at a wall: hold 30s, reps 2, sides each, start-side right',
    ],
    'Wade dehnen 2 x 30 Sek. je Seite, mit links beginnen': [
      '= Wade dehnen: hold 30s, reps 2, sides each, start-side left',
    ],
    'Lunge 10 reps each leg, starting on the left leg': ['= Lunge: count 10, sides each, start-side left'],
    'Clamshell 10 reps each side, start with the right': [
      '= Clamshell: count 10, sides each',
      'note: "Clamshell" has an arm and a leg, or the floor and a leg, on different sides: that the right comes first is left out.',
    ],
    'Lunge 10 reps, start with the right': [
      '? an amount of "each", but not of what: write "each side", or leave "each" out where it is each set',
    ],
    'Exercise | Reps | Notes / Lunge | 10 each side | start with the left': [
      '= the headings of the columns below',
      '= Lunge: count 10, sides each, start-side left',
    ],
  },
  'what switches is done on each side': {
    'Single leg bridge: Lift one leg. 8 reps, then switch.': [
      '= Single leg bridge: count 8, sides each',
      'how: Lift one leg. 8 reps, then switch.',
    ],
    'Lunge x 8 and swap': ['= Lunge: count 8, sides each'],
    'Bridge x10: Lift hips, hold 5 seconds.': ['= Bridging: hold 5s, reps 10; "Lift hips"'],
  },
  'the number that nobody can tell the meaning of is named': {
    'Mini squats 3 x 10, 7 deep': ['? not understood, for the number 7'],
    'Crab walk 3 x 10 steps': ['? a distance: write how long it takes you, such as "Walk 10 min"'],
    'Bridge: Lift your hips. Ten times. Hold five.': ['? not understood, for the number 5'],
    'Date: 11/12/2024': ['? not understood'],
    'Bridge 3x10 / Carry 3 x 40 m': [
      '= Bridging: count 10, sets 3',
      '? a distance: write how long it takes you, such as "Walk 10 min"',
    ],
  },
  'how clinicians shorten it': {
    'SLR 3x10 w/ 2# ankle wt': ['= SLR: count 10, sets 3, with 2# ankle wt'],
    'Heel slides 2x10 c strap': ['= Heel slides: count 10, sets 2, with strap'],
    'Bridge 3x10 every 2 hrs': [
      '= Bridging: count 10, sets 3',
      'note: "every 2 hours" is taken as every 2 h between 08:00 and 21:00, at most 7 times a day.',
    ],
    'Squats 15 reps x 3': ['= Squats: count 15, sets 3'],
    'Fersen heben 3 Runden à 10': ['= Fersen heben: count 10, sets 3'],
    'SL balance 3x30" ea': ['= SL balance: hold 30s, reps 3, sides each'],
    'Exercise: Bridge 3x10': ['= Bridging: count 10, sets 3'],
  },
  'what may be a limit, or sets, is left': {
    'Bridge min 10 reps': ['? not understood'],
    'Bridge 3-10': ['? not understood'],
    'Bridge 8-12': ['= Bridging: count 8-12'],
    'Squats 15 reps x 3 min': ['? not understood'],
  },
  'an amount behind a name and a dash is not said once more': {
    'Hip flexor stretch - hold 30 seconds x 3 reps/leg': [
      '= Half-kneeling hip-flexor stretch: hold 30s, reps 3, sides each',
    ],
    'Crunch 3 x 15 mit 3 Sek. halten oben': ['= Crunch: hold 3s, reps 15, sets 3', 'how: oben'],
    'Bein heben 10x, erst rechts, dann links': ['= Bein heben: count 10, sides each, start-side right'],
  },
  'beside a hold a number alone is so many of it': {
    'Exercise | Sets x Reps | Hold / Plank | 3 | 20-30s / Row | 3 | - / Press | 2 x 8 | 3s': [
      '= the headings of the columns below',
      '= Plank: hold 20-30s, reps 3',
      '? not understood, for "3" below "Sets x Reps"',
      '= Press: hold 3s, reps 8, sets 2',
    ],
    'Exercise | Sets x Reps | Tempo/Hold / Plank | 3 | 20-30s / Walking | 1 | 25 min': [
      '= the headings of the columns below',
      '= Plank: hold 20-30s, reps 3',
      '? an exercise, with an amount that a routine cannot have',
    ],
  },
  'the number of a figure is part of the name': {
    'Supine Figure-4 Stretch / - Hold: 30 seconds each side': [
      '= Supine Figure-4 Stretch: hold 30s, reps 1, sides each',
      '= how much of the exercise above',
    ],
  },
  'a number of a page, an age or a ward is no amount': {
    'Bridge 3x10 / Page 2 of 2': ['= Bridging: count 10, sets 3', '? not understood'],
    'Bridge 3x10 / Sheet 2': ['= Bridging: count 10, sets 3', '? not understood'],
    'Bridge 3x10 / Age 62': ['= Bridging: count 10, sets 3', '? not understood'],
    'Bridge 3x10 / Next appointment 14': ['= Bridging: count 10, sets 3', '? not understood'],
  },
  'what is done with a thing may be part of the name': {
    '3x10 Bridges w/ ball squeeze': ['= Bridges with ball squeeze: count 10, sets 3'],
    'Bridges with ball 3x10': ['= Bridging: count 10, sets 3, with ball'],
  },
  'below "Tempo/Hold" only a time is a hold': {
    'Exercise | Reps | Tempo/Hold / Squat | 10 | slow down (3 sec) / Row | 10 | 3s / Press | 10 | 3 sec hold': [
      '= the headings of the columns below',
      '? not understood, for "slow down (3 sec)" below "Tempo/Hold"',
      '= Row: hold 3s, reps 10',
      '= Press: hold 3s, reps 10',
    ],
  },
  'what stands between, and with what, in short': {
    'Plank 3x30sek, dazwischen 30sek Pause': ['= Plank: hold 30s, reps 1, sets 3, pace (rest 30s)'],
    'Clamshells m. gelbem Band 2x12 re + li': ['= Clamshell: count 12, sets 2, sides each, with gelbem Band'],
  },
  'a hold as long as one can has no number': {
    'Plank – max hold, aim for 60 sec': [
      '? how long or how many it leaves open: write a time or a number that you can do, such as "Plank 20-40 sec, 3 times"',
    ],
  },
  'an angle, an effort or a shape beside the amount is no part of it': {
    'Squat 3x10 to 90°': ['= Squat: count 10, sets 3', 'how: to 90°'],
    'Squat to 90° x 10': ['= Squat to 90°: count 10'],
    'Squat 3 x 10 RPE 7-8': ['= Squat: count 10, sets 3', 'how: RPE 7-8'],
    'Curl-up 3 x 6, 8s hold, switch legs halfway': ['? not understood'],
    'Bridge / - 3 sets of 10 / - Rest 90 seconds': [
      '= Bridging: count 10, sets 3, pace (rest 90s)',
      '= how much of the exercise above',
      '= how much of the exercise above',
    ],
    'Figure 4 x 10': ['= Figure 4: count 10'],
    'Figure-8 3 x 5': ['= Figure-8: count 5, sets 3'],
    'Lower back stretch for 30 sec': ['= Lower back stretch: hold 30s, reps 1'],
    'Heel raise 3x12, lowering slowly over 4 sec': [
      '= Heel raise: count 12, sets 3',
      'how: lowering slowly over 4 sec',
    ],
    'Step up 3 x 10 cm': ['? not understood'],
    'Plank 30s x3, rest 30s b/w': ['= Plank: hold 30s, reps 1, sets 3, pace (rest 30s)'],
  },
  'one side and then the other is each behind an amount or where an exercise has sides, and says which comes first': {
    'Roll knees left then right 10 times': [
      '? an amount of "each", but not of what: write "each side", or leave "each" out where it is each set',
    ],
    'Open book, 8 reps, right then left': [
      '= Open book: count 8, sides each',
      'note: "Open book" has an arm and a leg, or the floor and a leg, on different sides: that the right comes first is left out.',
    ],
    'Calf stretch 3 x 30 sec, R then L': ['= Calf stretch at a wall: hold 30s, reps 3, sides each, start-side right'],
    'Calf stretch, R then L, 3 x 30 sec': ['= Calf stretch at a wall: hold 30s, reps 3, sides each, start-side right'],
    'Calf stretch 30 s x 3 (L->R)': ['= Calf stretch at a wall: hold 30s, reps 3, sides each, start-side left'],
    'Calf stretch 3 x 30 sec - right side first': [
      '= Calf stretch at a wall: hold 30s, reps 3, sides each, start-side right',
    ],
    'Wrist stretch 30 sec right leg first, then left': [
      '= Wrist stretch: hold 30s, reps 1, sides each, start-side right',
    ],
    'Wadendehnung 2x30 Sek., erst rechtes Bein, dann linkes Bein': [
      '= Wadendehnung: hold 30s, reps 2, sides each, start-side right',
    ],
    'Wadendehnung erst rechts, dann links 2x30 Sek.': [
      '? an amount of "each", but not of what: write "each side", or leave "each" out where it is each set',
    ],
    'Clamshell 2 x 15 R > L': ['? not understood'],
  },
  'where it stands in the sheet is no part of a name': {
    'Add: bridging - 10 reps, 5s hold': ['= Bridging: hold 5s, reps 10'],
    'Next: bird dog x 8': [
      '= Bird-dog: count 8, sides each',
      'note: "bird dog" is done on one side at a time: all of it comes on the left, then on the right.',
    ],
  },
  'where a hold of each is not understood, what only has a number is left too': {
    'Hold each stretch for 30 seconds / Calf stretch x 3 / Plank 20 sec': [
      '= how much, of every exercise that does not say it itself',
      '= Calf stretch at a wall: hold 30s, reps 3, sides each',
      '= Plank: hold 20s, reps 1',
      'note: "Calf stretch" is done on one side at a time: all of it comes on the left, then on the right.',
    ],
    'Squats x 10 / Hold every exercise for at least 5 seconds.': [
      '? an exercise, but an amount below it is not understood, or is of something else: write name and amount in one line',
      '? not understood',
    ],
    'Single leg stance, 20-30 sec, 3 reps each': ['= Single leg stance: hold 20-30s, reps 3, sides each'],
    '90/90 breathing 10 breaths': ['= 90/90 breathing: breaths 10, reps 1'],
  },
  'a movement is done for so long, and never held': {
    ...all(
      ['? a movement for so long, which a routine has for five seconds or more, in sets: write how many, or "hold"'],
      ['Marching 3 x 2 x 30 s', 'High knees 3 x 2 sec'],
    ),
    'Marching 3 x 20 sec': ['= Marching: time 20s, sets 3'],
    'High knees 3 x 20 sec': ['= High knees: time 20s, sets 3'],
    'Jogging on the spot 20 sec': ['= Jogging on the spot: time 20s'],
    'Mountain climbers 3 x 20 sec': ['= Mountain climbers: time 20s, sets 3'],
    'Plank jacks 20 sec': ['= Plank jacks: time 20s'],
    'Heel raises 3 x 20 sec': ['= Heel raises: time 20s, sets 3'],
    'Dead bug 3 x 20 sec': [
      '= Dead bug: time 20s, sets 3, sides each',
      'note: "Dead bug" is done on one side at a time: all of it comes on the left, then on the right.',
    ],
    'Seitgalopp 3x20 s': ['= Seitgalopp: time 20s, sets 3'],
    'Fersen heben 3x20 s': ['= Fersen heben: time 20s, sets 3'],
    'Seilspringen 3x30 s, 30 s Pause': ['= Seilspringen: time 30s, sets 3, pace (rest 30s)'],
    'Laufband 3x60 s, 30 s Pause': ['= Laufband: time 60s, sets 3, pace (rest 30s)'],
    'Plank march 3 x 30 sec': ['= Plank march: time 30s, sets 3'],
    'Unterarmstütz 3x30 s, 30 s Pause': ['= Unterarmstütz: hold 30s, reps 1, sets 3, pace (rest 30s)'],
    "Runner's stretch 3 x 20 s": ["= Runner's stretch: hold 20s, reps 3"],
    'Calf raises 5 sec x 10': ['= Calf raises: hold 5s, reps 10'],
    'Supine twist 20 s x 2 each side': ['= Leg twists: hold 20s, reps 2, sides each'],
    'Marching 3 x 20 sec hold': ['= Marching: hold 20s, reps 3'],
  },
  'what changes sides within its sets or halfway is not done so often on each': {
    ...all(
      ['? not understood'],
      [
        'Curl-up 3 x 6, 8s hold, switch legs halfway',
        'Dead bug 10 reps, change legs half-way through',
        'Clamshell 2 x 10, switch sides after each set',
        'Clamshell 2 x 10, switch sides between sets',
        'Clamshell 2 x 10, switch sides when tired',
        'Clamshell 20 reps, half on each side',
        'Bird dog 3x10, change sides every set',
        'Dead bug 10 reps, alternate legs after each set',
        'Dead bug 20 reps in total, both sides',
        'Curl-up 3x6, Beine nach der Hälfte wechseln',
        'Curl-up 3x6, nach jedem Satz die Seite wechseln',
        'Clamshell 2x10, ein Satz pro Seite',
      ],
    ),
    ...Object.fromEntries(
      ['Change legs halfway.', 'Switch sides after each set.', 'Switch legs halfway'].map((below) => [
        `Clamshell 2 x 10 / ${below}`,
        [
          '? an exercise, but an amount below it is not understood, or is of something else: write name and amount in one line',
          '? not understood',
        ],
      ]),
    ),
    'Bridge 3x10 / Change position every 30 minutes.': ['= Bridging: count 10, sets 3', '? not understood'],
    'Exercise | Dose | Notes / Curl-up | 3 x 6 | switch legs halfway / Row | 3 x 8 | slow': [
      '= the headings of the columns below',
      '? not understood, for the number 6',
      '= Row: count 8, sets 3',
      'how: slow',
    ],
    'Clamshell 2 x 10, switch sides': ['= Clamshell: count 10, sets 2, sides each'],
    'Dead bug 10 reps, alternating sides each rep': ['= Dead bug: count 10, sides alternate; "each rep"'],
    'Mini squats 20 reps total': ['= Mini squats: count 20'],
  },
  'an amount of another time is of the exercise above, and only said': {
    'Squat / Start: 2x8 / Goal: 3x15 / Bridge 3x10': [
      '= Squat: count 8, sets 2',
      '= how much of the exercise above',
      '= how the exercise above is done',
      '= Bridging: count 10, sets 3',
      'how: Start: 2x8',
      'how: Goal: 3x15',
    ],
    'Woche 1-2 / Kniebeuge / Anfang: 2x8 / Ziel: 3x15 / Woche 3-4 / Brücke 3x10': [
      '= the weeks of the exercises below, which are steps of the same routine',
      '= Kniebeuge: count 8, sets 2, weeks 1-2',
      '= how much of the exercise above',
      '= how the exercise above is done',
      '= the weeks of the exercises below, which are steps of the same routine',
      '= Brücke: count 10, sets 3, weeks from 3',
      'how: Anfang: 2x8',
      'how: Ziel: 3x15',
      'note: Weeks are counted from your first session of this routine, whatever week the sheet counts from.',
      'note: After week 4 the sheet has nothing: what it has for that week goes on from then.',
    ],
    'Squat 2x8 / Progression: 60 s': [
      '= Squat: count 8, sets 2',
      '= how the exercise above is done',
      'how: Progression: 60 s',
    ],
    'Squat / Goal: 3x15 / Bridge 3x10': [
      '? an exercise, but not how much of it',
      '? about an exercise that is left out',
      '= Bridging: count 10, sets 3',
    ],
    'Bridge 3x10 / Squat / Easier: 2x8 / Week two: 3x15': [
      '= Bridging: count 10, sets 3',
      '? an exercise, but an amount below it is not understood, or is of something else: write name and amount in one line',
      '? about an exercise that is left out',
      '? not understood',
    ],
    'Bridge 3x10 / Progression: single leg bridge 2x10 / Clamshell 8/side': [
      '= Bridging: count 10, sets 3',
      '? advice that a routine has no place for',
      '= Clamshell: count 8, sides each',
    ],
    'Bridge 3x10 / Finally: plank 3x20 s': ['= Bridging: count 10, sets 3', '= Plank: hold 20s, reps 3'],
    'Goal: walk 30 minutes / Bridge 3x10': ['= the goal', '= Bridging: count 10, sets 3'],
    'End range rotation 10x': ['= End range rotation: count 10'],
  },
  'several exercises with one amount are not one': {
    ...all(
      ['? more than one exercise: write each on a line of its own'],
      [
        '30 sec each: calf, hamstring, quad',
        'Stretches 30 sec each - calf, hamstring, quad',
        'Leg stretches 3 x 30 sec: calf, hamstring, quad',
        '2 x 10: bridge, clam, bird dog',
        'Calf, hamstring and quad stretches 2 x 30 sec',
        'Squats, lunges 3 x 10',
        'Kniebeugen und Ausfallschritte 2x10',
        'Je 30 Sek.: Wade, Oberschenkel, Hüftbeuger',
      ],
    ),
    'Foam roll 60 sec each: calves, quads, ITB': [
      '? an amount of "each", but not of what: write "each side", or leave "each" out where it is each set',
    ],
    'Wrist flexion/extension, sitting 10x': ['= Wrist flexion/extension, sitting: count 10'],
    'Breathing, slow, deep 5 min': ['= Breathing, slow, deep: time 5 min'],
    'Squat and press 10 reps': ['= Squat and press: count 10'],
    'Heel and toe raises 10x': ['= Heel and toe raises: count 10'],
    'Knee rolls, small range 10x': ['= Knee rolls, small range: count 10'],
    'Side-lying clam, knees bent, feet together 10x': ['= Side-lying clam, knees bent, feet together: count 10'],
  },
  'a level of looking, and the numbers of a list without a stop, are no amounts': {
    'Gaze stabilisation x1 - keep your eyes on the letter, 60 seconds': [
      '= Gaze stabilisation x1 - keep your eyes on the letter: time 60s',
    ],
    'VOR x2 3 x 30 sec': ['= VOR x2: time 30s, sets 3'],
    '1 Bridging 10 reps / Press through your heels. / 2 Heel raises 3x8': [
      '= Bridging: count 10; "Press through your heels."',
      '= how the exercise above is done',
      '= Heel raises: count 8, sets 3',
    ],
    'A1 Split squat 3x8 / A2 Row 3x10 / B1 Bridge 3x12': [
      '= Split squat: count 8, sets 3',
      '= Row: count 10, sets 3',
      '= Bridging: count 12, sets 3',
    ],
    '1 Bein heben 10x / 2 Beine heben 10x': [
      '? not understood, for the number 1',
      '? not understood, for the number 2',
    ],
    '1 Satz Kniebeugen 10x / 2 Sätze Brücke 10x': ['= Kniebeugen: count 10, sets 1', '= Brücke: count 10, sets 2'],
    'C1 Rotation 10x / C2 Rotation 10x': ['= C1 Rotation: count 10', '= C2 Rotation: count 10'],
  },
  'a side behind a dash, and steps that are counted': {
    'Heel raise 2 x 10 - right': ['= Heel raise: count 10, sets 2, sides right'],
    'Step-up: 5 steps with each leg': ['= Step-up: count 5, sides each'],
    'Side steps, 10 steps left, 8 steps right': ['= Side steps: count (left 10, right 8), sides each'],
    'Side steps: 10 steps each way': ['= Side steps: count 10, sides each'],
    'Walk 400 steps': ['? a distance: write how long it takes you, such as "Walk 10 min"'],
  },
};

describe.each(Object.entries(kinds))('%s', (_, rows) => {
  test.each(Object.entries(rows))('%s', (written, became) => {
    expect(read(written)).toEqual(became);
  });
});
