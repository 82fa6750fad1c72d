/** Each sheet lies beside what is understood of it, line by line, and beside the routine that comes of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderOpen, renderSheet } from '../../../src/cli/sheet/render-sheet.ts';
import { renderProblems } from '../../../src/messages/render-problems.ts';
import { readRoutine } from '../../../src/routine/read-routine.ts';
import { renderRoutineFile } from '../../../src/routine/routine-writer.ts';
import { buildSheetRoutine } from '../../../src/routine/sheet/build-sheet-routine.ts';
import { withoutChatStamps } from '../../../src/routine/sheet/plain-lines.ts';
import { readAmounts } from '../../../src/routine/sheet/read-amounts.ts';
import { readSheets } from '../../../src/routine/sheet/read-sheet.ts';
import { isSheet, readAsSheet } from '../../../src/routine/sheet/recognise-sheet.ts';
import type { ReadSheet } from '../../../src/routine/sheet/sheet.ts';
import { processorMs } from '../../support/processor-time.ts';
import { readBundledExercises, routinesFolder } from '../support/bundled.ts';
import { readSheet } from '../support/read-one-sheet.ts';

const folder = fileURLToPath(new URL('../../fixtures/sheets/', import.meta.url));
// A few, so that an exercise which the program gets later changes nothing here.
const ids = [
  'bird-dog',
  'bridging',
  'knee-rolls',
  'pelvic-tilt',
  'side-bridge',
  'single-knee-hug',
  'back-extension-push-up',
];
const exercises = new Map([...readBundledExercises()].filter(([id]) => ids.includes(id)));
const encoder = new TextEncoder();

/** The routine of a sheet, read back from what would be written. */
function build(text: string) {
  return buildRead(readSheet(text));
}

function buildRead(sheet: ReadSheet) {
  const built = buildSheetRoutine(sheet, exercises);
  const file = renderRoutineFile(built.written);
  if (built.steps.size > 0) {
    const bytes = encoder.encode(file);
    // A routine of more than twelve hours is refused as a whole, whatever its lines are.
    const problems = (readRoutine(bytes, exercises).problems ?? []).filter(({ code }) => code !== 'too-long');
    expect(renderProblems(problems, { name: 'sheet', bytes })).toEqual([]);
  }
  return { sheet, built, file };
}

const sheets = readdirSync(folder).filter((name) => name.endsWith('.sheet'));

test.each(['Walk 20 mins daily', 'Walking 20 minutes', 'Walk: 20 min', 'Walk for twenty minutes'])(
  'what is too long to be held is done for so long: %s',
  (line) => {
    expect(readSheet(`My sheet\n${line}\n`).parts).toMatchObject([{ amounts: { hold: '20 min' } }]);
  },
);

test('"both" in a table is one side after the other only where an exercise is done on one side', () => {
  const rows = ['Side bridge | 2 | 10 | both', 'Squat | 2 | 10 | both sides', 'Bridging | 3 | 8 | beidseits'];
  const { built } = build(`Exercise | Sets | Reps | Side\n${rows.join('\n')}`);
  expect(built.written.steps).toEqual([
    { exercise: 'side-bridge', count: 10, sets: 2, sides: 'each' },
    { exercise: 'squat', count: 10, sets: 2, sides: 'each' },
  ]);
  expect([...built.open]).toEqual([[4, 'both-sides']]);
});

test.each(['both legs', 'bilaterally', 'beide Beine', 'with both arms'])(
  'whether "%s" move at once is asked; what is done on one side comes on each, and is said',
  (both) => {
    const { sheet, built } = build(`Side bridge 2 x 10 ${both}\nSquat 2 x 10 ${both}\nSquat 2 x 10 both sides`);
    expect(built.written.steps).toEqual([
      { exercise: 'side-bridge', count: 10, sets: 2, sides: 'each' },
      { exercise: 'squat', count: 10, sets: 2, sides: 'each' },
    ]);
    expect(renderOpen({ sheet, built })).toEqual([
      `Line 2, an exercise for both sides, but not how: add "both together", or "each side" where it is one by one: "Squat 2 x 10 ${both}"`,
      '"Side bridge" is done on one side at a time: all of it comes on the left, then on the right.',
    ]);
  },
);

test.each([
  ['both legs', 'bridging'],
  ['beide Füße', 'bridging'],
])('what has no sides is done with "%s" at once', (both, exercise) => {
  expect(build(`Bridging 2 x 10 ${both}`).built.written.steps).toEqual([{ exercise, count: 10, sets: 2 }]);
});

test.each([
  'both legs together',
  'both arms at the same time',
  'beide Beine gleichzeitig',
  'mit beiden Armen zusammen',
  'beidbeinig',
  'both together',
])('"%s" is once for both, and no exercise of one side', (both) => {
  const { built } = build(`Side bridge 2 x 10 ${both}\nSquat 2 x 10, ${both}\nBridging 10 reps ${both}`);
  const how = expect.stringMatching(new RegExp(`^${both}\\.$`, 'i'));
  expect(built.written.steps).toEqual([
    { exercise: 'side-bridge-2', count: 10, sets: 2 },
    { exercise: 'squat', count: 10, sets: 2 },
    { exercise: 'bridging', count: 10, notes: [how] },
  ]);
  expect(built.written.exercises).toMatchObject({ 'side-bridge-2': { how: [how] }, squat: { how: [how] } });
  expect([...built.open]).toEqual([]);
});

test.each(['each leg, both legs together', 'left leg only, both together'])(
  'sides that cannot both hold leave the line to the person: %s',
  (sides) => {
    expect(doses(`Squat 2 x 10 ${sides}`, 'Bridge 5 reps')).toEqual({ steps: [{ count: 5 }], unclear: [1] });
  },
);

test('a sentence about both knees is how it is done', () => {
  const { built } = build('Curl\nBring both knees to your chest.\n10 reps');
  expect(built.written.exercises?.curl?.how).toEqual(['Bring both knees to your chest.']);
  expect([...built.open]).toEqual([]);
});

test.each([
  ['alternating legs, 20 reps', { count: 20, sides: 'alternate' }],
  ['20 Wdh. Seiten abwechselnd', { count: 20, sides: 'alternate' }],
  ['20 Wdh. links/rechts im Wechsel', { count: 20, sides: 'alternate' }],
  ['20 reps, alternate left and right', { count: 20, sides: 'alternate' }],
  ['8 Wdh. je Seite abwechselnd', { count: 16, sides: 'alternate' }],
  ['8-10 reps each side, alternating sides', { count: '16-20', sides: 'alternate' }],
  ['alternating, 5 reps per leg, hold 3 sec', { hold: '3s', reps: 10, sides: 'alternate' }],
  ['hold 20 sec each side, alternating', { hold: '20s', reps: 2, sides: 'alternate' }],
  ['2 min alternating', { time: '2 min' }],
  ['alternate legs for 1 minute', { time: '1 min' }],
  ['10 reps, alternating each leg', { count: 10, sides: 'alternate' }],
  ['10 (each leg alternately)', { count: 20, sides: 'alternate' }],
  ['2 Minuten je Bein, abwechselnd', { time: '2 min', sides: 'each' }],
])('turns have the reps of both sides together: %s', (line, dose) => {
  expect(doses(`Marching: ${line}`)).toEqual({ steps: [dose], unclear: [] });
});

test.each([
  ['12/10/8', { count: [12, 10, 8] }],
  ['12/10/8 reps', { count: [12, 10, 8] }],
  ['10-8-6 Wdh.', { count: [10, 8, 6] }],
  ['12, 10, 8 reps each side', { count: [12, 10, 8], sides: 'each' }],
  ['3 x 12/10/8', { count: [12, 10, 8] }],
  ['3 sets of 12-10-8', { count: [12, 10, 8] }],
  ['3 Sätze: 12/10/8, Pause 60 Sek.', { count: [12, 10, 8], pace: { rest: '60s' } }],
  ['10-15-20 reps, 3 sets', { count: [10, 15, 20] }],
  ['6/4/2 hold 10 sec', { hold: '10s', reps: [6, 4, 2] }],
  ['6/4/2 je Seite abwechselnd', { count: [12, 8, 4], sides: 'alternate' }],
])('sets that differ are each a set of their own: %s', (line, dose) => {
  expect(doses(`Row: ${line}`)).toEqual({ steps: [dose], unclear: [] });
});

test.each([
  '8/10/12',
  '10-15-20 reps',
  '2 x 12/10/8',
  '4 sets of 12/10/8',
  '12/10',
  '2 sets: 12/10/8, 3 sets',
  'breathing 4-7-8, 3 rounds',
  '60/45/30 sec',
  '12/10/08',
  '12, 10, 8',
])('numbers that may be no sets are left for the person: %s', (line) => {
  expect(doses(`Row ${line}`, 'Squats 12 reps')).toEqual({ steps: [{ count: 12 }], unclear: [1] });
});

test('what is written of turns otherwise than on the sheet is said', () => {
  const { sheet, built } = build('Marching 8 reps each side, alternating\nDead bug 2 min alternate legs');
  expect(renderOpen({ sheet, built })).toEqual([
    '"Marching" changes sides every time: 8 on each side is written for both together.',
  ]);
  expect(built.written.exercises?.['dead-bug']?.how).toEqual(['Alternate sides.']);
});

test('there are twenty sheets', () => {
  expect(sheets.length).toBeGreaterThanOrEqual(20);
});

describe.each(sheets)('%s', (name) => {
  const text = readFileSync(folder + name, 'utf8');

  test('becomes a routine that can be played, with every line accounted for', async () => {
    const readings = readSheets(text).map(buildRead);
    const words = (all: string) => all.split(/\s+/).filter((word) => word !== '');
    const byNumber = new Map(readings.flatMap(({ sheet }) => sheet.lines.map((line) => [line.number, line] as const)));
    const lines = [...byNumber.values()].toSorted((one, other) => one.number - other.number);
    // When a message came, and from whom, is no part of it.
    const written = withoutChatStamps(text.split('\n')).join('\n');
    expect(lines.flatMap((line) => words(line.text))).toEqual(words(written));
    const report = [
      renderSheet(readings, exercises).join('\n'),
      ...readings.flatMap((reading) => [
        reading.file,
        renderOpen(reading)
          .map((line) => `- ${line}`)
          .join('\n'),
      ]),
    ];
    await expect(`${report.join('\n----\n')}\n`).toMatchFileSnapshot(`${folder}${name.replace('.sheet', '.txt')}`);
  });

  test('is recognised as a sheet', () => {
    expect(isSheet(readAsSheet(encoder.encode(text)))).toBe(true);
  });
});

test.each([
  ['Bridge 3x10 hold 5 sec', { sets: '3', reps: '10', hold: '5s' }],
  [
    'Hamstring stretch 30s x 3 each side, twice a day',
    { hold: '30s', isUnheld: true, reps: '3', sides: 'each', frequency: 'twice a day' },
  ],
  ['3 x 10 x 5s', { sets: '3', reps: '10', hold: '5s', isUnheld: true }],
  ['8–12 reps, 3 sets', { sets: '3', reps: '8-12' }],
  ['hold for half a minute', { hold: '0.5 min' }],
  ['3 Sätze à 12, je Seite', { sets: '3', reps: '12', sides: 'each' }],
  ['rest 60 sec between sets', { rest: '60s' }],
  ['using a towel', { equipment: 'a towel' }],
  ['w/ red band', { equipment: 'red band' }],
  ['alternating legs, 20 reps', { sides: 'alternate', reps: '20' }],
  ['left leg only, 10x', { sides: 'left', limb: 'leg', reps: '10' }],
  ['weeks 1 to 2', {}],
  ['L4/L5 disc', {}],
])('in %j is %j', (line, amounts) => {
  expect(readAmounts(line).amounts).toEqual(amounts);
});

/** The steps of the lines, each without its exercise, and which lines were left for the person. */
function doses(...lines: string[]) {
  const { built } = build(lines.join('\n'));
  const steps = [...built.steps.values()].flat().map(({ exercise: _, ...dose }) => dose);
  return { steps, unclear: [...built.open.keys()] };
}

test('a rest makes sets of holds, and leaves counted reps as they are', () => {
  expect(
    doses('Plank: 3 x 20 sec, 30 sec rest', 'Squats: 10 reps, rest 60 seconds', 'Heel raise: 15 reps, rest 30 sec'),
  ).toEqual({
    steps: [
      { hold: '20s', reps: 1, sets: 3, pace: { rest: '30s' } },
      { count: 10, pace: { rest: '60s' } },
      { count: 15, pace: { rest: '30s' } },
    ],
    unclear: [],
  });
});

test.each([
  'Rest 45 min',
  '45 minutes rest',
  'rest 20 min between sets',
  'Plank 3 x 10s, rest 20 min',
  'Plank 3 x 10s, 1-2 min rest',
  'Squats 3 x 8, 2 sec down, hold 45 sec, 2 sec up',
])('an amount that a routine cannot have is left for the person, and the rest of the sheet is read: %s', (line) => {
  expect(doses('Bridge 10 reps', line, 'Squats 12 reps')).toEqual({
    steps: [{ count: 10 }, { count: 12 }],
    unclear: [2],
  });
});

test.each([
  ['Bridges 1-2 sets of 10', { count: 10, sets: '1-2' }],
  ['Squats: 2-3 sets of 10', { count: 10, sets: '2-3' }],
  ['Clamshell 2-3 x 10', { count: 10, sets: '2-3' }],
  ['Plank 2 to 3 sets of 30s', { hold: '30s', reps: 1, sets: '2-3' }],
  ['Heel raise 10 reps x 2–3 sets', { count: 10, sets: '2-3' }],
  ['Rumpfbeuge: 2 bis 3 Sätze mit je 10–15 Wiederholungen', { count: '10-15', sets: '2-3' }],
  ['Plank 2-3 x 20 sec, 30 sec rest', { hold: '20s', reps: 1, sets: '2-3', pace: { rest: '30s' } }],
])('a range of sets stays one: %s', (line, dose) => {
  expect(doses(line)).toEqual({ steps: [dose], unclear: [] });
});

test.each([
  'Bird dog: 10 reps left, 8 reps right',
  'Bird dog: left 10, right 8 reps',
  'Row 2x12 and 1x10',
  'Plank 30 sec, then 20 sec',
  'Plank 3x30s 2x20s',
  'Wall sit: week 1: 10 reps, week 2: 15 reps',
  'Bridge 20 x 3 sets, 4 times',
  'Bird dog 10 10',
  'Bird dog 20 alternating, 10 each side',
  'Bird dog 10 (12 if easy)',
  'Plank 30s, 1 min on good days',
])('amounts that differ within a line are left for the person: %s', (line) => {
  expect(doses(line, 'Squats 12 reps')).toEqual({ steps: [{ count: 12 }], unclear: [1] });
});

test.each([
  'Farmer carry 3 x 40 yd',
  'Plancha 3 x 20 seg',
  'Plank 2 x 30 seconden',
  'Pont fessier : 3 séries de 12',
  'Estiramiento: 30 segundos, 3 veces',
  'Hundred: 100 beats (10 breaths)',
])('a number with a word that is not known is left for the person: %s', (line) => {
  expect(doses(line, 'Squats 12 reps')).toEqual({ steps: [{ count: 12 }], unclear: [1] });
});

test.each([
  'Bridge, no more than 10 reps',
  'Bridge, at least 10 reps',
  'Plank < 30 sec',
  'Plank 3 x 12, at most 30 sec',
  'Bridge 12-8 reps',
  'Bridge 10+ reps',
])('what is only a limit is left for the person: %s', (line) => {
  expect(doses(line, 'Squats 12 reps')).toEqual({ steps: [{ count: 12 }], unclear: [1] });
});

test('a time beside sets may be their rest, unless it is said to be held', () => {
  const lines = ['Goblet squat 3 x 15, 60s', 'Bridge 3 x 10, hold 5s', 'Clam 10 reps, 5 sec'];
  expect(doses(...lines)).toEqual({
    steps: [
      { hold: '5s', reps: 10, sets: 3 },
      { hold: '5s', reps: 10 },
    ],
    unclear: [1],
  });
});

test.each([
  ['Figure 4 - 30 sec', 'Figure 4', { hold: '30s', reps: 1 }],
  ['Warrior 2 – 5 breaths', 'Warrior 2', { breaths: 5, reps: 1 }],
  ['90/90 hip switch 10–12 reps', '90/90 hip switch', { count: '10-12' }],
  ['4-point kneeling 10x', '4-point kneeling', { count: 10 }],
])('the number in a name is no amount: %s', (line, name, dose) => {
  const { built } = build(line);
  expect(Object.values(built.written.exercises ?? {}).map((exercise) => exercise.name)).toEqual([name]);
  expect(doses(line).steps).toEqual([dose]);
});

test.each([
  ['Rest pose 1/2 min', '0.5 min'],
  ['Doorway stretch 1½ mins', '1.5 min'],
  ['Plank :30', '30s'],
])('%s is a hold of %s', (line, hold) => {
  expect(doses(line).steps).toMatchObject([{ hold }]);
});

test.each([
  ['Squat 3 x 15 @ 10 lb', '10 lb'],
  ['Lunges 3x8 with 2 kg dumbbells', '2 kg dumbbells'],
])('a load is what it is done with: %s', (line, equipment) => {
  expect(doses(line).steps).toMatchObject([{ sets: 3, with: equipment }]);
});

test.each([
  'Hamstring stretch 2 x 30',
  'Plank 30',
  'Ice your knee 10 min',
  'Knie kühlen 10 min',
  'Kniekühlung 15 min',
  'No ice 10 min after',
  'Walk 20 min, mind. 3x pro Woche',
])('what may be meant in two ways, or is no exercise, is left for the person: %s', (line) => {
  expect(doses('Bridge 10 reps', line)).toEqual({ steps: [{ count: 10 }], unclear: [2] });
});

test.each([
  ['Cat/camel: 10 slow reps', { count: 10 }],
  ['Katze 10-mal langsam', { count: 10 }],
  ['Single leg stretch x 10', { count: 10 }],
  ['Plank 20 secs x3 w/ 30 secs rest', { hold: '20s', reps: 1, sets: 3, pace: { rest: '30s' } }],
])('%s', (line, dose) => {
  expect(doses(line)).toEqual({ steps: [dose], unclear: [] });
});

test('a time below sets may be the rest between them, or of each', () => {
  expect(doses('Bridge', '3 sets of 10', '60 seconds')).toEqual({ steps: [], unclear: [3, 1, 2] });
});

test('the first line is an exercise where it says more than how long all of it takes', () => {
  expect(doses('Walk 20 min daily', 'Bridge 10 reps').steps).toMatchObject([{ time: '20 min' }, { count: 10 }]);
});

test('the columns of a table stay apart', () => {
  expect(doses('Hip thrust\t10 reps\t10 s\trest your arms')).toMatchObject({ steps: [{ hold: '10s', reps: 10 }] });
});

test('a sentence that does not speak of holding has no hold', () => {
  const lines = ['Knee stretch', 'Use ice for 15 minutes afterwards.', 'Keep it there for 20 seconds.'];
  expect(doses(...lines)).toEqual({ steps: [{ hold: '20s', reps: 1 }], unclear: [2] });
});

test('lines that were broken where they were full are read as one', () => {
  const mail = [
    'Please do the bridge whenever you think of it in the evening (2',
    'sets of 10) and the bird dog (8 each side).',
  ];
  const { sheet, built } = build(['Bridge 10 reps', ...mail, 'Squats 12 reps'].join('\n'));
  expect(sheet.lines.map(({ number }) => number)).toEqual([1, 2, 4]);
  expect([...built.open]).toEqual([[2, 'several']]);
});

test.each<[string, string | object]>([
  ['4x/week', '4 times a week'],
  ['4 x / week', '4 times a week'],
  ['3 times per week', '3 times a week'],
  ['3 times a week', '3 times a week'],
  ['Three times a week.', '3 times a week'],
  ['Twice weekly', 'twice a week'],
  ['once per week', 'once a week'],
  ['3 days/week', '3 times a week'],
  ['on 5 days a week', '5 times a week'],
  ['4x pro Woche', '4 times a week'],
  ['4 mal pro Woche', '4 times a week'],
  ['dreimal in der Woche', '3 times a week'],
  ['3x wöchentlich', '3 times a week'],
  ['an 5 Tagen pro Woche', '5 times a week'],
  ['3x/week, 2x/day', { 'times-a-week': 3, 'times-a-day': 2 }],
  ['Twice a day and 3 times a week', { 'times-a-week': 3, 'times-a-day': 2 }],
  ['Twice a day\n3 times a week', { 'times-a-week': 3, 'times-a-day': 2 }],
  ['1x täglich, 5x pro Woche', '5 times a week'],
])('so many times a week become the key: %s', (line, when) => {
  const { written, open } = build(`Bridge 10 reps\n${line}`).built;
  expect([...open]).toEqual([]);
  expect(written.when).toEqual(when);
  expect(written.about).toBeUndefined();
  const { when: beside } = build(`Bridge 3 x 10, ${line.replace('\n', ', ')}`).built.written;
  expect(beside).toEqual(when);
});

test('how often a day and how often a week may stand below each other, at the end of all or with each exercise', () => {
  const all = build('Bridge 10 reps\nSquats 12 reps\nTwice a day\n3 times a week').built.written;
  expect(all.when).toEqual({ 'times-a-week': 3, 'times-a-day': 2 });
  const each = build('Bridge\n10 reps\nTwice a day\nSquats\n12 reps\n3 times a week').built.written;
  expect(each).toMatchObject({ steps: [{ notes: ['Twice a day.'] }, { notes: ['3 times a week.'] }] });
  expect(each.when).toBeUndefined();
});

test.each<[string, string | object, string]>([
  ['3-4 times a week', '3 times a week', '3 times a week'],
  ['2 or 3 times a week', 'twice a week', 'twice a week'],
  ['on three to five days a week', '3 times a week', '3 times a week'],
  ['2–3x daily', { 'times-a-day': 2 }, 'twice a day'],
  ['2-3 x täglich', { 'times-a-day': 2 }, 'twice a day'],
  ['zwei- bis dreimal täglich', { 'times-a-day': 2 }, 'twice a day'],
  ['3 bis 4 mal pro Woche', '3 times a week', '3 times a week'],
  ['on 3-4 days a week', '3 times a week', '3 times a week'],
  ['2-3x/day, 5x/week', { 'times-a-week': 5, 'times-a-day': 2 }, 'twice a day, 5 times a week'],
])('of a range of times the fewest are due, and all of it is said: %s', (line, when, due) => {
  const { sheet, built } = build(`Bridge 10 reps\n${line}`);
  expect(built.written.when).toEqual(when);
  expect(built.written.about?.toLowerCase()).toContain(line.toLowerCase());
  expect(sheet.lines.at(-1)?.meaning).toBe('frequency-range');
  expect(renderOpen({ sheet, built })).toEqual([`Of "${line.toLowerCase()}" the fewest are called due: ${due}.`]);
  expect(build(`Bridge 10 reps, ${line}`).built.written.when).toEqual(when);
});

test.each([
  'Do these exercises at 8 AM and 7 PM.',
  'Daily: 8am, 12:30 pm',
  '8.00 Uhr und 20 Uhr',
  'Bitte täglich um 8 Uhr und um 20 Uhr',
])('times of the clock say how often a day, and stay in words: %s', (line) => {
  const { built } = build(`Bridge 10 reps\n${line}`);
  expect(built.written).toMatchObject({ when: { 'times-a-day': 2 }, about: line });
  expect([...built.open]).toEqual([]);
});

test.each(['Next visit: Monday 8 AM', 'Clinic open 8 AM and 7 PM', 'Open 8 am to 5 pm'])(
  'a time of the clock of something else is left for the person: %s',
  (line) => {
    const { built } = build(`Bridge 10 reps\n${line}`);
    expect(built.written.when).toBeUndefined();
    expect([...built.open.keys()]).toEqual([2]);
  },
);

test('both ends of a range may be in words', () => {
  expect(build('Bridge 10 reps\ntwo to three times per week').built.written).toMatchObject({
    when: 'twice a week',
    about: '2 to 3 times per week.',
  });
  expect(doses('Plank two to three sets of 20s')).toEqual({
    steps: [{ hold: '20s', reps: 1, sets: '2-3' }],
    unclear: [],
  });
});

test('a dash behind a name is no range', () => {
  expect(doses('Dead bug – 10 each side')).toEqual({ steps: [{ count: 10, sides: 'each' }], unclear: [] });
});

test('a sentence with a range of times is said once', () => {
  const { written } = build('Bridge 10 reps\nDo these exercises 2 or 3 times a day.').built;
  expect(written).toMatchObject({ about: 'Do these exercises 2 or 3 times a day.', when: { 'times-a-day': 2 } });
});

test('what no week of the format has stays in the words of the sheet', () => {
  const { written } = build('Bridge 10 reps\nDo these exercises 10 times a week.').built;
  expect(written.about).toBe('Do these exercises 10 times a week.');
  expect(written.when).toBeUndefined();
});

test('how often differs from exercise to exercise, or is said of all', () => {
  const each = build('Bridge\n10 reps\nPerform 2 times a day\nSquats\n12 reps\nPerform 4 times a day').built.written;
  expect(each.steps).toMatchObject([{ notes: ['Twice a day.'] }, { notes: ['4 times a day.'] }]);
  expect(each.when).toBeUndefined();
  const all = build('Bridge 10 reps\nPerform twice a day, after breakfast and before bed').built.written;
  expect(all).toMatchObject({
    when: { 'times-a-day': 2 },
    about: 'Perform twice a day, after breakfast and before bed',
  });
});

test('what is said about an exercise that is left out is listed with it', () => {
  const { built } = build('Bridge 10 reps\nKnee bends\nBend your knee as far as it goes.\nSquats 5 reps');
  expect([...built.open]).toEqual([
    [2, 'no-amount'],
    [3, 'about-open'],
  ]);
});

test('words behind an amount come along', () => {
  const { built } = build('Squats 10 reps\nHold 5 sec with your arms up');
  expect(built.written.exercises?.squats?.how).toEqual(['Hold 5 sec with your arms up']);
});

test('minutes and seconds are one time', () => {
  expect(doses('Plank 1 min 30 sec x 2')).toEqual({ steps: [{ hold: '90s', reps: 2 }], unclear: [] });
});

test('a range of holds is none of sets', () => {
  expect(doses('Plank 2-3 x 30s')).toEqual({ steps: [{ hold: '30s', reps: '2-3' }], unclear: [] });
});

test.each([
  'Plank hold 20s, 5 breaths',
  'Squats 12 sets of 10',
  'Squats 600 reps',
  'Squats 3 x 200, 2 sec down, 2 sec up',
])('what no step can have is left for the person: %s', (line) => {
  const { built } = build(`${line}\nBridge 10 reps`);
  expect([...built.open]).toEqual([[1, 'no-dose']]);
  expect(built.written.exercises).toBeUndefined();
});

test('what a routine has no room for is said', () => {
  const words = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven'].map((way) => `Move your leg ${way} and back.`);
  const { sheet, built } = build(['Bridge 10 reps', ...words, 'Goal: walk', 'Goal: run'].join('\n'));
  expect(renderOpen({ sheet, built })).toEqual([
    'Line 10, not understood: "Goal: run"',
    '"Bridge", more than the 6 there is room for: "Move your leg Seven and back."',
  ]);
});

test('an exercise that comes again keeps what is said about it there', () => {
  const { built } = build(
    'Squats 10 reps\nFeet apart and your toes out.\nSquats 20 reps\nHold the chair and go slowly.',
  );
  expect(built.written.steps).toMatchObject([{ count: 10 }, { count: 20, notes: ['Hold the chair and go slowly.'] }]);
});

test('lines after the last that is read are counted', () => {
  const { sheet, built } = build(`Bridge 10 reps\n${'\n'.repeat(299)}Squats 5 reps\n\nPlank 20s\n`);
  expect(built.steps.size).toBe(1);
  expect(renderOpen({ sheet, built })).toEqual(['2 more lines were not read: a sheet has at most 300.']);
});

test('a long rest is a break of its own', () => {
  expect(build('Bridge 10 reps\nRest 15 min').built.written.steps[1]).toEqual({ break: '15 min' });
});

test('what follows an exercise that was not understood does not become part of the one before', () => {
  const lines = ['Bridge 10 reps', 'Plank 3 x 10s, rest 20 min', 'Hold for 5 seconds', 'Squats 12 reps'];
  expect(doses(...lines)).toEqual({ steps: [{ count: 10 }, { count: 12 }], unclear: [2, 3] });
});

test.each([
  ['a routine', `${routinesFolder}maintenance.yaml`],
  ['a page', `${routinesFolder}README.md`],
])('%s is no sheet', (_, path) => {
  expect(isSheet(readAsSheet(readFileSync(path)))).toBe(false);
});

test('amounts that nobody can tell apart are left for the person', () => {
  const { sheet, built } = build('Bridge 10 reps\nRepeat 12 times\nSomething else entirely');
  expect(sheet.lines.map(({ meaning }) => meaning)).toEqual(['exercise', 'unclear', 'unclear']);
  expect(renderOpen({ sheet, built })).toEqual([
    'Line 1, an exercise, but an amount below it is not understood, or is of something else: write name and amount in one line: "Bridge 10 reps"',
    'Line 2, not understood: "Repeat 12 times"',
    'Line 3, not understood: "Something else entirely"',
  ]);
});

test('whatever is pasted, it is read, and what comes of it passes its check', () => {
  const word = fc.constantFrom(
    ...'Bridge,hold,10,3 x,30 sec,each side,reps,sets of,\n,:,-,with a band,rest,{side},twice a day,8-10,½ min,Stop if,. '.split(
      ',',
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 8 })), { maxLength: 30 }), (words) => {
      build(words.join(' '));
    }),
  );
});

test.each([
  ['Hamstring stretch 3 x 30 sec right leg', 'right'],
  ['Heel slides 2x10 left', 'left'],
  ['Piriformis 30 sec x 3 right only', 'right'],
  ['Beinheben 10 Wdh rechts', 'right'],
  ['Standwaage 3x 15 Sek rechtes Bein', 'right'],
  ['Single knee hug 10 reps, left and right', 'each'],
])('a side behind an amount is the side that is done: %s', (line, sides) => {
  expect(doses(line)).toMatchObject({ steps: [{ sides }], unclear: [] });
});

test('one side in another word leaves the exercise to the person', () => {
  expect(doses('Squats 12 reps', 'Bird dog 10 reps, not on the left')).toEqual({
    steps: [{ count: 12 }],
    unclear: [2],
  });
});

test('a word that only begins like one of time is none', () => {
  expect(doses('Chin tuck hold 5s 10x hourly')).toEqual({ steps: [{ hold: '5s', reps: 10 }], unclear: [] });
  expect(build('Squats 10 reps, 3 times weekdays').file).toContain('3 times weekdays');
});

test('an exercise that begins in another position is not the one of that name', () => {
  const exerciseOf = (text: string) => {
    const [step] = [...build(text).built.steps.values()].flat();
    return step?.exercise;
  };
  expect(exerciseOf('Pelvic tilt\nLie on your back, knees bent.\n10 reps')).toBe('pelvic-tilt');
  expect(exerciseOf('Pelvic tilt\nSit on a chair.\n10 reps')).toBe('pelvic-tilt-2');
  expect(exerciseOf('Bird dog\nKneel on hands and knees.\n10 reps each side')).toBe('bird-dog');
});

test('what stands below a heading is no amount of nothing', () => {
  expect(doses('Squats 12 reps', 'Bridge', '2 kg')).toEqual({ steps: [{ count: 12 }], unclear: [2, 3] });
});

test('no number of a line is lost: it stands in the routine, or the line is left for the person', () => {
  const words =
    'bridge,hold,x,sec,seconds,min,each side,reps,sets,sets of,times,breaths,-,to,(,),@,lb,/,\n,:,;,with a band,rest,pause,a day,every,if,Wdh.,Sek.,je Seite,up to,then,or,|,kg,yd,left,right,week,only,between sets,up,down,Keep your back flat.';
  const word = fc.constantFrom(...words.split(','));
  const number = fc.integer({ min: 2, max: 97 }).map(String);
  fc.assert(
    fc.property(fc.array(fc.oneof(word, number), { minLength: 2, maxLength: 12 }), (parts) => {
      const { sheet, built, file } = build(`Squats 1 rep\n${parts.join(' ')}`);
      const kept = sheet.lines.filter((line) => !built.open.has(line.number)).map(({ text }) => text);
      // A minute and seconds are written in seconds.
      const inSeconds = (text: string) =>
        text.replace(/(\d+) min (\d+) s/gi, (_, min, sec) => `${60 * Number(min) + Number(sec)} s`);
      const numbers = (text: string) => inSeconds(text).match(/\d+/g) ?? [];
      // Twice is two times.
      const written = new Set(numbers(file.replaceAll(/twice a (?=week|day)/gi, '2 times a ')));
      expect(
        kept.flatMap(numbers).filter((one) => !written.has(one)),
        `${parts.join(' ')}\n${file}`,
      ).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('a long line is read in milliseconds', () => {
  for (const part of [
    '10 x ',
    '3 sets of ',
    'hold ',
    '1-',
    'If rufen Sie ',
    'if do not stop ',
    'If any of these ',
    '| \t',
    ' (',
    '30 sec up ',
    'Squat 3x10, stop if ',
    '10x, jeweils 5 Sek. ',
    'repeat the following ',
    'Mit freundlichen Grüßen ',
    'walk 1 ',
    '10 forwards ',
    'R 8 L 8 ',
  ]) {
    expect(processorMs(() => readSheet(part.repeat(5000)))).toBeLessThan(500);
    expect(processorMs(() => readSheet(`${part.repeat(60)}\n`.repeat(40)))).toBeLessThan(1500);
  }
});

test.each(['Home Exercise Program', 'Mein Übungsplan', 'Stretches'])(
  'a first line that names the sheet is its title, whatever stands below it: %s',
  (title) => {
    const { built, sheet } = build(`${title}\nDo these every morning before breakfast.\nSquats 5 reps`);
    expect(built.written.title).toBe(title);
    expect(sheet.lines.map(({ meaning }) => meaning)).toEqual(['title', 'frequency-words', 'exercise']);
  },
);

test.each([
  ['Stop if your pain moves further down the leg.', ['your pain moves further down the leg']],
  ['Stop and see your GP when your foot goes numb', ['your foot goes numb, and see your GP']],
  [
    'If your calf becomes hot, red or swollen, contact the ward on 01234 567890.',
    ['your calf becomes hot, red or swollen, and contact the ward on 01234 567890'],
  ],
  ['If the pain gets worse stop the exercise.', ['the pain gets worse']],
  ['If you feel dizzy, please stop exercising immediately and tell us', ['you feel dizzy, and tell us']],
  ['If your knee swells, stop for two days', []],
  ['If you get numbness – call 999', ['you get numbness, and call 999']],
  ['Contact your physiotherapist if the pain lasts.', ['the pain lasts, and contact your physiotherapist']],
  ['Wenn das Bein taub wird, hören Sie auf.', ['das Bein taub wird']],
  ['Falls die Schmerzen zunehmen, rufen Sie uns an', ['die Schmerzen zunehmen: rufen Sie uns an']],
  ['Bei Schmerzen > 5/10 abbrechen', ['Schmerzen > 5/10']],
  ['If your leg goes numb call 111', ['your leg goes numb, and call 111']],
  ['If you feel unwell phone 101', ['you feel unwell, and phone 101']],
  ['If your foot tingles do not continue and tell your physio', ['your foot tingles, and tell your physio']],
  ['Bei Schmerzen nicht weitermachen', ['Schmerzen']],
  ['Wenn das Bein kribbelt, machen Sie nicht weiter', ['das Bein kribbelt']],
  ['Brechen Sie die Übung ab, wenn das Bein taub wird', ['das Bein taub wird']],
  ['Stop if you have:\n- chest pain\n- a numb foot\nSquats 5 reps', ['you have chest pain', 'you have a numb foot']],
  ['Call us if you notice:\n• swelling', ['you notice swelling, and call us']],
  [
    'If you experience any of the following, stop and seek medical advice:\n- numbness in your legs\n- a fever',
    ['numbness in your legs, and seek medical advice', 'a fever, and seek medical advice'],
  ],
  ['Stop if you develop one of these symptoms\n- chest pain', ['chest pain']],
  ['Stop if any of these exercises hurts', ['any of these exercises hurts']],
  ['Stop if your pain gets worse or you have any of these:\n- a fever', ['a fever']],
  ['Stop if pain | |', ['pain']],
  ['Twice a day, 5 days/week. Stop if pain radiates below the knee.', ['pain radiates below the knee']],
  ['any numbness or tingling -> stop and call me', ['numbness or tingling, and call me']],
  ['Schmerzen im Bein → aufhören', ['Schmerzen im Bein']],
  ['| Stop if your foot goes numb | |', ['your foot goes numb']],
  ['Call us if any of these happen:\n- your foot goes numb', ['your foot goes numb, and call us']],
])('a line that says when to stop or to call is a reason to stop: %s', (line, reasons) => {
  const { built } = build(`Squats 12 reps\nKnee bends\n${line}`);
  expect(built.written['stop-if'] ?? []).toEqual(reasons);
});

test.each([
  'If you have any questions, contact the department on 01234 567890.',
  'Contact us if the band is too easy.',
  "If you feel mild discomfort don't stop",
  'If you feel mild discomfort don’t stop, keep going',
  'If you feel mild discomfort dont stop',
  'If you feel mild discomfort carry on, stop only when it is sharp',
  'If you feel a stretch, that is normal, stop if it becomes painful',
  'If you notice swelling, do not stop exercising but contact your physio',
  'If your leg tingles a little there is no need to stop',
  'If your leg tingles a little don’t call us',
  "Don't stop if you feel a mild ache",
  'Bei Schmerzen bitte die Übung nicht abbrechen',
  'Wenn es leicht zieht, hören Sie nicht auf',
  'Brechen Sie die Übung nicht ab, wenn es leicht zieht',
  'Wenn das Bein etwas taub ist, rufen Sie uns nicht an',
  'In an emergency call 999',
  'If it aches rarely stop',
  'If it aches keep moving, stop after 10 reps',
  'Stop if your pain gets worse or you have any of the following:',
  `If your knee swells, stop and ${'rest it well, '.repeat(9)}for a day.`,
])('advice that is no reason to stop, or too long for one, is named: %s', (line) => {
  const { sheet, built } = build(`Squats 12 reps\nKnee bends\n${line}`);
  expect(built.written['stop-if']).toBeUndefined();
  expect(renderOpen({ sheet, built }).at(-1)).toBe(`Line 3, advice that a routine has no place for: "${line}"`);
});

test('a stop within a movement is how it is done', () => {
  const { built } = build('Squats 12 reps\nIf you can, stop at the top for a moment.');
  expect(built.open.size).toBe(0);
  expect(built.written['stop-if']).toBeUndefined();
});

test.each([
  ['If it is too hard, hold only for 5 seconds.', 'unclear'],
  ['If easy 3 x 10', 'unclear'],
  ['Wenn möglich 15 Wiederholungen', 'unclear'],
  ['When ready use a red band', 'unclear'],
  ['When to stop:', 'unclear'],
  ['| If your knee hurts | 2 | 5 |', 'unclear'],
  ['When you reach the top, return to the start', 'how'],
  ['If comfortable, let your knee fall out', 'how'],
])('what holds only in one case opens no exercise, and is no amount: %s', (line, meaning) => {
  const { sheet, built } = build(`Squats 12 reps\nKnee bends\n${line}`);
  expect(sheet.lines.at(-1)?.meaning).toBe(meaning);
  expect(built.written.steps).toHaveLength(1);
  expect(built.written['stop-if']).toBeUndefined();
});

test('how often below the title is of all of it, and below an exercise of that one', () => {
  const { sheet, built } = build('Clinic sheet\nEvery other day\nBridge 3 x 10\nTwice a day\nSquat 2 x 10');
  expect(built.written).toMatchObject({
    title: 'Clinic sheet',
    when: 'every other day',
    steps: [{ notes: ['Twice a day.'] }, { count: 10 }],
  });
  expect(sheet.lines[1]?.meaning).toBe('frequency');
});

test('how often below a heading of some exercises is left for the person', () => {
  const { built } = build('Clinic sheet\nEvery day\nBridge 3 x 10\nLater on\nTwice a day\nSquat 2 x 10');
  expect(built.written.when).toBe('every day');
  expect([...built.open.keys()]).toEqual([4, 5]);
  expect([...build('Squat 2 x 10\nLater on\nTwice a day').built.open.keys()]).toEqual([2, 3]);
});

test('a sheet has room for twelve reasons to stop, and one more is left for the person', () => {
  const reasons = [...Array(13)].map((_, index) => `pain of kind ${'abcdefghijklm'[index]}`);
  const { sheet, built } = build(`Squats 12 reps\n${reasons.map((reason) => `Stop if ${reason}`).join('\n')}`);
  expect(built.written['stop-if']).toEqual(reasons.slice(0, 12));
  expect(renderOpen({ sheet, built })).toEqual([
    'Line 14, one more than the 12 reasons to stop that a routine can have: "Stop if pain of kind m"',
  ]);
});

test.each([
  'Hip programme - Ward 7',
  'My Back - 12 Week Plan',
  'Hip exercises - Ward 7',
  'Reha-Plan Woche 3',
  'Workout 2',
])('a first line that names the sheet is its title, whatever number it has: %s', (title) => {
  const { built } = build(`${title}\nSquats 5 reps`);
  expect(built.written).toMatchObject({ title, steps: [{ count: 5 }] });
  expect(built.open.size).toBe(0);
});

test('how often in a title that has another number too is of all of it', () => {
  const { built } = build('Home plan - Ward 3, twice a day\nSquats 5 reps');
  expect(built.written).toMatchObject({ title: 'Home plan - Ward 3, twice a day', when: { 'times-a-day': 2 } });
});

test.each(['Calf stretches 3 x 30 sec', 'Core exercises 10 reps', 'Dehnübungen: 3 x 30 s'])(
  'what has its amount right behind it is an exercise in the first line too: %s',
  (line) => {
    expect(build(`${line}\nSquats 5 reps`).built.written.steps).toHaveLength(2);
  },
);

test.each([
  ['Do them 3 times a week, 2 times a day', { 'times-a-week': 3, 'times-a-day': 2 }],
  ['Do it twice a day', { 'times-a-day': 2 }],
  ['Do the programme morning and evening.', { 'times-a-day': 2 }],
  ['Perform all exercises 1-2 times per day, 5 days/week.', '5 times a week'],
  ['Do not do these exercises 3 times a week', undefined],
  ["Don't do them twice a day", undefined],
  ['Diese Übungen nicht 3 x pro Woche machen', undefined],
])('how often is what a line says of all of it, and what it forbids is left for the person: %s', (line, when) => {
  const { built } = build(`Squats 5 reps\n${line}`);
  expect(built.written.when).toEqual(when);
  expect([...built.open.keys()]).toEqual(when === undefined ? [2] : []);
});

test.each(['Never do 3 sets of 10', 'Do not hold for 10 seconds', 'Nicht 10 Sekunden halten'])(
  'an amount that a line forbids is none: %s',
  (line) => {
    expect(doses('Squats', line)).toEqual({ steps: [], unclear: [2] });
  },
);

test('a reason to stop with braces is one that a routine can have', () => {
  expect(build('Bridge 10 reps\nStop if {side} hurts').built.written['stop-if']).toEqual(['(side) hurts']);
});
