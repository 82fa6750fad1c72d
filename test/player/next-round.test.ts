import { describe, expect, test } from 'vitest';
import { renderLocalTime } from '../../src/player/local-time.ts';
import { foreseeRound, nextRoundAt } from '../../src/player/next-round.ts';

const again = { everyMs: 3 * 3_600_000, fromMinute: 8 * 60, toMinute: 21 * 60, mostADay: 5 };

/** Middle Europe around the night of 29 March 2026, when two o'clock becomes three. */
const calendar = { utcOffsetMinutes: (wallMs: number) => (wallMs >= Date.UTC(2026, 2, 29, 1) ? 120 : 60) };

function dueAfter(utc: number, roundsToday = 1): string {
  const dueMs = nextRoundAt(again, utc, roundsToday, calendar);
  return renderLocalTime(dueMs, calendar.utcOffsetMinutes(dueMs));
}

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
  const foresee = (utc: number, roundsToday = 1) => foreseeRound(again, utc, roundsToday, calendar);

  test('is that it follows after the interval, as long as the hours of the day and the rounds allow it', () => {
    expect(foresee(Date.UTC(2026, 2, 6, 17, 0))).toBe('due');
    expect(foresee(Date.UTC(2026, 2, 6, 17, 1))).toBe('tomorrow');
    expect(foresee(Date.UTC(2026, 2, 6, 8, 15), 5)).toBe('tomorrow');
    expect(foresee(Date.UTC(2026, 2, 6, 2, 0))).toBe('today');
  });

  test('is nothing where it is two days away', () => {
    const daily = { ...again, everyMs: 24 * 3_600_000 };
    expect(foreseeRound(daily, Date.UTC(2026, 2, 6, 22, 0), 1, calendar)).toBe('unsure');
  });
});
