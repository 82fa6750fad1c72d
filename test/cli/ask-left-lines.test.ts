/** Lines of a sheet that are left out, taken by the person for what they are. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describePack, readPack } from '../../src/import/sheet/read-pack.ts';
import { packPlaces } from '../../src/routine/choosable.ts';
import { answerCli, runCli, startCli, until } from '../support/run-cli.ts';
import { importAnswered, right, sheetMachine, sheetPath } from './answered-sheet.ts';

const which = 'These lines are left out. Which of them belong in the routine?';
const typing = 'Name and amount, such as "Bridge 3x10"';
const seems = '1  As it seems: ';

const prose = `Plan
Bridge 3x10

Pelvic tilt with a ball
Lie on your back and flatten it gently, ten of them if you can.
Hold on to the ball while you do, for a little while.

Keep up the good work!
`;

describe('an exercise in prose', () => {
  test('needs its amount alone where a heading names it, and is done in the words of the sheet', async () => {
    const { written, shown } = await importAnswered(prose, [
      [' 1 Pelvic tilt with a ball / Lie on your back', '1'],
      ['what is it?\n  1  An exercise', '1'],
      [typing, '10 reps hold 5s'],
      [right, ''],
    ]);
    expect(written).toContain('- exercise: pelvic-tilt-2\n    hold: 5s\n    reps: 10\n');
    expect(written).toContain('- Lie on your back and flatten it gently, ten of them if you can.\n');
    expect(written).toContain('- Hold on to the ball while you do, for a little while.\n');
    expect(shown).toContain('Line 8, "Keep up the good work!": ');
  });

  test('needs a name where nothing names it', async () => {
    const { written } = await importAnswered('Plan\nBridge 3x10\n\nAnd then a few squats, as many as you like.\n', [
      ['1 And then', '1'],
      ['1  An exercise', '1'],
      [typing, '3 x 8'],
      ['"3 x 8" is not understood.', 'Squats 3 x 8'],
      [right, ''],
    ]);
    expect(written).toMatch(/squats\n {4}count: 8\n {4}sets: 3\n/);
    expect(written).toContain('- And then a few squats, as many as you like.\n');
  });

  test('may be several', async () => {
    const { written } = await importAnswered(
      'Plan\nBridge 3x10\n\nThen the clam, and after it some squats as you like.\n',
      [
        ['1 Then the clam', '1'],
        ['1  An exercise', '1'],
        [typing, 'Clam 12 each side; squats'],
        ['"squats": how much is not said', 'Clam 12 each side; squats 2 x 8;'],
        [right, ''],
      ],
    );
    expect(written).toMatch(/clamshell\n {4}count: 12\n {4}sides: each\n\n.*squats\n {4}count: 8\n {4}sets: 2\n/);
  });

  test('is asked about again where nothing is typed, and may be left out', async () => {
    const { written } = await importAnswered(prose, [
      [which, '1'],
      ['1  An exercise', '1'],
      [typing, ''],
      ['5  Leave it out', '5'],
    ]);
    expect(written).not.toContain('exercise: pelvic-tilt');
    expect(written).toContain('# - Line 4, "Pelvic tilt with a ball": ');
  });
});

describe('a leaflet in prose alone', () => {
  const leaflet =
    'Plan\n\nPelvic tilt\nFlatten your back.\nTen or so will do.\n\nAim to do it twice daily, building up slowly.\n';

  test('becomes a routine where somebody answers', async () => {
    const { written } = await importAnswered(leaflet, [
      [' 1 Pelvic tilt / Flatten your back. / Ten or so will do.', '1 2'],
      ['1  An exercise', '1'],
      [typing, '10 reps'],
      [right, ''],
      ['1  How often all of it is done', '1'],
      [`${seems}twice daily`, '1'],
    ]);
    expect(written).toContain('- exercise: pelvic-tilt\n    count: 10\n');
    expect(written).toContain('when: { times-a-day: 2 }\n');
  });

  test('is refused where nobody can', async () => {
    const ports = sheetMachine(leaflet, false);
    expect(await runCli(ports, 'import', 'sheet.txt')).toBe(65);
    expect(ports.stderr.text).toContain('no sheet in English or German with a line such as "Bridge 3x10"');
  });

  test('and so is a long text of anything else', async () => {
    const ports = sheetMachine('It was a dark night, and nobody was about.\n'.repeat(61));
    expect(await runCli(ports, 'import', 'sheet.txt')).toBe(65);
    expect(ports.terminal.written).not.toContain(which);
  });
});

test('of a sentence taken for one thing the others of its piece stay to be seen', async () => {
  const sheet = 'Plan\nBridge 3x10\n\nBe regular about it, as said. Keep smiling all the while.\n';
  const { written } = await importAnswered(sheet, [
    ['1 Be regular', '1'],
    ['3  How often all of it is done', '3'],
    ['How often is all of it done?', 'twice a day'],
    [right, ''],
  ]);
  expect(written).toContain('when: { times-a-day: 2 }\n');
  expect(written).toContain('Keep smiling all the while.');
});

test('a stop rule and a pack of one paragraph become two things', async () => {
  const sheet =
    'Plan\nBridge 3x10\n\nIf the pain goes down your leg for longer than usual, leave it and give me a ring. Heat helps before it if you are stiff.\n';
  const { written } = await importAnswered(sheet, [
    ['1 If the pain', '1 2'],
    ['1  When to stop', '1'],
    ['2  Type it', '2'],
    ['Stop if …', 'the pain goes down your leg for longer than usual, and give me a ring'],
    [right, ''],
    ['1  A cold or a heat pack', '1'],
    ['Which pack', 'heat 15 min on the lower back after the exercises'],
    [right, ''],
  ]);
  expect(written).toContain('- the pain goes down your leg for longer than usual, and give me a ring\n');
  expect(written).toContain('after:\n  - pack: heat\n    for: 15 min\n');
});

test('none of the lines changes nothing', async () => {
  const { written } = await importAnswered(prose, [[which, 'none']]);
  expect(written.match(/- exercise:/g)).toHaveLength(1);
  expect(written).toContain('# - Line 8, "Keep up the good work!": ');
});

test('they are asked about after what is in doubt', async () => {
  const { written } = await importAnswered('Plan\nBridge 3x10, then again\n\nDo it well, twice a day if you can.\n', [
    ['One exercise is not clear', 'y'],
    [`${seems}Bridge 3 sets of 10 reps`, '1'],
    [right, ''],
    ['1 Do it well', '1'],
    ['1  How often all of it is done', '1'],
    [`${seems}twice a day`, '1'],
  ]);
  expect(written).toContain('count: 10\n    sets: 3\n');
  expect(written).toContain('when: { times-a-day: 2 }\n');
});

describe('how often', () => {
  const sheet = 'Plan\nBridge 3x10\n\nTry to be regular, as you are told by us.\n';

  test.each([
    ['every other day', 'when: every other day\n'],
    ['every 2 hours', 'again: { every: 2h'],
  ])('is typed: %s', async (typed, written) => {
    const answers = [
      ['1 Try to be regular', '1'],
      ['3  How often all of it is done', '3'],
      ['How often is all of it done?', 'regularly'],
      ['Please type it such as "twice a day"', typed],
      [right, ''],
    ] as const;
    expect((await importAnswered(sheet, answers)).written).toContain(written);
  });
});

describe('when to stop', () => {
  const sheet =
    'Plan\nBridge 3x10\n\nIf your leg is numb when you walk, it is time to rest and to ring us.\nSquat 3x8\n';

  test('is what stands behind "if"', async () => {
    const { written } = await importAnswered(sheet, [
      ['1 If your leg is numb', '1'],
      ['1  When to stop', '1'],
      [seems, '1'],
    ]);
    expect(written).toContain('stop-if:\n  - your leg is numb when you walk, it is time to rest and to ring us\n');
    expect(written).toContain('- exercise: squat\n');
  });

  test('is typed in one sentence, also in words that a sheet would not be trusted with', async () => {
    const { written } = await importAnswered(sheet, [
      ['1 If your leg is numb', '1'],
      ['1  When to stop', '1'],
      ['2  Type it', '2'],
      ['Stop if …', 'Your leg is numb. Ring us.'],
      ['in one sentence', 'x'.repeat(130)],
      ['Please use at most 120 letters.', 'your leg is numb when you walk'],
      [right, ''],
    ]);
    expect(written).toContain('stop-if:\n  - your leg is numb when you walk\n');
  });
});

describe('a pack', () => {
  test('that says how long needs its place alone', async () => {
    const { written } = await importAnswered('Plan\nBridge 3x10\n\nIce for 10 min after the exercises.\n', [
      ['1 Ice for 10 min', '1'],
      ['8  knee', '8'],
    ]);
    expect(written).toContain('after:\n  - pack: cold\n    for: 10 min\n    where: knee\n');
  });

  test('is typed whole', async () => {
    const { written } = await importAnswered('Plan\nBridge 3x10\n\nIce afterwards can help if you like it.\n', [
      ['1 Ice afterwards', '1'],
      ['1  A cold or a heat pack', '1'],
      ['Which pack, how long, where and when?', 'ice 10 min'],
      ['Please type which, how long, where and when', 'ice 10 min on the knee after the exercises'],
      [right, ''],
    ]);
    expect(written).toContain('after:\n  - pack: cold\n    for: 10 min\n    where: knee\n');
  });

  test('is typed with words besides, which are told', async () => {
    const { written } = await importAnswered('Plan\nBridge 3x10\n\nIce afterwards can help if you like it.\n', [
      ['1 Ice afterwards', '1'],
      ['1  A cold or a heat pack', '1'],
      ['Which pack', 'cold pack on the knee 10 min after the exercises, if needed'],
      [right, ''],
    ]);
    expect(written).toContain('after:\n  - pack: cold\n    for: 10 min\n    where: knee\n');
    expect(written).toContain('about: Cold pack on the knee 10 min after the exercises, if needed.\n');
  });

  test('as it is described is read back', () => {
    const pack = fc.record({
      pack: fc.constantFrom('cold' as const, 'heat' as const),
      forMs: fc.integer({ min: 1, max: 20 }).map((minutes) => minutes * 60_000),
      when: fc.constantFrom('before' as const, 'after' as const),
      where: fc.constantFrom(...packPlaces),
    });
    fc.assert(
      fc.property(pack, (one) => {
        expect(readPack(`${describePack(one)}.`)).toEqual(one);
      }),
    );
  });
});

test('a pasted sheet offers to look through them', async () => {
  const ports = sheetMachine('');
  const cli = startCli(ports, 'new', '--paste');
  await answerCli(ports, [
    ['full stop ends it.', 'Plan\nBridge 3x10\n\nTwice a day is good.\n.'],
    ['1  Look through the lines that are left out: 1', '1'],
    ['1 Twice a day is good.', '1'],
    ['1  How often all of it is done', '1'],
    [seems, '1'],
    ['every line was understood.\n', '1'],
    ['What is it to be started by?', ''],
  ]);
  await until(() => cli.exitCode() !== undefined, 'the end');
  expect(ports.files.text(sheetPath)).toContain('when: { times-a-day: 2 }\n');
});

describe('a line of several things', () => {
  const sheet = 'Plan\nBridge 3x10\nSquat 3x10\n\nBID + ice 10 min after\n';

  test('is answered with a mark between them', async () => {
    const { written } = await importAnswered(sheet, [
      ['1 BID', '1'],
      ['1  A cold or a heat pack', '1'],
      ['Which pack, how long, where and when? With ";"', 'ice 10 min on the back after the exercises; twice a day'],
      [right, ''],
    ]);
    expect(written).toContain('when: { times-a-day: 2 }\n');
    expect(written).toContain('after:\n  - pack: cold\n    for: 10 min\n');
  });

  test('stays among what was left out where the answer says only one of them', async () => {
    const { written } = await importAnswered(sheet.replace('BID', 'Twice a day if it helps'), [
      ['1 Twice', '1'],
      ['1  A cold or a heat pack', '1'],
      ['Which pack', 'ice 10 min on the back after the exercises'],
      [right, ''],
    ]);
    expect(written).toContain('"Twice a day if it helps + ice 10 min after": ');
  });
});

test.each([
  ['Mon, Wed, Fri', 'days: [ mon, wed, fri ]'],
  ['Di und Do', 'days: [ tue, thu ]'],
  ['on Monday and Thursday, twice a day', 'days: [ mon, thu ], times-a-day: 2'],
  ['3x/Wo', '3 times a week'],
  ['once a day, 5 days a week', '5 times a week'],
  ['daily 2 times', 'times-a-day: 2'],
  ['Tues, Thurs and Sat before breakfast', 'about: Before breakfast.\n'],
  ['twice a day, when the children sleep', 'when: { times-a-day: 2 }'],
])('how often may be typed as "%s"', async (typed, when) => {
  const { written } = await importAnswered('Plan\nBridge 3x10\nSquat 3x10\n\nAs often as you can, most days.\n', [
    ['1 As often', '1'],
    ['How often all of it is done', '3'],
    ['How often is all of it done?', typed],
    [right, ''],
  ]);
  expect(written).toContain(when);
  expect(written).not.toContain('how often, but');
});

test.each([
  ['If it swells up or gives way leave it & text me', 'it swells up or gives way, and text me'],
  ['Stop and sit down if you feel dizzy or unwell, it happens', 'you feel dizzy or unwell, it happens, and sit down'],
  [
    'Call the office (555) 010-3344 if: fever over 101 F, new weakness.',
    'fever over 101 F, new weakness, and call the office (555) 010-3344',
  ],
  ['Call 970-555-0188 if: fever > 101.5, wound drainage', 'fever > 101.5, wound drainage, and call'],
])('"%s" is offered as a reason to stop', async (line, reason) => {
  const { written } = await importAnswered(`Plan\nBridge 3x10\n\n${line}\n`, [
    ['1 ', '1'],
    ['1  When to stop', '1'],
    [`As it seems: ${reason.slice(0, 30)}`, '1'],
  ]);
  expect(written.replace(/\s+/g, ' ')).toContain(reason.slice(0, 30));
});

test('several reasons to stop may be typed at once', async () => {
  const { written } = await importAnswered('Plan\nBridge 3x10\n\nIf in doubt, ring us, as with pain or a fever.\n', [
    ['1 If in doubt', '1'],
    ['When to stop', '1'],
    ['Type it', '2'],
    ['Stop if …', 'you have a fever; stop if the pain gets worse; dizziness; twice a day'],
    [right, ''],
  ]);
  expect(written).toContain('stop-if:\n  - you have a fever\n  - the pain gets worse\n  - dizziness\n');
  expect(written).toContain('when: { times-a-day: 2 }\n');
});
