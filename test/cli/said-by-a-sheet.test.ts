/** What a physiotherapist writes beside the doses, at every place where a person meets it. */
import { expect, test } from 'vitest';
import { bundledFiles } from '../support/bundled-files.ts';
import { runCli } from '../support/run-cli.ts';
import { buildTestPorts } from '../support/test-ports.ts';

const sheet = `format: 1
title: From the practice
about: Ten minutes for the days after the operation, done slowly and no further than it is comfortable.
goal: Put on my socks without holding on.
stop-if: [pain moves further down the leg]
when: { days: [fri, mon], times-a-day: 2 }
until: 2026-12-24
steps:
  - exercise: clamshell
    with: red band
    hold: 5s
    reps: 3
    sides: each
    notes: [Keep the other leg flat., { left: Stop at the first pull., right: "Let the {side} knee open." }]
exercises:
  clamshell:
    name: Clamshell
    position: side
    how: Open your upper knee.
`;

function machine() {
  return buildTestPorts({
    terminal: { canAsk: false, canRepaint: false },
    files: { files: { ...bundledFiles(), '/home/person/sheet.yaml': sheet } },
  });
}

async function print(...args: string[]): Promise<string> {
  const ports = machine();
  expect(await runCli(ports, ...args)).toBe(0);
  return ports.stdout.text;
}

test('show prints what it is for, in lines as wide as the terminal, goal, reasons to stop, equipment and the notes of each side', async () => {
  const text = await print('show', 'sheet.yaml');
  expect(text.split('\n').slice(1, 5)).toEqual([
    'Ten minutes for the days after the operation, done slowly and no further than it',
    'is comfortable.',
    'Your goal: Put on my socks without holding on.',
    'Stop if pain moves further down the leg.',
  ]);
  expect(text).toContain('Clamshell: 5 s × 3 each side, with red band\n');
  expect(text).toContain('   Note: Keep the other leg flat.\n');
  expect(text).toContain('   Note, left: Stop at the first pull.\n   Note, right: Let the right knee open.\n');
  expect(text).toContain('Open your upper knee.');
  expect(text).toContain('On Monday and Friday, twice a day.\nUntil 24 Dec 2026.\n');
});

test('they are spoken: the reasons to stop before the first exercise, the equipment with the dose', async () => {
  const text = await print('show', 'sheet.yaml', '--cues');
  const said = [
    'Your goal: Put on my socks without holding on.',
    'Have red band within reach.',
    'Stop if pain moves further down the leg.',
    'with red band',
    'Keep the other leg flat.',
    'On the left: Stop at the first pull.',
    'On the right: Let the right knee open.',
  ];
  for (const words of said) expect(text).toContain(words);
  expect(text.indexOf('Stop if pain')).toBeLessThan(text.indexOf('Rep one'));
});

test('the handout has them', async () => {
  const text = await print('handout', 'sheet.yaml', '-o', '-');
  for (const words of [
    'Your goal: Put on my socks',
    'Stop if pain moves further',
    ', with red band',
    'With red band.',
    'On the left: Stop at the first pull.',
    'On Monday and Friday, twice a day.',
    'Until 24 Dec 2026.',
  ]) {
    expect(text).toContain(words);
  }
});

test('a session shows when to stop, and its log names the equipment', async () => {
  const ports = machine();
  expect(await runCli(ports, 'start', 'sheet.yaml', '--voice', 'none', '--yes')).toBe(0);
  expect(ports.terminal.written + ports.stderr.text).toContain('Stop if pain moves further down the leg.');
  expect(ports.stdout.text).toContain('with red band');
  // The virtual clock stands at a Sunday: the next day is a Monday.
  ports.stdout.text = '';
  expect(await runCli(ports, 'next', '--json')).toBe(1);
  expect(JSON.parse(ports.stdout.text)).toMatchObject({ due: false, title: 'From the practice' });
});

test.each([
  ['4 times a week', '4 times a week.'],
  ['once a week', 'Once a week.'],
  ['{ times-a-week: 2 }', 'Twice a week.'],
  ['{ times-a-week: 4, times-a-day: 2 }', 'On 4 days a week, twice a day.'],
])('days of any week are said: %s', async (written, said) => {
  const ports = machine();
  ports.files.put('/home/person/sheet.yaml', sheet.replace('{ days: [fri, mon], times-a-day: 2 }', written));
  expect(await runCli(ports, 'check', 'sheet.yaml')).toBe(0);
  ports.stdout.text = '';
  expect(await runCli(ports, 'show', 'sheet.yaml')).toBe(0);
  expect(ports.stdout.text).toContain(`${said}\nUntil 24 Dec 2026.\n`);
});
