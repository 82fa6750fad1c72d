import { describe, expect, test } from 'vitest';
import { bundledFiles } from '../../support/bundled-files.ts';
import { noConcernFiles } from '../../support/kept-answers.ts';
import { runCli } from '../../support/run-cli.ts';
import { buildTestPorts, type TestPorts } from '../../support/test-ports.ts';

const sheet = `format: 1
title: From the sheet
mode: maintenance
steps:
  - rounds: 2
    steps:
      - { exercise: bird-dog, hold: 2s, reps: 1, sides: each }
      - { exercise: bridging, hold: 2s, reps: 1 }
  - break: 10s
  - { exercise: single-knee-hug, hold: 2s, reps: 1, sides: each }
after:
  - pack: cold
    for: 1 min
`;

function machine(): TestPorts {
  return buildTestPorts({
    terminal: { canAsk: false, canRepaint: false },
    stdout: { isTerminal: false },
    files: { files: { ...bundledFiles(), ...noConcernFiles(), '/home/person/sheet.yaml': sheet } },
  });
}

const start = (ports: TestPorts, from: string) =>
  runCli(ports, 'start', './sheet.yaml', '--yes', '--pain', '2', '--voice', 'none', '--from', from);

/** The steps that were led, as the log has them. */
const ledSteps = (ports: TestPorts) =>
  ports.stdout.text
    .split('\n')
    .filter((line) => line.slice(26).startsWith('step '))
    .map((line) => line.slice(35));

describe('start --from', () => {
  test.each([
    ['2', ['bridging', 'bird-dog', 'bridging', 'break', 'single-knee-hug', 'cold pack']],
    ['4', ['bridging', 'break', 'single-knee-hug', 'cold pack']],
    ['bridging', ['bridging', 'bird-dog', 'bridging', 'break', 'single-knee-hug', 'cold pack']],
    ['Bridg', ['bridging', 'bird-dog', 'bridging', 'break', 'single-knee-hug', 'cold pack']],
    ['single', ['single-knee-hug', 'cold pack']],
    ['cold', ['cold pack']],
  ])('%s begins there, and goes on to the end', async (from, steps) => {
    const ports = machine();
    expect(await start(ports, from)).toBe(0);
    expect(ledSteps(ports)).toEqual(steps);
  });

  test.each([
    ['9', []],
    ['0', []],
    ['briding', ['bridging']],
    ['b', ['bird-dog', 'bridging']],
  ])('%s says what there is, and begins nothing', async (from, meant) => {
    const ports = machine();
    expect(await start(ports, from)).toBe(2);
    expect(ledSteps(ports)).toEqual([]);
    expect(ports.stderr.text).toContain(`"From the sheet" has no exercise "${from}".`);
    expect(ports.stderr.text).toContain('5 Single knee hug, cold-pack.');
    for (const name of meant) expect(ports.stderr.text.split('\n')[0]).toContain(name);
  });

  test('counts no pack that comes before it among those that are too close', async () => {
    const ports = machine();
    ports.files.put(
      '/home/person/sheet.yaml',
      sheet.replace('after:', 'before:\n  - { pack: cold, for: 1 min }\nafter:'),
    );
    expect(await start(ports, '5')).toBe(0);
    expect(ledSteps(ports)).toEqual(['single-knee-hug', 'cold pack']);
    const whole = machine();
    whole.files.put('/home/person/sheet.yaml', ports.files.text('/home/person/sheet.yaml') ?? '');
    expect(await start(whole, 'cold')).toBe(0);
    expect(ledSteps(whole).filter((what) => what === 'cold pack')).toHaveLength(1);
  });

  test('is no place to resume at', async () => {
    const ports = machine();
    expect(await runCli(ports, 'start', '--resume', '--from', '2')).toBe(2);
    expect(ports.stderr.text).toContain('Leave out the routine, --from,');
  });

  test('means nothing in a gentler routine that is taken instead, and that is said', async () => {
    const ports = machine();
    expect(await runCli(ports, 'start', 'maintenance', '--yes', '--pain', '6', '--voice', 'none', '--from', '2')).toBe(
      0,
    );
    expect(ports.terminal.written).toContain('--from was for the routine that you named');
    expect(ledSteps(ports).length).toBeGreaterThan(0);
  });
});
