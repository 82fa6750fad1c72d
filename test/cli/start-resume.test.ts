import { describe, expect, test } from 'vitest';
import { bundledFiles } from '../support/bundled-files.ts';
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
const offer = '"Short one" was interrupted today. Go on where it stopped?';

function machine(): TestPorts {
  return buildTestPorts({
    terminal: { canRepaint: false },
    stdout: { isTerminal: false },
    files: { files: { ...bundledFiles(), [path]: routine } },
  });
}

/** Starts a session and leaves it after so many seconds, as an ended program would. */
async function interrupt(ports: TestPorts, seconds: number): Promise<void> {
  const cli = startCli(ports, 'start', './short.yaml', '--voice', 'none', '--yes', '--pain', '3');
  await until(() => ports.terminal.state !== 'given-back', 'the session');
  for (let second = 0; second < seconds; second += 1) ports.clock.advance(1000);
  ports.terminal.sendSignal('SIGTERM');
  await until(() => cli.exitCode() !== undefined, 'the end');
  expect(cli.exitCode()).toBe(143);
  ports.terminal.written = '';
  ports.clock.advance(60_000);
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

  test('excludes the side that hurt before the interruption from every later set', async () => {
    const ports = machine();
    ports.files.put(path, routine.replace('reps: 2', 'reps: 1\n    sets: 3'));
    const first = startCli(ports, 'start', './short.yaml', '--voice', 'none', '--yes', '--pain', '3');
    await until(() => ports.terminal.state !== 'given-back', 'the session');
    for (let second = 0; second < 28; second += 1) ports.clock.advance(1000);
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
    expect(ports.terminal.written).toContain('The routine has changed since; it begins anew.');
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
