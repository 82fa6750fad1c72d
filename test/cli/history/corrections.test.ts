import { describe, expect, test } from 'vitest';
import type { SessionRecord } from '../../../src/journal/session-record.ts';
import { bundledFiles } from '../../support/bundled-files.ts';
import { noConcernFiles } from '../../support/kept-answers.ts';
import { berlinOffset, dataFolder, endOfWeeksMs, type MadeUpSession, writeWeeks } from '../../support/made-up-weeks.ts';
import { runCli } from '../../support/run-cli.ts';
import { buildTestPorts, type TestPorts } from '../../support/test-ports.ts';

const sessions: readonly MadeUpSession[] = [
  { kind: 'whole', day: 50, before: 4, after: 6 },
  { kind: 'whole', day: 54, before: 3, after: 3 },
  { kind: 'whole', day: 54, hour: 8, before: 3, after: 2 },
];

function machine(made = sessions, more: Readonly<Record<string, string>> = {}): TestPorts {
  return buildTestPorts({
    clock: { wallMs: endOfWeeksMs, utcOffsetMinutes: berlinOffset },
    stdout: { columns: 120 },
    files: { files: { ...bundledFiles(), ...noConcernFiles(), ...writeWeeks(made), ...more } },
  });
}

async function run(ports: TestPorts, ...args: readonly string[]): Promise<string> {
  ports.stdout.text = '';
  expect(await runCli(ports, ...args)).toBe(0);
  return ports.stdout.text;
}

const journals = (ports: TestPorts) =>
  Object.fromEntries(
    ports.files
      .paths()
      .filter((path) => path.endsWith('.jsonl'))
      .map((path) => [path, ports.files.text(path)]),
  );

const listOf = async (ports: TestPorts) => JSON.parse(await run(ports, 'history', '--json'));

describe('a session that was reported wrongly', () => {
  test('is shown as the person puts it right, marked, with its journal as it was written', async () => {
    const ports = machine();
    const before = journals(ports);
    await run(ports, 'history', 'edit', '2026-11-24', '--pain-after', '2', '--minutes', '9');
    await run(ports, 'history', 'note', '2026-11-24', 'Had', 'mixed up the numbers');
    expect(journals(ports)).toEqual(before);
    expect(await run(ports, 'history')).toMatchInlineSnapshot(`
      "when               routine                 mode         done            pain   time
      2026-11-28 18:00   Lower back maintenance  maintenance  7 of 7 (100 %)  3 → 3  15 min
      2026-11-28 08:00   Lower back maintenance  maintenance  7 of 7 (100 %)  3 → 2  15 min
      2026-11-24 18:00*  Lower back maintenance  maintenance  7 of 7 (100 %)  4 → 2  9 min
        Note: Had mixed up the numbers
      * edited by hand

      Last 4 weeks: 3 sessions (39 min), 3 of them at least 80 % done.
      Pain: 3.3 before and 2.3 after on average; clearly less (2 points or 30 %) after 2 of 3, clearly more (2 points) after
      0.
      In all: 3 sessions since 2026-11-24.
      "
    `);
    expect((await listOf(ports))[2]).toMatchObject({
      isEdited: true,
      painAfter: 2,
      notes: ['Had mixed up the numbers'],
    });
  });

  test('counts as corrected in every sum, and in the export', async () => {
    const ports = machine();
    await run(ports, 'history', 'edit', '2026-11-24', '--pain-after', '2');
    const sums = JSON.parse(await run(ports, 'history', '--sums', '--json'));
    expect(sums.recent).toMatchObject({ eased: 2, worse: 0, painAfterSum: 7 });
    expect(JSON.parse(await run(ports, 'progress', '--weeks', '4', '--json')).sum).toEqual(sums.recent);
    expect(await run(ports, 'export', '--per', 'session')).toContain('true');
    await run(ports, 'history', 'edit', '2026-11-24', '--pain-after', 'none');
    expect(JSON.parse(await run(ports, 'history', '--sums', '--json')).recent.painPairs).toBe(2);
  });

  test('is removed from every list and sum, and comes back', async () => {
    const ports = machine();
    const before = journals(ports);
    const whole = await run(ports, 'history');
    const removed = await run(ports, 'history', 'remove', 'last');
    const back = /backroutine (history remove \S+ --undo)/.exec(removed)?.[1]?.split(' ') ?? [];
    expect(await listOf(ports)).toHaveLength(2);
    expect(await run(ports, 'progress')).toContain('2 sessions on 2 of 6 days');
    expect(await run(ports, 'export', '--per', 'session')).not.toContain('2026-11-28T18:00');
    await run(ports, ...back);
    expect(await run(ports, 'history')).toBe(whole);
    expect(journals(ports)).toEqual(before);
  });

  test.each([
    [['remove', '2026-11-28'], 'There are 2 of that day. Name one of them: 2026-11-28T08:00, 2026-11-28T18:00.'],
    [['edit', '2026-11-01', '--pain-after', '1'], 'There is no session "2026-11-01".'],
    [['edit', 'last'], 'Say what is to change'],
    [['note', 'last', ' '], 'The note is empty'],
    [['remove', 'last', '--undo'], 'There is no removed session "last".'],
    [['edit', 'last', '--pain-before', '11'], '--pain-before takes a whole number from 0 to 10'],
  ])('is named without a doubt: %j', async (args, message) => {
    const ports = machine();
    expect(await runCli(ports, 'history', ...args)).toBe(2);
    expect(ports.stderr.text).toContain(message);
    expect(ports.files.paths().some((path) => path.includes('corrections'))).toBe(false);
  });

  test('has what two machines put right, whatever came first by their clocks', async () => {
    const id = '20261124T170000Z-00000000';
    const correction = (content: object) => JSON.stringify({ session: id, ...content });
    const later = '20261125T080000Z-edit-01.json';
    const ports = machine(sessions, {
      [`${dataFolder}/sessions/corrections/${later}`]: correction({ after: [], painAfter: 5, note: 'one' }),
      // Its clock was wrong, but it knew of the other one.
      [`${dataFolder}/sessions/corrections/20251125T080000Z-edit-02.json`]: correction({
        after: [later],
        painAfter: 1,
      }),
      [`${dataFolder}/sessions/corrections/20251126T080000Z-note-03.json`]: correction({ after: [], note: 'two' }),
      [`${dataFolder}/sessions/corrections/20251127T080000Z-edit-04.json`]: '{"torn',
      [`${dataFolder}/sessions/corrections/20251128T080000Z-edit-05.json`]: correction({
        painBefore: 99,
        removed: 'yes',
      }),
    });
    expect((await listOf(ports))[2]).toMatchObject({ painBefore: 4, painAfter: 1, notes: ['two', 'one'] });
  });
});

describe('a session that was done elsewhere', () => {
  test('is added as its routine prescribes, marked, and counts as any other', async () => {
    const ports = machine();
    const added = await run(
      ports,
      'history',
      'add',
      'maintenance',
      ...['--date', '2026-10-25', '--time', '07:30', '--pain-before', '5', '--pain-after', '3'],
      ...['--left-out', 'bird-dog', '--note', 'In the hotel'],
    );
    expect(added).toMatchInlineSnapshot(`
      "when               routine                 mode         done           pain   time
      2026-10-25 07:30+  Lower back maintenance  maintenance  6 of 7 (85 %)  5 → 3  15 min
        Note: In the hotel
      + added by hand
      "
    `);
    expect(await listOf(ports)).toHaveLength(4);
    const steps = (await run(ports, 'export', '--format', 'jsonl'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const own = steps.filter(({ started }) => started === '2026-10-25T07:30:00+01:00');
    expect(own.map(({ exercise, prescribed, done }) => [exercise, prescribed === done])).toContainEqual([
      'bird-dog',
      false,
    ]);
    expect(own.filter(({ prescribed, done }) => prescribed !== done)).toHaveLength(1);
    expect(own[0]).toMatchObject({ added: true, notes: 'In the hotel', pain_before: 5, pain_after: 3 });
  });

  test('is over whatever was left out, which is said as such', async () => {
    const ports = machine([]);
    const flags = ['--date', '2026-11-29', '--time', '07:30', '--left-out', 'bird-dog,bridging,knee-rolls'];
    await run(ports, 'history', 'add', 'maintenance', ...flags);
    const [added] = await listOf(ports);
    expect(added).toMatchObject({ outcome: 'done', isAdded: true });
    expect(added.share).toBeLessThan(0.8);
    ports.stdout.text = '';
    // It says that nothing is due.
    expect(await runCli(ports, 'next', '--json')).toBe(1);
    expect(JSON.parse(ports.stdout.text)).toMatchObject({ kind: 'session' });
    expect(await run(ports, 'progress')).toContain('Bird-dog: left out in whole or part in 1.');
  });

  test.each<[string, readonly MadeUpSession[], readonly string[], object]>([
    ['is at level 1 where it is the first', [], [], { level: 1, dose: undefined }],
    ['is at the level that the person has', sessions, [], { level: 3, dose: undefined }],
    ['is at the dose that is told', sessions, ['--dose', 'high'], { level: undefined, dose: 'high' }],
  ])('%s', async (_, made, flags, expected) => {
    const ports = machine(made);
    const level = await run(ports, 'history', 'add', 'maintenance', ...flags).then(() => listOf(ports));
    expect({ level: level[0].level, dose: level[0].dose }).toEqual(expected);
  });

  test('without a time it has ended now, its packs when the plan ends them', async () => {
    const ports = machine([]);
    await run(ports, 'history', 'add', 'pain-day', '--minutes', '20');
    const kept = Object.values(journals(ports)).join('').trim().split('\n');
    const records: readonly SessionRecord[] = kept.map((record) => JSON.parse(record));
    const end = records.find(({ type }) => type === 'end');
    expect(records[0]?.time).toBe('2026-11-29T19:40:00+01:00');
    expect(end?.time).toBe('2026-11-29T20:00:00+01:00');
    const pack = records.find(({ type }) => type === 'pack');
    expect(pack?.atMs).toBeGreaterThan((end?.atMs ?? 0) / 2);
    expect(pack?.time.slice(0, 16)).toBe('2026-11-29T19:52');
    expect(records.map(({ time }) => time)).toEqual(records.map(({ time }) => time).toSorted());
  });

  test.each([
    ['the hour that came twice began at its first', '2026-10-25', '02:30', '2026-10-25T02:30:00+02:00'],
    ['noon of a day', '2026-10-25', undefined, '2026-10-25T12:00:00+01:00'],
  ])('%s', async (_, date, time, kept) => {
    const ports = machine([]);
    await run(ports, 'history', 'add', 'maintenance', '--date', date, ...(time === undefined ? [] : ['--time', time]));
    expect((await listOf(ports))[0].time).toBe(kept);
  });

  test('in the second of two hours that are the same it ends now', async () => {
    const wallMs = Date.UTC(2026, 9, 25, 1, 5);
    const ports = buildTestPorts({
      clock: { wallMs, utcOffsetMinutes: berlinOffset },
      files: { files: { ...bundledFiles(), ...noConcernFiles() } },
    });
    await run(ports, 'history', 'add', 'maintenance', '--minutes', '10');
    expect((await listOf(ports))[0].time).toBe('2026-10-25T02:55:00+02:00');
  });

  test('a time that the clocks left out in spring is refused', async () => {
    const summerMs = Date.UTC(2026, 2, 29, 1);
    const ports = buildTestPorts({
      clock: { wallMs: endOfWeeksMs, utcOffsetMinutes: (wallMs) => (wallMs < summerMs ? 60 : 120) },
      files: { files: { ...bundledFiles(), ...noConcernFiles() } },
    });
    const flags = ['--date', '2026-03-29', '--time', '02:30'];
    expect(await runCli(ports, 'history', 'add', 'maintenance', ...flags)).toBe(2);
    expect(ports.stderr.text).toContain('There was no 2026-03-29 02:30');
    expect(journals(ports)).toEqual({});
  });

  test.each([
    [['--time', '19:50', '--minutes', '20'], 'It would not be over yet.'],
    [['--date', '2026-12-01'], 'That is still to come.'],
    [['--date', '2026-02-30'], '"2026-02-30 12:00" is no date and time.'],
    [['--left-out', 'bird'], 'there is no "bird" in this routine'],
  ])('is refused where it cannot have been: %j', async (flags, message) => {
    const ports = machine([]);
    expect(await runCli(ports, 'history', 'add', 'maintenance', ...flags)).toBe(2);
    expect(ports.stderr.text).toContain(message);
    expect(journals(ports)).toEqual({});
  });
});
