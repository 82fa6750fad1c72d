import { describe, expect, test } from 'vitest';
import { bundledFiles } from '../support/bundled-files.ts';
import { answerCli, runCli, startCli, until } from '../support/run-cli.ts';
import { buildTestPorts, type TestPorts } from '../support/test-ports.ts';

const own = '/home/person/.config/backroutine/routines';
const mine = 'format: 1\ntitle: Mine\nsteps:\n  - { exercise: bridging, hold: 3s, reps: 2 }\n';
const session = '/home/person/.local/share/backroutine/sessions/2026-03/a.jsonl';

function machine(canAsk = true): TestPorts {
  const files = { [`${own}/mine.yaml`]: mine, [`${own}/maintenance.yaml`]: mine, [session]: '{}\n' };
  return buildTestPorts({ terminal: { canAsk, canRepaint: false }, files: { files: { ...bundledFiles(), ...files } } });
}

test('a name that is too long is told so', async () => {
  const ports = machine();
  expect(await runCli(ports, 'rename', 'mine', 'a'.repeat(70))).toBe(2);
  expect(ports.stderr.text).toContain('A name has at most 64 letters; yours has 70. Did you mean "');
});

describe('remove', () => {
  test('asks, and removes the file alone', async () => {
    const ports = machine();
    const before = ports.files.paths();
    const cli = startCli(ports, 'remove', 'mine');
    await answerCli(ports, [['Remove "mine" for good?', 'y']]);
    await until(() => cli.exitCode() !== undefined, 'the end');
    expect(ports.files.paths()).toEqual(before.filter((path) => path !== `${own}/mine.yaml`));
    expect(ports.stdout.text).toBe(`${own}/mine.yaml is removed. Its sessions stay in the history.\n`);
  });

  test('removes nothing after an Enter', async () => {
    const ports = machine();
    const cli = startCli(ports, 'remove', 'mine');
    await answerCli(ports, [['Remove "mine" for good?', '']]);
    await until(() => cli.exitCode() !== undefined, 'the end');
    expect(ports.files.text(`${own}/mine.yaml`)).toBe(mine);
    expect(ports.stdout.text).toBe('It stays.\n');
  });

  test('asks nothing with --yes, and says that a bundled one is played again', async () => {
    const ports = machine(false);
    expect(await runCli(ports, 'remove', 'maintenance', '--yes')).toBe(0);
    expect(ports.files.text(`${own}/maintenance.yaml`)).toBeUndefined();
    expect(ports.stdout.text).toContain('From now on the bundled "maintenance" is played');
  });

  test.each([
    [['mine'], 'Answer with --yes.'],
    [['pain-day', '--yes'], '"pain-day" comes with the program'],
    [[`${own}/mine.yaml`, '--yes'], 'is a file, not the name'],
    [['min', '--yes'], 'Did you mean "mine"?'],
  ])('leaves everything in place for %j', async (args, said) => {
    const ports = machine(false);
    const before = ports.files.paths();
    expect(await runCli(ports, 'remove', ...args)).not.toBe(0);
    expect(ports.stderr.text).toContain(said);
    expect(ports.files.paths()).toEqual(before);
  });
});

describe('rename', () => {
  test('moves the file as it is', async () => {
    const ports = machine();
    expect(await runCli(ports, 'rename', 'mine', 'knee-week-2')).toBe(0);
    expect(ports.files.text(`${own}/knee-week-2.yaml`)).toBe(mine);
    expect(ports.files.text(`${own}/mine.yaml`)).toBeUndefined();
    expect(ports.stdout.text).toContain('backroutine start knee-week-2');
  });

  test.each([
    ['mine', 'maintenance', 'The program has a routine "maintenance"'],
    ['mine', 'mine', 'There is a routine "mine" already'],
    ['mine', 'My Knee', 'Did you mean "my-knee"?'],
    ['mine', '../mine', 'A name has small letters'],
    ['pain-day', 'pain', '"pain-day" comes with the program'],
  ])('%s to %s changes nothing', async (from, to, said) => {
    const ports = machine();
    const before = ports.files.paths();
    expect(await runCli(ports, 'rename', from, to)).not.toBe(0);
    expect(ports.stderr.text).toContain(said);
    expect(ports.files.paths()).toEqual(before);
  });
});
