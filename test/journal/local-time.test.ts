import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  localDay,
  momentOf,
  mondayOf,
  readLocalTime,
  renderCompactUtc,
  renderDay,
  renderLocalTime,
  wallMsOf,
} from '../../src/journal/local-time.ts';

const lastMs = Date.UTC(9999, 11, 30);
const wall = fc.integer({ min: Date.UTC(0, 0, 3), max: lastMs });
const offset = fc.integer({ min: -14 * 60, max: 14 * 60 });

describe('local time', () => {
  test('reads as the clock on the wall, with its offset', () => {
    expect(renderLocalTime(Date.UTC(2026, 10, 22, 7, 15, 0, 999), 60)).toBe('2026-11-22T08:15:00+01:00');
    expect(renderLocalTime(Date.UTC(2026, 0, 1, 2, 0, 0), -210)).toBe('2025-12-31T22:30:00-03:30');
  });

  test('agrees with Date on every day of the calendar', () => {
    fc.assert(
      fc.property(wall, offset, (wallMs, minutes) => {
        const local = new Date(wallMs + minutes * 60_000).toISOString();
        expect(renderLocalTime(wallMs, minutes).slice(0, 19)).toBe(local.slice(0, 19));
      }),
    );
  });

  test('agrees with Date at the turns of months, leap years and centuries', () => {
    for (let year = 0; year < 2900; year += year < 1590 ? 100 : 1) {
      for (const [month, day] of [
        [0, 1],
        [1, 28],
        [1, 29],
        [2, 1],
        [3, 30],
        [6, 31],
        [7, 31],
        [11, 31],
      ] as const) {
        const date = new Date(Date.UTC(2000, month, day, 23, 59, 59));
        date.setUTCFullYear(year);
        const text = `${date.toISOString().slice(0, 19)}+00:00`;
        expect(renderLocalTime(date.getTime(), 0)).toBe(text);
        expect(readLocalTime(text)?.wallMs).toBe(date.getTime());
      }
    }
  });

  test('is a time up to the last second of a day, at most so far ahead or behind', () => {
    const right = ['2026-11-22T00:00:00+00:00', '2026-11-22T23:59:59+23:59', '2026-11-22T23:59:59-00:01'];
    const wrong = [
      '2026-11-22T24:00:00+00:00',
      '2026-11-22T00:60:00+00:00',
      '2026-11-22T00:00:60+00:00',
      '2026-11-22T00:00:00+00:60',
      '2026-11-22T00:00:00-00:00',
      '2026-13-22T00:00:00+00:00',
      ' 2026-11-22T00:00:00+00:00',
      '2026-11-22T00:00:00+00:00 ',
      '2026-11-22T00:00:00:00:00',
    ];
    expect(right.map((text) => Number.isFinite(readLocalTime(text)?.wallMs))).toEqual(right.map(() => true));
    expect(wrong.map(readLocalTime)).toEqual(wrong.map(() => undefined));
    expect([wallMsOf('some day'), wallMsOf('1970-01-01T01:00:01+01:00')]).toEqual([0, 1_000]);
  });

  test('counts weeks from Monday on every day of three weeks', () => {
    const days = Array.from({ length: 21 }, (_, index) => index - 10);
    expect(days.map(mondayOf)).toEqual(days.map((day) => day - ((new Date(day * 86_400_000).getUTCDay() + 6) % 7)));
  });

  test('is read back to the second', () => {
    fc.assert(
      fc.property(wall, offset, (wallMs, minutes) => {
        const read = readLocalTime(renderLocalTime(wallMs, minutes));
        expect(read).toEqual({ wallMs: Math.floor(wallMs / 1000) * 1000, offsetMinutes: minutes });
      }),
    );
  });

  test.each(['', '2026-11-22', '2026-02-31T08:15:00+01:00', '2026-11-22T25:15:00+01:00', '2026-11-22T08:15:00Z'])(
    '%j is no time',
    (text) => {
      expect(readLocalTime(text)).toBeUndefined();
    },
  );

  test('counts the day by the local calendar, and weeks from Monday', () => {
    const justAfterMidnight = { wallMs: Date.UTC(2026, 10, 22, 23, 30), offsetMinutes: 60 };
    expect(renderDay(localDay(justAfterMidnight))).toBe('2026-11-23');
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 40_000 }), (day) => {
        const monday = mondayOf(day);
        expect(new Date(monday * 86_400_000).getUTCDay()).toBe(1);
        expect(day - monday).toBeGreaterThanOrEqual(0);
        expect(day - monday).toBeLessThan(7);
      }),
    );
  });

  test('has the earlier of two moments, and where the clocks left one out the one at which it would have come', () => {
    const berlin = (changeMs: number, before: number) => ({
      utcOffsetMinutes: (wallMs: number) => (wallMs < changeMs ? before : 180 - before),
    });
    const render = (text: string, calendar: ReturnType<typeof berlin>) => {
      const ms = momentOf(Date.parse(text) / 60_000, calendar);
      return renderLocalTime(ms, calendar.utcOffsetMinutes(ms));
    };
    const autumn = berlin(Date.UTC(2026, 9, 25, 1), 120);
    expect(render('2026-10-25T02:30Z', autumn)).toBe('2026-10-25T02:30:00+02:00');
    expect(render('2026-10-25T03:30Z', autumn)).toBe('2026-10-25T03:30:00+01:00');
    const spring = berlin(Date.UTC(2026, 2, 29, 1), 60);
    expect(render('2026-03-29T02:30Z', spring)).toBe('2026-03-29T03:30:00+02:00');
    expect(render('2026-03-29T08:00Z', spring)).toBe('2026-03-29T08:00:00+02:00');
  });

  test('has a form for names of files', () => {
    expect(renderCompactUtc(Date.UTC(2026, 10, 22, 7, 15, 4))).toBe('20261122T071504Z');
  });
});
