/** Waiting for the next round, from the end of one session to the first question of the next. */
import { describe, expect, test } from 'vitest';
import { bundledFiles } from '../support/bundled-files.ts';
import { keepSession } from '../support/keep-session.ts';
import { clearInFull, keepSafetyAnswers, noConcernFiles } from '../support/kept-answers.ts';
import { answerCli, runCli, startCli, until } from '../support/run-cli.ts';
import { buildTestPorts, type TestPorts } from '../support/test-ports.ts';
import type { VirtualClockOptions } from '../support/virtual-clock.ts';

const sheet = `format: 1
title: Short
mode: pain-day
steps:
  - { exercise: bridging, hold: 3s, reps: 1 }
again: { every: 3h, between: "08:00-21:00", most-a-day: 3 }
`;

const path = '/home/person/.config/backroutine/routines/short.yaml';

const short = { routine: 'short', title: 'Short', mode: 'pain-day' } as const;

interface MachineOptions {
  readonly isFirstEver?: boolean;
  readonly clock?: VirtualClockOptions;
}

/** A machine on 6 March 2026, 09:15, of somebody who has done sessions before. */
function machine({ isFirstEver = false, clock = {} }: MachineOptions = {}): TestPorts {
  const earlier = isFirstEver ? {} : Object.fromEntries([keepSession({ day: '2026-03-01' })]);
  const files = { ...bundledFiles(), ...noConcernFiles(), [path]: sheet, ...earlier };
  const ports = buildTestPorts({
    terminal: { canRepaint: false, columns: 200 },
    clock,
    files: { files },
  });
  keepSafetyAnswers((file, answer) => ports.files.put(file, answer), ports.environment.folders.data, clearInFull);
  return ports;
}

async function doRound(ports: TestPorts, painAfter = '3'): Promise<void> {
  await until(() => ports.terminal.state !== 'given-back', 'the session');
  await until(() => {
    ports.clock.advance(1000);
    return ports.terminal.written.includes('Pain after');
  }, 'the end of the session');
  ports.terminal.answer(painAfter);
}

test('the next round of a routine that comes again is waited for on any day', async () => {
  const ports = machine();
  ports.files.put(path, sheet.replace('mode: pain-day\n', ''));
  const running = startCli(ports, 'start', 'short', '--wait', '--yes', '--voice', 'none', '--pain', '3');
  await doRound(ports);
  // On such a day the weekly questions may come first.
  await answerCli(ports, [['in the past week?', '']]);
  await until(() => ports.terminal.written.includes('Next round today at 12:1'), 'the wait');
  ports.terminal.press('q');
  await until(() => running.exitCode() !== undefined, 'the end');
  ports.stdout.text = '';
  expect(await runCli(ports, 'today')).toBe(0);
  expect(ports.stdout.text).toContain('Short, round 2 of 3, is due at 12:1');
  expect(await runCli(ports, 'next')).toBe(1);
  expect(await runCli(ports, 'remind', '--next-round', '-o', '-')).toBe(0);
  expect(ports.stdout.text).toContain('DTSTART:20260306T121');
});

describe('after a round of a pain day', () => {
  test('the next is waited for where the person says so, called by the bell, and begun with a key', async () => {
    const ports = machine();
    const running = startCli(ports, 'start', 'short', '--yes', '--voice', 'none', '--pain', '3');
    await doRound(ports);
    await answerCli(ports, [['Wait here for the next round, today at 12:1', 'y']]);
    await until(() => ports.terminal.written.includes('q leaves.'), 'the wait');
    ports.clock.advance(3 * 3_600_000);
    await until(() => ports.terminal.written.includes('It is time'), 'the call');
    expect(ports.terminal.written).toContain('\u0007');
    ports.terminal.press('space');
    // What was told for the round before says nothing of this one.
    await until(() => ports.terminal.written.includes('Pain now?'), 'the next round');
    ports.terminal.sendSignal('SIGTERM');
    await until(() => running.exitCode() !== undefined, 'the end');
  });

  test('Enter does not wait', async () => {
    const ports = machine();
    const running = startCli(ports, 'start', 'short', '--yes', '--voice', 'none', '--pain', '3');
    await doRound(ports);
    await answerCli(ports, [['Wait here for the next round', '']]);
    await until(() => running.exitCode() !== undefined, 'the end');
    expect(running.exitCode()).toBe(0);
  });

  test.each([
    ['0', true],
    ['5', false],
  ])(
    'one thing more is asked at most: at pain %s to wait, or for a note (a usual round: %s)',
    async (after, isUsual) => {
      const ports = machine();
      const running = startCli(ports, 'start', 'short', '--yes', '--voice', 'none', '--pain', '3');
      await doRound(ports, after);
      await answerCli(ports, [[isUsual ? 'Wait here for the next round' : 'A note on how it went', '']]);
      await until(() => running.exitCode() !== undefined, 'the end');
      // Beside what was just answered.
      expect(ports.terminal.written).not.toMatch(/Wait here|A note/);
    },
  );

  test('the first one ever is asked for the pain alone', async () => {
    const ports = machine({ isFirstEver: true });
    const running = startCli(ports, 'start', 'short', '--yes', '--voice', 'none', '--pain', '3');
    await answerCli(ports, [['Type a number', '2']]);
    await doRound(ports, '6');
    await until(() => running.exitCode() !== undefined, 'the end');
    expect(ports.terminal.written).not.toMatch(/Wait here|A note/);
  });

  test('with --wait it waits without a question', async () => {
    const ports = machine();
    const running = startCli(ports, 'start', 'short', '--wait', '--yes', '--voice', 'none', '--pain', '3');
    await doRound(ports);
    await until(() => ports.terminal.written.includes('q leaves.'), 'the wait');
    ports.terminal.press('q');
    await until(() => running.exitCode() !== undefined, 'the end');
    expect(ports.terminal.written).not.toContain('Wait here');
  });
});

test('--wait before a round that is not due yet asks nothing until it is', async () => {
  const ports = machine();
  const [file, text] = keepSession({ ...short, day: '2026-03-06', againAt: '2026-03-06T10:20:00+01:00' });
  ports.files.put(file, text);
  startCli(ports, 'start', 'short', '--wait', '--yes', '--voice', 'none');
  await until(() => ports.terminal.written.includes('Next round today at 10:20, in 1 h 5 min.'), 'the wait');
  expect(ports.terminal.written).not.toContain('Pain now?');
  ports.clock.advance(66 * 60_000);
  ports.terminal.press('return');
  await until(() => ports.terminal.written.includes('Pain now?'), 'the first question');
});

test.each([
  ['notifications: true\n', true],
  ['', false],
])('a round that is due is notified of in the terminal where the settings say %j: %s', async (settings, isNotified) => {
  const [file, text] = keepSession({ ...short, day: '2026-03-06', againAt: '2026-03-06T10:20:00+01:00' });
  const ports = buildTestPorts({
    terminal: { canRepaint: true },
    environment: { variables: { TERM: 'foot' } },
    files: {
      files: {
        ...bundledFiles(),
        [path]: sheet,
        [file]: text,
        '/home/person/.config/backroutine/config.yaml': settings,
      },
    },
  });
  startCli(ports, 'start', 'short', '--wait', '--yes', '--voice', 'none');
  await until(() => ports.terminal.written.includes('in 1 h 5 min.'), 'the wait');
  ports.clock.advance(66 * 60_000);
  expect(ports.terminal.written).toContain('\u0007');
  expect(ports.terminal.written.includes('\u001b]777;notify;backroutine;It is time')).toBe(isNotified);
  ports.terminal.press('q');
});

test('--wait leads a whole day, over a suspend, midnight and the night in which the clocks change', async () => {
  const at = (hour: number, minute: number, day = 28) => Date.UTC(2026, 2, day, hour, minute);
  const utcOffsetMinutes = (wallMs: number) => (wallMs >= at(1, 0, 29) ? 120 : 60);
  // Saturday, 28 March 2026, 09:15.
  const ports = machine({ clock: { wallMs: at(8, 15), utcOffsetMinutes } });
  const log = '/home/person/day.log';
  const running = startCli(ports, 'start', 'short', '--wait', '--yes', '--voice', 'none', '--pain', '3', '--log', log);
  const comeWhenCalled = async () => {
    await until(() => ports.terminal.written.includes('It is time'), 'the call');
    ports.terminal.written = '';
    ports.terminal.press('space');
    await answerCli(ports, [['Pain now?', '3']]);
  };

  await doRound(ports);
  await until(() => ports.terminal.written.includes('Next round today at 12:1'), 'the first wait');
  ports.clock.advance(3_600_000);
  ports.clock.sleepMachine(4 * 3_600_000, { monotonicRuns: false });
  ports.clock.advance(30_000);
  // 14:16, half a minute after the machine has woken up.
  await comeWhenCalled();
  await doRound(ports);
  await until(() => ports.terminal.written.includes('Next round today at 17:'), 'the second wait');
  ports.clock.advance(3 * 3_600_000);
  await comeWhenCalled();
  await doRound(ports);
  // Three are the most of a day.
  await until(() => ports.terminal.written.includes('Next round tomorrow at 08:00'), 'the wait for the morning');
  ports.clock.advance(at(5, 59, 29) - ports.clock.wallMs());
  expect(ports.terminal.written).not.toContain('It is time');
  ports.clock.advance(60_000);
  await comeWhenCalled();
  await doRound(ports);
  await until(() => ports.terminal.written.includes('Next round today at 11:'), 'the wait of the next day');
  ports.terminal.press('q');
  await until(() => running.exitCode() !== undefined, 'the end');

  const begun = (ports.files.text(log) ?? '').match(/^.*Short.*$/gm) ?? [];
  expect(begun).toHaveLength(4);
});
