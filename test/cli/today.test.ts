/** What the front door, `today` and `next` say of made-up days, and where Enter leads. */
import { describe, expect, test } from 'vitest';
import { bundledFiles } from '../support/bundled-files.ts';
import { type Kept, keepSession } from '../support/keep-session.ts';
import { answerCli, runCli, startCli, until } from '../support/run-cli.ts';
import { buildTestPorts, type TestPorts, type TestPortsOptions } from '../support/test-ports.ts';

const data = '/home/person/.local/share/backroutine';

/** A machine on 6 March 2026, 09:15. */
function machine(sessions: readonly Kept[], options: TestPortsOptions = {}): TestPorts {
  return buildTestPorts({
    ...options,
    files: { files: { ...bundledFiles(), ...Object.fromEntries(sessions.map(keepSession)) } },
  });
}

const painDay = { routine: 'pain-day', title: 'Pain day', mode: 'pain-day' } as const;
const secondRound: Kept = { ...painDay, day: '2026-03-06', hour: '04', pain: 6, againAt: '2026-03-06T08:40:00+01:00' };

describe('backroutine today', () => {
  test('before the first session names what to begin with', async () => {
    const ports = machine([]);
    expect(await runCli(ports, 'today')).toBe(0);
    expect(ports.stdout.text).toBe('Nothing was done yet in the last weeks. Begin with Maintenance.\n');
  });

  test('where only a pain day was done, begins with maintenance without a word of nothing', async () => {
    const ports = machine([{ ...painDay, day: '2026-03-03', pain: 5 }]);
    expect(await runCli(ports, 'today')).toBe(0);
    expect(ports.stdout.text).toContain('Maintenance is due today.\nLast session: 3 days ago');
  });

  test('on a usual day says what is due, how often it was done and the pain of two weeks', async () => {
    const ports = machine([
      { day: '2026-02-22', pain: 6 },
      { day: '2026-03-01', pain: 3 },
      { day: '2026-03-03', pain: 2 },
      { day: '2026-03-05', pain: 0 },
    ]);
    expect(await runCli(ports, 'today')).toBe(0);
    expect(ports.stdout.text).toMatchInlineSnapshot(`
      "Sample is due today.
      Last session: yesterday; on 3 of the last 7 days.
      Pain in 14 days: ·▅······▃·▂·▁· from 6 (12 days ago) to 0 (yesterday).
      "
    `);
  });

  test('on a pain day numbers the round, of as many as its routine has', async () => {
    const ports = machine([{ day: '2026-03-05', pain: 2 }, secondRound]);
    expect(await runCli(ports, 'today')).toBe(0);
    expect(ports.stdout.text).toMatchInlineSnapshot(`
      "Pain day, round 2 of 5, was due at 08:40.
      Last session: today; on 2 of the last 7 days.
      Pain in 14 days: ············▂▅ from 2 (yesterday) to 6 (today).
      "
    `);
  });

  test('names the level of the routine that is due', async () => {
    const level = { routine: 'maintenance', title: 'Maintenance', choices: { level: 2 }, pain: 2, after: 2 };
    const ports = machine([
      { ...level, day: '2026-03-02' },
      { ...level, day: '2026-03-05' },
    ]);
    await runCli(ports, 'today');
    expect(ports.stdout.text).toContain('\nLevel 2 of 8: for 4 days.\n');
    ports.stdout.text = '';
    ports.files.put('/home/person/.config/backroutine/config.yaml', 'level: off\n');
    await runCli(ports, 'today');
    expect(ports.stdout.text).not.toContain('Level');
  });

  test('in ASCII shows the pain in numbers', async () => {
    const ports = machine([{ day: '2026-03-05', pain: 2 }, secondRound], { terminal: { hasUnicode: false } });
    await runCli(ports, 'today');
    expect(ports.stdout.text).toContain('14 days: . . . . . . . . . . . . 2 6 from 2 (yesterday) to 6 (today).');
    expect(ports.stdout.text).toMatch(/^[ -~\n]*$/);
  });

  test('does not let a session that is dated ahead, damaged or of yesterday hide what is due', async () => {
    const ports = machine([{ day: '2026-03-05' }, { day: '2029-01-01' }]);
    ports.files.put(`${data}/sessions/2026-03/20260306T050000Z-02.jsonl`, 'no record\n');
    await runCli(ports, 'today');
    expect(ports.stdout.text).toContain('is due today.\nLast session: yesterday; on 1 of the last 7 days.');
  });

  test('shows nothing of a title that could move the cursor', async () => {
    const ports = machine([{ day: '2026-03-05', title: 'A\u001b[2Jb' }]);
    await runCli(ports, 'today');
    expect(ports.stdout.text).not.toContain('\u001b');
  });
});

describe('backroutine next', () => {
  test('ends with 0 when it is due and with 1 when not yet', async () => {
    const due = machine([{ day: '2026-03-05' }]);
    expect(await runCli(due, 'next')).toBe(0);
    expect(due.stdout.text).toBe('Sample is due today.\n');
    const done = machine([{ day: '2026-03-06' }]);
    expect(await runCli(done, 'next')).toBe(1);
    expect(done.stdout.text).toBe('Sample was done today. It is due again tomorrow.\n');
  });

  test('as JSON says it to other programs', async () => {
    const ports = machine([{ ...secondRound, againAt: '2026-03-06T10:40:00+01:00' }]);
    expect(await runCli(ports, 'next', '--json')).toBe(1);
    expect(JSON.parse(ports.stdout.text)).toEqual({
      due: false,
      at: '2026-03-06T10:40:00+01:00',
      inDays: 0,
      kind: 'round',
      routine: 'pain-day',
      title: 'Pain day',
      mode: 'pain-day',
      round: 2,
      until: null,
    });
  });

  test('says that what was prescribed up to a day is over, and calls nothing due', async () => {
    const ended = machine([{ day: '2026-03-04', until: '2026-03-05' }]);
    expect(await runCli(ended, 'next')).toBe(1);
    const line = 'Sample was prescribed until 5 Mar 2026. Nothing is due.\n';
    expect(ended.stdout.text).toBe(line);
    ended.stdout.text = '';
    expect(await runCli(ended, 'today')).toBe(0);
    expect(ended.stdout.text).toContain(`${line}Last session: 2 days ago`);
    ended.stdout.text = '';
    expect(await runCli(ended, 'next', '--json')).toBe(1);
    const over = { due: false, at: null, inDays: null, kind: 'over', until: '2026-03-05' };
    expect(JSON.parse(ended.stdout.text)).toMatchObject(over);
  });

  test('names the day on which a routine with days of its own is due again', async () => {
    const ports = machine([], { terminal: { canAsk: false, canRepaint: false } });
    // A Friday.
    const days =
      'format: 1\ntitle: Days\nwhen: { days: [mon, fri] }\nsteps: [{ exercise: bridging, hold: 3s, reps: 1 }]\n';
    ports.files.put('/home/person/days.yaml', days);
    expect(await runCli(ports, 'start', '/home/person/days.yaml', '--voice', 'none', '--yes')).toBe(0);
    ports.stdout.text = '';
    expect(await runCli(ports, 'next')).toBe(1);
    expect(ports.stdout.text).toBe('Days was done today. It is due again on 2026-03-09.\n');
  });
});

describe('backroutine alone', () => {
  const onTerminal: TestPortsOptions = { stdout: { isTerminal: true }, terminal: { canRepaint: false } };

  test('without a terminal prints what today says', async () => {
    const alone = machine([{ day: '2026-03-05' }]);
    const today = machine([{ day: '2026-03-05' }]);
    expect(await runCli(alone)).toBe(0);
    await runCli(today, 'today');
    expect(alone.stdout.text).toBe(today.stdout.text);
  });

  test('offers what is due first, and begins it', async () => {
    const ports = machine([{ day: '2026-03-05', routine: 'desk-break', title: 'Desk break' }], onTerminal);
    startCli(ports);
    await answerCli(ports, [
      ['1  Start Desk break\n', ''],
      ['Type a number', '1'],
    ]);
    await until(() => ports.terminal.written.includes('Pain now?'), 'the first question of the session');
  });

  test('offers first to leave where nothing is due', async () => {
    const done = machine([{ day: '2026-03-06' }], onTerminal);
    const running = startCli(done);
    await answerCli(done, [['1  Quit\n  2  Start Sample all the same\n', '1']]);
    await until(() => running.exitCode() !== undefined, 'the end');
    expect(running.exitCode()).toBe(0);
  });

  test('offers to wait for a round that is not due yet', async () => {
    const ports = machine([{ ...secondRound, againAt: '2026-03-06T10:40:00+01:00' }], onTerminal);
    startCli(ports);
    await answerCli(ports, [['1  Quit\n  2  Wait here until it is due', '2']]);
    await until(() => ports.terminal.written.includes('Next round today at 10:40, in 1 h 25 min.'), 'the wait');
    ports.terminal.press('q');
  });

  test('shows how it goes and the routines, comes back, and starts another routine', async () => {
    const ports = machine([{ day: '2026-03-05' }], onTerminal);
    startCli(ports);
    await answerCli(ports, [
      ['3  How it goes', '3'],
      ['4  My routines', '4'],
      ['2  Another routine', '2'],
      ['Back', '3'],
      ['Pain now?', ''],
    ]);
    expect(ports.stdout.text).toContain('Pain before sessions');
    expect(ports.stdout.text).toContain('big-three-starter');
  });
});
