import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countRounds,
  findNextRound,
  findRoundLimit,
  hintForNextRound,
  judgeWait,
  nextRoundAt,
} from '../../src/care/rounds.ts';
import { sessionsNewestFirst } from '../../src/journal/list-sessions.ts';
import { renderLocalTime } from '../../src/journal/local-time.ts';
import { MemoryFiles } from '../support/memory-files.ts';
import type { VirtualSession } from '../support/play-on.ts';
import { buildSamplePlan, recordSession } from '../support/record-session.ts';
import { sampleSummary } from '../support/sample-summary.ts';

const plan = buildSamplePlan();

const again = { everyMs: 3 * 3_600_000, fromMinute: 8 * 60, toMinute: 21 * 60, maxPerDay: 5 };

/** Middle Europe around the night of 29 March 2026, when two o'clock becomes three. */
const calendar = { utcOffsetMinutes: (wallMs: number) => (wallMs >= Date.UTC(2026, 2, 29, 1) ? 120 : 60) };

function dueAfter(utc: number, roundsToday = 1): string {
  const dueMs = nextRoundAt(again, utc, roundsToday, calendar);
  return renderLocalTime(dueMs, calendar.utcOffsetMinutes(dueMs));
}

test('rounds of a pain day are counted whatever routine they were of, and those of maintenance by their routine', () => {
  const now = { wallMs: Date.UTC(2026, 10, 22, 12), offsetMinutes: 60 };
  const time = '2026-11-22T08:15:00+01:00';
  const sessions = [
    sampleSummary({ time, mode: 'pain-day', routine: 'packs-only' }),
    sampleSummary({ time, mode: 'maintenance', routine: 'maintenance' }),
    sampleSummary({ time, mode: 'maintenance', routine: 'desk-break' }),
  ];
  expect(countRounds(sessions, { name: 'pain-day', mode: 'pain-day' }, now)).toBe(1);
  expect(countRounds(sessions, { name: 'desk-break', mode: 'maintenance' }, now)).toBe(1);
});

describe('the next round', () => {
  test('is due after the interval', () => {
    expect(dueAfter(Date.UTC(2026, 2, 6, 8, 15))).toBe('2026-03-06T12:15:00+01:00');
  });

  test('may fall on the last minute of the window', () => {
    expect(dueAfter(Date.UTC(2026, 2, 6, 17, 0))).toBe('2026-03-06T21:00:00+01:00');
  });

  test('waits for the morning when it would fall into the night', () => {
    expect(dueAfter(Date.UTC(2026, 2, 6, 17, 1))).toBe('2026-03-07T08:00:00+01:00');
    expect(dueAfter(Date.UTC(2026, 2, 6, 22, 0))).toBe('2026-03-07T08:00:00+01:00');
    expect(dueAfter(Date.UTC(2026, 2, 7, 1, 0))).toBe('2026-03-07T08:00:00+01:00');
  });

  test('waits for the morning when the day has had its rounds', () => {
    expect(dueAfter(Date.UTC(2026, 2, 6, 8, 15), 5)).toBe('2026-03-07T08:00:00+01:00');
  });

  test('keeps to the clock on the wall when summer time begins in between', () => {
    expect(dueAfter(Date.UTC(2026, 2, 28, 20, 0))).toBe('2026-03-29T08:00:00+02:00');
  });

  test.each([
    // New York: at 07:00 UTC of 8 March 2026 the clocks go from -05:00 to -04:00.
    [Date.UTC(2026, 2, 8, 7), -300, -240, Date.UTC(2026, 2, 8, 2), '2026-03-08T05:00:00-04:00'],
    // And back at 06:00 UTC of 1 November.
    [Date.UTC(2026, 10, 1, 6), -240, -300, Date.UTC(2026, 10, 1, 2), '2026-11-01T05:00:00-05:00'],
  ])(
    'is at the hour of the morning also where the clocks change shortly before it',
    (changeMs, before, after, endMs, due) => {
      const newYork = { utcOffsetMinutes: (wallMs: number) => (wallMs >= changeMs ? after : before) };
      const dueMs = nextRoundAt({ ...again, fromMinute: 5 * 60 }, endMs, 1, newYork);
      expect(renderLocalTime(dueMs, newYork.utcOffsetMinutes(dueMs))).toBe(due);
    },
  );
});

describe('what can be said of it beforehand', () => {
  const foresee = (utc: number, roundsToday = 1) => hintForNextRound(again, utc, roundsToday, calendar);

  test('is that it follows after the interval, as long as the hours of the day and the rounds allow it', () => {
    expect(foresee(Date.UTC(2026, 2, 6, 17, 0))).toBe('due');
    expect(foresee(Date.UTC(2026, 2, 6, 17, 1))).toBe('tomorrow');
    expect(foresee(Date.UTC(2026, 2, 6, 8, 15), 5)).toBe('tomorrow');
    expect(foresee(Date.UTC(2026, 2, 6, 2, 0))).toBe('today');
  });

  test('is nothing where it is two days away', () => {
    const daily = { ...again, everyMs: 24 * 3_600_000 };
    expect(hintForNextRound(daily, Date.UTC(2026, 2, 6, 22, 0), 1, calendar)).toBe('unsure');
  });
});

test.each([
  ['before its time, until then', '2026-03-06T11:59:59+01:00', '2026-03-06T12:00:00+01:00'],
  ['no longer once its time has come', '2026-03-06T12:00:00+01:00', undefined],
  ['no longer in the last minute of the day', '2026-03-06T21:00:59+01:00', undefined],
  ['after the last minute of the day, until the morning', '2026-03-06T21:01:00+01:00', '2026-03-07T08:00:00+01:00'],
  ['in the night, until its morning', '2026-03-07T07:59:59+01:00', '2026-03-07T08:00:00+01:00'],
  ['no longer from that morning on', '2026-03-07T08:00:00+01:00', undefined],
])('a round is waited for %s', (_, now, until) => {
  const untilMs = judgeWait(again, Date.UTC(2026, 2, 6, 11), Date.parse(now), calendar);
  expect(untilMs && renderLocalTime(untilMs, 60)).toBe(until);
});

test.each([
  ['done', 1, true],
  ['quit', 0.01, true],
  ['quit', 0, false],
  ['interrupted', 0.79, false],
  ['interrupted', 0.8, true],
] as const)('a session %s of which %d was done has a next round: %s', (outcome, share, isRound) => {
  const endMs = Date.UTC(2026, 2, 6, 8, 15);
  const nextMs = findNextRound(again, { outcome, share, startMs: endMs, endMs }, 1, calendar);
  expect(nextMs).toBe(isRound ? endMs + again.everyMs : undefined);
});

test('after the last round of a day that ends beyond midnight the next is due that morning', () => {
  const session = { share: 1, startMs: Date.UTC(2026, 2, 6, 22, 40), endMs: Date.UTC(2026, 2, 6, 23, 10) };
  const nextMs = findNextRound(again, { ...session, outcome: 'done' }, again.maxPerDay, calendar);
  expect(renderLocalTime(nextMs ?? 0, 60)).toBe('2026-03-07T08:00:00+01:00');
  expect(hintForNextRound(again, session.endMs, again.maxPerDay, calendar, session.startMs)).toBe('today');
  const setBack = { ...session, startMs: Date.UTC(2031, 2, 6) };
  expect(renderLocalTime(findNextRound(again, { ...setBack, outcome: 'done' }, 5, calendar) ?? 0, 60)).toBe(
    '2026-03-08T08:00:00+01:00',
  );
});

/** The journal of a session that began at this moment, in a place one hour ahead of UTC. */
function journalOf(wallMs: number, routine: string, { isWhole = true, quitAfter = Number.NaN } = {}): string {
  const quit = (session: VirtualSession) => {
    session.pass(quitAfter);
    session.terminal.press('q');
  };
  const act = Number.isNaN(quitAfter) ? undefined : quit;
  const records = recordSession(plan, act, { clock: { wallMs }, facts: { routine } });
  return records
    .slice(0, isWhole ? undefined : 4)
    .map((record) => `${JSON.stringify(record)}\n`)
    .join('');
}

test('counts the rounds of a routine on one local day', () => {
  const midnight = Date.UTC(2026, 2, 5, 23);
  const files = new MemoryFiles({
    files: {
      '/sessions/2026-03/20260305T225900Z-01.jsonl': journalOf(midnight - 60_000, 'pain-day'),
      '/sessions/2026-03/20260305T230000Z-02.jsonl': journalOf(midnight, 'pain-day'),
      '/sessions/2026-03/20260306T080000Z-03.jsonl': journalOf(midnight + 9 * 3_600_000, 'maintenance'),
      '/sessions/2026-03/20260306T120000Z-04.jsonl': journalOf(midnight + 13 * 3_600_000, 'pain-day', {
        isWhole: false,
      }),
      '/sessions/2026-03/20260306T150000Z-05.jsonl': journalOf(midnight + 16 * 3_600_000, 'pain-day'),
      '/sessions/2026-03/20260306T160000Z-06.jsonl': journalOf(midnight + 17 * 3_600_000, 'pain-day', {
        quitAfter: 45,
      }),
      '/sessions/2026-03/20260306T170000Z-07.jsonl': journalOf(midnight + 18 * 3_600_000, 'pain-day', { quitAfter: 5 }),
    },
  });
  const now = { wallMs: midnight + 20 * 3_600_000, offsetMinutes: 60 };
  expect(
    countRounds(sessionsNewestFirst(files, '/sessions'), { name: 'pain-day', mode: 'maintenance' }, now),
    'one whole, two ended early, of which one had begun',
  ).toBe(3);
  expect(countRounds(sessionsNewestFirst(files, '/sessions'), { name: 'desk-break', mode: 'maintenance' }, now)).toBe(
    0,
  );
});

test('sessions of days long past are not read to count the rounds of today', () => {
  const now = { wallMs: Date.UTC(2026, 2, 6, 12), offsetMinutes: 60 };
  function* sessions() {
    yield sampleSummary({ time: '2026-03-06T09:15:00+01:00' });
    yield sampleSummary({ time: '2026-03-03T09:15:00+01:00' });
    throw new Error('read too far');
  }
  expect(countRounds(sessions(), { name: 'maintenance', mode: 'maintenance' }, now)).toBe(1);
});

describe('a round that is not to be done now', () => {
  const noonMs = Date.UTC(2026, 2, 6, 11);
  const now = { wallMs: noonMs, offsetMinutes: 60 };
  const painDay = { name: 'pain-day', mode: 'pain-day' } as const;
  const round = (hour: number, changes: Parameters<typeof sampleSummary>[0] = {}) =>
    sampleSummary({
      time: renderLocalTime(Date.UTC(2026, 2, 6, hour), 60),
      againAt: renderLocalTime(Date.UTC(2026, 2, 6, hour + 3), 60),
      routine: 'pain-day',
      mode: 'pain-day',
      ...changes,
    });

  test('is early until the newest of the day is due, whichever of a pain day that was', () => {
    const early = { code: 'early', dueMs: Date.UTC(2026, 2, 6, 12) };
    expect(findRoundLimit(again, [round(9)], painDay, now, calendar)).toEqual(early);
    expect(findRoundLimit(again, [round(9, { routine: 'packs-only' })], painDay, now, calendar)).toEqual(early);
    expect(findRoundLimit(again, [round(8)], painDay, now, calendar)).toBeUndefined();
    expect(findRoundLimit(again, [round(9, { share: 0 })], painDay, now, calendar)).toBeUndefined();
    const cutOff = round(9, {
      outcome: 'interrupted',
      share: 0.9,
      againAt: undefined,
      lastTime: '2026-03-06T10:20:00+01:00',
    });
    expect(findRoundLimit(again, [cutOff], painDay, now, calendar)).toMatchObject({
      dueMs: Date.UTC(2026, 2, 6, 12, 20),
    });
    expect(findRoundLimit(again, [{ ...cutOff, isRunning: true }], painDay, now, calendar)).toBeUndefined();
    expect(findRoundLimit(again, [{ ...cutOff, outcome: 'quit' }], painDay, now, calendar)).toBeUndefined();
  });

  test('is over the cap once the day has had its rounds, and due in the morning', () => {
    const five = [8, 7.5, 7, 6.5, 6].map((hour) => round(hour));
    expect(findRoundLimit(again, five, painDay, now, calendar)).toEqual({
      code: 'over-cap',
      dueMs: Date.UTC(2026, 2, 7, 7),
    });
  });

  test('is counted by the day on which it began, and not beside those of yesterday', () => {
    const five = [8, 7.5, 7, 6.5, 6].map((hour) => round(hour - 24));
    expect(findRoundLimit(again, five, painDay, now, calendar)).toBeUndefined();
    expect(findRoundLimit(again, [round(9), ...five], painDay, now, calendar)).toMatchObject({ code: 'early' });
  });

  test('is none where its time cannot be read, and nobody waits for longer than two days', () => {
    expect(findRoundLimit(again, [round(9, { time: 'no time' })], painDay, now, calendar)).toBeUndefined();
    const dueIn = (ms: number) =>
      findRoundLimit(again, [round(9, { againAt: renderLocalTime(noonMs + ms, 60) })], painDay, now, calendar);
    expect(dueIn(0)).toBeUndefined();
    expect(dueIn(1000)).toEqual({ code: 'early', dueMs: noonMs + 1000 });
    expect(dueIn(2 * 86_400_000)).toEqual({ code: 'early', dueMs: noonMs + 2 * 86_400_000 });
    expect(dueIn(2 * 86_400_000 + 1000)).toBeUndefined();
  });

  test('is due later than now and within four days, whatever the clocks of other sessions showed', () => {
    const time = fc
      .oneof(fc.integer({ min: noonMs - 4 * 86_400_000, max: noonMs + 4 * 86_400_000 }), fc.constantFrom(0, 4e12))
      .map((wallMs) => renderLocalTime(wallMs, 60));
    const any = fc
      .record({ time, againAt: fc.option(fc.oneof(time, fc.constant('no time')), { nil: undefined }) })
      .map((changes) => round(9, changes));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (sessions) => {
        const limit = findRoundLimit(again, sessions, painDay, now, calendar);
        if (limit === undefined) return;
        expect(limit.dueMs).toBeGreaterThan(noonMs);
        expect(limit.dueMs).toBeLessThanOrEqual(noonMs + 4 * 86_400_000);
      }),
    );
  });
});
