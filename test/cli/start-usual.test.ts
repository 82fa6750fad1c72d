/** What `start` offers on a day without notable pain, and in which order. */
import { describe, expect, test } from 'vitest';
import { findNextDue, orderRoutines } from '../../src/care/next-due.ts';
import { bundledFiles } from '../support/bundled-files.ts';
import { type Kept, keepSession } from '../support/keep-session.ts';
import { clearInFull, keepSafetyAnswers, noConcernFiles } from '../support/kept-answers.ts';
import { startCli, until } from '../support/run-cli.ts';
import { sampleSummary } from '../support/sample-summary.ts';
import { buildTestPorts, type TestPorts } from '../support/test-ports.ts';

const own = '/home/person/.config/backroutine/routines';

const sheet = `format: 1
title: From my physio
mode: maintenance
steps:
  - { exercise: bridging, hold: 3s, reps: 1 }
`;

/** A machine on 6 March 2026 with three routines of the person's own: one for maintenance, one for pain, a broken one. */
function machine(...sessions: readonly Kept[]): TestPorts {
  const files = {
    ...bundledFiles(),
    ...noConcernFiles(),
    ...Object.fromEntries(sessions.map(keepSession)),
    [`${own}/physio.yaml`]: sheet,
    [`${own}/on-bad-days.yaml`]: sheet.replace('maintenance', 'pain-day').replace('From my physio', 'On bad days'),
    [`${own}/broken.yaml`]: 'steps: none\n',
  };
  const ports = buildTestPorts({ terminal: { canRepaint: false, columns: 200 }, files: { files } });
  keepSafetyAnswers((path, text) => ports.files.put(path, text), ports.environment.folders.data, clearInFull);
  return ports;
}

async function listOffers(ports: TestPorts, pain: string): Promise<readonly string[]> {
  startCli(ports, 'start', '--voice', 'none', '--pain', pain);
  await until(() => ports.terminal.written.includes('Type a number'), 'the offers');
  return [...ports.terminal.written.matchAll(/^ {2}\d+ {2}(.*)$/gm)].map(([, name = '']) => name);
}

describe('on a usual day', () => {
  test('what is due comes first, then what was done last, then the own, then what ships', async () => {
    const ports = machine(
      { day: '2026-03-04', routine: 'big-three', title: 'Big three' },
      { day: '2026-03-05', routine: 'desk-break', title: 'Desk break' },
    );
    expect(await listOffers(ports, '1')).toMatchInlineSnapshot(`
      [
        "Desk break: due today",
        "Big three: last done 2 days ago",
        "From my physio",
        "Maintenance: for a day on which your back feels fine",
        "Pain day: shortest holds, fewest repeats",
        "Big three, to begin with",
      ]
    `);
  });

  test('Enter takes what is due, at its own level', async () => {
    const ports = machine({ day: '2026-03-05', routine: 'physio', title: 'From my physio' });
    const [first] = await listOffers(ports, '1');
    expect(first).toBe('From my physio: due today');
    ports.terminal.answer('1');
    await until(() => ports.terminal.state !== 'given-back', 'the session');
    const path = ports.files.paths().findLast((file) => file.includes('/sessions/')) ?? '';
    expect(JSON.parse((ports.files.text(path) ?? '').split('\n')[0] ?? '')).toMatchObject({ routine: 'physio' });
  });

  test('a newcomer finds maintenance first, and then what they have written themselves', async () => {
    const offers = await listOffers(machine(), '0');
    expect(offers[0]).toBe('Maintenance: for a day on which your back feels fine');
    expect(offers[1]).toBe('From my physio');
  });
});

test('where no usual routine can be read, Enter takes maintenance all the same, which names the fault', async () => {
  const ports = machine();
  ports.files.put(`${own}/maintenance.yaml`, 'steps: none\n');
  ports.files.put(`${own}/physio.yaml`, 'steps: none\n');
  expect((await listOffers(ports, '1'))[0]).toMatch(/^Maintenance: /);
  ports.terminal.answer('1');
  await until(() => ports.stderr.text !== '', 'the fault');
  expect(ports.stderr.text).toContain('maintenance.yaml');
});

test('from pain 4 on only what that allows is offered', async () => {
  const offers = await listOffers(machine({ day: '2026-03-05', routine: 'physio', title: 'From my physio' }), '6');
  expect(offers.map((offer) => offer.split(':')[0])).toEqual(['Packs only', 'Gentle pain day', 'Pain day']);
});

test('a routine of a pain day that is due, one from standard input and the fourth last are in no front row', () => {
  const calendar = { utcOffsetMinutes: () => 60 };
  const now = { wallMs: Date.UTC(2026, 10, 23, 8), offsetMinutes: 60 };
  const sessions = [
    sampleSummary({ routine: 'pain-day', mode: 'pain-day', againAt: '2026-11-23T08:00:00+01:00' }),
    ...['-', 'a', 'b', 'a', 'c', 'd'].map((routine) => sampleSummary({ routine })),
  ];
  const { first, others } = orderRoutines(findNextDue(sessions, now, calendar), sessions, [
    { name: 'd', from: 'bundled' },
    { name: 'mine', from: 'own' },
  ]);
  expect(first).toEqual(['a', 'b', 'c', 'mine', 'maintenance']);
  expect(others).toEqual(['d']);
});
