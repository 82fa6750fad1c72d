import { describe, expect, test } from 'vitest';
import { bundledFiles } from '../support/bundled-files.ts';
import { runCli } from '../support/run-cli.ts';
import { buildTestPorts, type TestPorts } from '../support/test-ports.ts';

const sheet = `format: 1
title: Sheet
mode: maintenance
steps:
  - exercise: bird-dog
    hold: 3s
    reps: 1
    sides: each
`;

function machine(config: string, routine = sheet): TestPorts {
  const files = {
    ...bundledFiles(),
    '/home/person/sheet.yaml': routine,
    '/home/person/.config/backroutine/config.yaml': config,
  };
  return buildTestPorts({ files: { files } });
}

async function shown(ports: TestPorts, ...flags: string[]) {
  expect(await runCli(ports, 'show', './sheet.yaml', '--json', ...flags)).toBe(0);
  return JSON.parse(ports.stdout.text);
}

const firstSide = (plan: { segments: { side: string | null }[] }) =>
  plan.segments.find(({ side }) => side !== null)?.side;

describe('the precedence flags > routine > settings > defaults', () => {
  test('holds for the side that comes first', async () => {
    const own = sheet.replace('sides: each', 'sides: each\n    start-side: left');
    expect(firstSide(await shown(machine('start-side: right\n')))).toBe('right');
    expect(firstSide(await shown(machine('start-side: right\n', own)))).toBe('left');
    expect(firstSide(await shown(machine('start-side: right\n', own), '--start-side', 'right'))).toBe('right');
  });

  test('holds for the pace and the count', async () => {
    const settleMs = (plan: { segments: { kind: string; durationMs: number }[] }) =>
      plan.segments.find(({ kind }) => kind === 'settle')?.durationMs;
    expect(settleMs(await shown(machine('pace: { settle: 20s }\n')))).toBe(30_000);
    expect(settleMs(await shown(machine('pace: { settle: 20s }\n', `${sheet}pace: { settle: 40s }\n`)))).toBe(50_000);
    const counts = (plan: { cues: { kind: string; say: string }[] }) =>
      plan.cues.find(({ kind }) => kind === 'count')?.say;
    expect(counts(await shown(machine('count: down\n')))).toBe('three');
    expect(counts(await shown(machine('count: up\n')))).toBe('one');
  });

  test.each(['', '\n', '# volume: 50\n', '---\n', '\ufeff', '{}\n'])(
    'no setting at all means the defaults: %j',
    async (config) => {
      expect(firstSide(await shown(machine(config)))).toBe('left');
    },
  );

  test('every mistake in the settings is reported with its place', async () => {
    const ports = machine('voise: slt\nvolume: 300\n');
    expect(await runCli(ports, 'show', './sheet.yaml')).toBe(65);
    expect(ports.stderr.text).toContain('config.yaml:1:1');
    expect(ports.stderr.text).toContain('Did you mean "voice"?');
    expect(ports.stderr.text).toContain('config.yaml:2:9');
  });
});
