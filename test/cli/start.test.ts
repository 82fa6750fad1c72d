import { describe, expect, test } from 'vitest';
import { bundledFiles } from '../support/bundled-files.ts';
import { clearInFull, keepSafetyAnswers, noConcernFiles } from '../support/kept-answers.ts';
import { answerCli, runCli as run, startCli, until } from '../support/run-cli.ts';
import { buildTestPorts, type TestPorts, type TestPortsOptions } from '../support/test-ports.ts';

const oneStep = `format: 1
title: Short one
mode: maintenance
steps:
  - exercise: bird-dog
    hold: 3s
    reps: 2
    sides: each
`;

const quiet = ['--voice', 'none', '--yes'];

function machine(options: TestPortsOptions = {}, files: Record<string, string> = {}): TestPorts {
  return buildTestPorts({
    ...options,
    files: { files: { ...bundledFiles(), ...noConcernFiles(), '/home/person/short.yaml': oneStep, ...files } },
  });
}

const dataFolder = '/home/person/.local/share/backroutine';

function keep(ports: TestPorts, ...answers: Parameters<typeof keepSafetyAnswers>[2][]): readonly string[] {
  return keepSafetyAnswers((path, text) => ports.files.put(path, text), dataFolder, ...answers);
}

const unattended: TestPortsOptions = { terminal: { canAsk: false, canRepaint: false } };

describe('start without anybody to ask', () => {
  test('names each missing answer and its flag on a line of its own, and plays nothing', async () => {
    const ports = machine(unattended);
    expect(await run(ports, 'start')).toBe(2);
    expect(ports.stderr.text).toMatchInlineSnapshot(`
      "No terminal to ask on: maintenance or pain day? Answer with --mode maintenance or --mode pain-day.
      No terminal to ask on: the safety questions. Answer with --yes (none of the warning signs applies).
      "
    `);
    expect(ports.stdout.text).toBe('');
  });

  test('plays a routine to its end, and stdout holds the log alone', async () => {
    const ports = machine({ ...unattended, stdout: { isTerminal: false } });
    expect(await run(ports, 'start', './short.yaml', '--pain', '3', ...quiet)).toBe(0);
    expect(ports.stdout.text.split('\n').map((line) => line.slice(26))).toMatchInlineSnapshot(`
      [
        "session  /home/person/short.yaml (Short one), maintenance, planned 1:16; The middle of every dose, as the routine names no minutes (1:16 min): bird-dog 3 s × 2 each side; warning signs not asked (--yes)",
        "pain     before 3/10",
        "step     bird-dog",
        "side     bird-dog left",
        "rep      bird-dog left 1/2 held 3 s",
        "rep      bird-dog left 2/2 held 3 s",
        "switch   bird-dog right",
        "rep      bird-dog right 1/2 held 3 s",
        "rep      bird-dog right 2/2 held 3 s",
        "end      done, steps 1/1, reps 4/4, held 0:12/0:12, 100 %, played 1:16",
        "",
      ]
    `);
    expect(ports.stdout.text).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  test.each([
    ['side switches that were to wait', []],
    ['a sleep of ten minutes', [600_000]],
  ])('comes to its end by itself, %s or not', async (_, sleepsMs) => {
    const ports = machine({ ...unattended, stdout: { isTerminal: false } });
    const running = startCli(ports, 'start', './short.yaml', '--wait-for-me', ...quiet);
    await until(() => ports.stdout.text.includes('bird-dog left'), 'the session');
    ports.clock.advance(30_000);
    for (const ms of sleepsMs) ports.clock.sleepMachine(ms, { monotonicRuns: false });
    ports.clock.advance(120_000);
    await until(() => running.exitCode() === 0, 'the end');
    expect(ports.stderr.text + ports.terminal.written).toContain('no terminal to press Enter on');
    expect(ports.stdout.text).toContain('end      done, steps 1/1, reps 4/4');
    expect(ports.stdout.text.includes('gap ')).toBe(sleepsMs.length > 0);
  });

  test('writes the log as JSON lines into a file', async () => {
    const ports = machine(unattended);
    expect(await run(ports, 'start', './short.yaml', ...quiet, '--log', 'a.log', '--log-format', 'jsonl')).toBe(0);
    const records = (ports.files.text('a.log') ?? '')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records[0]).toMatchObject({ type: 'session', title: 'Short one' });
    expect(records.at(-1)).toMatchObject({ type: 'end', outcome: 'done', done: { reps: 4 } });
  });

  test('writes no log into a file that may be a routine', async () => {
    const ports = machine(unattended);
    const before = ports.files.text('short.yaml');
    ports.files.create?.('mine.yaml', 'format: 1\n', 0o644);
    expect(await run(ports, 'start', './short.yaml', ...quiet, '--log', 'mine.yaml')).toBe(2);
    expect(ports.stderr.text).toContain('Name another file: --log session.log');
    expect([ports.files.text('mine.yaml'), ports.files.text('short.yaml')]).toEqual(['format: 1\n', before]);
  });

  test('ends with 74 at once when the log cannot be written', async () => {
    const ports = machine(unattended);
    ports.files.readOnly = true;
    expect(await run(ports, 'start', './short.yaml', ...quiet, '--log', '/var/a.log')).toBe(74);
    expect(ports.stderr.text).toContain('/var/a.log cannot be written');
  });

  test('keeps the journal, which history lists newest first', async () => {
    const ports = machine({ ...unattended, stdout: { isTerminal: true } });
    await run(ports, 'start', './short.yaml', ...quiet, '--pain', '3');
    expect(await run(ports, 'history', '--json')).toBe(0);
    expect(JSON.parse(ports.stdout.text)).toMatchObject([{ title: 'Short one', outcome: 'done', painBefore: 3 }]);
  });
});

describe('start with a routine that cannot be played', () => {
  test('says every problem with its place and ends with 65', async () => {
    const broken = oneStep.replace('hold: 3s', 'holds: 3s').replace('bird-dog', 'bird-dgo');
    const ports = machine(unattended, { '/home/person/broken.yaml': broken });
    expect(await run(ports, 'start', 'broken.yaml', ...quiet)).toBe(65);
    expect(ports.stderr.text).toContain('broken.yaml:5:15');
    expect(ports.stderr.text).toContain('Did you mean "bird-dog"?');
    expect(ports.stderr.text).toContain('Did you mean "hold"?');
    expect(ports.stdout.text).toBe('');
  });

  test('suggests the nearest name for an unknown one', async () => {
    const ports = machine(unattended);
    expect(await run(ports, 'start', 'maintenence', ...quiet)).toBe(65);
    expect(ports.stderr.text).toContain('Did you mean "maintenance"?');
  });

  test('says what a missing file is', async () => {
    const ports = machine(unattended);
    expect(await run(ports, 'start', './nowhere.yaml', ...quiet)).toBe(65);
    expect(ports.stderr.text).toBe(
      './nowhere.yaml cannot be read: there is no such file. Check the path, then try again.\n',
    );
  });
});

describe('start with flags that cannot be understood', () => {
  test.each([
    [['--minutes', 'ten'], '--minutes takes a number from 1 to 180'],
    [['--pain', '11'], '--pain takes a whole number from 0 to 10'],
    [['--mode', 'bad-day'], 'Allowed choices are maintenance, pain-day'],
  ])('%j ends with 2 and says why', async (flags, message) => {
    const ports = machine(unattended);
    expect(await run(ports, 'start', 'maintenance', ...quiet, ...flags)).toBe(2);
    expect(ports.stderr.text).toContain(message);
  });
});

describe('the safety question', () => {
  const plain = { terminal: { canRepaint: false } };

  test('a yes says what to do, plays nothing, and ends with 0', async () => {
    const ports = machine(plain);
    const cli = startCli(ports, 'start', 'maintenance', '--voice', 'none', '--pain', '2');
    await answerCli(ports, [
      ['Do you have any of these now?', ''],
      ['Please type numbers from 1 to 15', '7'],
    ]);
    await until(() => cli.exitCode() !== undefined, 'the end');
    expect(cli.exitCode()).toBe(0);
    expect(ports.terminal.written).toMatch(/You ticked:\n {2}- chest pain\nDo not exercise now[\s\S]*Call 999 or 112/);
    expect(ports.files.paths().filter((path) => path.includes('/backroutine/safety/'))).toEqual([
      expect.stringMatching(/\/20260306T081500Z-full-seek-help-now-[0-9a-f]{8}\.json$/),
    ]);
    expect(ports.terminal.state).toBe('given-back');
  });

  test('is asked the first time, and before every pain day', async () => {
    const ports = machine(plain);
    const first = startCli(ports, 'start', './short.yaml', '--voice', 'none');
    await answerCli(ports, [
      ['Pain now?', '2'],
      ['Do you have any of these now?', 'none'],
    ]);
    await until(() => ports.terminal.state !== 'given-back', 'the session');
    ports.terminal.press('q');
    await answerCli(ports, [['Pain after the session?', '']]);
    await until(() => first.exitCode() !== undefined, 'the end');
    ports.terminal.written = '';
    startCli(ports, 'start', 'pain-day', '--voice', 'none');
    await answerCli(ports, [
      ['Pain now?', '2'],
      ['Type a number from 1 to 2', '2'],
      ['Do you have any of these now, or since you last answered?', 'none'],
    ]);
    await until(() => ports.terminal.state !== 'given-back', 'the session');
    expect(ports.terminal.written).toContain('Stop if pain travels further down your leg');
  });

  test('is asked in full again after a yes, whatever was cleared before', async () => {
    const ports = machine(plain);
    keep(ports, clearInFull, { asked: 'short', answer: 'see-clinician' });
    startCli(ports, 'start', 'maintenance', '--voice', 'none', '--pain', '2');
    await until(() => ports.terminal.written.includes('You ticked a sign before.'), 'the question');
  });

  test('is not asked again once all were cleared after a yes', async () => {
    const ports = machine({ ...plain, stdout: { isTerminal: false } });
    const lifts = keep(ports, { asked: 'short', answer: 'seek-help-now' });
    keep(ports, { ...clearInFull, lifts });
    startCli(ports, 'start', 'maintenance', '--voice', 'none', '--pain', '2');
    await until(() => ports.terminal.state !== 'given-back', 'the session');
    expect(ports.stdout.text).toContain('warning signs not asked today');
  });

  test('without a terminal is missing before a pain day, not before maintenance once all were cleared', async () => {
    const ports = machine(unattended);
    keep(ports, clearInFull);
    expect(await run(ports, 'start', './short.yaml', '--voice', 'none')).toBe(0);
    expect(await run(ports, 'start', 'pain-day', '--voice', 'none')).toBe(2);
    expect(ports.stderr.text).toBe(
      'No terminal to ask on: the safety questions. Answer with --yes (none of the warning signs applies).\n',
    );
  });

  test('that comes with the pain day chosen is kept with the session', async () => {
    const ports = machine({ ...plain, stdout: { isTerminal: false } });
    keep(ports, clearInFull);
    startCli(ports, 'start', 'maintenance', '--voice', 'none', '--pain', '7');
    await answerCli(ports, [
      ['Type a number from 1 to 3', '3'],
      ['Do you have any of these now, or since you last answered?', 'none'],
    ]);
    await until(() => ports.terminal.state !== 'given-back', 'the session');
    expect(ports.stdout.text).toContain('; no warning signs');
  });
});
