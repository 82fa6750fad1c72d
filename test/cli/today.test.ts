/** What the front door, `today` and `next` say of made-up days, and where Enter leads. */
import { describe, expect, test } from 'vitest';
import { bundledFiles } from '../support/bundled-files.ts';
import { type Kept, keepSession } from '../support/keep-session.ts';
import { answerCli, runCli, startCli, until } from '../support/run-cli.ts';
import { buildTestPorts, type TestPorts, type TestPortsOptions } from '../support/test-ports.ts';

const data = '/home/person/.local/share/backroutine';

/** The routine of sessions that name no other. */
const sample = {
  '/opt/backroutine/routines/sample.yaml':
    'format: 1\ntitle: Sample\nsteps: [{ exercise: bridging, hold: 3s, reps: 1 }]\n',
};

/** A machine on 6 March 2026, 09:15. */
function machine(sessions: readonly Kept[], options: TestPortsOptions = {}): TestPorts {
  return buildTestPorts({
    ...options,
    files: { files: { ...bundledFiles(), ...sample, ...Object.fromEntries(sessions.map(keepSession)) } },
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

  test.each(['today', 'next', 'history'])(
    '%s says that the sessions cannot be read, and nothing of them',
    async (command) => {
      const ports = machine([{ day: '2026-03-05', pain: 0 }]);
      ports.files.deny(`${data}/sessions`, 'EACCES');
      expect(await runCli(ports, command)).toBe(65);
      expect(ports.stdout.text).toBe('');
      expect(ports.stderr.text).toContain(`${data}/sessions`);
    },
  );

  test('list does not say of unread sessions that nothing was ever done', async () => {
    const ports = machine([{ day: '2026-03-05', pain: 0 }]);
    ports.files.deny(`${data}/sessions`, 'EACCES');
    expect(await runCli(ports, 'list')).toBe(0);
    expect(ports.stdout.text).not.toContain('never');
    expect(ports.stdout.text).toContain('?: your sessions cannot be read; backroutine history says why.');
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

  test.each<[string, readonly Kept[], string]>([
    [
      'the sixth of five has no number of rounds',
      ['00', '01', '02', '03', '04'].map((hour) => ({ ...secondRound, hour })),
      'round 6, was due at 08:40.',
    ],
    [
      'one for the morning is that of the next day',
      [{ ...secondRound, againAt: '2026-03-07T08:00:00+01:00' }],
      'round 1 of 5, is due tomorrow at 08:00.',
    ],
    [
      'a later one has its date',
      [{ ...secondRound, againAt: '2026-03-08T08:00:00+01:00' }],
      'round 1 of 5, is due on 2026-03-08 at 08:00.',
    ],
  ])('of the rounds of a pain day %s', async (_, sessions, said) => {
    const ports = machine(sessions);
    await runCli(ports, 'today');
    expect(ports.stdout.lines[0]).toBe(`Pain day, ${said}`);
  });

  test('after a week says that nothing was done in it, and the one pain without a change', async () => {
    const ports = machine([{ day: '2026-02-27', pain: 3 }]);
    await runCli(ports, 'today');
    expect(ports.stdout.text).toBe(
      [
        'Sample is due today.',
        'Last session: 7 days ago; on 0 of the last 7 days.',
        'Pain in 14 days: ······▃······· 3 (7 days ago).\n',
      ].join('\n'),
    );
  });

  test('on a pain day counts a round that the power cut off after its last exercise', async () => {
    const again = { everyMs: 3 * 3_600_000, fromMinute: 480, toMinute: 1260, maxPerDay: 5 };
    const [path, text] = keepSession({ ...painDay, day: '2026-03-06', hour: '05', pain: 5, again });
    const ports = machine([{ day: '2026-03-05' }]);
    ports.files.put(path, text.slice(0, text.indexOf('{"type":"end"')));
    expect(await runCli(ports, 'today')).toBe(0);
    expect(ports.stdout.text).toContain('Pain day, round 2 of 5, is due at 09:18.');
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

  const weekly = { everyDays: 1, daysPerWeek: 4, timesPerDay: 1 };
  const weeklyTwice = { ...weekly, timesPerDay: 2 };
  const threeDays = { ...weekly, daysPerWeek: 3 };

  // 6 March 2026 is a Friday, and 2 March its Monday.
  test.each<[string, readonly Kept[], string, object]>([
    [
      'two of four, with three days left',
      [{ day: '2026-03-02' }, { day: '2026-03-05', when: weekly }],
      'is due today. Done 2 of 4 this week.',
      { done: 2, of: 4, daysLeft: 3 },
    ],
    [
      'one of four, with three days left',
      [{ day: '2026-03-01' }, { day: '2026-03-02', when: weekly }],
      'is due today. Done 1 of 4 this week. From today on every day counts.',
      { done: 1, of: 4, daysLeft: 3 },
    ],
    [
      'two of four, one of them today',
      [{ day: '2026-03-04' }, { day: '2026-03-06', when: weekly }],
      'was done today. It is due again tomorrow. Done 2 of 4 this week. From tomorrow on every day counts.',
      { done: 2, of: 4, daysLeft: 2 },
    ],
    [
      'all of three',
      [{ day: '2026-03-03' }, { day: '2026-03-04' }, { day: '2026-03-05', when: threeDays }],
      'was done yesterday. It is due again on 2026-03-09. Done 3 of 3 this week.',
      { done: 3, of: 3, daysLeft: 3 },
    ],
    [
      'more than was asked for',
      [{ day: '2026-03-03' }, { day: '2026-03-04' }, { day: '2026-03-05', when: { ...weekly, daysPerWeek: 1 } }],
      'was done yesterday. It is due again on 2026-03-09. Done on 3 days this week; 1 was asked for.',
      { done: 3, of: 1, daysLeft: 3 },
    ],
    [
      'twice on a day',
      [{ day: '2026-03-06', when: weeklyTwice }],
      'was done today. It is due again at 13:18. Done on 1 of 4 days this week.',
      { done: 1, of: 4, daysLeft: 2 },
    ],
  ])('and `today` say how many days of the week are done: %s', async (_, sessions, said, week) => {
    const ports = machine(sessions);
    expect(await runCli(ports, 'next')).toBe(said.includes('is due today') ? 0 : 1);
    expect(ports.stdout.text).toBe(`Sample ${said}\n`);
    ports.stdout.text = '';
    await runCli(ports, 'today');
    expect(ports.stdout.text.replaceAll('\n', ' ')).toContain(`Sample ${said} Last session`);
    ports.stdout.text = '';
    await runCli(ports, 'next', '--json');
    expect(JSON.parse(ports.stdout.text)).toMatchObject({ week });
    ports.stdout.text = '';
    await runCli(ports, 'progress');
    const counted = /Done .*/.exec(said)?.[0] ?? '';
    expect(ports.stdout.text.replaceAll('\n', ' ')).toContain(`Sample: ${counted}`);
    ports.stdout.text = '';
    await runCli(ports, 'report', '-o', '-');
    expect(ports.stdout.text).toContain(`<li>Sample: ${counted}</li>`);
  });

  test('and `today` name the last day that is left of a week', async () => {
    const saturday = machine([{ day: '2026-03-03' }, { day: '2026-03-05', when: threeDays }]);
    saturday.clock.jumpWall(2 * 86_400_000);
    await runCli(saturday, 'next');
    expect(saturday.stdout.text).toBe(
      'Sample is due today. Done 2 of 3 this week. Today is the last day left for it.\n',
    );
  });

  const wednesdays = { days: ['wed'], everyDays: 1, timesPerDay: 1 } as const;
  const everyOther = { everyDays: 2, timesPerDay: 1 };
  const twice = { everyDays: 1, timesPerDay: 2 };

  // 6 March 2026 is a Friday, and it is 09:15.
  test.each<[string, readonly Kept[], string]>([
    ['wednesdays', [{ day: '2026-03-04', when: wednesdays }], 'last done 2 days ago. It is due again on 2026-03-11.'],
    [
      'a pain day since',
      [
        { day: '2026-03-04', when: wednesdays },
        { ...painDay, day: '2026-03-05' },
      ],
      'last done 2 days ago. It is due again on 2026-03-11.',
    ],
    ['every other day', [{ day: '2026-03-05', when: everyOther }], 'done yesterday. It is due again tomorrow.'],
    ['today, every other day', [{ day: '2026-03-06', when: everyOther }], 'done today. It is due again on 2026-03-08.'],
    ['twice a day', [{ day: '2026-03-06', when: twice }], 'done today. It is due again at 13:18.'],
  ])('and `today` say the day or the time that the JSON has: %s', async (_, sessions, said) => {
    const ports = machine(sessions);
    await runCli(ports, 'next');
    expect(ports.stdout.text).toBe(`Sample was ${said}\n`);
    await runCli(ports, 'today');
    expect(ports.stdout.lines[1]).toBe(`Sample was ${said}`);
    ports.stdout.text = '';
    await runCli(ports, 'next', '--json');
    const { at } = JSON.parse(ports.stdout.text);
    const day = said.includes('tomorrow') ? '2026-03-07' : (/on (.*)\./.exec(said)?.[1] ?? '2026-03-06');
    expect(at.slice(0, 16)).toBe(`${day}T${/at (.*)\./.exec(said)?.[1] ?? '00:00'}`);
  });

  test('is not all of the week: progress counts its days after a round of a pain day, too', async () => {
    const ports = machine([{ day: '2026-03-05', when: weekly }, secondRound]);
    expect(await runCli(ports, 'next')).toBe(0);
    expect(ports.stdout.text).toContain('Pain day, round 2, was due');
    ports.stdout.text = '';
    await runCli(ports, 'progress');
    expect(ports.stdout.text).toContain('Done 1 of 4 this week.');
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

describe('a routine that was edited since it was last done', () => {
  const path = '/home/person/.config/backroutine/routines/sheet.yaml';
  const write = (lines: string) =>
    `format: 1\ntitle: Sample\n${lines}\nsteps: [{ exercise: bridging, hold: 3s, reps: 1 }]\n`;
  const kept: Kept = { day: '2026-03-05', routine: 'sheet', until: '2026-03-05' };
  const edited = (lines: string, sessions: readonly Kept[] = [kept]) => {
    const ports = machine(sessions);
    ports.files.put(path, write(lines));
    return ports;
  };
  const print = async (ports: TestPorts, ...args: string[]) => {
    ports.stdout.text = '';
    await runCli(ports, ...args);
    return ports.stdout.text;
  };

  test.each(['today', 'next'])('has its new last day at once: %s', async (command) => {
    const over = 'Sample was prescribed until 5 Mar 2026. Nothing is due.\n';
    expect(await print(edited('until: 2026-03-05'), command)).toContain(over);
    expect(await print(edited('until: 2026-03-20'), command)).toContain('Sample is due today.\n');
    expect(await print(edited('about: No end.'), command)).toContain('Sample is due today.\n');
    const { until: _, ...endless } = kept;
    expect(await print(edited('until: 2026-03-05', [endless]), command)).toContain(over);
  });

  test('has its new days at once', async () => {
    expect(await print(edited('when: 4 times a week'), 'today')).toContain('is due today. Done 1 of 4 this week.');
    expect(await print(edited('when: { days: [mon] }'), 'next')).toContain('It is due again on 2026-03-09.');
  });

  test('ends its reminders, and proposes its days, as it says now', async () => {
    const remind = ['remind', '--days', 'daily', '--at', '23:00', '-o', '/home/person/back.ics'];
    const text = await print(edited('until: 2026-03-20\nwhen: twice a week'), ...remind);
    expect(text).toContain('The last one is on 20 Mar 2026 at the latest');
    expect(text).toContain('Sample is for 2 days a week, and these are 7');
    expect(await print(edited('about: No end.'), ...remind)).not.toMatch(/2026|a week/);
    // What was done last may have been a round of a pain day.
    const since: Kept = { ...secondRound, againAt: '2026-03-06T10:40:00+01:00' };
    expect(await print(edited('when: twice a week', [kept, since]), ...remind)).toContain('is for 2 days a week');
  });

  test.each([
    ['is broken', write('until: some day')],
    ['is gone', undefined],
  ])('is what the journal has kept where its file %s', async (_, text) => {
    const ports = machine([kept]);
    if (text !== undefined) ports.files.put(path, text);
    expect(await print(ports, 'today')).toContain('Sample was prescribed until 5 Mar 2026.');
  });
});

const onTerminal: TestPortsOptions = { stdout: { isTerminal: true }, terminal: { canRepaint: false } };

describe('a routine whose file is not here', () => {
  // As `history add` keeps the result of a page of a routine that was given by its path.
  const page: Kept = { ...painDay, routine: 'pd-page', title: 'PD page', day: '2026-03-06', hour: '04' };
  const due = { ...page, againAt: '2026-03-06T08:40:00+01:00' };
  const byName = 'PD page is not among the routines here. Give its file: backroutine start FILE\n';
  const moved: Kept = { day: '2026-03-05', routine: '/home/person/tiny.yaml', title: 'Tiny' };
  const byPath = 'Tiny is not at /home/person/tiny.yaml any more. Give its file: backroutine start FILE\n';

  test.each<[string, readonly Kept[], string]>([
    ['a page result', [due], byName],
    ['a file that was moved', [moved], byPath],
  ])('is called due by neither `today` nor `next`, which say what to do: %s', async (_, sessions, said) => {
    const ports = machine(sessions);
    expect(await runCli(ports, 'next')).toBe(1);
    expect(ports.stdout.text).toBe(said);
    ports.stdout.text = '';
    expect(await runCli(ports, 'next', '--json')).toBe(1);
    expect(JSON.parse(ports.stdout.text)).toMatchObject({ due: false, routine: sessions[0]?.routine });
    ports.stdout.text = '';
    expect(await runCli(ports, 'today')).toBe(0);
    expect(ports.stdout.text.replace(/\n(?!Last)/g, ' ')).toContain(said.trimEnd());
  });

  test('is known to come', async () => {
    const ports = machine([{ ...page, againAt: '2026-03-06T10:40:00+01:00' }]);
    expect(await runCli(ports, 'next')).toBe(1);
    expect(ports.stdout.text).toBe(`PD page, round 2, is due at 10:40. ${byName.replace('PD page', 'It')}`);
  });

  test.each([
    ['due', due],
    ['to come', { ...page, againAt: '2026-03-06T10:40:00+01:00' }],
  ])('is not offered where it is %s, and other routines are', async (_, session) => {
    const ports = machine([session], onTerminal);
    const running = startCli(ports);
    await answerCli(ports, [['1  Another routine\n  2  How it goes\n  3  My routines\n  4  Quit\n', '4']]);
    await until(() => running.exitCode() !== undefined, 'the end');
    expect(running.exitCode()).toBe(0);
  });

  test('is due as any other once its file is where it was', async () => {
    const ports = machine([moved]);
    ports.files.put('/home/person/tiny.yaml', sample['/opt/backroutine/routines/sample.yaml']);
    expect(await runCli(ports, 'next')).toBe(0);
    expect(ports.stdout.text).toBe('Tiny is due today.\n');
  });
});

describe('backroutine alone', () => {
  test('without a terminal prints what today says', async () => {
    const alone = machine([{ day: '2026-03-05' }]);
    const today = machine([{ day: '2026-03-05' }]);
    expect(await runCli(alone)).toBe(0);
    await runCli(today, 'today');
    expect(alone.stdout.text).toBe(today.stdout.text);
  });

  test('offers what is due first, and begins it', async () => {
    const level = { routine: 'maintenance', title: 'Maintenance', choices: { level: 2 }, after: 2 };
    const kept = [
      { ...level, day: '2026-03-02', pain: 6 },
      { ...level, day: '2026-03-05', pain: 2 },
    ];
    const ports = machine(kept, onTerminal);
    startCli(ports);
    await until(() => ports.terminal.written.includes('1  Start Maintenance\n'), 'what is due');
    expect(ports.terminal.written).toContain(`
Maintenance is due today.
Last session: yesterday; on 2 of the last 7 days.
Pain in 14 days: ·········▅··▂· from 6 (4 days ago) to 2 (yesterday).
Level 2 of 8: for 4 days.

What now?
`);
    await answerCli(ports, [
      ['Type a number', ''],
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

  test('leaves out a routine that cannot be read, and goes back where none is chosen', async () => {
    const ports = machine([{ day: '2026-03-05' }], onTerminal);
    ports.files.put('/home/person/.config/backroutine/routines/broken.yaml', 'title: Broken\nsteps: none\n');
    const running = startCli(ports);
    await answerCli(ports, [['2  Another routine', '2']]);
    await until(() => /\d+ {2}Back\n/.test(ports.terminal.written), 'the routines');
    expect(ports.terminal.written).not.toContain('Broken');
    const [, back = ''] = /(\d+) {2}Back\n/.exec(ports.terminal.written) ?? [];
    await answerCli(ports, [
      ['Back', back],
      ['5  Quit', '5'],
    ]);
    await until(() => running.exitCode() !== undefined, 'the end');
    expect(running.exitCode()).toBe(0);
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
