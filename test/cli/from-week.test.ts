/** A routine that changes from week to week, at every place where a person meets it. */
import { describe, expect, test } from 'vitest';
import { bundledFiles } from '../support/bundled-files.ts';
import { type Kept, keepSession } from '../support/keep-session.ts';
import { pageDataIn } from '../support/page-data-in.ts';
import { runCli } from '../support/run-cli.ts';
import { buildTestPorts } from '../support/test-ports.ts';

const sheet = `format: 1
title: Weeks
steps:
  - exercise: bridging
    hold: 5s
    reps: 3
    with: a cushion
    from-week:
      2: { hold: 8s }
      4: { reps: 6, notes: [Slower than before.] }
`;

/** A machine on 6 March 2026. */
function machine(...sessions: readonly Kept[]) {
  return buildTestPorts({
    terminal: { canAsk: false, canRepaint: false },
    files: {
      files: {
        ...bundledFiles(),
        '/home/person/.config/backroutine/routines/weeks.yaml': sheet,
        ...Object.fromEntries(sessions.map(keepSession)),
      },
    },
  });
}

async function print(ports: ReturnType<typeof machine>, ...args: readonly string[]): Promise<string> {
  ports.stdout.text = '';
  expect(await runCli(ports, ...args)).toBe(0);
  return ports.stdout.text;
}

const first: Kept = { day: '2026-02-27', routine: 'weeks' };

test('show says what changes when, and what is left of it in each week', async () => {
  const before = await print(machine(), 'show', 'weeks');
  expect(before).toContain('Bridging: 5 s × 3, with a cushion\n');
  expect(before).toContain('   From week 2: 8 s × 3, with a cushion.\n');
  expect(before).toContain('   From week 4: 8 s × 6, with a cushion. Slower than before.\n');
  expect(before).toContain('Doses of week 1.\n');
  const fourth = await print(machine(), 'show', 'weeks', '--week', '4');
  expect(fourth).toContain('Bridging: 8 s × 6, with a cushion\n');
  expect(fourth).toContain('Note: Slower than before.');
  expect(fourth).not.toContain('From week');
});

test.each([
  ['2026-03-06', 1, '5 s × 3'],
  ['2026-02-28', 1, '5 s × 3'],
  ['2026-02-27', 2, '8 s × 3'],
  ['2026-02-13', 4, '8 s × 6'],
  ['2025-02-13', 56, '8 s × 6'],
])('after a first session on %s it is week %i', async (day, week, dose) => {
  const ports = machine({ day, routine: 'weeks' }, { day: '2026-03-05', routine: 'weeks' }, { day: '2024-01-01' });
  const shown = await print(ports, 'show', 'weeks');
  expect(shown).toContain(`Bridging: ${dose}`);
  expect(shown).toContain(`Doses of week ${week}.`);
});

test('a session, the log, the list, the handout and what is added afterwards take the doses of the week', async () => {
  const ports = machine(first);
  const log = await print(ports, 'start', 'weeks', '--voice', 'none', '--yes');
  expect(log).toContain('8 s × 3');
  expect(ports.terminal.written + ports.stderr.text).toContain('Doses of week 2.');
  const handout = await print(ports, 'handout', 'weeks', '-o', '-');
  expect(handout).toContain('Hold for 8 seconds, 3 times.');
  expect(handout).toContain('From week 4: Hold for 8 seconds, 6 times. With a cushion. Slower than before.');
  expect(handout).not.toContain('From week 2');
  expect(handout).toContain('<li>Doses of week 2.</li>');
  const added = async (date: string) => {
    await print(ports, 'history', 'add', 'weeks', '--date', date, '--time', '10:00');
    const path = ports.files.paths().find((one) => one.includes(date.replaceAll('-', '')) && one.includes('T0900'));
    return JSON.parse((ports.files.text(path ?? '') ?? '').split('\n')[0] ?? '').steps[0];
  };
  expect(await added('2026-03-01')).toMatchObject({ holdMs: 5000 });
  expect(await added('2026-03-05')).toMatchObject({ holdMs: 5000 });
});

test('a routine of no file is in its first week', async () => {
  const ports = buildTestPorts({ files: { files: bundledFiles(), stdin: sheet } });
  expect(await runCli(ports, 'show', '-')).toBe(0);
  expect(ports.stdout.text).toContain('Doses of week 1.');
});

test.each([
  ['show', ['show', 'weeks'], 'Bridging: 8 s × 6'],
  ['handout', ['handout', 'weeks', '-o', '-'], 'Hold for 8 seconds, 6 times.'],
  ['page', ['page', 'weeks', '--voice', 'none', '--sounds', 'beeps', '-o', '-'], '"week":4'],
])('%s takes a week to come', async (_, args, said) => {
  const ports = machine(first);
  ports.files.put('/opt/backroutine/dist/page-client.js', 'void 0;\n');
  const text = await print(ports, ...args, '--week', '4');
  expect(args[0] === 'page' ? JSON.stringify(pageDataIn(text)) : text).toContain(said);
  expect(text).toContain('Doses of week 4.');
});

describe('start --week', () => {
  const begun: Kept = { day: '2026-02-13', routine: 'weeks' };
  const start = ['start', 'weeks', '--voice', 'none', '--yes', '--week'];

  test('goes back to an earlier week, and the weeks after it are counted from there', async () => {
    const ports = machine(begun);
    expect(await print(ports, 'show', 'weeks')).toContain('Doses of week 4.');
    expect(await print(ports, ...start, '1')).toContain('5 s × 3');
    expect(ports.terminal.written + ports.stderr.text).toContain(
      'Doses of week 1.\nThe weeks after it are counted from today.\n',
    );
    const weeks: string[] = [];
    for (const days of [0, 6, 1, 6, 1, 14, 6, 1]) {
      ports.clock.jumpWall(days * 86_400_000);
      weeks.push(/week (\d+)\./.exec(await print(ports, 'show', 'weeks'))?.[1] ?? '');
    }
    expect(weeks.join(' ')).toBe('1 1 2 2 3 5 5 6');
  });

  test('may go on again, and no further than the weeks since the first session', async () => {
    const back: Kept = { day: '2026-03-05', routine: 'weeks', choices: { week: 1 } };
    const ports = machine(begun, back);
    expect(await print(ports, 'show', 'weeks')).toContain('Doses of week 1.');
    expect(await runCli(ports, ...start, '5')).toBe(2);
    expect(ports.stderr.text).toContain(
      '"Weeks" has reached week 4, and week 5 is still to come: start takes --week 1 to 4. backroutine show weeks --week 5 prints what that week has.\n',
    );
    expect(await print(ports, ...start, '4')).toContain('8 s × 6');
    expect(await print(ports, 'show', 'weeks')).toContain('Doses of week 4.');
  });

  test('of a session that a page of a week to come has led makes it no later', async () => {
    const ahead: Kept = { day: '2026-03-05', routine: 'weeks', choices: { week: 9 } };
    expect(await print(machine(begun, ahead), 'show', 'weeks')).toContain('Doses of week 4.');
  });

  test('is kept for going on with that session', async () => {
    const ports = machine(begun);
    expect(await print(ports, ...start, '2')).toContain('8 s × 3');
    const kept = ports.files.paths().find((one) => /20260306.*jsonl$/.test(one)) ?? '';
    const lines = (ports.files.text(kept) ?? '').split('\n');
    const cutOff = lines.slice(0, lines.findIndex((line) => line.includes('"type":"rep"')) + 1);
    ports.files.put(kept, `${cutOff.join('\n')}\n`);
    expect(await print(ports, 'start', '--resume', '--voice', 'none', '--yes')).toContain('8 s × 3');
    expect(ports.terminal.written + ports.stderr.text).not.toContain('begins anew');
  });

  test.each([
    [['start', '--week', '2', '--yes'], '--week is for a routine that you name'],
    [['start', 'maintenance', '--week', '2', '--yes'], 'is the same in every week. Leave out --week.'],
    [['show', 'maintenance', '--week', '2'], 'is the same in every week. Leave out --week.'],
    [['show', 'weeks', '--week', '0'], '--week takes a whole number of at least 1'],
    [['start', '--resume', '--week', '2'], '--resume goes on with the session as it was begun'],
  ])('%j says what it is for', async (args, said) => {
    const ports = machine(begun);
    expect(await runCli(ports, ...args)).toBe(2);
    expect(ports.stderr.text).toContain(said);
  });
});

describe('a step of certain weeks', () => {
  const certain = `format: 1
title: Certain weeks
steps:
  - { exercise: bridging, hold: 5s, reps: 3, weeks: up to 2 }
  - { exercise: curl-up, hold: 5s, reps: 4 }
  - { exercise: clamshell, count: 6, sides: each, weeks: from 3 }
  - { exercise: wall-sit, hold: 7s, reps: 2, weeks: 3-6 }
`;
  const begun: Kept = { day: '2026-02-27', routine: 'certain' };
  const withCertain = (...sessions: readonly Kept[]) => {
    const ports = machine(...sessions);
    ports.files.put('/home/person/.config/backroutine/routines/certain.yaml', certain);
    return ports;
  };

  test('is shown with its weeks, and said beforehand', async () => {
    const first = await print(withCertain(), 'show', 'certain');
    expect(first).toContain('1 Bridging: 5 s × 3\n   Weeks 1 to 2 only.\n');
    expect(first).toContain('2 Curl-up: 5 s × 4\n');
    expect(first).not.toContain('Clamshell:');
    expect(first).toContain('Doses of week 1.\nFrom week 3 also: Clamshell, Wall sit.\n');
    const third = await print(withCertain(), 'show', 'certain', '--week', '3');
    expect(third).not.toMatch(/Bridging|also:/);
    expect(third).toContain('   From week 3 on.\n');
    expect(third).toContain('   Weeks 3 to 6 only.\n');
  });

  test('is of no other week on the handout, on the page and in the list', async () => {
    const handout = await print(withCertain(begun), 'handout', 'certain', '-o', '-');
    expect(handout).toContain('<p class="note">Weeks 1 to 2 only.</p>');
    expect(handout).toContain('<li>From week 3 also: Clamshell, Wall sit.</li>');
    expect(handout).not.toContain('id="wall-sit');
    const later = await print(withCertain(begun), 'handout', 'certain', '--week', '7', '-o', '-');
    expect(later).toContain('<p class="note">From week 3 on.</p>');
    expect(later).not.toMatch(/Bridging|Wall sit/);
    const ports = withCertain(begun);
    ports.files.put('/opt/backroutine/dist/page-client.js', 'void 0;\n');
    const page = await print(
      ports,
      'page',
      'certain',
      '--week',
      '7',
      '--voice',
      'none',
      '--sounds',
      'beeps',
      '-o',
      '-',
    );
    expect(JSON.stringify(pageDataIn(page))).not.toMatch(/Bridging|Wall sit/);
    expect(JSON.stringify(pageDataIn(page))).toContain('Clamshell');
  });

  test('is done in its weeks alone, and goes on in the week that its session was begun in', async () => {
    const ports = withCertain({ ...begun, day: '2026-02-20' });
    expect(await print(ports, 'start', 'certain', '--voice', 'none', '--yes')).not.toContain('bridging');
    expect(await print(ports, 'start', 'certain', '--voice', 'none', '--yes', '--week', '2')).toContain('bridging');
    const kept = ports.files.paths().findLast((one) => /20260306.*jsonl$/.test(one)) ?? '';
    const lines = (ports.files.text(kept) ?? '').split('\n');
    expect(lines[0]).toContain('"week":2');
    const cutOff = lines.slice(0, lines.findIndex((line) => line.includes('"type":"rep"')) + 1);
    ports.files.put(kept, `${cutOff.join('\n')}\n`);
    expect(await print(ports, 'start', '--resume', '--voice', 'none', '--yes')).toContain('bridging');
    expect(ports.terminal.written + ports.stderr.text).not.toContain('begins anew');
  });
});

test('an exercise has no weeks', async () => {
  expect(await runCli(machine(), 'show', 'bird-dog', '--week', '2')).toBe(2);
});
