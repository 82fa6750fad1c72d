import { expect, test } from 'vitest';
import { monthOf, nameOf } from '../../src/journal/journal-name.ts';
import { buildSamplePlan, recordSession } from '../support/record-session.ts';
import { runCli as run } from '../support/run-cli.ts';
import { buildTestPorts, type TestPorts } from '../support/test-ports.ts';

const content = recordSession(buildSamplePlan())
  .map((record) => `${JSON.stringify(record)}\n`)
  .join('');
const data = '/home/person/.local/share/backroutine';

/** A machine on 6 March 2026 where these sessions were done. */
function machine(...days: readonly string[]): TestPorts {
  const ids = days.map((day) => `${day.replaceAll('-', '')}T071500Z-01`);
  const files = ids.map((id, index) => [
    `${data}/sessions/${monthOf(id)}/${nameOf(id)}`,
    content.replaceAll('2026-03-06', days[index] ?? ''),
  ]);
  return buildTestPorts({ files: { files: Object.fromEntries(files) } });
}

test('lists every session, newest first, and below them how it goes', async () => {
  const ports = machine('2025-12-30', '2026-02-20', '2026-03-05');
  expect(await run(ports, 'history')).toBe(0);
  expect(ports.stdout.text).toMatchInlineSnapshot(`
    "when              routine  mode         done            pain   time
    2026-03-05 09:15  Sample   maintenance  3 of 3 (100 %)  4 → ?  4 min
    2026-02-20 09:15  Sample   maintenance  3 of 3 (100 %)  4 → ?  4 min
    2025-12-30 09:15  Sample   maintenance  3 of 3 (100 %)  4 → ?  4 min

    Last 4 weeks: 2 sessions (0.5 a week, 8 min), 2 of them at least 80 % done.
    In all: 3 sessions since 2025-12-30.
    "
  `);
});

test('names a damaged file once, with what of it counts and what to do, until the session was put right', async () => {
  const ports = machine('2026-02-20', '2026-03-04', '2026-03-05');
  const pathOf = (id: string) => `${data}/sessions/${monthOf(id)}/${nameOf(id)}`;
  const [torn = '', headless = ''] = ['20260305T071500Z-01', '20260304T071500Z-01'].map(pathOf);
  const lines = (ports.files.text(torn) ?? '').split('\n');
  const changed = (index: number, line: string) => lines.map((each, at) => (at === index ? line : each)).join('\n');
  for (const line of [lines[7]?.slice(0, 30) ?? '', '\0'.repeat(200)]) {
    // Without its end: what was done is summed up from all lines.
    ports.files.put(torn, changed(7, line).split('\n').slice(0, -2).join('\n'));
    ports.files.put(headless, 'no record\n');
    ports.stdout.text = '';
    expect(await run(ports, 'history')).toBe(0);
    const text = ports.stdout.text.replaceAll('\n', ' ');
    const remedy = 'Put back a copy of it if you have one';
    expect(text).toContain(
      `${torn} is damaged at line 8; its other lines count. ${remedy}, or put the session right: backroutine history edit 20260305T071500Z-01`,
    );
    expect(text).toContain(`${headless} cannot be read, so that its session does not count. ${remedy}.`);
    expect(text.split('damaged')).toHaveLength(2);
    ports.stdout.text = '';
    await run(ports, 'today');
    expect(ports.stdout.text.replaceAll('\n', ' ')).toContain(`${torn} is damaged at line 8;`);
    expect(ports.stdout.text.replaceAll('\n', ' ')).toContain('More are damaged: backroutine history names them.');
  }
  expect(await run(ports, 'history', 'edit', '20260305T071500Z-01', '--minutes', '4')).toBe(0);
  ports.stdout.text = '';
  await run(ports, 'history');
  expect(ports.stdout.text).not.toContain('damaged');
});

test('lists the newest few alone', async () => {
  const ports = machine('2025-12-30', '2026-02-20', '2026-03-05');
  expect(await run(ports, 'history', '--last', '1')).toBe(0);
  expect(ports.stdout.text.trimEnd().split('\n')).toEqual([
    expect.stringContaining('when'),
    expect.stringContaining('2026-03-05'),
  ]);
});

test('--sums says how it goes without the list', async () => {
  const ports = machine('2025-12-30', '2026-02-20', '2026-03-05');
  expect(await run(ports, 'history', '--sums')).toBe(0);
  expect(ports.stdout.text).toMatchInlineSnapshot(`
    "Last 4 weeks: 2 sessions (0.5 a week, 8 min), 2 of them at least 80 % done.
    In all: 3 sessions since 2025-12-30.
    "
  `);
  ports.stdout.text = '';
  expect(await run(ports, 'history', '--sums', '--json')).toBe(0);
  expect(JSON.parse(ports.stdout.text)).toMatchObject({
    recent: { from: '2026-02-20', sessions: 2, adherent: 2, painPairs: 0 },
    allTime: { from: '2025-12-30', sessions: 3 },
  });
});

test("a session resumed over a month's end counts once, in the list as in the sums", async () => {
  const ports = machine('2026-02-28', '2026-03-01');
  const [, resuming = ''] = ports.files.paths();
  const resumed = content
    .replaceAll('2026-03-06', '2026-03-01')
    .replace('{"type":"session",', '{"type":"session","resumes":"20260228T071500Z-01",');
  ports.files.put(resuming, resumed);
  expect(await run(ports, 'history')).toBe(0);
  const list = ports.stdout.text;
  ports.stdout.text = '';
  expect(await run(ports, 'history', '--sums')).toBe(0);
  expect(list.split('\n').filter((line) => line.includes('Sample'))).toHaveLength(1);
  expect(ports.stdout.text).toContain('In all: 1 session since 2026-03-01.');
  expect(list).toContain(ports.stdout.text);
});

test('--sums keeps nothing beside the journals', async () => {
  const ports = machine('2025-12-30', '2026-02-20', '2026-03-05');
  const before = ports.files.paths();
  expect(await run(ports, 'history', '--sums')).toBe(0);
  expect(ports.files.paths()).toEqual(before);
});

test.each([[[]], [['--sums']]])('an empty history says how to begin: %j', async (flags) => {
  const ports = machine();
  expect(await run(ports, 'history', ...flags)).toBe(0);
  expect(ports.stdout.text).toBe('No sessions yet. Begin with: backroutine start\n');
});

test.each([[[]], [['--sums']]])('a history that cannot be read is named: %j', async (flags) => {
  const ports = machine('2026-03-05');
  ports.files.deny(`${data}/sessions`, 'EACCES');
  expect(await run(ports, 'history', ...flags)).not.toBe(0);
  expect(ports.stderr.text).toContain(`${data}/sessions`);
  expect(ports.stderr.text).toContain('you have no right to it');
});
