import { describe, expect, test } from 'vitest';
import { listPacksOn } from '../../src/journal/packs-on.ts';
import type { SessionRecord } from '../../src/journal/session-record.ts';
import { hasOpenPack } from '../../src/journal/session-totals.ts';

const time = (clock: string) => `2026-03-06T${clock}+01:00`;
const wallMs = (clock: string) => Date.parse(time(clock));
const cold = { step: 1, what: 'cold pack' } as const;

const on = (clock: string, atMs = 100_000): SessionRecord => ({
  type: 'pack-on',
  time: time(clock),
  atMs,
  ...cold,
  plannedMs: 600_000,
});
const off = (clock: string, playedMs: number): SessionRecord => ({
  type: 'pack',
  time: time(clock),
  atMs: 100_000 + playedMs,
  ...cold,
  playedMs,
  plannedMs: 600_000,
  done: playedMs === 600_000,
});
const step = (clock: string, index: number): SessionRecord => ({
  type: 'step',
  time: time(clock),
  atMs: 700_000,
  step: index,
  what: 'heat pack',
});

/** The end by the clock, and the seconds on. */
const read = (records: readonly SessionRecord[], now = '12:00:00') =>
  listPacksOn(records, wallMs(now)).map(({ end, onMs }) => [
    new Date(end.wallMs + end.offsetMinutes * 60_000).toISOString().slice(11, 19),
    onMs / 1000,
  ]);

describe('a pack that was put on', () => {
  test('came off when its record says so', () => {
    const records = [on('09:00:00'), off('09:05:00', 300_000)];
    expect(hasOpenPack(records)).toBe(false);
    expect(read(records)).toEqual([['09:05:00', 300]]);
  });

  test('came off in journals of versions that did not keep that it went on', () => {
    expect(read([off('09:10:00', 600_000)])).toEqual([['09:10:00', 600]]);
  });

  test('can have been on for its whole time where nothing more is on record, but not longer than until now', () => {
    expect(hasOpenPack([on('09:00:00')])).toBe(true);
    expect(read([on('09:00:00')])).toEqual([['09:10:00', 600]]);
    expect(read([on('09:00:00')], '09:00:40')).toEqual([['09:10:00', 40]]);
    // A calendar that was set back.
    expect(read([on('09:00:00')], '08:00:00')).toEqual([['09:10:00', 600]]);
  });

  test('can have been on later for a pause in it, and for what was added', () => {
    const pause: SessionRecord = { type: 'pause', time: time('09:04:00'), atMs: 340_000 };
    const goesOn: SessionRecord = { type: 'resume', time: time('09:20:00'), atMs: 340_000, afterMs: 960_000 };
    const longer: SessionRecord = { type: 'longer', time: time('09:21:00'), atMs: 400_000, ...cold, byMs: 10_000 };
    expect(read([on('09:00:00'), pause])).toEqual([['09:10:00', 600]]);
    expect(read([on('09:00:00'), pause, goesOn])).toEqual([['09:26:00', 1560]]);
    expect(read([on('09:00:00'), pause, goesOn, longer])).toEqual([['09:26:10', 1570]]);
  });

  test('was off when something else was done', () => {
    const lostEnd = [on('09:00:00'), step('09:03:00', 2), { ...on('09:04:00'), step: 2, what: 'heat pack' }];
    expect(hasOpenPack(lostEnd)).toBe(true);
    expect(read(lostEnd)).toEqual([
      ['09:03:00', 180],
      ['09:14:00', 600],
    ]);
  });

  test('is another one where it goes on again', () => {
    expect(read([on('09:00:00'), on('09:04:00'), off('09:14:00', 600_000)])).toEqual([
      ['09:04:00', 240],
      ['09:14:00', 600],
    ]);
  });
});
