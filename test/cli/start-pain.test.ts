/** What is offered, told and remembered before a session, from the command line to the journal. */

import { describe, expect, test } from 'vitest';
import { packConcerns } from '../../src/care/cautions.ts';
import { writeCautionAnswer } from '../../src/journal/answers.ts';
import { bundledFiles } from '../support/bundled-files.ts';
import { keepSession } from '../support/keep-session.ts';
import { noConcernFiles } from '../support/kept-answers.ts';
import { answerCli, runCli, startCli, until } from '../support/run-cli.ts';
import { buildTestPorts, type TestPorts, type TestPortsOptions } from '../support/test-ports.ts';

const twoSteps = `format: 1
title: My sheet
mode: pain-day
steps:
  - exercise: bird-dog
    hold: 3s
    reps: 1
    sides: each
  - exercise: bridging
    hold: 3s
    reps: 1
after:
  - pack: cold
    for: 10 min
again: { every: 3h, between: "08:00-21:00", most-a-day: 3 }
`;

const quiet = ['--voice', 'none', '--yes'];
const unattended: TestPortsOptions = { terminal: { canAsk: false, canRepaint: false, columns: 200 } };
const plain: TestPortsOptions = { terminal: { canRepaint: false, columns: 200 } };

function machine(options: TestPortsOptions, kept = noConcernFiles()): TestPorts {
  return buildTestPorts({
    ...options,
    files: { files: { ...bundledFiles(), ...kept, '/home/person/my-sheet.yaml': twoSteps } },
  });
}

/** What was begun by every session that was kept, oldest first. */
function begun(ports: TestPorts): readonly Record<string, unknown>[] {
  return ports.files
    .paths()
    .filter((file) => file.includes('/sessions/'))
    .map((file) => JSON.parse((ports.files.text(file) ?? '').split('\n')[0] ?? ''));
}

/** Sits down with a person who has kept a session before, so that this is no first flare. */
async function keepOne(ports: TestPorts): Promise<void> {
  await runCli(ports, 'start', 'desk-break', ...quiet, '--pain', '0');
  ports.terminal.written = '';
  ports.clock.jumpWall(72 * 3_600_000);
}

describe('without anybody to ask', () => {
  test.each([
    ['3', 'maintenance', 'maintenance', undefined],
    ['5', 'maintenance', 'pain-day', 'Pain 5 of 10: Pain day: '],
    ['7', 'maintenance', 'packs-only', 'Pain 7 of 10: Packs only: '],
    ['7', './my-sheet.yaml', 'packs-only', 'Pain 7 of 10: Packs only: '],
    ['10', 'pain-day', 'packs-only', 'Pain 10 of 10: Packs only: '],
  ])('at pain %s in place of %s the gentlest is taken: %s', async (pain, asked, taken, line) => {
    const ports = machine(unattended);
    await keepOne(ports);
    expect(await runCli(ports, 'start', asked, '--pain', pain, ...quiet)).toBe(0);
    expect(begun(ports).at(-1)).toMatchObject({ routine: taken });
    if (line === undefined) expect(ports.terminal.written).not.toContain(' of 10: ');
    else expect(ports.terminal.written).toContain(line);
  });

  test('a file of the person that has the name of a gentler form is not taken for it', async () => {
    const ports = machine(unattended);
    await keepOne(ports);
    const own = '/home/person/.config/backroutine/routines/packs-only.yaml';
    ports.files.put(own, ports.files.text('/opt/backroutine/routines/pain-day.yaml') ?? '');
    for (const asked of ['pain-day', 'packs-only']) {
      expect(await runCli(ports, 'start', asked, '--pain', '9', ...quiet)).toBe(0);
      ports.clock.jumpWall(24 * 3_600_000);
    }
    const did = begun(ports).slice(-2) as { steps?: readonly { what: string }[] }[];
    for (const { steps } of did)
      expect(steps?.map(({ what }) => what)).toEqual(['legs-on-a-chair', 'cold pack', 'heat pack']);
  });

  test('after a session that ended worse the gentler form is taken, also where no pain is given', async () => {
    const ports = machine(plain);
    const first = startCli(ports, 'start', 'pain-day', '--pain', '6', ...quiet);
    await answerCli(ports, [['Pain 6', '3']]);
    await until(() => ports.terminal.state !== 'given-back', 'the session');
    for (let second = 0; second < 300; second += 1) ports.clock.advance(1000);
    ports.terminal.press('q');
    await answerCli(ports, [['Pain after the session?', '9']]);
    await until(() => first.exitCode() !== undefined, 'the end');
    ports.clock.jumpWall(6 * 3_600_000);
    const nobody = machine(unattended);
    for (const path of ports.files.paths().filter((file) => file.includes('/sessions/')))
      nobody.files.put(path, ports.files.text(path) ?? '');
    nobody.clock.jumpWall(ports.clock.wallMs() - nobody.clock.wallMs());
    await runCli(nobody, 'start', 'pain-day', ...quiet);
    expect(begun(nobody).at(-1)).toMatchObject({ routine: 'packs-only' });
  });

  test.each([
    [5, 7, 'as the last session ended worse'],
    [7, 7, 'as the pain was high after the last session'],
  ])('a pain of %i that became %i is said as what it was', async (pain, after, why) => {
    const ports = machine(unattended);
    const painDay = { routine: 'pain-day', title: 'Pain day', mode: 'pain-day' } as const;
    const [path, text] = keepSession({ ...painDay, day: '2026-03-06', hour: '01', pain, after });
    ports.files.put(path, text);
    await runCli(ports, 'start', 'pain-day', ...quiet);
    expect(ports.terminal.written).toContain(`Gentle pain day: a step gentler, ${why}.`);
  });

  test('pain alone is enough to know what to do', async () => {
    const ports = machine(unattended);
    await keepOne(ports);
    expect(await runCli(ports, 'start', '--pain', '1', ...quiet)).toBe(0);
    expect(begun(ports).at(-1)).toMatchObject({ routine: 'maintenance' });
  });

  test('an early round is not begun, and says when it is due', async () => {
    const ports = machine(unattended);
    await runCli(ports, 'start', './my-sheet.yaml', ...quiet);
    ports.terminal.written = '';
    expect(await runCli(ports, 'start', './my-sheet.yaml', ...quiet)).toBe(0);
    expect(ports.terminal.written).toMatch(/^\nThe next round is due today at \d\d:\d\d\.\nNothing is begun\.\n$/);
    expect(begun(ports)).toHaveLength(1);
  });

  test('cold within two hours of cold is left out', async () => {
    const ports = machine(unattended);
    ports.files.put('/home/person/my-sheet.yaml', twoSteps.replace(/again.*\n/, ''));
    await writeCautionAnswer({ topic: 'packs', asked: packConcerns, ticked: [], replaces: [] }, ports);
    await runCli(ports, 'start', './my-sheet.yaml', ...quiet);
    await runCli(ports, 'start', './my-sheet.yaml', ...quiet);
    expect(ports.terminal.written).toContain('Left out of this session: the cold pack.');
    expect(begun(ports)[1]).toMatchObject({ choices: { leaveOutPacks: ['cold'] } });
    expect(JSON.stringify(begun(ports)[1]?.steps)).not.toContain('cold pack');
  });
});

describe('a person who is asked', () => {
  test('has four questions on a pain day, the next round not due among them', async () => {
    const ports = machine(plain, {});
    await startAndQuit(ports, [
      ['Pain now?', '6'],
      ['Type a number', '2'],
      ['Do you have any of these now?', 'none'],
      ['Some exercises are not for everybody.', 'none'],
      ['Cold and heat packs are not for everybody.', 'none'],
    ]);
    ports.clock.jumpWall(1_800_000);
    startCli(ports, 'start', 'gentle-pain-day', '--voice', 'none');
    await answerCli(ports, [
      ['Pain now?', '6'],
      ['Type a number', '2'],
      ['Begin now all the same?', ''],
      ['Please type y or n', 'y'],
      ['or since you last answered?', 'none'],
    ]);
    await until(() => ports.terminal.state !== 'given-back', 'the session');
  });

  test('has no fifth question in an early round: what is not answered yet is taken for a yes', async () => {
    const ports = machine(plain, {});
    await startAndQuit(ports, [['Type a number', '2']], './my-sheet.yaml', '--pain', '2', '--yes');
    ports.terminal.written = '';
    startCli(ports, 'start', 'gentle-pain-day', '--voice', 'none');
    await answerCli(ports, [
      ['Pain now?', '6'],
      ['Type a number', '2'],
      ['Begin now all the same?', 'y'],
      ['Do you have any of these now?', 'none'],
    ]);
    await until(() => ports.terminal.state !== 'given-back', 'the session');
    expect(ports.terminal.written).not.toContain('not for everybody');
    expect(begun(ports).at(-1)).toMatchObject({ choices: { leaveOutPacks: ['cold', 'heat'] } });
  });

  test('who says no to an early round begins nothing', async () => {
    const ports = machine(plain);
    const first = startCli(ports, 'start', './my-sheet.yaml', '--pain', '2', ...quiet);
    await answerCli(ports, [['Type a number', '2']]);
    await until(() => ports.terminal.state !== 'given-back', 'the session');
    for (let second = 0; second < 300; second += 1) ports.clock.advance(1000);
    ports.terminal.press('q');
    await answerCli(ports, [['Pain after the session?', '2']]);
    await until(() => first.exitCode() !== undefined, 'the end');
    const again = startCli(ports, 'start', './my-sheet.yaml', '--pain', '2', ...quiet);
    await answerCli(ports, [['Begin now all the same?', 'n']]);
    await until(() => again.exitCode() !== undefined, 'the end');
    expect(again.exitCode()).toBe(0);
    expect(begun(ports)).toHaveLength(1);
  });

  test('with strong pain sees where to turn, and may stop', async () => {
    const ports = machine(plain);
    const cli = startCli(ports, 'start', 'maintenance', ...quiet);
    await answerCli(ports, [
      ['Pain now?', '9'],
      ['"Lower back maintenance" is too much for pain 9.', '2'],
    ]);
    await until(() => cli.exitCode() !== undefined, 'the end');
    expect(cli.exitCode()).toBe(0);
    expect(ports.terminal.written).toContain('Nothing is begun.');
    expect(begun(ports)).toEqual([]);
  });

  /** Does something of a session and quits it. */
  async function startAndQuit(
    ports: TestPorts,
    answers: readonly (readonly [string, string])[],
    ...flags: readonly string[]
  ): Promise<void> {
    const cli = startCli(ports, 'start', '--voice', 'none', ...flags);
    await answerCli(ports, answers);
    await until(() => ports.terminal.state !== 'given-back', 'the session');
    for (let second = 0; second < 300; second += 1) ports.clock.advance(1000);
    ports.terminal.press('q');
    await answerCli(ports, [['Pain after the session?', '4']]);
    await until(() => cli.exitCode() !== undefined, 'the end');
  }
});

describe('what hurt', () => {
  /** Plays the sheet, and says in the first hold that it hurts. */
  async function hurt(ports: TestPorts): Promise<void> {
    const cli = startCli(ports, 'start', './my-sheet.yaml', '--mode', 'maintenance', '--pain', '2', ...quiet);
    await until(() => ports.terminal.state !== 'given-back', 'the session');
    await until(() => {
      ports.clock.advance(1000);
      return ports.terminal.written.includes('Get ready.');
    }, 'the first rep');
    for (let second = 0; second < 5; second += 1) ports.clock.advance(1000);
    ports.terminal.press('h');
    ports.terminal.press('q');
    await answerCli(ports, [['Pain after the session?', '2']]);
    // The very first session has questions enough.
    if (begun(ports).length > 1) await answerCli(ports, [['A note on how it went', '']]);
    await until(() => cli.exitCode() !== undefined, 'the end');
    ports.clock.jumpWall(24 * 3_600_000);
  }

  test('is named in the summary and the history, and said before it is done again', async () => {
    const ports = machine(plain);
    await hurt(ports);
    expect(ports.terminal.written).toContain('It hurt: Bird-dog (left).');
    expect(await runCli(ports, 'history')).toBe(0);
    expect(ports.stdout.text).toContain('Bird-dog (left)');
    startCli(ports, 'start', './my-sheet.yaml', '--mode', 'maintenance', '--pain', '2', ...quiet);
    await until(() => ports.terminal.state !== 'given-back', 'the session');
    expect(begun(ports)[1]).toMatchObject({ choices: { hurtLastTime: ['bird-dog'] } });
  });

  test.each([
    ['1', { easier: ['bird-dog'] }],
    ['2', { leaveOut: ['bird-dog'] }],
    ['3', {}],
  ])('twice in a row is proposed to be done otherwise: %s', async (answer, changes) => {
    const ports = machine(plain);
    await hurt(ports);
    await hurt(ports);
    startCli(ports, 'start', './my-sheet.yaml', '--mode', 'maintenance', '--pain', '2', ...quiet);
    await answerCli(ports, [
      ['Hurt in both of the last two sessions: Bird-dog.', ''],
      ['Type a number from 1 to 3', answer],
    ]);
    await until(() => ports.terminal.state !== 'given-back', 'the session');
    const { choices } = begun(ports)[2] ?? {};
    expect(choices).toEqual({ mode: 'maintenance', hurtLastTime: ['bird-dog'], ...changes });
  });
});
