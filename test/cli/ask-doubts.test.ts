/** What a sheet leaves in doubt, asked one by one where somebody can answer. */
import { describe, expect, test } from 'vitest';
import { listLeft } from '../../src/cli/sheet/ask-doubts.ts';
import { holdsAsLine, openSheetText } from '../../src/cli/sheet/sheet-text.ts';
import { readBundledExercises } from '../routine/support/bundled.ts';
import { answerCli, runCli, startCli, until } from '../support/run-cli.ts';
import { importAnswered, right, sheetMachine, sheetPath } from './answered-sheet.ts';

const one = 'One exercise is not clear, and left out otherwise. Answer now? (Y/n)';
const take = '1  As it seems: ';
const typing = 'Name and amount, such as "Bridge 3x10"';
const sheet = 'Plan\nBridge 3x10\nClam 12 reps each side, then 12 little pulses\n';

describe('an exercise in doubt', () => {
  test('is taken as it seems', async () => {
    const { written, shown } = await importAnswered(sheet, [
      [one, ''],
      [`${take}Clam 12 reps, each side`, '1'],
      [right, ''],
    ]);
    expect(written).toContain('- exercise: clamshell\n    count: 12\n    sides: each\n');
    expect(shown).not.toContain('Not brought along');
  });

  test.each([
    ['1', 'left'],
    ['2', 'right'],
  ])('on the leg that the sheet is about is one of two: %s is the %s one', async (answer, side) => {
    const { written } = await importAnswered('Plan\nBridge 3x10\nHeel slide 15 reps, affected leg\n', [
      [one, ''],
      [`${answer}  Heel slide 15 reps, ${side} leg`, answer],
      [right, ''],
    ]);
    expect(written).toContain(`count: 15\n    sides: ${side}\n`);
  });

  test('gets another amount, which is of its name', async () => {
    const { written } = await importAnswered(sheet, [
      [one, 'y'],
      ['2  Type it anew', '2'],
      [typing, '2 x 10 each side'],
      [right, ''],
    ]);
    expect(written).toContain('- exercise: clamshell\n    count: 10\n    sets: 2\n    sides: each\n');
  });

  test('becomes what is typed as a whole line', async () => {
    const { written } = await importAnswered(sheet, [
      [one, 'y'],
      ['2  Type it anew', '2'],
      [typing, 'Squats 8 reps'],
      [right, ''],
    ]);
    expect(written).toContain('count: 8\n');
    expect(written).not.toContain('clam');
  });

  test('is left out, and listed as left behind', async () => {
    const { written, shown } = await importAnswered(sheet, [
      [one, 'y'],
      ['4  Leave it out', '4'],
    ]);
    expect(written).toContain('- exercise: bridging\n');
    expect(written).not.toContain('clamshell');
    expect(shown).toContain('Not brought along:\n  - Line 3, "Clam 12 reps each side, then 12 little pulses": ');
  });

  test('is none, but says when to stop', async () => {
    const rule = 'Plan\nBridge 3x10\nLeg pain 10 minutes after it, then skip it\n';
    const { written } = await importAnswered(rule, [
      [one, 'y'],
      ['No exercise: when to stop, how often, or a pack', '2'],
      ['What is it?\n  1  When to stop', '1'],
      ['Stop if … With', 'your leg hurts ten minutes after it'],
      [right, ''],
    ]);
    expect(written).toContain('stop-if:\n  - your leg hurts ten minutes after it\n');
  });

  test('cannot be taken where nothing says how much', async () => {
    const { written } = await importAnswered('Plan\nBridge 3x10\n1. Clam\n2. Cat cow 8x\n', [
      [one, 'y'],
      ['1  Type it anew', '1'],
      [typing, '5 reps each side'],
      [right, ''],
    ]);
    expect(written).toMatch(/clamshell\n {4}count: 5\n {4}sides: each\n[\s\S]*cat-cow/);
  });
});

const block = `Plan
1. Leg swing
   12 reps, each side
   Keep your back straight.
   then 12 little pulses
2. Bridge 3x10
`;

describe('an exercise of several lines', () => {
  test('keeps how it is done, and its place in a list', async () => {
    const { written, shown } = await importAnswered(block, [
      [one, 'y'],
      [`${take}Leg swing 12 reps, each side`, '1'],
      [right, ''],
      ['Leg swing: how is the body placed at the beginning?', '6'],
    ]);
    expect(written).toMatch(/leg-swing\n {4}count: 12\n {4}sides: each\n[\s\S]*bridging/);
    expect(written).toContain('- Keep your back straight.\n');
    expect(shown).toContain('2  = Leg swing 12 reps, each side // Keep your back straight.\n');
    expect(shown).not.toContain('pulses');
  });

  test('leaves rules and how often in the sheet, to be seen', async () => {
    const rules =
      'Plan\n1. Bridge 10 reps, then again\n   Skip it if your neck grumbles.\n   Every other day is plenty, more is lovely.\n   Lift your hips.\n2. Squat 8x\n';
    const { written } = await importAnswered(rules, [
      [one, 'y'],
      [take, '1'],
      [right, ''],
      ['Which of them belong in the routine?', 'none'],
    ]);
    expect(written).toContain('Skip it if your neck grumbles.');
    expect(written).toContain('Every other day is plenty, more is lovely.');
    expect(written).toContain('- Lift your hips.\n');
    expect(written).not.toContain('- More is lovely');
  });

  test('leaves what has a name of its own where it was', async () => {
    const two =
      'Plan\n1. Leg swing\n   12 reps, each side, then again\n   Front plank 3 x 30 sec, if you can\n2. Bridge 3x10\n';
    const { shown } = await importAnswered(two, [
      [one, 'y'],
      [take, '1'],
      [right, ''],
      ['Leg swing: how is the body placed', '6'],
    ]);
    expect(shown).toContain('Front plank: hold 30s, reps 3');
  });
});

test('a line below that names another exercise is no part of the answer', async () => {
  const sheet = 'Plan\nBridge 10 reps, then again\nPlank as long as you can\nLeft calf stretch 3x30s\n';
  const { written } = await importAnswered(sheet, [
    ['2 exercises are not clear', 'y'],
    [`"Bridge 10 reps, then again": what is done?\n  1  As it seems: Bridge 10 reps`, '1'],
    [right, ''],
    ['"Plank as long as you can": what is done?', '1'],
    [typing, '2 x 20 sec'],
    [right, ''],
  ]);
  expect(written).toMatch(/bridging\n {4}count: 10\n[\s\S]*plank\n {4}hold: 20s\n {4}reps: 2\n[\s\S]*sides: left/);
});

test('what is said in a note that is taken is not said again', async () => {
  const { written } = await importAnswered('Plan\nBridge 3x10\n\nSquat to chair 3x8, slow down 3 s\n', [
    [one, 'y'],
    [take, '1'],
    ['Squat to chair: 3 × 8, one every 2 s, "Slow down 3 s.". Is that right?', ''],
  ]);
  expect(written.match(/slow down/giu)).toHaveLength(1);
});

test('what is taken is said back, and taken back with n', async () => {
  const { written } = await importAnswered(sheet, [
    [one, 'y'],
    [`${take}Clam 12 reps, each side`, '1'],
    ['Clamshell: 12 each side, one every 2 s. Is that right?', 'n'],
    ['what is done?', '4'],
  ]);
  expect(written).not.toContain('clamshell');
});

test.each([
  ['Bridge 1000 reps', '"Bridge 1000 reps": an exercise, with an amount that a routine cannot have: at most 500 reps'],
  ['Bridge 30 sets of 10', '"Bridge 30 sets of 10": an exercise, with an amount that a routine cannot have'],
  [
    'Monster walk 2x10 each way',
    '"Monster walk 2x10 each way": an amount of each way, but not which ways: write "each side"',
  ],
  ['March 3 sec', '"March 3 sec": a movement for so long'],
  ['Pelvic curls 10 // slow', 'Please say what 10 is: "10 reps"'],
])('what is typed is refused with its reason: %s', async (typed, fault) => {
  await importAnswered(sheet, [
    [one, 'y'],
    ['what is done?', '2'],
    [typing, typed],
    [fault, ''],
    ['what is done?', '4'],
  ]);
});

test('what waits is said with the exercise, and in the summary', async () => {
  const later = 'Plan\nBridge 3x10\n\nFrom day 5, if symptoms centralised:\nCat cow 6x, then again\nSquat 2x8\n';
  const { written, shown } = await importAnswered(later, [
    ['2 exercises are not clear', 'y'],
    ['what is done?', '1'],
    [typing, 'Cat cow 6x'],
    [right, ''],
    ['what is done?', '3'],
    ['Which of them belong in the routine?', 'none'],
  ]);
  expect(written).toMatch(/cat-cow\n {4}count: 6\n {4}notes:\n {6}- From day 5, if symptoms centralised\n/);
  expect(shown).toContain('waits: "From day 5, if symptoms centralised" is said with it');
});

test('what is typed with a day or week from which it is done has that as a note', async () => {
  const { written, shown } = await importAnswered(sheet, [
    [one, 'y'],
    ['what is done?', '2'],
    [typing, 'Clam 2x8 each side, only from week 2'],
    ['"Only from week 2"', ''],
  ]);
  expect(written).toContain('- Only from week 2\n');
  expect(shown).toContain('waits: "only from week 2"');
});

test('when an exercise is left out is said with that one', async () => {
  const { written, shown } = await importAnswered(
    'Plan\nBridge 3x10\nFront plank 20 sec\n\nLeave out the plank if your wrists complain.\n',
    [],
  );
  expect(shown).toContain('= when the exercise that it names is left out: a note of that one');
  expect(written).toContain('Leave out the plank if your wrists complain.');
  expect(written).not.toContain('stop-if');
});

test('how the body is placed is asked once for all parts of the day', async () => {
  const parts = 'Morning\nLeg swing 12 reps\nEvening\nLeg swing 8 reps\n';
  const ports = sheetMachine(parts);
  const cli = startCli(ports, 'import', 'sheet.txt');
  await answerCli(ports, [['Leg swing: how is the body placed', '1']]);
  await until(() => cli.exitCode() !== undefined, 'the end');
  expect(ports.stdout.text).toContain('From a sheet: 2 routines.');
  expect(ports.stdout.text).not.toContain('stands for it');
});

test('what is typed and not understood is asked for again', async () => {
  const { written } = await importAnswered('Plan\nBridge 3x10, then again\n', [
    [one, 'y'],
    ['what is done?', '2'],
    [typing, 'as it was'],
    ['"as it was": how much is not said', 'Bridge 2x8'],
    [right, ''],
  ]);
  expect(written).toContain('count: 8\n    sets: 2\n');
});

test('a row of a table is taken, and the rows around it stay a table', async () => {
  const table = 'Plan\nExercise | Sets | Reps\nBridge | 3 | 10\nClam | 2 | 12, then again\nSquat | 3 | 8\n';
  const { written } = await importAnswered(table, [
    [one, 'y'],
    [`${take}Clam 2 sets of 12 reps`, '1'],
    [right, ''],
  ]);
  expect(written).toMatch(/bridging\n {4}count: 10\n[\s\S]*clamshell\n {4}count: 12\n[\s\S]*squat\n {4}count: 8\n/);
});

test('each of several is asked about, also where the one above it is left out', async () => {
  const { written } = await importAnswered('Plan\nBridge 3x10, then again\nClam 2x8, then again\nCat cow 8x\n', [
    ['2 exercises are not clear, and left out otherwise. Answer now? (Y/n)', ''],
    [`${take}Bridge 3 sets of 10 reps`, '4'],
    [`${take}Clam 2 sets of 8 reps`, '1'],
    [right, ''],
  ]);
  expect(written).toMatch(/clamshell\n {4}count: 8\n {4}sets: 2\n[\s\S]*cat-cow/);
  expect(written).not.toContain('exercise: bridging');
});

test('to take what is said of each side, alternating, takes as much', async () => {
  const { written } = await importAnswered('Plan\nLeg swing 10 each side, alternating, then again\n', [
    [one, 'y'],
    [take, '1'],
    [right, ''],
    ['how is the body placed', '6'],
  ]);
  expect(written).toContain('count: 20\n    sides: alternate\n');
});

describe('nothing is asked', () => {
  test('where it is not to be answered now: it is left out and listed', async () => {
    const { written, shown } = await importAnswered(sheet, [[one, 'n']]);
    expect(written).not.toContain('clamshell');
    expect(written).toContain('# - Line 3, "Clam 12 reps each side, then 12 little pulses": ');
    expect(shown).toContain('Is it "Clam 12 reps, each side"?');
  });

  test('without a terminal', async () => {
    const ports = sheetMachine(sheet, false);
    expect(await runCli(ports, 'import', 'sheet.txt')).toBe(0);
    expect(ports.files.text(sheetPath)).toContain('# - Line 3, ');
    expect(ports.terminal.written + ports.stderr.text).not.toContain('Answer now?');
  });

  test('where everything is clear', async () => {
    const { written } = await importAnswered('Plan\nBridge 3x10\n', []);
    expect(written).toContain('- exercise: bridging\n');
  });
});

test('what was typed of several exercises is not read once more from the rest of their lines', async () => {
  const sheet =
    'Plan\nDo the pelvic tilts, about ten of them, holding each for three seconds or so. Then the bird dog, five each side.\nWalk 20 min\n';
  const { written } = await importAnswered(sheet, [
    [one, 'y'],
    ['Type it anew', '1'],
    ['Name and amount', 'Pelvic tilt x10, hold 3 sec; Bird dog 5 each side, hold 5 sec'],
    [right, ''],
  ]);
  expect(written.match(/exercise: bird-dog/g)).toHaveLength(1);
  expect(written).toContain('hold: 5s\n    reps: 5\n');
});

test('lines below an exercise that is left out can still be ticked', async () => {
  const sheet = 'Plan\nBridge 3x10\nSquat 3x10 or so, then more\nRing the clinic if it swells.\n';
  const { written } = await importAnswered(sheet, [
    [one, 'y'],
    ['Leave it out', '4'],
    ['1 Ring the clinic', '1'],
    ['1  When to stop', '1'],
    ['As it seems', '1'],
  ]);
  expect(written).toContain('it swells, and ring the clinic');
});

test('what was typed is said back as it was read, and taken back with n', async () => {
  const { written } = await importAnswered(sheet, [
    [one, 'y'],
    ['Type it anew', '2'],
    [typing, 'Clam 2x10-12 each side, slow at the top'],
    ['Clamshell: 2 × 11 each side, one every 2 s (11 of 10-12), "Slow at the top"', 'n'],
    [typing, 'Clam 8 reps each side, left first'],
    ['Clamshell: 8 each side, one every 2 s', 'y'],
  ]);
  expect(written).toContain('- exercise: clamshell\n    count: 8\n    sides: each\n    start-side: left\n');
  expect(written.match(/clamshell/g)).toHaveLength(1);
});

test('a line whose amount is certain is offered with its other words as a note', async () => {
  const { written } = await importAnswered('Plan\nBridge 3x10\nForward step ups 2/10, arms crossed\n', [
    [one, 'y'],
    [`${take}Forward step ups: 2 x 10; arms crossed`, '1'],
    [right, ''],
  ]);
  expect(written).toContain('count: 10\n    sets: 2\n');
  expect(written).toContain('- Arms crossed\n');
});

test('what is typed of when to stop and how often beside an exercise becomes that', async () => {
  const { written, shown } = await importAnswered(sheet, [
    [one, 'y'],
    ['Type it anew', '2'],
    [typing, 'Clam 10 each side, stop if it tingles; twice a day'],
    ['Stop if it tingles; twice a day', ''],
  ]);
  expect(written).toContain('when: { times-a-day: 2 }\n');
  expect(written).toContain('stop-if:\n  - it tingles\n');
  expect(shown).not.toContain('Not brought along');
});

test('what is left out is named with the lines of the sheet, whatever was answered above', async () => {
  const long = 'Lift your hips as high as you can while you breathe out and\nlower them slowly.';
  const { shown } = await importAnswered(`Plan\n${long}\nBridge 3x10, then again\n\nKeep smiling!\n`, [
    [one, 'y'],
    ['what is done?', '2'],
    [typing, 'Bridge 2x8; Squat 2x10; Clam 8 each side'],
    [right, ''],
    ['Which of them belong in the routine?', 'none'],
  ]);
  expect(shown).toContain('Line 6, "Keep smiling!": ');
});

test('an instruction that also says how much is told, and not asked about as an exercise of its own', async () => {
  const sheet =
    'Plan\n1. Hip abduction\nLift your operated leg out to the side and keep your body upright.\nExtend your arms and hold for 5 seconds.\nRepeat 10 times.\n';
  const { written, shown } = await importAnswered(sheet, [
    [one, 'y'],
    ['left leg', '1'],
    [right, ''],
    ['how is the body placed', '3'],
  ]);
  expect(written).toContain('position: side\n');
  expect(written).toContain('- Lift your operated leg out to the side and keep your body upright.\n');
  expect(written).toContain('- Extend your arms and hold for 5 seconds.\n');
  expect(shown).not.toContain('- Line ');
});

describe('how the body is placed', () => {
  test('is asked of each exercise of which nothing says it', async () => {
    const { written, shown } = await importAnswered('Plan\nBridge 3x10\nLeg swing 12 reps\nAnkle pumps 20 reps\n', [
      ['Leg swing: how is the body placed at the beginning?\n  1  On the back', '6'],
      ['Ankle pumps: how', '1'],
    ]);
    expect(written).toMatch(/Leg swing\n {4}position: standing\n[\s\S]*Ankle pumps\n {4}position: supine\n/);
    expect(shown).not.toContain('stands for it');
  });

  const five = 'Plan\nLeg swing x12\nAnkle pumps x20\nToe lifts x8\nArm swings x8\nKnee taps x9\n';
  const all = 'beginning?\n';

  test('is asked once of more than four, where they are alike', async () => {
    const { written } = await importAnswered(five, [[`${all}  1  Not all alike\n  2  On the back`, '2']]);
    expect(written.match(/position: supine/g)).toHaveLength(5);
  });

  test('is asked of each of more than four, unless they are said to be alike', async () => {
    const { written } = await importAnswered(five, [
      [`${all}  1  Not all alike`, '1'],
      ['Leg swing: how', '6'],
      ['Ankle pumps: how', '1'],
      ['Toe lifts: how', '6'],
      ['Arm swings: how', '6'],
      ['Knee taps: how', '6'],
    ]);
    expect(written).toMatch(/Leg swing\n {4}position: standing\n[\s\S]*Ankle pumps\n {4}position: supine\n/);
  });

  test('is not asked where a heading above says it', async () => {
    const { written } = await importAnswered('Plan\n\nSitting on a chair\n\nAnkle pumps 20 reps\n', []);
    expect(written).toContain('position: seated\n');
  });
});

test('the line of the sheet stands there without its mark, to be changed', () => {
  const [left] = listLeft(openSheetText(['Plan', '1. Bridge 3x10', '2. Step ups F+L 2/10 ea']), readBundledExercises());
  expect(left?.written).toBe('Step ups F+L 2/10 ea');
});

test('an exercise that says how often is one all the same', async () => {
  const { written } = await importAnswered(sheet, [
    [one, 'y'],
    ['Type it anew', '2'],
    [typing, 'Walk 10 min, every day, building up to 20 min by Christmas'],
    ['Walking: 10 min, "Building up to 20 min by Christmas", "Every day."', ''],
  ]);
  expect(written).toContain('time: 10 min\n');
});

describe('what is offered', () => {
  const exercises = readBundledExercises();
  const offersOf = (line: string) =>
    listLeft(openSheetText(['Bridge 3x10', line]), exercises).flatMap((one) => one.offers);

  test.each([
    ['- Forward step ups 2/10, arms crossed', 'Forward step ups: 2 x 10 // arms crossed'],
    ['Squat to chair 3x8, slow down 3 s', 'Squat to chair 3x8 // slow down 3 s'],
    ['Calf raise 15 reps, lower over 3 seconds', 'Calf raise 15 reps // lower over 3 seconds'],
    ['Clam 3/10 each side', 'Clam 3 x 10 each side'],
    ['Squat 10 reps (2-sec squeeze at top), rest 20s', 'Squat 10 reps, rest 20s // 2-sec squeeze at top'],
  ])('of "%s" is what it becomes once it is taken', (line, offer) => {
    expect(offersOf(line)).toEqual([offer]);
    expect(holdsAsLine(offer, exercises)).toBe(true);
  });

  test('is nothing of a number that may count sets', () => {
    expect(offersOf('Clam: 3/10 each side, then 3 little pulses')).toEqual([]);
  });

  test('is what is asked about, in the list before the questions too', async () => {
    const { shown } = await importAnswered('Plan\nBridge 3x10\n\nSquat to chair 3x8, slow down 3 s\n', [[one, 'n']]);
    expect(shown).toContain('Is it "Squat to chair 3x8 // slow down 3 s"?');
  });

  test('is nothing that a routine cannot have', () => {
    expect(offersOf('Plank up to 3 x 30 seconds, rest 30 s')).toHaveLength(1);
    expect(offersOf('Plank up to 15 x 30 seconds, rest 30 s')).toEqual([]);
  });
});

test('what is left out becomes no exercise by what is answered of other lines', async () => {
  const ofEach = 'Plan\nBridge 3x10\nWalk 12 min\n\nDo about 8 or 9 of each exercise, in your time.\n';
  const { written, shown } = await importAnswered(ofEach, [
    [one, 'y'],
    ['3  Leave it out', '3'],
    ['1 Do about 8', '1'],
    ['what is it?\n  1  An exercise', '1'],
    [typing, 'Squat x8'],
    [right, ''],
  ]);
  expect(written).not.toContain('time: 12 min');
  expect(shown).toContain('Line 3, "Walk 12 min": ');
});

test('what an exercise that is typed anew has said itself becomes no second one', async () => {
  const own =
    'Plan\n\n1. Außenrotation mit dem Stab\nIn Rückenlage mit dem Stab den rechten Unterarm nach außen schieben. Dehnung 10 Sek. halten, 8x.\n';
  const { written } = await importAnswered(own, [
    [one, 'y'],
    ['Type it anew', '1'],
    [typing, 'Außenrotation mit dem Stab 10 Sek. halten, 8x, rechts'],
    [right, ''],
  ]);
  expect(written.match(/hold: 10s/g)).toHaveLength(1);
  expect(written).not.toContain('dehnung:');
});
