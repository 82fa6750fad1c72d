import { expect, test } from 'vitest';
import { bundledFiles } from '../support/bundled-files.ts';
import { answerCli, runCli, startCli, until } from '../support/run-cli.ts';
import { buildTestPorts } from '../support/test-ports.ts';
import { right } from './answered-sheet.ts';

const own = '/home/person/.config/backroutine/routines';

function machine(canAsk = true) {
  return buildTestPorts({
    terminal: { canAsk, canRepaint: canAsk },
    files: { files: bundledFiles() },
  });
}

const pasted = 'From the physio\nBridge 3x10 hold 5 sec\nGlute stretch 30 secs, each side\nClam 12 reps at least\n';

test('a pasted sheet is shown as it was understood, mended, and written', async () => {
  const ports = machine();
  const cli = startCli(ports, 'new', '--paste');
  await answerCli(ports, [
    ['full stop ends it.', `${pasted}.`],
    ['3  Type a line anew, or one more', '3'],
    ['Which line?', '4'],
    ['Type it anew:', 'Bird dog 8 reps each side, hold 3 sec'],
    ['every line was understood.', '1'],
    ['Glute stretch: how is the body placed', '1'],
    ['What is it to be started by?', ''],
  ]);
  await until(() => cli.exitCode() !== undefined, 'the end');
  expect(cli.exitCode()).toBe(0);
  expect(ports.files.text(`${own}/from-the-physio.yaml`)).toMatchInlineSnapshot(`
    "# yaml-language-server: $schema=routine.schema.json
    # Change it with any editor; backroutine edit from-the-physio checks it afterwards.
    format: 1
    title: From the physio
    source: { title: My sheet, gives: The exercises and their doses. }

    # What is done, in order. A range such as 8-10s or 4-5 is chosen from to fit the minutes.
    steps:
      - exercise: bridging
        hold: 5s
        reps: 10
        sets: 3

      - exercise: glute-stretch
        hold: 30s
        reps: 1
        sides: each

      - exercise: bird-dog
        hold: 3s
        reps: 8
        sides: each

    # Exercises of your own. A few short lines under "how" are spoken while you get into position.
    exercises:
      glute-stretch:
        name: Glute stretch
        position: supine
    "
  `);
  expect(await runCli(ports, 'check', 'from-the-physio')).toBe(0);
});

test('a line can be left out, and another typed at the end', async () => {
  const ports = machine();
  const cli = startCli(ports, 'new', 'mine', '--paste');
  await answerCli(ports, [
    ['full stop ends it.', 'nothing to see\n.'],
    ['What now?', '2'],
    ['Which line?', '1'],
    ['What now?', '1'],
    ['Which line?', '2'],
    ['Type it anew:', 'Bridge 10x'],
    ['What now?', '1'],
    ['What is the routine called?', 'Mine'],
  ]);
  await until(() => cli.exitCode() !== undefined, 'the end');
  expect(ports.files.text(`${own}/mine.yaml`)).toContain('title: Mine\n');
});

test('a sheet of any length is taken up to its full stop, and what is left of it is said', async () => {
  const ports = machine();
  const cli = startCli(ports, 'new', '--paste');
  await answerCli(ports, [
    ['full stop ends it.', `Mine\nBridge 10x\n${'\n'.repeat(300)}Squats 5x\n.`],
    ['? 1 more line was not read: a sheet has at most 300.', '1'],
    ['What is it to be started by?', ''],
  ]);
  await until(() => cli.exitCode() !== undefined, 'the end');
  expect(ports.files.text(`${own}/mine.yaml`)).toContain('# - 1 more line was not read');
});

test('a sheet of two parts of the day becomes two routines', async () => {
  const ports = machine();
  const cli = startCli(ports, 'new', 'mine', '--paste');
  await answerCli(ports, [
    ['full stop ends it.', 'Morgens\nBridge 10x\nAbends\nCat cow 8x\n.'],
    ['2 exercises; every line was understood.', '1'],
    ['What is the routine called?', 'Rücken'],
  ]);
  await until(() => cli.exitCode() !== undefined, 'the end');
  expect(cli.exitCode()).toBe(0);
  expect(ports.files.text(`${own}/mine-morgens.yaml`)).toContain('title: "Morgens: Rücken"\n');
  expect(ports.files.text(`${own}/mine-abends.yaml`)).toContain('when: every day\n');
});

test('without a terminal it says how a sheet is read from a file', async () => {
  const ports = machine(false);
  expect(await runCli(ports, 'new', '--paste')).toBe(2);
  expect(ports.stderr.text).toContain('backroutine import sheet.txt');
});

test('what is in doubt is answered one by one, and shown anew before it is written', async () => {
  const ports = machine();
  const cli = startCli(ports, 'new', 'mine', '--paste');
  await answerCli(ports, [
    [
      'full stop ends it.',
      'Plan\n1. Bridge 10 reps\n2. Clam 12 reps each side, then again\n3. Squats as many as you can\n.',
    ],
    ['1 exercise; 2 of 4 lines need a look', ''],
    ['1  Answer what is asked, one by one: 2', '1'],
    ['As it seems: Clam 12 reps, each side', '1'],
    [right, ''],
    ['Squats as many as you can": what is done?', '1'],
    ['Name and amount', '2x8'],
    [right, ''],
    ['3 exercises; every line was understood.', '1'],
  ]);
  await until(() => cli.exitCode() !== undefined, 'the end');
  const written = ports.files.text(`${own}/mine.yaml`);
  expect(written).toContain('- exercise: clamshell\n    count: 12\n    sides: each\n');
  expect(written).toContain('count: 8\n    sets: 2\n');
  expect(written).not.toContain('Not brought along');
});

test('nothing is asked where nothing is in doubt', async () => {
  const ports = machine();
  const cli = startCli(ports, 'new', 'mine', '--paste');
  await answerCli(ports, [
    ['full stop ends it.', 'Plan\nBridge 10 reps\n.'],
    ['1  Write the routine as it is understood', '1'],
  ]);
  await until(() => cli.exitCode() !== undefined, 'the end');
  expect(ports.files.text(`${own}/mine.yaml`)).toContain('count: 10\n');
});

test('a pasted line that a mail broke parts nothing below it', async () => {
  const ports = machine();
  const cli = startCli(ports, 'new', 'mine', '--paste');
  const how = 'Lie on your back with your knees bent and both feet flat\non the floor, and lift your bottom slowly.';
  await answerCli(ports, [
    ['full stop ends it.', `Plan\nBridge\n${how}\nHold 5 seconds. Repeat 10 times.\n.`],
    ['every line was understood.', '1'],
  ]);
  await until(() => cli.exitCode() !== undefined, 'the end');
  expect(ports.files.text(`${own}/mine.yaml`)).toContain('hold: 5s\n    reps: 10\n');
});

test('what stands above the parts of a sheet is said in the file of each', async () => {
  const ports = machine();
  const cli = startCli(ports, 'new', '--paste');
  await answerCli(ports, [
    [
      'full stop ends it.',
      'Plan\nPrecautions: no sitting longer than 20 minutes.\nMorning\nBridge 3x10\nEvening\nBird dog 3x8 each side\n.',
    ],
    ['Write the 2 routines as they are understood', '2'],
    ['What is it to be started by?', ''],
    ['What is it to be started by?', ''],
  ]);
  await until(() => cli.exitCode() !== undefined, 'the end');
  for (const name of ['morning-plan', 'evening-plan'])
    expect(ports.files.text(`${own}/${name}.yaml`)).toContain('# - Line 2, "Precautions: no sitting');
});
