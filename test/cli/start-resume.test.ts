import { describe, expect, test } from 'vitest';
import { bundledFiles } from '../support/bundled-files.ts';
import { clearInFull, keepSafetyAnswers, noConcernFiles } from '../support/kept-answers.ts';
import { answerCli, runCli, startCli, until } from '../support/run-cli.ts';
import { buildTestPorts, type TestPorts } from '../support/test-ports.ts';

const routine = `format: 1
title: Short one
mode: maintenance
steps:
  - exercise: bird-dog
    hold: 3s
    reps: 2
    sides: each
`;
const path = '/home/person/short.yaml';
const offer = '"Short one" was not finished. Go on where it stopped?';

function machine(stdin = '', isTerminal = false): TestPorts {
  return buildTestPorts({
    terminal: { canRepaint: false },
    stdout: { isTerminal },
    files: { files: { ...bundledFiles(), ...noConcernFiles(), [path]: routine }, stdin },
  });
}

/** Starts a session and leaves it after so many seconds, as an ended program would or with a key; what it wrote then. */
async function interrupt(
  ports: TestPorts,
  seconds: number,
  { typed = './short.yaml', key, after = '' }: { typed?: string; key?: string | undefined; after?: string } = {},
): Promise<string> {
  const cli = startCli(ports, 'start', typed, '--voice', 'none', '--yes', '--pain', '3');
  await until(() => ports.terminal.state !== 'given-back', 'the session');
  begin(ports);
  for (let second = 0; second < seconds; second += 1) ports.clock.advance(1000);
  if (key === undefined) ports.terminal.sendSignal('SIGTERM');
  else {
    ports.terminal.press(key);
    await answerCli(ports, [['Pain after the session?', after]]);
  }
  await until(() => cli.exitCode() !== undefined, 'the end');
  expect(cli.exitCode()).toBe(key === undefined ? 143 : 0);
  const { written } = ports.terminal;
  ports.terminal.written = '';
  ports.clock.advance(60_000);
  return written;
}

/** The person says that they are in position. */
function begin(ports: TestPorts): void {
  ports.clock.advance(1);
  ports.terminal.press('return');
}

const journals = (ports: TestPorts) => ports.files.paths().filter((file) => file.includes('/sessions/'));

/** The record that the newest session begins with. */
function newestSession(ports: TestPorts): Record<string, unknown> {
  return JSON.parse((ports.files.text(journals(ports).at(-1) ?? '') ?? '').split('\n')[0] ?? '');
}

describe('start after a session that was interrupted', () => {
  test('resumes it with the pain from before', async () => {
    const ports = machine();
    await interrupt(ports, 35);
    startCli(ports, 'start', '--voice', 'none', '--yes');
    await answerCli(ports, [
      [offer, 'y'],
      ['Pain now?', ''],
    ]);
    await until(() => ports.terminal.state !== 'given-back', 'the session');
    expect(newestSession(ports)).toMatchObject({ resumes: expect.any(String) });
    expect(ports.files.text(journals(ports).at(-1) ?? '')).toContain('"when":"before","score":3');
  });

  test.each([
    ['in a rep', 35],
    ['before the first rep', 5],
  ])(
    'left %s says afterwards what its summary said, and not that it is due, where the pain got much worse',
    async (_, seconds) => {
      const ports = machine();
      const summary = await interrupt(ports, seconds, { key: 'q', after: '8' });
      const gentler = 'Next time: no exercises, only lying at ease, and packs where you may use them.';
      expect(summary).toContain(gentler);
      expect(summary).not.toContain('--resume');
      expect(await runCli(ports, 'today')).toBe(0);
      expect(ports.stdout.text.replaceAll('\n', ' ')).toContain(`Pain 3 → 8: it got worse. ${gentler}`);
      expect(ports.stdout.text).toContain(' 3 → 8 (today).');
      expect(ports.stdout.text).toContain('Short one was begun today. It is due again tomorrow.');
      ports.stdout.text = '';
      expect(await runCli(ports, 'next')).toBe(1);
      expect(ports.stdout.text).toBe('Short one was begun today. It is due again tomorrow.\n');
      ports.stdout.text = '';
      expect(await runCli(ports, 'next', '--json')).toBe(1);
      expect(JSON.parse(ports.stdout.text)).toMatchObject({ due: false, kind: 'session' });
    },
  );

  test('the first choice at the front door goes on with it', async () => {
    const ports = machine('', true);
    await interrupt(ports, 35);
    ports.files.put('/home/person/.config/backroutine/config.yaml', 'voice: none\n');
    keepSafetyAnswers((file, text) => ports.files.put(file, text), ports.environment.folders.data, clearInFull);
    startCli(ports);
    await until(() => ports.terminal.written.includes('1  Go on with Short one\n'), 'what was left');
    expect(ports.terminal.written).toContain('\nShort one was not finished.\n');
    await answerCli(ports, [
      ['Type a number', '1'],
      ['Pain now?', ''],
    ]);
    await until(() => ports.terminal.state !== 'given-back', 'the session');
    expect(newestSession(ports)).toMatchObject({ resumes: expect.any(String) });
  });

  test('excludes the side that hurt before the interruption from every later set', async () => {
    const ports = machine();
    ports.files.put(path, routine.replace('reps: 2', 'reps: 1\n    sets: 3'));
    const first = startCli(ports, 'start', './short.yaml', '--voice', 'none', '--yes', '--pain', '3');
    await until(() => ports.terminal.state !== 'given-back', 'the session');
    begin(ports);
    for (let second = 0; second < 31; second += 1) ports.clock.advance(1000);
    ports.terminal.press('h');
    ports.terminal.press('return');
    for (let second = 0; second < 20; second += 1) ports.clock.advance(1000);
    ports.terminal.sendSignal('SIGTERM');
    await until(() => first.exitCode() !== undefined, 'the end');
    startCli(ports, 'start', '--resume', '--voice', 'none', '--yes', '--pain', '3');
    await until(() => ports.terminal.state !== 'given-back', 'the session');
    for (let second = 0; second < 200; second += 1) ports.clock.advance(1000);
    const lines = (ports.files.text(journals(ports).at(-1) ?? '') ?? '').trim().split('\n');
    const records = lines
      .map((line) => JSON.parse(line))
      .filter(({ type }) => ['rep', 'left-out', 'end'].includes(type));
    expect(records).toMatchObject([
      { type: 'rep', side: 'left', set: 1, done: false },
      { type: 'left-out', side: 'left', missed: 2 },
      { type: 'rep', side: 'right', set: 1, done: true },
      { type: 'rep', side: 'right', set: 2, done: true },
      { type: 'rep', side: 'right', set: 3, done: true },
      { type: 'end', done: { reps: 3 }, planned: { reps: 6 } },
    ]);
  });

  test('begins at the beginning, as a session of its own, when the routine has changed since', async () => {
    const ports = machine();
    await interrupt(ports, 35);
    ports.files.put(path, routine.replace('reps: 2', 'reps: 3'));
    startCli(ports, 'start', '--resume', '--voice', 'none', '--yes', '--pain', '3');
    await until(() => ports.terminal.state !== 'given-back', 'the session');
    expect(ports.terminal.written).toContain('The routine or your answers have changed since; it begins anew.');
    expect(newestSession(ports)).toMatchObject({ type: 'session', atMs: 0 });
    expect(newestSession(ports)).not.toHaveProperty('resumes');
  });

  test('begins at the beginning when the pain leaves only a gentler form', async () => {
    const ports = machine();
    await interrupt(ports, 35);
    startCli(ports, 'start', '--resume', '--voice', 'none', '--yes');
    await answerCli(ports, [
      ['Pain now?', '8'],
      ['Type a number from 1 to 2', '1'],
    ]);
    await until(() => ports.terminal.state !== 'given-back', 'the session');
    expect(newestSession(ports)).toMatchObject({ routine: 'packs-only', atMs: 0 });
    expect(newestSession(ports)).not.toHaveProperty('resumes');
  });

  test.each([undefined, 'q'])('says how to resume it, whichever way it was left: %j', async (key) => {
    const ports = machine();
    const written = await interrupt(ports, 35, { key });
    expect(written).toContain('To go on with it today: backroutine start --resume\n');
    startCli(ports, 'start', '--resume', '--voice', 'none', '--yes', '--pain', '3');
    await until(() => ports.terminal.state !== 'given-back', 'the session');
    expect(newestSession(ports)).toMatchObject({ resumes: expect.any(String) });
  });

  test('says nothing of resuming where nothing was done', async () => {
    expect(await interrupt(machine(), 2, { key: 'q' })).not.toContain('--resume');
  });

  test('finds the file of a session from any folder, by its full path', async () => {
    const ports = machine();
    await interrupt(ports, 35);
    expect(newestSession(ports)).toMatchObject({ routine: path });
  });

  test('is not hidden by a session that was ended before its first rep', async () => {
    const ports = machine();
    await interrupt(ports, 35);
    await interrupt(ports, 2, { key: 'q' });
    startCli(ports, 'start', '--resume', '--voice', 'none', '--yes', '--pain', '3');
    await until(() => ports.terminal.state !== 'given-back', 'the session');
    expect(newestSession(ports)).toMatchObject({ resumes: expect.any(String) });
  });

  test('says that a routine from standard input cannot be resumed, and does not offer to', async () => {
    const ports = machine(routine);
    const written = await interrupt(ports, 35, { typed: '-', key: 'q' });
    expect(written).toContain('Its routine came from standard input, so it cannot be resumed.');
    expect(await runCli(ports, 'start', '--resume', '--voice', 'none', '--yes')).toBe(2);
    expect(ports.stderr.text).toContain('"Short one" came from standard input');
    startCli(ports, 'start', '--voice', 'none', '--yes');
    await until(() => ports.terminal.written.includes('Pain now?'), 'the first question');
    expect(ports.terminal.written).not.toContain('Go on where it stopped?');
  });

  test('leaves one alone that is running in another window', async () => {
    const ports = machine();
    startCli(ports, 'start', './short.yaml', '--voice', 'none', '--yes', '--pain', '3');
    await until(() => ports.terminal.state !== 'given-back', 'the session');
    begin(ports);
    for (let second = 0; second < 35; second += 1) ports.clock.advance(1000);
    const window = { ...ports, terminal: machine().terminal, stderr: machine().stderr };
    const [second, third] = [startCli(window, 'start', '--resume', '--voice', 'none', '--yes'), window];
    await until(() => second.exitCode() !== undefined, 'the end');
    expect(second.exitCode()).toBe(2);
    expect(window.stderr.text).toContain('"Short one" is running at this moment, in another window');
    startCli(third, 'start', '--voice', 'none', '--yes');
    await until(() => third.terminal.written.includes('Pain now?'), 'the first question');
    expect(third.terminal.written).not.toContain('Go on where it stopped?');
    expect(await runCli({ ...ports, stdout: machine().stdout }, 'history', '--json')).toBe(0);
  });

  test('does not offer one of which nothing was done', async () => {
    const ports = machine();
    await interrupt(ports, 2);
    expect(await runCli(ports, 'start', '--resume', '--voice', 'none', '--yes')).toBe(2);
    expect(ports.stderr.text).toContain('There is no session of today to go on with');
  });

  test.each([[['maintenance']], [['--mode', 'pain-day']], [['--minutes', '5']], [['--count', 'up']]])(
    'refuses flags for another plan beside --resume: %j',
    async (args) => {
      const ports = machine();
      expect(await runCli(ports, 'start', ...args, '--resume')).toBe(2);
      expect(ports.stderr.text).toContain('--resume goes on with the session as it was begun. Leave out');
    },
  );
});
