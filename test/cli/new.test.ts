import { describe, expect, test } from 'vitest';
import { bundledFiles } from '../support/bundled-files.ts';
import { noConcernFiles } from '../support/kept-answers.ts';
import { answerCli, runCli as run, startCli, until } from '../support/run-cli.ts';
import { buildTestPorts, type TestPorts, type TestPortsOptions } from '../support/test-ports.ts';

const own = '/home/person/.config/backroutine/routines';

function machine(options: TestPortsOptions = {}, files: Readonly<Record<string, string>> = {}): TestPorts {
  const schema = { '/opt/backroutine/routines/routine.schema.json': '{}' };
  return buildTestPorts({
    terminal: { canRepaint: false },
    ...options,
    files: { files: { ...bundledFiles(), ...schema, ...files } },
  });
}

/** The ways in which an exercise can be done. */
const listedWorks = 7;

const unattended: TestPortsOptions = { terminal: { canAsk: false, canRepaint: false } };

/** A whole sheet: a hold with sides, positions in a row, sets, a count, and an exercise that the program does not have. */
const sheet: readonly (readonly [question: string, answer: string])[] = [
  ['What is the routine called?', 'After the physio: March'],
  ['For which days?', '1'],
  ['How many minutes may it take?', '12 min'],
  ['Where does it come from?', 'Sheet from the practice'],
  ['Exercise 1: which one?', 'opposite arm'],
  ['1  Bird-dog', '1'],
  ['How much?', ''],
  ['How is it done?', '1'],
  ['How long is each hold?', 'long'],
  ['Please type a time such as 8s', '8–10 sec.'],
  ['Which sides?', '1'],
  ['How often on each side?', '4-5'],
  ['A word to remember?', ''],
  ['Exercise 2: which one?', 'knee rolls'],
  ['How much?', ''],
  ['How is it done?', '5'],
  ['Position 1 of one repetition?', '3'],
  ['What is said on the way into it?', 'knees to the left'],
  ['How long is it held?', '5s'],
  ['Another position in the same repetition?', 'y'],
  ['Position 2 of one repetition?', '4'],
  ['What is said on the way into it?', 'knees to the right'],
  ['How long is it held?', '5s'],
  ['Another position in the same repetition?', 'n'],
  ['How often?', '4'],
  ['A word to remember?', 'Slowly.'],
  ['Exercise 3: which one?', 'zzzz'],
  ['What is it called? Enter takes "Zzzz"', 'Bridging'],
  ['There is an exercise of this name already.', 'Wall angels'],
  ['How is the body placed?', '6'],
  ['How is it done? A line', 'Stand with your back against a wall.'],
  ['Next line?', 'Slide down a little way.'],
  ['Next line?', ''],
  ['How much?', ''],
  ['How is it done?', '4'],
  ['How long is the way out?', '3s'],
  ['How long do you stay there?', '1s'],
  ['How long is the way back?', '3s'],
  ['Which sides?', '1'],
  ['How often?', '6, 4, 2'],
  ['A word to remember?', ''],
  ['Exercise 4: which one?', 'kicks'],
  ['1  Knee-to-chest kicks', '1'],
  ['How much?', ''],
  ['How is it done?', '3'],
  ['How long does one repetition take?', '2s'],
  ['Which sides?', '2'],
  ['How many, left and right together?', '2 x 30'],
  ['A word to remember?', ''],
  ['Exercise 5: which one?', '1'],
  ['Packs afterwards?', '4'],
  ['When?', 'mon, wed and fri, 2 times a day'],
  ['It will be started by: backroutine start after-the-physio-march', '1'],
];

describe('new', () => {
  test('asks exercise by exercise and writes a commented file that passes its check', async () => {
    const ports = machine();
    const cli = startCli(ports, 'new', '--plain');
    await answerCli(ports, sheet);
    await until(() => cli.exitCode() !== undefined, 'the end');
    expect(cli.exitCode()).toBe(0);
    expect(ports.files.text(`${own}/after-the-physio-march.yaml`)).toMatchInlineSnapshot(`
      "# yaml-language-server: $schema=routine.schema.json
      # Change it with any editor; backroutine edit after-the-physio-march checks it afterwards.
      format: 1
      title: "After the physio: March"
      mode: maintenance
      minutes: 12
      source: { title: Sheet from the practice }

      # What is done, in order. A range such as 8-10s or 4-5 is chosen from to fit the minutes.
      steps:
        - exercise: bird-dog
          hold: 8-10s
          reps: 4-5
          sides: each

        - exercise: knee-rolls
          reps: 4
          stations:
            - { pose: left, say: knees to the left, hold: 5s }
            - { pose: right, say: knees to the right, hold: 5s }
          note: Slowly.

        - exercise: wall-angels
          tempo: { out: 3s, stay: 1s, back: 3s }
          reps: [6, 4, 2]

        - exercise: knee-to-chest-kicks
          count: 30
          sets: 2
          every: 2s
          sides: alternate

      # Packs, once the steps are done.
      after:
        - pack: cold
          for: 10 min
        - pack: heat
          for: 15 min

      when: { times-a-day: 2, days: [ mon, wed, fri ] }

      # Exercises of your own. A few short lines under "how" are spoken while you get into position.
      exercises:
        wall-angels:
          name: Wall angels
          position: standing
          how:
            - Stand with your back against a wall.
            - Slide down a little way.
      "
    `);
    expect(ports.files.mode(`${own}/after-the-physio-march.yaml`)).toBe(0o600);
    expect(ports.files.mode(own)).toBe(0o700);
    expect(ports.files.text(`${own}/routine.schema.json`)).toBe('{}');
    expect(ports.stdout.text).toMatchInlineSnapshot(`
      "/home/person/.config/backroutine/routines/after-the-physio-march.yaml: can be played, 35:05 min.
      Look at it with: backroutine show after-the-physio-march. Begin with: backroutine start after-the-physio-march
      "
    `);
    const path = `${own}/after-the-physio-march.yaml`;
    const alone = machine(unattended, { ...noConcernFiles(), [path]: ports.files.text(path) ?? '' });
    expect(await run(alone, 'check', 'after-the-physio-march')).toBe(0);
    expect(await run(alone, 'start', 'after-the-physio-march', '--voice', 'none', '--yes')).toBe(0);
    expect(alone.stdout.text).toContain('end      done, steps 6/6');
  });

  test('asks about coming again on pain days', async () => {
    const ports = machine();
    const cli = startCli(ports, 'new', 'bad-days', '--plain');
    await answerCli(ports, [
      ['What is the routine called?', 'Bad days'],
      ['For which days?', '2'],
      ['How many minutes', ''],
      ['Where does it come from?', ''],
      ['which one?', 'tilt'],
      ['1  Pelvic tilt', '1'],
      ['How much?', ''],
      ['How is it done?', '2'],
      ['How many breaths?', '3'],
      ['Which sides?', '1'],
      ['How often?', '5'],
      ['A word to remember?', ''],
      ['which one?', 'that is all'],
      ['1  That is all', '1'],
      ['Packs afterwards?', '1'],
      ['Again on the same day?', '1'],
      ['Is it right so?', '1'],
    ]);
    await until(() => cli.exitCode() !== undefined, 'the end');
    expect(ports.files.text(`${own}/bad-days.yaml`)).toContain(
      'again: { every: 3h, between: "08:00-21:00", most-a-day: 5 }',
    );
    expect(ports.files.text(`${own}/bad-days.yaml`)).toContain('source: { title: My own choice }');
  });

  test('goes back to the question before, as often as one likes, and writes what was answered last', async () => {
    const ports = machine();
    const cli = startCli(ports, 'new', '--plain');
    await answerCli(ports, [
      ['What is the routine called?', 'Mine'],
      ['For which days?', '1'],
      ['How many minutes', '<'],
      ['For which days?', '3'],
      ['What is the routine called?', 'Yours'],
      ['For which days?', '2'],
      ['How many minutes', '9'],
      ['Where does it come from?', ''],
      ['Exercise 1: which one?', 'Bridging'],
      ['How much?', ''],
      ['How is it done?', '1'],
      ['How long is each hold?', '<'],
      ['How is it done?', String(listedWorks + 1)],
      ['How much?', '<'],
      ['Exercise 1: which one?', 'Bird-dog'],
      ['How much?', ''],
      ['How is it done?', '1'],
      ['How long is each hold?', '8s'],
      ['Which sides?', '1'],
      ['How often on each side?', '4'],
      ['A word to remember?', ''],
      ['Exercise 2: which one?', 'That is all'],
      ['1  That is all', '1'],
      ['Packs afterwards?', '1'],
      ['Again on the same day?', '3'],
      ['Is it right so?', '4'],
      ['Again on the same day?', '2'],
      ['Is it right so?', '1'],
    ]);
    await until(() => cli.exitCode() !== undefined, 'the end');
    const text = ports.files.text(`${own}/yours.yaml`);
    expect(text).toContain('mode: pain-day\nminutes: 9\n');
    expect(text).toContain('exercise: bird-dog');
    expect(text).not.toContain('bridging');
    expect(text).toContain('most-a-day: 2');
    expect(ports.files.text(`${own}/mine.yaml`)).toBeUndefined();
  });

  test('after going back, no summary is printed but that of the question that is asked again', async () => {
    const ports = machine();
    const cli = startCli(ports, 'new', '--plain');
    await answerCli(ports, [
      ['What is the routine called?', 'Mine'],
      ['For which days?', '1'],
      ['How many minutes', ''],
      ['Where does it come from?', ''],
      ['Exercise 1: which one?', 'Bridging'],
      ['How much?', '8s x 4'],
      ['Exercise 2: which one?', '1'],
      ['Packs afterwards?', '1'],
      ['When?', ''],
      ['Is it right so?', '3'],
      ['What is to be added?', '1'],
      ['What is the goal?', 'Put on my socks.'],
      ['Is it right so?', '3'],
      // Back to the question before.
      ['What is to be added?', '8'],
    ]);
    await until(() => ports.terminal.written.includes('Is it right so?'), 'the question before');
    expect(ports.terminal.written.split('It will be started by:')).toHaveLength(2);
    expect(ports.terminal.written).toContain('Put on my socks.');
    await answerCli(ports, [['Is it right so?', '1']]);
    await until(() => cli.exitCode() !== undefined, 'the end');
  });

  test('takes twelve answers at most for two exercises that are typed as on the sheet', async () => {
    const ports = machine();
    const cli = startCli(ports, 'new', '--plain');
    const answers = [
      ['What is the routine called?', 'From the practice'],
      ['For which days?', '1'],
      ['How many minutes', ''],
      ['Where does it come from?', ''],
      ['Exercise 1: which one?', 'Bridging'],
      ['How much?', '3 x 10, hold 5 sec'],
      ['Exercise 2: which one?', 'Bird-dog'],
      ['How much?', '8-10s x 4-5 each side; keep your back still'],
      ['Exercise 3: which one?', '1'],
      ['Packs afterwards?', '1'],
      ['When?', 'every other day'],
      ['Is it right so?', '1'],
    ] as const;
    expect(answers.length).toBeLessThanOrEqual(12);
    await answerCli(ports, answers);
    await until(() => cli.exitCode() !== undefined, 'the end');
    expect(ports.files.text(`${own}/from-the-practice.yaml`)?.split('steps:')[1]).toMatchInlineSnapshot(`
      "
        - exercise: bridging
          hold: 5s
          reps: 10
          sets: 3

        - exercise: bird-dog
          hold: 8-10s
          reps: 4-5
          sides: each
          note: keep your back still

      when: every other day
      "
    `);
  });

  test('adds what else the sheet says, for whoever wants it, before it is written', async () => {
    const ports = machine();
    const cli = startCli(ports, 'new', '--plain');
    const add = (choice: string, ...answers: readonly (readonly [string, string])[]) =>
      [['Is it right so?', '3'], ['What is to be added?', choice], ...answers] as const;
    await answerCli(ports, [
      ['What is the routine called?', 'More'],
      ['For which days?', '1'],
      ['How many minutes', ''],
      ['Where does it come from?', ''],
      ['Exercise 1: which one?', 'Bridging'],
      ['How much?', '3 x 10, hold 5 sec'],
      ['Exercise 2: which one?', 'Bird-dog'],
      ['How much?', '8-10s x 4-5 each side'],
      ['Exercise 3: which one?', '1'],
      ['Packs afterwards?', '1'],
      ['When?', ''],
      ...add('1', ['What is the goal?', 'Put on my socks.']),
      ...add('2', ['Stop if', 'my foot tingles'], ['Or if', 'it gets sharp'], ['Or if', '']),
      ...add('3', ['Packs before?', '3']),
      ...add('4', ['Which day?', 'soon'], ['Please type year', '24.12.2026']),
      ...add('5', ['Of which exercise?', '1'], ['What is it done with?', 'a red band']),
      ...add('6', ['Of which exercise?', '2'], ['Which side is it about?', '2'], ['What is to be said?', 'Slowly.']),
      ...add('6', ['Of which exercise?', '1'], ['What is to be said?', 'Lift less.']),
    ]);
    const summary = async () => {
      await until(() => ports.terminal.written.includes('Is it right so?'), 'the summary');
      return ports.terminal.written;
    };
    expect(await summary()).toContain('Heat pack, lower back, 15');
    await answerCli(ports, [...add('7', ['Where are they put?', '8']), ...add('3', ['Packs before?', '2'])]);
    expect(await summary()).toContain('Cold pack, knee, 10');
    await answerCli(ports, [['Is it right so?', '1']]);
    await until(() => cli.exitCode() !== undefined, 'the end');
    expect(ports.files.text(`${own}/more.yaml`)?.split('choice }')[1]).toMatchInlineSnapshot(`
      "
      goal: Put on my socks.
      stop-if:
        - my foot tingles
        - it gets sharp
      before:
        - pack: cold
          for: 10 min
          where: knee

      # What is done, in order. A range such as 8-10s or 4-5 is chosen from to fit the minutes.
      steps:
        - exercise: bridging
          hold: 5s
          reps: 10
          sets: 3
          with: a red band
          notes:
            - Lift less.

        - exercise: bird-dog
          hold: 8-10s
          reps: 4-5
          sides: each
          notes:
            - left: Slowly.

      until: 2026-12-24
      "
    `);
  });

  test('lets nothing go for one more reason or word that there is no room for, unless the person says which', async () => {
    const ports = machine();
    const cli = startCli(ports, 'new', '--plain');
    const add = (choice: string, ...answers: readonly (readonly [string, string])[]) =>
      [['Is it right so?', '3'], ['What is to be added?', choice], ...answers] as const;
    const word = (number: number) => add('6', ['What is to be said?', `Word ${number}.`]);
    const others = 'four five six seven eight nine ten eleven'.split(' ').map((reason) => ['Or if', reason] as const);
    await answerCli(ports, [
      ['What is the routine called?', 'Full'],
      ['For which days?', '1'],
      ['How many minutes', ''],
      ['Where does it come from?', ''],
      ['Exercise 1: which one?', 'Bridging'],
      ['How much?', '3 x 10, hold 5 sec'],
      ['Exercise 2: which one?', '1'],
      ['Packs afterwards?', '1'],
      ['When?', ''],
      ...[1, 2, 3, 4, 5, 6].flatMap(word),
      ...add('6', ['Which one goes?', '7']),
      ...add('6', ['Which one goes?', '2'], ['What is to be said?', 'Word 7.']),
      ...add('2', ['Stop if', 'one'], ['Or if', 'two'], ['Or if', '']),
      ...add('2', ['Stop if', 'three'], ...others, ['The last one', 'twelve']),
      ...add('2', ['Which one goes?', '13']),
      ['Is it right so?', '1'],
    ]);
    await until(() => cli.exitCode() !== undefined, 'the end');
    const text = ports.files.text(`${own}/full.yaml`) ?? '';
    expect([...text.matchAll(/- Word (.)\.$/gm)].map(([, number]) => number)).toEqual(['1', '3', '4', '5', '6', '7']);
    expect(/stop-if:\n((?: {2}- .*\n)+)/.exec(text)?.[1]?.match(/\w+/g)).toEqual(
      'one two three four five six seven eight nine ten eleven twelve'.split(' '),
    );
  });

  test('shows the routine before it is written, and writes nothing where it is not right', async () => {
    const ports = machine();
    const cli = startCli(ports, 'new', '--plain');
    await answerCli(ports, [...sheet.slice(0, -1)]);
    await until(() => ports.terminal.written.includes('Is it right so?'), 'the summary');
    expect(ports.terminal.written).toMatch(/After the physio: March \(maintenance, 35:\d\d min\)/);
    expect(ports.terminal.written).toMatch(/ 1 Bird-dog: .*\n[\s\S]* 3 Wall angels: /);
    await answerCli(ports, [['Is it right so?', '2']]);
    await until(() => cli.exitCode() !== undefined, 'the end');
    expect(cli.exitCode()).toBe(0);
    expect(ports.stdout.text).toBe('Nothing was written.\n');
    expect(ports.files.paths().filter((path) => path.startsWith(own))).toEqual([]);
  });

  test('says before the first question that the name is taken', async () => {
    const ports = machine({}, { [`${own}/mine.yaml`]: 'format: 1' });
    expect(await run(ports, 'new', 'mine', '--plain')).toBe(2);
    expect(ports.stderr.text).toContain(`There is a routine "mine" already: ${own}/mine.yaml`);
    expect(ports.terminal.written).toBe('');
    expect(ports.files.text(`${own}/mine.yaml`)).toBe('format: 1');
  });

  test('asks for another name where the title’s is taken', async () => {
    const ports = machine({}, { [`${own}/mine.yaml`]: 'format: 1' });
    startCli(ports, 'new', '--plain');
    await answerCli(ports, [
      ['What is the routine called?', 'Mine'],
      ['Enter takes "mine":', ''],
      ['You have a routine of this name already.', 'Not A Name'],
      ['Please type small letters, digits and hyphens, such as not-a-name.', 'con'],
      ['Computers keep "con" for themselves.', 'mine-2'],
    ]);
    await until(() => ports.terminal.written.includes('For which days?'), 'the next question');
  });

  test.each([[['new', 'maintenance']], [['new']]])(
    '%j asks before it takes the place of a bundled one',
    async (args) => {
      const ports = machine();
      startCli(ports, ...args, '--plain');
      await answerCli(ports, [
        ['What is the routine called?', 'Maintenance'],
        ...(args.length === 1 ? ([['Enter takes "maintenance":', '']] as const) : []),
        ['The program has a routine "maintenance". Is yours to be played in its place?', ''],
        ['Enter takes "maintenance":', 'maintenance'],
        ['Is yours to be played in its place?', 'y'],
      ]);
      await until(() => ports.terminal.written.includes('For which days?'), 'the next question');
    },
  );

  test('a person who stops halfway is notified that nothing was written', async () => {
    const ports = machine();
    const cli = startCli(ports, 'new', 'mine', '--plain');
    await answerCli(ports, sheet.slice(0, 9));
    await until(() => ports.terminal.written.includes('Please type a time'), 'a question in the middle');
    ports.terminal.sendSignal('SIGINT');
    await until(() => cli.exitCode() !== undefined, 'the end');
    expect(cli.exitCode()).toBe(130);
    expect(ports.stderr.text).toBe('Stopped. Nothing was written.\n');
    expect(ports.files.paths().filter((path) => path.startsWith(own))).toEqual([]);
  });

  test.each([
    [['new', 'con', '--from', 'maintenance'], 'Computers keep the name "con" for themselves.'],
    [['new'], 'what is in the routine? Answer with --from NAME'],
    [['new', 'My Name'], 'Did you mean "my-name"?'],
    [['new', '--from', './sheet.yaml'], 'Say what the copy is to be called'],
  ])('%j without a terminal is a usage error that says what to do', async (args, message) => {
    const ports = machine(unattended);
    expect(await run(ports, ...args)).toBe(2);
    expect(ports.stderr.text).toContain(message);
  });

  test('ends where the input ends, instead of asking for ever', async () => {
    const ports = machine();
    const cli = startCli(ports, 'new', '--plain');
    await until(() => ports.terminal.written.includes('What is the routine called?'), 'the question');
    ports.terminal.endInput();
    await until(() => cli.exitCode() !== undefined, 'the end');
    expect(cli.exitCode()).toBe(2);
    expect(ports.stderr.text).toContain('The input ended before all was answered.');
  });

  test('says what keeps the file from being written', async () => {
    const ports = machine(unattended);
    ports.files.readOnly = true;
    expect(await run(ports, 'new', '--from', 'maintenance')).toBe(74);
    expect(ports.stderr.text).toBe(`${own}/maintenance.yaml cannot be written: the disk is write-protected.\n`);
  });
});

describe('new --from', () => {
  test('copies a routine with its comments, under its own name or another', async () => {
    const ports = machine(unattended);
    expect(await run(ports, 'new', '--from', 'maintenance')).toBe(0);
    expect(ports.files.text(`${own}/maintenance.yaml`)).toBe(
      bundledFiles()['/opt/backroutine/routines/maintenance.yaml'],
    );
    expect(ports.stdout.text).toContain('From now on it is played in place of the bundled "maintenance".');
    expect(await run(ports, 'new', 'mine', '--from', 'maintenance')).toBe(0);
    expect(await run(ports, 'new', 'mine', '--from', 'maintenance')).toBe(2);
  });

  test('copies no routine that is broken', async () => {
    const ports = machine(unattended, { '/home/person/a.yaml': 'format: 1\ntitle: T\n' });
    expect(await run(ports, 'new', 'mine', '--from', './a.yaml')).toBe(65);
    expect(ports.stderr.text).toContain('./a.yaml:1:1: A routine needs "steps".');
    expect(ports.files.text(`${own}/mine.yaml`)).toBeUndefined();
  });
});

test('new --template prints a routine that can be played as it stands', async () => {
  const ports = machine(unattended);
  expect(await run(ports, 'new', '--template')).toBe(0);
  ports.files.put('/home/person/t.yaml', ports.stdout.text);
  ports.stdout.text = '';
  expect(await run(ports, 'check', './t.yaml')).toBe(0);
  expect(ports.stdout.text).toMatch(/^\.\/t\.yaml: can be played, \d+:\d\d min\.\n$/);
});
