import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { readWeeks } from '../../../src/cli/progress/read-progress.ts';
import { bundledFiles } from '../../support/bundled-files.ts';
import {
  berlinOffset,
  dataFolder,
  endOfWeeksMs,
  type MadeUpSession,
  madeUpWeeks,
  writeWeeks,
} from '../../support/made-up-weeks.ts';
import { runCli } from '../../support/run-cli.ts';
import { buildTestPorts, type TestPorts, type TestPortsOptions } from '../../support/test-ports.ts';

function machine(sessions: readonly MadeUpSession[], options: TestPortsOptions = {}): TestPorts {
  return buildTestPorts({
    clock: { wallMs: endOfWeeksMs, utcOffsetMinutes: berlinOffset },
    files: { files: writeWeeks(sessions) },
    ...options,
  });
}

describe.each(Object.entries(madeUpWeeks))('eight weeks %s', (name, sessions) => {
  test('are said in the words that were read and judged', async () => {
    const ports = machine(sessions, { files: { files: { ...bundledFiles(), ...writeWeeks(sessions) } } });
    expect(await runCli(ports, 'progress')).toBe(0);
    await expect(ports.stdout.text).toMatchFileSnapshot(`../../fixtures/weeks/${name}.progress.txt`);
  });

  test('bring a day that is announced in the words that were read and judged', async () => {
    const ports = machine(sessions, { files: { files: { ...bundledFiles(), ...writeWeeks(sessions) } } });
    expect(await runCli(ports, 'today')).toBe(0);
    await expect(ports.stdout.text).toMatchFileSnapshot(`../../fixtures/weeks/${name}.today.txt`);
  });

  test('fit 40 and 120 columns', async () => {
    for (const columns of [40, 120]) {
      const ports = machine(sessions, { stdout: { columns } });
      expect(await runCli(ports, 'progress')).toBe(0);
      expect(Math.max(...ports.stdout.lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(columns);
    }
  });
});

const { falling, flaring } = madeUpWeeks;

test('nothing is said of what was left out before a session, where nothing was passed over during one', async () => {
  const ports = machine([{ kind: 'whole', day: 50 }]);
  const [path = ''] = ports.files.paths().filter((each) => each.endsWith('.jsonl'));
  const kept = ports.files.text(path) ?? '';
  ports.files.put(path, kept.replace('"choices":{', '"choices":{"leaveOut":["bird-dog"],'));
  expect(await runCli(ports, 'progress')).toBe(0);
  expect(ports.stdout.text).toContain('During sessions nothing was reported to hurt, and nothing was passed over.');
});

test('where braille and blocks cannot be shown, all is ASCII', async () => {
  const ports = machine(flaring, { terminal: { hasUnicode: false } });
  expect(await runCli(ports, 'progress')).toBe(0);
  expect(ports.stdout.text).toMatch(/^[ -~\n]+$/);
  await expect(ports.stdout.text).toMatchFileSnapshot('../../fixtures/weeks/flaring.ascii.txt');
});

test('has colour on a terminal alone, and the same words without it', async () => {
  const coloured = machine(falling, { terminal: { hasColour: true }, stdout: { isTerminal: true } });
  const piped = machine(falling, { terminal: { hasColour: true } });
  for (const ports of [coloured, piped]) expect(await runCli(ports, 'progress')).toBe(0);
  expect(coloured.stdout.text).not.toBe(piped.stdout.text);
  expect(stripVTControlCharacters(coloured.stdout.text)).toBe(piped.stdout.text);
});

test('sums up what `history` sums up', async () => {
  const [progress, history] = [machine(flaring), machine(flaring)];
  expect(await runCli(progress, 'progress', '--weeks', '4', '--json')).toBe(0);
  expect(await runCli(history, 'history', '--sums', '--json')).toBe(0);
  const { sum } = JSON.parse(progress.stdout.text);
  expect(sum).toEqual(JSON.parse(history.stdout.text).recent);
  expect(sum.days).toBe(28);
  const all = machine(flaring);
  expect(await runCli(all, 'progress', '--all', '--json')).toBe(0);
  expect(JSON.parse(all.stdout.text).sum).toEqual(JSON.parse(history.stdout.text).allTime);
});

test('machines that share the folder give one calendar; what is damaged or dated ahead is said', async () => {
  const ports = machine([]);
  const merged = { kind: 'whole', day: 54, before: 4, after: 3 } as const;
  const others = [
    ...Object.entries(writeWeeks([merged])),
    ...Object.entries(writeWeeks([merged, { ...merged, hour: 9 }])).slice(1),
    ...Object.entries(writeWeeks([merged, merged, { ...merged, day: 80 }, { kind: 'unbegun', day: 55 }])).slice(2),
  ];
  for (const [path, text] of others) ports.files.put(path, text);
  ports.files.put(`${dataFolder}/sessions/2026-11/20261127T101500Z-0f.jsonl`, '\0\0\0{"type":"sess');
  expect(await runCli(ports, 'progress')).toBe(0);
  expect(ports.stdout.text).toContain('3 sessions on 1 of 2 days');
  expect(ports.stdout.text).toContain('1 session dated after today');
  expect(ports.stdout.text).toContain('1 file of sessions cannot be read, and is not counted.');
});

test('an empty journal says how to begin, and one that was left alone that nothing was done', async () => {
  const empty = machine([]);
  expect(await runCli(empty, 'progress')).toBe(0);
  expect(empty.stdout.text).toBe('No sessions yet. Begin with: backroutine start\n');
  const old = machine([{ kind: 'whole', day: 0 }]);
  expect(await runCli(old, 'progress', '--weeks', '2')).toBe(0);
  expect(old.stdout.text).toBe('No session in the last 2 weeks.\n');
});

test('a journal that is younger than these weeks is shown since its first session', async () => {
  const young = machine([{ kind: 'whole', day: 51 }]);
  expect(await runCli(young, 'progress')).toBe(0);
  expect(young.stdout.lines[0]).toBe('Since the first session: 2026-11-25 to 2026-11-29.');
  const since = machine([
    { kind: 'whole', day: 0 },
    { kind: 'whole', day: 51 },
  ]);
  expect(await runCli(since, 'progress', '--weeks', '1')).toBe(0);
  expect(since.stdout.lines[0]).toBe('This week: 2026-11-23 to 2026-11-29.');
  expect(since.stdout.text).toContain('Longest time without a session: 50 days, 2026-10-06 to 2026-11-24.');
});

test('--all and --weeks contradict each other', async () => {
  const ports = machine([]);
  expect(await runCli(ports, 'progress', '--all', '--weeks', '2')).toBe(2);
  expect(ports.stderr.text).toContain('Leave out --weeks, or --all.');
});

test('packs, what hurt and what was left out are those that the report reads from every record', async () => {
  for (const sessions of Object.values(madeUpWeeks)) {
    const ports = machine(sessions);
    const { progress: sums } = readWeeks(ports, 8, 'sums');
    expect(sums).toEqual(readWeeks(ports, 8, 'whole').progress);
  }
});
