import { describe, expect, test } from 'vitest';
import { sessionColumns, stepColumns } from '../../src/documents/export/export-columns.ts';
import { berlinOffset, dataFolder, endOfWeeksMs, madeUpWeeks, writeWeeks } from '../support/made-up-weeks.ts';
import { readCsv } from '../support/read-csv.ts';
import { runCli } from '../support/run-cli.ts';
import { buildTestPorts, type TestPorts } from '../support/test-ports.ts';

function machine(files: Readonly<Record<string, string>>): TestPorts {
  return buildTestPorts({ clock: { wallMs: endOfWeeksMs, utcOffsetMinutes: berlinOffset }, files: { files } });
}

async function exported(files: Readonly<Record<string, string>>, ...flags: readonly string[]): Promise<TestPorts> {
  const ports = machine(files);
  expect(await runCli(ports, 'export', ...flags)).toBe(0);
  return ports;
}

const pausing = writeWeeks(madeUpWeeks.pausing);
const hurting = writeWeeks([{ kind: 'hurts', day: 3, before: 4, after: 4 }]);

describe('CSV', () => {
  test('has a row for each session that was begun, oldest first, in columns that never change', async () => {
    const { stdout } = await exported(pausing, '--per', 'session');
    const [head, ...rows] = readCsv(stdout.text);
    expect(head).toMatchInlineSnapshot(`
      [
        "session",
        "started",
        "routine",
        "title",
        "mode",
        "outcome",
        "done_percent",
        "pain_before",
        "pain_after",
        "minutes",
        "steps_prescribed",
        "steps_done",
        "reps_prescribed",
        "reps_done",
        "counted_prescribed",
        "counted_done",
        "held_s_prescribed",
        "held_s_done",
        "packs_s_prescribed",
        "packs_s_done",
        "hurt",
        "edited",
        "added",
        "notes",
      ]
    `);
    expect(rows).toHaveLength(14);
    expect(rows.map(([, started]) => started)).toEqual(rows.map(([, started]) => started).toSorted());
    expect(rows[0]).toMatchInlineSnapshot(`
      [
        "20261005T160000Z-00000000",
        "2026-10-05T18:00:00+02:00",
        "maintenance",
        "Lower back maintenance",
        "maintenance",
        "done",
        "100",
        "3",
        "2",
        "15",
        "7",
        "7",
        "43",
        "43",
        "32",
        "32",
        "417",
        "417",
        "0",
        "0",
        "",
        "false",
        "false",
        "",
      ]
    `);
  });

  test('has a row for each step, prescribed against done, with the reason', async () => {
    const { stdout } = await exported(hurting);
    const [head = [], ...rows] = readCsv(stdout.text);
    expect(head).toMatchInlineSnapshot(`
      [
        "session",
        "started",
        "routine",
        "title",
        "mode",
        "outcome",
        "done_percent",
        "pain_before",
        "pain_after",
        "step",
        "exercise",
        "name",
        "kind",
        "sides",
        "prescribed",
        "done",
        "done_left",
        "done_right",
        "hold_s_prescribed",
        "held_s_done",
        "pack_s_prescribed",
        "pack_s_done",
        "hurt",
        "easier",
        "missed_because",
        "edited",
        "added",
        "notes",
      ]
    `);
    const pick = (row: readonly string[], ...names: readonly string[]) => names.map((name) => row[head.indexOf(name)]);
    expect(
      rows.map((row) => pick(row, 'exercise', 'prescribed', 'done', 'done_left', 'hurt', 'missed_because')),
    ).toMatchInlineSnapshot(`
      [
        [
          "leg-twists",
          "8",
          "8",
          "4",
          "",
          "",
        ],
        [
          "seated-spinal-twist",
          "8",
          "8",
          "4",
          "",
          "",
        ],
        [
          "bridging",
          "8",
          "8",
          "",
          "",
          "",
        ],
        [
          "bird-dog",
          "8",
          "0",
          "0",
          "left",
          "hurt",
        ],
        [
          "back-extension-push-up",
          "6",
          "6",
          "",
          "",
          "",
        ],
        [
          "knee-rolls",
          "5",
          "5",
          "",
          "",
          "",
        ],
        [
          "knee-to-chest-kicks",
          "32",
          "32",
          "",
          "",
          "",
        ],
      ]
    `);
  });

  test('adds up to what the export by sessions and `history` say', async () => {
    const steps = readCsv((await exported(pausing)).stdout.text);
    const sessions = readCsv((await exported(pausing, '--per', 'session')).stdout.text);
    const sumOf = ([head = [], ...rows]: readonly (readonly string[])[], name: string, kind?: string) =>
      rows
        .filter((row) => kind === undefined || row[head.indexOf('kind')] === kind)
        .reduce((sum, row) => sum + Number(row[head.indexOf(name)]), 0);
    expect(sumOf(steps, 'done', 'reps')).toBe(sumOf(sessions, 'reps_done'));
    expect(sumOf(steps, 'prescribed', 'reps')).toBe(sumOf(sessions, 'reps_prescribed'));
    expect(sumOf(steps, 'done', 'counted')).toBe(sumOf(sessions, 'counted_done'));
    const history = machine(pausing);
    await runCli(history, 'history', '--sums', '--json');
    expect(JSON.parse(history.stdout.text).allTime.sessions).toBe(sessions.length - 1);
  });

  test('is no formula, and one cell, whatever a title says', async () => {
    const titles = ['=HYPERLINK("http://x","y")', '+1', '-1', '@SUM(A1)', 'a, "b"', 'two\nlines'];
    for (const title of titles) {
      const files = Object.fromEntries(
        Object.entries(hurting).map(([path, text]) => [
          path,
          text.replace(/"title":"[^"]*"/, `"title":${JSON.stringify(title)}`),
        ]),
      );
      const { stdout } = await exported(files, '--per', 'session');
      const [head = [], row = []] = readCsv(stdout.text);
      expect(row).toHaveLength(head.length);
      const expected = title.replace('\n', '\\u{a}');
      expect(row[head.indexOf('title')]).toBe(/^[=+\-@]/.test(title) ? `'${expected}` : expected);
    }
  });
});

test('JSON lines have the same columns, with empty cells as null', async () => {
  const { stdout } = await exported(pausing, '--format', 'jsonl', '--per', 'session');
  const rows = stdout.lines.map((line) => JSON.parse(line));
  expect(Object.keys(rows[0])).toEqual(sessionColumns.map(({ name }) => name));
  expect(rows[0]).toMatchObject({ pain_before: 3, pain_after: 2, done_percent: 100, hurt: null });
  expect(rows.at(-1)).toMatchObject({ pain_before: null });
});

test('what cannot be read is said beside the table, not in it', async () => {
  const damaged = `${dataFolder}/sessions/2026-10/20261009T101500Z-0f.jsonl`;
  const { stdout, stderr } = await exported({ ...hurting, [damaged]: 'torn' }, '--per', 'session');
  expect(readCsv(stdout.text)).toHaveLength(2);
  expect(stderr.text).toBe('1 file of sessions cannot be read and has no row; backroutine history names it.\n');
});

test('the help names every column', async () => {
  const ports = machine({});
  expect(await runCli(ports, 'export', '--help')).toBe(0);
  for (const { name } of [...stepColumns, ...sessionColumns]) expect(ports.stdout.text).toMatch(`${name} `);
  expect(new Set(stepColumns.map(({ name }) => name)).size).toBe(stepColumns.length);
});
