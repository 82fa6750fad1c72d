import { describe, expect, test } from 'vitest';
import { bundledFiles } from '../support/bundled-files.ts';
import { noConcernFiles } from '../support/kept-answers.ts';
import { berlinOffset, endOfWeeksMs, type MadeUpSession, writeWeeks } from '../support/made-up-weeks.ts';
import { answerCli, type RunningCli, runCli, startCli, until } from '../support/run-cli.ts';
import { buildTestPorts, type TestPorts, type TestPortsOptions } from '../support/test-ports.ts';

const start = ['start', 'maintenance', '--yes', '--pain', '2', '--log', 'a.log'];

function machine(options: TestPortsOptions = {}): TestPorts {
  return buildTestPorts({ terminal: { canRepaint: false }, files: { files: bundledFiles() }, ...options });
}

async function quitEarly(ports: TestPorts): Promise<RunningCli> {
  const cli = startCli(ports, ...start, '--voice', 'none');
  await until(() => ports.terminal.state !== 'given-back', 'the session');
  ports.terminal.press('q');
  await until(() => ports.terminal.written.includes('Pain after the session?'), 'the last question');
  return cli;
}

describe('the last question', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s at it still closes the log, sums up, and ends with %i', async (signal, exitCode) => {
    const ports = machine();
    const cli = await quitEarly(ports);
    ports.terminal.sendSignal(signal);
    await until(() => cli.exitCode() !== undefined, 'the end');
    expect(cli.exitCode()).toBe(exitCode);
    // The shell's own prompt, or the summary, is not to stand behind the question.
    expect(ports.terminal.written).toMatch(/Enter skips: \nStopped early: 0:00 min/);
    expect(ports.stderr.text).toBe('');
  });

  test('is not answered by what was typed before it was asked', async () => {
    const ports = machine();
    const cli = startCli(ports, ...start, '--voice', 'none');
    await until(() => ports.terminal.state !== 'given-back', 'the session');
    ports.terminal.type('3\n');
    ports.terminal.press('q');
    await answerCli(ports, [['Pain after the session?', '1']]);
    await until(() => cli.exitCode() !== undefined, 'the end');
    expect(ports.terminal.written).toContain('Pain 2 → 1.');
  });

  test('is answered into the log', async () => {
    const ports = machine();
    const cli = await quitEarly(ports);
    await answerCli(ports, [['Pain after the session?', '1']]);
    await until(() => cli.exitCode() !== undefined, 'the end');
    expect(ports.terminal.written).toContain('Pain 2 → 1.');
    expect(ports.files.text('a.log')).toContain('pain     after 1/10');
  });
});

describe('with a pack on the skin', () => {
  const routine = `format: 1
title: Only cold
mode: maintenance
steps: [{ exercise: legs-on-a-chair, time: 1 min }]
after: [{ pack: cold, for: 10 min }]
`;

  async function leave(end: (ports: TestPorts) => void): Promise<string> {
    const ports = machine({
      files: { files: { ...bundledFiles(), ...noConcernFiles(), '/home/person/cold.yaml': routine } },
    });
    const cli = startCli(ports, 'start', './cold.yaml', '--yes', '--pain', '2', '--voice', 'none');
    await until(() => ports.terminal.state !== 'given-back', 'the session');
    ports.terminal.press('return');
    ports.clock.advance(100_000);
    ports.terminal.press('return');
    ports.clock.advance(60_000);
    end(ports);
    await until(() => cli.exitCode() !== undefined || ports.terminal.written.includes('Pain after'), 'the end');
    return ports.terminal.written;
  }

  test('whoever leaves hears that it comes off, before the question', async () => {
    const written = await leave(({ terminal }) => terminal.press('q'));
    expect(written).toMatch(/Take the cold pack off\.\n[\s\S]*Pain after the session\?/);
  });

  test('whoever is interrupted hears it too', async () => {
    expect(await leave(({ terminal }) => terminal.sendSignal('SIGINT'))).toContain('Take the cold pack off.\n');
  });
});

describe('a note', () => {
  /** Somebody with a session behind them leaves the second one after some minutes. */
  async function leave(made: readonly MadeUpSession[], after: string): Promise<TestPorts> {
    const ports = machine({
      clock: { wallMs: endOfWeeksMs, utcOffsetMinutes: berlinOffset },
      files: { files: { ...bundledFiles(), ...writeWeeks(made) } },
    });
    const cli = startCli(ports, ...start, '--voice', 'none');
    await until(() => ports.terminal.state !== 'given-back', 'the session');
    for (let minutes = 0; minutes < 4; minutes += 1) ports.clock.advance(60_000);
    ports.terminal.press('q');
    await answerCli(ports, [['Pain after the session?', after]]);
    const isAsked = () => ports.terminal.written.includes('A note on how it went');
    await until(() => cli.exitCode() !== undefined || isAsked(), 'the end, or one more question');
    return ports;
  }

  test('is asked for after a session that was left, and stands in the log and in the history', async () => {
    const ports = await leave([{ kind: 'whole', day: 54 }], '2');
    await answerCli(ports, [['A note on how it went', ' The door bell ']]);
    await until(() => ports.terminal.written.includes('Stopped early'), 'the summary');
    expect(ports.files.text('a.log')).toContain('note     The door bell');
    expect(await runCli(ports, 'history', '--json')).toBe(0);
    expect(JSON.parse(ports.stdout.text)[0].notes).toEqual(['The door bell']);
  });

  test('is skipped by Enter', async () => {
    const ports = await leave([{ kind: 'whole', day: 54 }], '2');
    await answerCli(ports, [['A note on how it went', '']]);
    await until(() => ports.terminal.written.includes('Stopped early'), 'the summary');
    expect(ports.files.text('a.log')).not.toContain('note ');
  });

  test('is not asked for after the very first session, which has questions enough', async () => {
    const ports = await leave([], '2');
    expect(ports.terminal.written).not.toContain('A note');
    expect(ports.terminal.written).toContain('Stopped early');
  });
});

const fullDisk = Object.assign(new Error('ENOSPC'), { name: 'FileError', code: 'ENOSPC', path: '/cache/a.wav' });

test.each([
  [new Error('Cannot find package'), 'Cannot find package'],
  [fullDisk, '/cache/a.wav: the disk is full'],
])(
  'a voice that cannot be prepared is reported in one line, and the session goes on without it: %s',
  async (error, why) => {
    const packageFile = () => {
      throw error;
    };
    const ports = machine({ environment: { packageFile } });
    startCli(ports, ...start);
    await until(() => ports.terminal.state !== 'given-back', 'the session');
    expect(ports.terminal.written.match(/The voice .*/g)).toEqual([
      `The voice cannot be prepared (${why}). The screen keeps the count.`,
    ]);
    expect(ports.processes.helpers.every(({ hasExited }) => hasExited)).toBe(true);
  },
);

test('warnings on the screen are repeated below when the screen is gone', async () => {
  const packageFile = () => {
    throw new Error('Cannot find package');
  };
  const ports = machine({ environment: { packageFile }, terminal: { canRepaint: true } });
  startCli(ports, ...start);
  await until(() => ports.terminal.state === 'taken-for-repainting', 'the session');
  const { length } = ports.terminal.written;
  ports.terminal.press('q');
  await until(() => ports.terminal.written.includes('Pain after the session?'), 'the last question');
  expect(ports.terminal.written.slice(length)).toMatch(
    /^The voice cannot be prepared \(Cannot find package\)\. The screen keeps the count\.\n/m,
  );
});

test('a terminal without Unicode gets one line per event', async () => {
  const ports = machine({ terminal: { hasUnicode: false } });
  startCli(ports, ...start, '--voice', 'none');
  await until(() => ports.terminal.state !== 'given-back', 'the session');
  expect(ports.terminal.state).toBe('taken');
});

test('a journal that cannot be written is reported in a whole sentence', async () => {
  const ports = machine();
  ports.files.put('/home/person/.local/share/backroutine/sessions', 'a file in the way');
  startCli(ports, ...start, '--voice', 'none');
  await until(() => ports.terminal.written.includes('journal'), 'the warning');
  expect(ports.terminal.written).toContain(
    'The journal cannot be written (a file stands where a folder is needed). The session goes on.',
  );
});

test.each([true, false])(
  'a session that is not kept says so once at its end, and offers no going on',
  async (isPainted) => {
    const ports = machine({ terminal: { canRepaint: isPainted } });
    ports.files.put('/home/person/.local/share/backroutine/sessions/notes.txt', '');
    ports.files.deny('/home/person/.local/share/backroutine/sessions', 'ENOSPC');
    const cli = startCli(ports, ...start, '--voice', 'none');
    await until(() => ports.terminal.state !== 'given-back', 'the session');
    ports.clock.advance(1);
    ports.terminal.press('return');
    for (let second = 0; second < 60; second += 1) ports.clock.advance(1000);
    const { length } = ports.terminal.written;
    ports.terminal.press('q');
    await until(() => ports.terminal.written.includes('Pain after the session?'), 'the last question');
    expect(ports.terminal.written.slice(length)).not.toContain('the disk is full');
    await answerCli(ports, [['Pain after the session?', '']]);
    await until(() => cli.exitCode() !== undefined, 'the end');
    const end = ports.terminal.written;
    expect(end).toContain('Stopped early: ');
    expect(end.replaceAll('\n', ' ')).toContain(
      '(the disk is full). Make room on the disk, and then add it with: backroutine history add',
    );
    expect(end).not.toContain('--resume');
    expect(end.split('the disk is full')).toHaveLength(2);
    expect(cli.exitCode()).toBe(74);
  },
);

test('after a pain day in the evening the next round is announced and shown for the morning', async () => {
  const terminal = { canAsk: false, canRepaint: false };
  const ports = machine({ terminal, clock: { wallMs: Date.UTC(2026, 2, 6, 18, 30) } });
  expect(await runCli(ports, 'start', 'pain-day', '--yes', '--voice', 'none')).toBe(0);
  expect(ports.terminal.written).toContain('Well done. Do this session again tomorrow at eight in the morning.\n');
  expect(ports.terminal.written).toMatch(/^Do this again tomorrow at 08:00\.$/m);
});
