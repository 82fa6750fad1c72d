import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundledFiles } from '../support/bundled-files.ts';
import { runCli as run } from '../support/run-cli.ts';
import { buildTestPorts, type TestPorts } from '../support/test-ports.ts';

const fixtures = join(import.meta.dirname, '../fixtures/routines');

const good = `format: 1
title: Short one
source: { title: Sheet from the practice }
steps:
  - exercise: bird-dog
    hold: 3s
    reps: 2
    sides: each
`;

function machine(files: Readonly<Record<string, string | Uint8Array>> = {}, stdin = ''): TestPorts {
  const person = Object.fromEntries(Object.entries(files).map(([name, text]) => [`/home/person/${name}`, text]));
  return buildTestPorts({ files: { files: { ...bundledFiles(), ...person }, stdin } });
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(join(fixtures, folder)).filter((name) => name.endsWith('.yaml'));
}

describe.each(filesOf('odd'))('allowed but odd: %s', (name) => {
  test('is reported as a warning beside its line, and can be played all the same', async () => {
    const ports = machine({ [name]: readFileSync(join(fixtures, 'odd', name)) });
    expect(await run(ports, 'check', `./${name}`)).toBe(0);
    await expect(ports.stdout.text).toMatchFileSnapshot(join(fixtures, 'odd', name.replace('.yaml', '.txt')));
    expect(ports.stdout.text).toContain('warning: ');
  });
});

test('says the length that `show` does, by the person’s own pace, as what writes a routine does', async () => {
  const lengthOf = async (...words: readonly string[]) => {
    const config = 'pace: { settle: 100s, switch: 30s }\n';
    const ports = machine({ '.config/backroutine/config.yaml': config, 'a.yaml': good });
    await run(ports, ...words);
    return /[\d:]+ min/.exec(ports.stdout.text)?.[0];
  };
  expect(await lengthOf('check', './a.yaml')).toBe('2:53 min');
  expect(await lengthOf('show', './a.yaml')).toBe('2:53 min');
  expect(await lengthOf('new', 'mine', '--from', './a.yaml')).toBe('2:53 min');
  const ports = machine({ '.config/backroutine/config.yaml': 'pace: { settle: 100s }\n', 'sheet.txt': 'Bridge 2x5\n' });
  await run(ports, 'import', './sheet.txt');
  const [, imported] = /can be played, ([\d:]+ min)/.exec(ports.stdout.text) ?? [];
  ports.stdout.text = '';
  await run(ports, 'show', 'sheet');
  expect(ports.stdout.text).toContain(`(maintenance, ${imported})`);
});

test.each(filesOf('broken'))('a broken file is refused: %s', async (name) => {
  const ports = machine({ [name]: readFileSync(join(fixtures, 'broken', name)) });
  expect(await run(ports, 'check', `./${name}`)).toBe(65);
  expect(ports.stdout.text).toMatch(/cannot be played: \d+ problems?\.\n$/);
  expect(ports.stderr.text).toBe('');
});

test('all problems come at once, each with its place, its line and the nearest word', async () => {
  const ports = machine({ 'a.yaml': good.replace('hold', 'holds').replace('bird-dog', 'bird-dgo') });
  expect(await run(ports, 'check', 'a.yaml')).toBe(65);
  expect(ports.stdout.text).toMatchInlineSnapshot(`
    "a.yaml:5:15: There is no exercise "bird-dgo".
      5 |   - exercise: bird-dgo
        |               ^^^^^^^^
      Expected: one of those that ship, or one of your own under "exercises:".
      Did you mean "bird-dog"?
      See backroutine help format the-exercises-that-ship

    a.yaml:6:5: "holds" is not a key of a step with an exercise.
      6 |     holds: 3s
        |     ^^^^^
      Expected: exercise, hold, breaths, tempo, count, every, time, reps, sets, stations, sides, start-side, more-on, optional, easier, pace, with, note, notes, weeks, from-week.
      Did you mean "hold"?
      See backroutine help format steps

    a.yaml: cannot be played: 2 problems.
    "
  `);
});

test('several files are reported one after the other, and one that is missing hides no other', async () => {
  const ports = machine({ 'good.yaml': good });
  expect(await run(ports, 'check', 'good.yaml', 'nowhere.yaml', 'maintenance', 'maintenence')).toBe(65);
  expect(ports.stdout.text).toMatchInlineSnapshot(`
    "good.yaml: can be played, 1:04 min.

    nowhere.yaml cannot be read: there is no such file. Check the path, then try again.

    /opt/backroutine/routines/maintenance.yaml: can be played, 15:00 min.

    There is no routine "maintenence". Did you mean "maintenance"?
    There are: big-three, big-three-starter, desk-break, gentle-pain-day, maintenance, packs-only, pain-day. Or give the path of a YAML file, for example ./my-routine.yaml.
    "
  `);
});

test('standard input is a file too', async () => {
  const ports = machine({}, good);
  expect(await run(ports, 'check', '-')).toBe(0);
  expect(ports.stdout.text).toBe('standard input: can be played, 1:04 min.\n');
});

test('an editor gets every problem as JSON', async () => {
  const ports = machine({ 'a.yaml': good.replace('hold', 'holds'), 'b.yaml': good });
  expect(await run(ports, 'check', '--json', 'a.yaml', 'b.yaml', 'c.yaml')).toBe(65);
  expect(JSON.parse(ports.stdout.text)).toMatchInlineSnapshot(`
    [
      {
        "file": "a.yaml",
        "problems": [
          {
            "code": "unknown-key",
            "column": 5,
            "expected": "exercise, hold, breaths, tempo, count, every, time, reps, sets, stations, sides, start-side, more-on, optional, easier, pace, with, note, notes, weeks, from-week",
            "length": 5,
            "line": 6,
            "link": "backroutine help format steps",
            "message": ""holds" is not a key of a step with an exercise.",
            "nearest": "hold",
            "severity": "error",
          },
        ],
        "totalMs": null,
      },
      {
        "file": "b.yaml",
        "problems": [],
        "totalMs": 64000,
      },
      {
        "file": "c.yaml",
        "problems": [
          {
            "code": "file-unreadable",
            "column": 1,
            "expected": null,
            "length": 1,
            "line": 1,
            "link": null,
            "message": "c.yaml cannot be read: there is no such file. Check the path, then try again.",
            "nearest": null,
            "severity": "error",
          },
        ],
        "totalMs": null,
      },
    ]
  `);
});

test('nothing of a file reaches the terminal as it is', async () => {
  const hostile = good.replace('Short one', '"\\e[2J\\u202e"').replace('bird-dog', '"\\e]0;x\\a"');
  const ports = machine({ 'a.yaml': hostile });
  await run(ports, 'check', 'a.yaml');
  await run(ports, 'check', '--json', 'a.yaml');
  await run(ports, 'check', './\u001b[2J\u202e.yaml');
  await run(ports, 'check', '--json', './\u001b[2J\u202e.yaml');
  expect(ports.stdout.text).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
});
