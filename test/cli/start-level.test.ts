/** At which level maintenance is done: what is said, offered and kept. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RoutineLibrary } from '../../src/cli/routine-library.ts';
import { findLevel } from '../../src/cli/week-and-level.ts';
import { bundledFiles } from '../support/bundled-files.ts';
import { type Kept, keepSession } from '../support/keep-session.ts';
import { clearInFull, keepSafetyAnswers, noConcernFiles } from '../support/kept-answers.ts';
import { answerCli, runCli, startCli, until } from '../support/run-cli.ts';
import { buildTestPorts, type TestPorts, type TestPortsOptions } from '../support/test-ports.ts';

const quiet = ['--voice', 'none', '--yes'];
const unattended: TestPortsOptions = { terminal: { canAsk: false, canRepaint: false, columns: 400 } };
const plain: TestPortsOptions = { terminal: { canRepaint: false, columns: 400 } };
const own = '/home/person/.config/backroutine/routines';
const data = '/home/person/.local/share/backroutine';

/** A machine on 6 March 2026. */
function machine(options: TestPortsOptions, sessions: readonly Kept[], config?: string): TestPorts {
  const kept = Object.fromEntries(sessions.map(keepSession));
  const settings = config === undefined ? {} : { '/home/person/.config/backroutine/config.yaml': config };
  const ports = buildTestPorts({
    ...options,
    files: { files: { ...bundledFiles(), ...noConcernFiles(), ...kept, ...settings, [`${own}/sheet.yaml`]: sheet } },
  });
  keepSafetyAnswers((path, text) => ports.files.put(path, text), data, clearInFull);
  return ports;
}

const atTwo = (day: string, changes: Partial<Kept> = {}): Kept => ({
  routine: 'sheet',
  title: 'Sheet',
  choices: { level: 2 },
  pain: 2,
  after: 2,
  day,
  ...changes,
});

/** Eight levels in half a minute. */
const sheet = `format: 1
title: Sheet
mode: maintenance
steps:
  - exercise: bridging
    hold: 3-7s
    reps: 1-4
`;

const goodWeek = [atTwo('2026-02-26'), atTwo('2026-03-03'), atTwo('2026-03-05')];

/** The beginning of the session that was kept last. */
function lastBegun(ports: TestPorts): { readonly dose?: string; readonly choices?: Record<string, unknown> } {
  const path = ports.files.paths().findLast((file) => file.includes('/sessions/'));
  return JSON.parse((ports.files.text(path ?? '') ?? '').split('\n')[0] ?? '');
}

/** Begins maintenance with this pain, answers the question about the level, and leaves. */
async function begin(ports: TestPorts, pain: number, ...answers: readonly (readonly [string, string])[]) {
  const running = startCli(ports, 'start', 'sheet', '--pain', String(pain), ...quiet);
  await answerCli(ports, answers);
  await until(() => ports.terminal.state !== 'given-back', 'the session');
  ports.terminal.press('q');
  await until(() => ports.terminal.written.includes('Pain after'), 'the last question');
  ports.terminal.answer('');
  await until(() => running.exitCode() !== undefined, 'the end');
}

/** The same to the end of the session, without more pain. */
async function doWhole(ports: TestPorts, ...answers: readonly (readonly [string, string])[]) {
  const running = startCli(ports, 'start', 'sheet', '--pain', '2', ...quiet);
  await answerCli(ports, answers);
  await until(() => ports.terminal.state !== 'given-back', 'the session');
  await until(() => {
    ports.clock.advance(1000);
    return ports.terminal.written.includes('Pain after');
  }, 'the end of the session');
  ports.terminal.answer('2');
  await until(() => running.exitCode() !== undefined, 'the end');
}

test('the first session is at level 1, says so, and is kept so', async () => {
  const ports = machine(unattended, []);
  await runCli(ports, 'start', 'sheet', '--pain', '1', ...quiet);
  expect(ports.terminal.written).toMatch(
    /\nLevel 1 of 8: where everybody begins\.\nLevel 1 of 8 \(.* min\): bridging 3 s × 1\n/,
  );
  expect(lastBegun(ports).choices).toMatchObject({ level: 1 });
});

test('one more is offered after two good sessions and a week; Enter takes it', async () => {
  const ports = machine(plain, goodWeek);
  await begin(ports, 2, [
    'Level 3 of 8 today? Two sessions without more pain (2→2, 2→2), 8 days at level 2. (Y/n)',
    '',
  ]);
  expect(ports.terminal.written).toContain('Level 3 of 8: two sessions without more pain');
  expect(lastBegun(ports).choices).toMatchObject({ level: 3 });
});

test('who declines stays, and is not asked twice on a day', async () => {
  const ports = machine(plain, goodWeek);
  await begin(ports, 2, ['Level 3 of 8 today?', 'n']);
  expect(ports.terminal.written).toContain('Level 2 of 8: as you chose.');
  expect(lastBegun(ports).choices).toMatchObject({ level: 2 });

  const twice = machine(plain, goodWeek);
  // The questions of the week are answered.
  twice.files.put(`${data}/peg/20260305T080000Z-skipped-0a.json`, '{"time":"2026-03-05T09:00:00+01:00"}');
  await doWhole(twice, ['Level 3 of 8 today?', 'n']);
  twice.clock.jumpWall(3_600_000);
  twice.terminal.written = '';
  await doWhole(twice);
  expect(twice.terminal.written).toContain('Level 2 of 8: for 8 days.');
  expect(lastBegun(twice).choices).toMatchObject({ level: 2 });
});

test('how the weeks go names the level', async () => {
  const ports = machine(unattended, goodWeek);
  await runCli(ports, 'progress');
  expect(ports.stdout.text).toMatch(/\n\nLevel\nSheet is at level 2 of 8: for 8 days\.\n/);
});

test('where nobody can be asked nothing grows', async () => {
  const ports = machine(unattended, goodWeek);
  await runCli(ports, 'start', 'sheet', '--pain', '2', ...quiet);
  expect(lastBegun(ports).choices).toMatchObject({ level: 2 });
});

test('one less says why, is taken by Enter and without anybody, and may be declined', async () => {
  const worse = [atTwo('2026-02-26'), atTwo('2026-03-05', { pain: 1, after: 3 })];
  const question = 'Level 1 of 8 today? One less, as the pain rose by 2 or more (1→3).';
  for (const [answer, level] of [
    ['', 1],
    ['n', 2],
  ] as const) {
    const ports = machine(plain, worse);
    await begin(ports, 2, [question, answer]);
    expect(lastBegun(ports).choices).toMatchObject({ level });
  }
  const nobody = machine(unattended, worse);
  await runCli(nobody, 'start', 'sheet', '--pain', '2', ...quiet);
  expect(lastBegun(nobody).choices).toMatchObject({ level: 1 });
});

test('at pain 4 maintenance is done at level 1 for this day, and the level stays', async () => {
  const ports = machine(plain, [atTwo('2026-03-05', { pain: 4, after: 4 })]);
  await begin(ports, 4, ['2  Sheet: level 1', '2']);
  expect(lastBegun(ports)).toMatchObject({ choices: { dose: 'low' } });
  expect(lastBegun(ports).choices).not.toHaveProperty('level');
});

describe('wins over the level', () => {
  test.each([
    ['--minutes', '14', 'The highest doses that fit 14 min'],
    ['--dose', 'high', 'High doses as you chose'],
    ['--level', '6', 'Level 6 of 8 ('],
  ])('%s %s', async (flag, value, dose) => {
    const ports = machine(unattended, goodWeek);
    await runCli(ports, 'start', 'sheet', '--pain', '2', flag, value, ...quiet);
    expect(lastBegun(ports).dose).toContain(dose);
    expect(ports.terminal.written).not.toMatch(/Level \d of \d:/);
  });

  test('level: off in the settings', async () => {
    const ports = machine(unattended, goodWeek, 'level: off\n');
    await runCli(ports, 'start', 'sheet', '--pain', '2', ...quiet);
    expect(lastBegun(ports).dose).toContain('The middle of every dose');
    expect(lastBegun(ports).choices).not.toHaveProperty('level');
  });
});

test('maintenance fits its minutes whatever the level, unless others are named', async () => {
  const ports = machine(unattended, []);
  await runCli(ports, 'show', 'maintenance', '--level', '7');
  expect(ports.stdout.text).toContain('Level 7 of 8, as far as it fits 15 min (15:00 min).');
  await runCli(ports, 'show', 'maintenance', '--level', '7', '--minutes', '20');
  expect(ports.stdout.text).toContain('Level 7 of 8 (17:37 min).');
  expect(await runCli(ports, 'show', 'maintenance', '--level', '7', '--dose', 'low')).toBe(2);
  expect(await runCli(ports, 'show', 'pain-day', '--level', '3')).toBe(2);
  expect(await runCli(ports, 'start', 'maintenance', '--mode', 'pain-day', '--level', '3', '--yes')).toBe(2);
  expect(await runCli(ports, 'show', 'maintenance', '--level', '9')).toBe(2);
});

test('the journals of three machines give one level, whatever else lies among them', async () => {
  const kept = (index: number): fc.Arbitrary<Kept> =>
    fc
      .record({
        routine: fc.constantFrom('maintenance', 'maintenance', 'pain-day'),
        day: fc.integer({ min: 10, max: 28 }).map((day) => `2026-02-${day}`),
        choices: fc.constantFrom({ level: 1 }, { level: 2 }, { level: 3 }, { dose: 'low' }, {}),
        pain: fc.integer({ min: 0, max: 4 }),
        after: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
        digits: fc.constant(`a${index}`),
      })
      .map(({ after, ...session }) => ({
        ...session,
        mode: session.routine === 'pain-day' ? 'pain-day' : 'maintenance',
        ...(after === undefined ? {} : { after }),
      }));
  const noise: readonly (readonly [string, string])[] = [
    keepSession(atTwo('2029-01-01', { choices: { level: 8 }, after: 9 })),
    [`${data}/sessions/2026-03/20260301T070000Z-0b.jsonl`, 'no record\n'],
    [`${data}/sessions/2026-03/20260302T070000Z-0c.jsonl`, ''],
    unbegun(keepSession(atTwo('2026-03-04', { choices: { level: 8 }, digits: '0d' }))),
  ];
  const { routine } = await new RoutineLibrary(
    machine(unattended, []).files,
    machine(unattended, []).environment.folders,
  ).load('maintenance');
  const levelOf = (files: readonly (readonly [string, string])[], utcOffsetMinutes: number) => {
    const ports = buildTestPorts({ clock: { utcOffsetMinutes }, files: { files: Object.fromEntries(files) } });
    return findLevel({ name: 'maintenance', routine }, {}, 2, ports);
  };
  fc.assert(
    fc.property(fc.tuple(...[0, 1, 2, 3, 4, 5].map(kept)), fc.infiniteStream(fc.nat()), (sessions, order) => {
      const files = sessions.map(keepSession);
      const shuffled = [...files, ...noise]
        .map((file) => ({ file, at: order.next().value ?? 0 }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ file }) => file);
      expect(levelOf(shuffled, 60)).toEqual(levelOf(files, 0));
    }),
    { numRuns: 25 },
  );
});

/** The session of a person who left before the first rep. */
function unbegun([path, text]: readonly [string, string]): readonly [string, string] {
  return [path, text.split('\n').slice(0, 2).join('\n')];
}

test('who had sessions before there were levels keeps the dose that they did last', async () => {
  const planned = (holdMs: number, reps: number) => [{ what: 'bridging', name: 'Bridging', reps, holdMs, sides: [] }];
  for (const [holdMs, reps, level] of [
    [3_000, 1, 1],
    [6_000, 1, 4],
    [7_000, 4, 8],
  ] as const) {
    const ports = machine(unattended, []);
    const [path, text] = keepSession(atTwo('2026-03-05', { choices: { safe: true } }));
    const [first = '', ...others] = text.split('\n');
    ports.files.put(
      path,
      [JSON.stringify({ ...JSON.parse(first), steps: planned(holdMs, reps) }), ...others].join('\n'),
    );
    await runCli(ports, 'start', 'sheet', '--pain', '2', ...quiet);
    expect(ports.terminal.written).toContain(`Level ${level} of 8: about as much as was done last.`);
  }
});
