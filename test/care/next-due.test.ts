import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNextDue, takeDaysOfNow } from '../../src/care/next-due.ts';
import { readLocalTime, renderLocalTime } from '../../src/journal/local-time.ts';
import type { SessionSummary } from '../../src/journal/session-summary.ts';
import { sampleSummary } from '../support/sample-summary.ts';

/** Middle Europe around the night of 29 March 2026, when two o'clock becomes three. */
const calendar = { utcOffsetMinutes: (wallMs: number) => (wallMs >= Date.UTC(2026, 2, 29, 1) ? 120 : 60) };

const painDay = { routine: 'pain-day', title: 'Pain day', mode: 'pain-day' } as const;

function dueAt(now: string, ...sessions: readonly SessionSummary[]) {
  const time = readLocalTime(now);
  if (time === undefined) throw new Error(`${now} is no time.`);
  const due = findNextDue(sessions, time, calendar);
  return { ...due, at: renderLocalTime(due.dueMs, calendar.utcOffsetMinutes(due.dueMs)) };
}

test('somebody without sessions begins with maintenance now', () => {
  expect(dueAt('2026-03-06T09:15:00+01:00')).toMatchObject({ kind: 'session', routine: 'maintenance', isDue: true });
});

test('what came from standard input is not the routine that is due', () => {
  const piped = sampleSummary({ time: '2026-03-06T08:00:00+01:00', routine: '-' });
  expect(dueAt('2026-03-06T09:15:00+01:00', piped)).toMatchObject({ routine: 'maintenance', isDue: true });
});

test('the session of a day is due again from the next midnight on, also where the clocks change', () => {
  const done = sampleSummary({ time: '2026-03-28T23:50:00+01:00', routine: '/home/person/mine.yaml' });
  expect(dueAt('2026-03-28T23:59:59+01:00', done)).toMatchObject({ isDue: false, at: '2026-03-29T00:00:00+01:00' });
  expect(dueAt('2026-03-29T00:00:00+01:00', done)).toMatchObject({ isDue: true, routine: '/home/person/mine.yaml' });
  const next = sampleSummary({ time: '2026-03-29T12:00:00+02:00' });
  expect(dueAt('2026-03-29T13:00:00+02:00', next)).toMatchObject({ isDue: false, at: '2026-03-30T00:00:00+02:00' });
});

describe('the next round of a pain day', () => {
  const first = sampleSummary({ ...painDay, time: '2026-03-06T08:00:00+01:00', againAt: '2026-03-06T11:20:00+01:00' });
  const second = sampleSummary({ ...painDay, time: '2026-03-06T11:30:00+01:00', againAt: '2026-03-06T14:50:00+01:00' });

  test('is numbered, and due from its time to the end of that day', () => {
    const round = { kind: 'round', routine: 'pain-day', round: 3, at: '2026-03-06T14:50:00+01:00' };
    expect(dueAt('2026-03-06T14:49:59+01:00', second, first)).toMatchObject({ ...round, isDue: false });
    expect(dueAt('2026-03-06T14:50:00+01:00', second, first)).toMatchObject({ ...round, isDue: true });
    expect(dueAt('2026-03-06T23:59:59+01:00', second, first)).toMatchObject({ ...round, isDue: true });
    expect(dueAt('2026-03-07T00:00:00+01:00', second, first)).toMatchObject({ kind: 'session', isDue: true });
  });

  test('follows one that was interrupted in its last pack', () => {
    const interrupted = { ...second, outcome: 'interrupted', share: 0.9 } as const;
    const round = { kind: 'round', round: 3, at: '2026-03-06T14:50:00+01:00' };
    expect(dueAt('2026-03-06T12:00:00+01:00', interrupted, first)).toMatchObject(round);
    const cutOff = { ...interrupted, againAt: undefined };
    expect(dueAt('2026-03-06T12:00:00+01:00', cutOff, first)).toMatchObject({ kind: 'round', round: 3 });
  });

  test('follows one that the power cut off before its end, from the last thing that was kept', () => {
    const again = { everyMs: 3 * 3_600_000, fromMinute: 480, toMinute: 1260, maxPerDay: 3 };
    const cutOff = { ...second, againAt: undefined, again, lastTime: '2026-03-06T11:50:00+01:00' };
    const inLastPack = { ...cutOff, outcome: 'interrupted', share: 0.9 } as const;
    const afterLastRep = { ...cutOff, outcome: 'done', share: 1 } as const;
    for (const session of [inLastPack, afterLastRep]) {
      const round = { kind: 'round', routine: 'pain-day', at: '2026-03-06T14:50:00+01:00' };
      expect(dueAt('2026-03-06T12:00:00+01:00', session, first)).toMatchObject({ ...round, round: 3, isDue: false });
      expect(dueAt('2026-03-06T14:50:00+01:00', session)).toMatchObject({ ...round, round: 2, isDue: true });
      expect(dueAt('2026-03-07T09:00:00+01:00', session)).toMatchObject({ kind: 'session' });
    }
    const capped = { ...inLastPack, again: { ...again, maxPerDay: 2 } };
    expect(dueAt('2026-03-06T12:00:00+01:00', capped, first)).toMatchObject({ at: '2026-03-07T08:00:00+01:00' });
    const evening = { time: '2026-03-06T20:00:00+01:00', lastTime: '2026-03-06T20:30:00+01:00' };
    const late = { ...inLastPack, ...evening };
    expect(dueAt('2026-03-07T09:00:00+01:00', late)).toMatchObject({ kind: 'round', round: 1 });
    const barelyBegun = { ...late, outcome: 'quit', share: 0 } as const;
    expect(dueAt('2026-03-07T09:00:00+01:00', barelyBegun)).toMatchObject({ kind: 'session' });
  });

  test('is the first of the morning where it waits for that', () => {
    const late = sampleSummary({ ...painDay, time: '2026-03-06T20:00:00+01:00', againAt: '2026-03-07T08:00:00+01:00' });
    expect(dueAt('2026-03-06T21:00:00+01:00', late)).toMatchObject({ kind: 'round', round: 1, isDue: false });
    expect(dueAt('2026-03-07T19:00:00+01:00', late)).toMatchObject({ kind: 'round', round: 1, isDue: true });
  });

  test('is not waited for after maintenance, nor by a clock that was far ahead', () => {
    const after = sampleSummary({ time: '2026-03-06T13:00:00+01:00' });
    expect(dueAt('2026-03-06T15:00:00+01:00', after, second)).toMatchObject({ kind: 'session', isDue: false });
    const ahead = sampleSummary({ ...painDay, againAt: '2031-03-06T14:50:00+01:00' });
    expect(dueAt('2026-03-06T15:00:00+01:00', ahead)).toMatchObject({ kind: 'session' });
    const fromStdin = { ...second, routine: '-' };
    expect(dueAt('2026-03-06T15:00:00+01:00', fromStdin)).toMatchObject({ kind: 'session', routine: 'maintenance' });
  });

  test('leaves the usual routine in force for the day after', () => {
    const usual = sampleSummary({ time: '2026-03-01T08:00:00+01:00', routine: 'mine', title: 'Mine' });
    expect(dueAt('2026-03-08T09:00:00+01:00', second, usual)).toMatchObject({ routine: 'mine', isDue: true });
  });
});

describe('a session of which nearly all was skipped', () => {
  const yesterday = sampleSummary({ time: '2026-03-05T08:00:00+01:00' });
  const skipped = sampleSummary({ time: '2026-03-06T08:00:00+01:00', share: 0.19 });

  test('leaves the session of its day due', () => {
    for (const sessions of [[skipped], [skipped, yesterday]])
      expect(dueAt('2026-03-06T10:00:00+01:00', ...sessions)).toMatchObject({ kind: 'session', isDue: true });
    const enough = { ...skipped, share: 0.2 };
    expect(dueAt('2026-03-06T10:00:00+01:00', enough)).toMatchObject({ kind: 'session', isDue: false });
  });

  test('takes nothing from one that was done before it on that day, nor from the days of a week', () => {
    const before = sampleSummary({ time: '2026-03-06T07:00:00+01:00' });
    expect(dueAt('2026-03-06T10:00:00+01:00', skipped, before)).toMatchObject({ isDue: false });
    const when = { everyDays: 1, daysPerWeek: 3, timesPerDay: 1 };
    const week = [
      { ...skipped, when },
      { ...yesterday, when },
    ];
    expect(dueAt('2026-03-06T10:00:00+01:00', ...week)).toMatchObject({ isDue: true, week: { done: 1, of: 3 } });
  });

  test('is followed by no other one that day where it left the pain worse, nor while it runs', () => {
    const worse = { ...skipped, painBefore: 2, painAfter: 8 };
    for (const session of [worse, { ...skipped, isRunning: true, outcome: 'interrupted' as const }])
      expect(dueAt('2026-03-06T10:00:00+01:00', session)).toMatchObject({ kind: 'session', isDue: false });
  });
});

describe('a session that was left with more pain', () => {
  test.each([
    [2, 8],
    [7, 6],
    [undefined, 6],
  ])('is not to be gone on with: from %s to %i', (painBefore, painAfter) => {
    const left = sampleSummary({
      time: '2026-03-06T08:00:00+01:00',
      outcome: 'quit',
      share: 0.4,
      painBefore,
      painAfter,
    });
    expect(dueAt('2026-03-06T10:00:00+01:00', left)).toMatchObject({ kind: 'session', isDue: false });
    expect(dueAt('2026-03-07T10:00:00+01:00', left)).toMatchObject({ kind: 'session', isDue: true });
  });

  test('is still to be gone on with where it is a little more', () => {
    const left = { outcome: 'quit', share: 0.4, painBefore: 2, painAfter: 3 } as const;
    const session = sampleSummary({ time: '2026-03-06T08:00:00+01:00', ...left });
    expect(dueAt('2026-03-06T10:00:00+01:00', session)).toMatchObject({ kind: 'unfinished', isDue: true });
  });
});

describe('a session that was left', () => {
  const left = sampleSummary({ time: '2026-03-06T08:00:00+01:00', outcome: 'quit', share: 0.4 });

  test('is due today, and the day after the whole is', () => {
    expect(dueAt('2026-03-06T10:00:00+01:00', left)).toStrictEqual({
      kind: 'unfinished',
      routine: 'maintenance',
      title: 'Lower back maintenance',
      mode: 'maintenance',
      round: undefined,
      dueMs: Date.UTC(2026, 2, 6, 7),
      at: '2026-03-06T08:00:00+01:00',
      isDue: true,
    });
    expect(dueAt('2026-03-07T10:00:00+01:00', left)).toMatchObject({ kind: 'session', isDue: true });
  });

  test('is not where enough of it was done, where it runs, or came from standard input', () => {
    for (const change of [{ share: 0.8 }, { isRunning: true }, { routine: '-' }])
      expect(dueAt('2026-03-06T10:00:00+01:00', { ...left, ...change }).kind).toBe('session');
  });
});

test('what was done at a time that cannot be read is neither finished nor followed by a round', () => {
  const lastTime = '2026-03-06T08:00:00+01:00';
  const unread = sampleSummary({ ...painDay, time: 'in the morning', lastTime, againAt: '2026-03-06T11:00:00+01:00' });
  for (const change of [{}, { outcome: 'quit', share: 0.4 } as const])
    expect(dueAt('2026-03-06T09:00:00+01:00', { ...unread, ...change })).toMatchObject({
      kind: 'session',
      isDue: true,
    });
});

test('the days of each routine are those that it has now, and of one that is gone those that were kept', () => {
  const [weekly, daily] = [{ everyDays: 7, timesPerDay: 1 } as const, { everyDays: 1, timesPerDay: 1 } as const];
  const kept = { when: weekly, until: '2026-03-08' };
  const sessions = ['changed', 'freed', 'gone'].map((routine) => sampleSummary({ routine, ...kept }));
  const now = [
    { routine: 'changed', when: daily, until: '2026-04-01' },
    { routine: 'freed', when: undefined, until: undefined },
  ];
  expect(takeDaysOfNow(sessions, now)).toStrictEqual([
    sampleSummary({ routine: 'changed', when: daily, until: '2026-04-01' }),
    sampleSummary({ routine: 'freed' }),
    sampleSummary({ routine: 'gone', ...kept }),
  ]);
});

test('whatever the journal holds, what is due lies in the past and what is not in the next two days', () => {
  const time = fc
    .integer({ min: Date.UTC(2026, 2, 20), max: Date.UTC(2026, 3, 5) })
    .map((ms) => renderLocalTime(ms, 60));
  const session = fc.record({
    time,
    againAt: fc.option(time, { nil: undefined }),
    mode: fc.constantFrom('maintenance', 'pain-day'),
    outcome: fc.constantFrom('done', 'quit', 'interrupted'),
    share: fc.constantFrom(0.1, 0.9, 1),
  });
  fc.assert(
    fc.property(fc.array(session, { maxLength: 6 }), time, (sessions, now) => {
      const nowMs = readLocalTime(now)?.wallMs ?? 0;
      const kept = sessions
        .map((changes) => sampleSummary(changes as Partial<SessionSummary>))
        .filter((summary) => (readLocalTime(summary.time)?.wallMs ?? 0) <= nowMs)
        .toSorted((a, b) => (readLocalTime(b.time)?.wallMs ?? 0) - (readLocalTime(a.time)?.wallMs ?? 0));
      const due = dueAt(now, ...kept);
      expect(due.isDue).toBe(due.dueMs <= nowMs);
      expect(due.dueMs).toBeLessThanOrEqual(nowMs + 2 * 86_400_000);
    }),
  );
});

describe('the days of a routine', () => {
  const done = (time: string, when: SessionSummary['when'], more: Partial<SessionSummary> = {}) =>
    sampleSummary({ time, lastTime: time, ...(when && { when }), ...more });
  const week = { days: ['mon', 'wed', 'fri'], everyDays: 1, timesPerDay: 1 } as const;

  test('are waited for, and one that was missed is not made up for on another day', () => {
    // 2 March 2026 was a Monday.
    const monday = done('2026-03-02T09:00:00+01:00', week);
    expect(dueAt('2026-03-02T10:00:00+01:00', monday)).toMatchObject({ isDue: false, at: '2026-03-04T00:00:00+01:00' });
    expect(dueAt('2026-03-04T07:00:00+01:00', monday)).toMatchObject({ isDue: true, kind: 'session' });
    expect(dueAt('2026-03-05T07:00:00+01:00', monday)).toMatchObject({ isDue: false, at: '2026-03-06T00:00:00+01:00' });
  });

  test('are not come again to on a day that is none of them', () => {
    const tuesday = done('2026-03-03T08:00:00+01:00', { days: ['mon'], everyDays: 1, timesPerDay: 2 });
    expect(dueAt('2026-03-03T15:00:00+01:00', tuesday)).toMatchObject({
      isDue: false,
      at: '2026-03-09T00:00:00+01:00',
    });
  });

  test('may be every other one, also where an empty list of days was kept', () => {
    const other = done('2026-03-02T09:00:00+01:00', { everyDays: 2, timesPerDay: 1 });
    expect(dueAt('2026-03-03T09:00:00+01:00', other)).toMatchObject({ isDue: false, at: '2026-03-04T00:00:00+01:00' });
    expect(dueAt('2026-03-09T09:00:00+01:00', other)).toMatchObject({ isDue: true });
    const empty = done('2026-03-02T09:00:00+01:00', { days: [], everyDays: 2, timesPerDay: 1 });
    expect(dueAt('2026-03-03T09:00:00+01:00', empty)).toEqual(dueAt('2026-03-03T09:00:00+01:00', other));
  });

  test('may have several sessions each, spread over the day', () => {
    const twice = { everyDays: 1, timesPerDay: 2 };
    const first = done('2026-03-02T08:00:00+01:00', twice);
    const second = done('2026-03-02T15:00:00+01:00', twice);
    expect(dueAt('2026-03-02T09:00:00+01:00', first)).toMatchObject({ isDue: false, at: '2026-03-02T14:00:00+01:00' });
    expect(dueAt('2026-03-02T14:00:00+01:00', first)).toMatchObject({ isDue: true });
    const tomorrow = { isDue: false, at: '2026-03-03T00:00:00+01:00' };
    expect(dueAt('2026-03-02T16:00:00+01:00', second, first)).toMatchObject(tomorrow);
    const others = [
      done('2026-03-02T07:00:00+01:00', twice, { routine: 'desk-break' }),
      done('2026-03-02T06:00:00+01:00', twice, { outcome: 'interrupted', share: 0.3 }),
      done('2026-03-01T08:00:00+01:00', twice),
    ];
    for (const other of others)
      expect(dueAt('2026-03-02T09:00:00+01:00', first, other)).toMatchObject({ at: '2026-03-02T14:00:00+01:00' });
    expect(dueAt('2026-03-03T07:00:00+01:00', first)).toMatchObject({ isDue: true, at: '2026-03-03T00:00:00+01:00' });
    const untold = { ...first, lastTime: 'no time' };
    expect(dueAt('2026-03-02T09:00:00+01:00', untold)).toMatchObject({ isDue: false, at: '2026-03-02T15:00:00+01:00' });
    const late = done('2026-03-02T20:00:00+01:00', twice);
    expect(dueAt('2026-03-02T20:30:00+01:00', late)).toMatchObject(tomorrow);
  });
});

describe('a routine that is prescribed up to a day', () => {
  const until = '2026-03-08';
  const last = sampleSummary({ time: '2026-03-07T08:00:00+01:00', routine: 'sheet', until });

  test('is due up to that day, and over after it', () => {
    expect(dueAt('2026-03-08T23:59:00+01:00', last)).toMatchObject({ kind: 'session', isDue: true });
    expect(dueAt('2026-03-09T00:00:00+01:00', last)).toMatchObject({ kind: 'over', isDue: false, routine: 'sheet' });
    const done = sampleSummary({ time: '2026-03-08T08:00:00+01:00', until });
    expect(dueAt('2026-03-08T09:00:00+01:00', done)).toMatchObject({ kind: 'over', isDue: false, until });
  });

  test('has no round after it', () => {
    const again = '2026-03-09T08:00:00+01:00';
    const round = sampleSummary({ ...painDay, time: '2026-03-08T19:00:00+01:00', until, againAt: again });
    expect(dueAt('2026-03-08T20:00:00+01:00', round)).toMatchObject({ kind: 'over', routine: 'pain-day' });
    const earlier = { ...round, againAt: '2026-03-08T20:30:00+01:00' };
    expect(dueAt('2026-03-08T20:00:00+01:00', earlier)).toMatchObject({ kind: 'round', isDue: false });
  });

  test('leaves what was begun today to be finished', () => {
    const left = sampleSummary({ time: '2026-03-20T08:00:00+01:00', outcome: 'quit', share: 0.4, until });
    expect(dueAt('2026-03-20T10:00:00+01:00', left)).toMatchObject({ kind: 'unfinished', isDue: true });
  });

  test('is never due after it, and as without it before', () => {
    const day = (number: number) => new Date(Date.UTC(2026, 2, number)).toISOString().slice(0, 10);
    const days = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(days, days, days, (done, end, now) => {
        const session = sampleSummary({ time: `${day(done)}T08:00:00+01:00` });
        const free = dueAt(`${day(now)}T09:00:00+01:00`, session);
        const ended = dueAt(`${day(now)}T09:00:00+01:00`, { ...session, until: day(end) });
        const isPast = now > end || free.at.slice(0, 10) > day(end);
        expect(ended).toEqual({ ...free, until: day(end), ...(isPast ? { kind: 'over', isDue: false } : {}) });
      }),
    );
  });
});
