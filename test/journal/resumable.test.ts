import { describe, expect, test } from 'vitest';
import { findUnfinished, isFromStdin, isUnfinished } from '../../src/journal/resumable.ts';
import { buildUnread, type SessionSummary } from '../../src/journal/session-summary.ts';
import { sampleSummary } from '../support/sample-summary.ts';

describe('the session that was left', () => {
  const now = { wallMs: Date.parse('2026-03-06T01:00:00+01:00'), offsetMinutes: 60 };
  const nothing = { steps: 0, reps: 0, counted: 0, heldMs: 0, packMs: 0 };
  const left = (changes: Partial<SessionSummary> = {}) =>
    sampleSummary({
      outcome: 'quit',
      share: 0.5,
      time: '2026-03-05T21:45:00+01:00',
      lastTime: '2026-03-05T22:00:00+01:00',
      ...changes,
    });
  const [done, unbegun] = [left({ outcome: 'done', share: 1 }), left({ done: nothing })];
  const today = { time: '2026-03-06T00:10:00+01:00' };

  test.each<readonly [string, Partial<SessionSummary>]>([
    ['was left three hours ago', {}],
    ['was left this moment', { lastTime: '2026-03-06T01:00:00+01:00' }],
    ['was interrupted at its last rep', { outcome: 'interrupted', share: 0.999 }],
    ['began this moment', { ...today, time: '2026-03-06T01:00:00+01:00' }],
    [
      'is of today, though a wrong clock says that it was left tomorrow',
      { ...today, lastTime: '2026-03-07T02:00:00+01:00' },
    ],
    ['is of today by its own clocks', { time: '2026-03-06T00:10:00+14:00', lastTime: '2026-03-01T00:00:00+01:00' }],
  ])('can be resumed where it %s', (_, changes) => {
    expect(findUnfinished([left(changes)], now)).toEqual(left(changes));
  });

  test.each<readonly [string, Partial<SessionSummary>]>([
    ['was left three hours and a second ago', { lastTime: '2026-03-05T21:59:59+01:00' }],
    ['was left a second from now', { lastTime: '2026-03-06T01:00:01+01:00' }],
    ['was left nobody knows when', { lastTime: 'some day' }],
    ['was done', { outcome: 'done' }],
    ['had nothing left', { share: 1 }],
    ['had nothing done', { done: nothing }],
    ['begins in a second', { ...today, time: '2026-03-06T01:00:01+01:00' }],
  ])('cannot be resumed where it %s', (_, changes) => {
    expect(findUnfinished([left(changes)], now)).toBeUndefined();
  });

  test('is the newest in which something was done, whatever else lies before it', () => {
    const ahead = left({ time: '2026-03-07T08:00:00+01:00' });
    const others = [buildUnread('20260305T220000Z-0a', 'damaged'), unbegun, ahead];
    expect(findUnfinished([...others, left(), left({ id: 'older' })], now)).toEqual(left());
    expect(findUnfinished([...others, done, left()], now)).toBeUndefined();
    expect(findUnfinished([], now)).toBeUndefined();
  });

  test('has something done and something left', () => {
    expect([left(), done, unbegun, left({ share: 1 })].map(isUnfinished)).toEqual([true, false, false, false]);
    expect(['-', 'maintenance'].map((routine) => isFromStdin({ routine }))).toEqual([true, false]);
  });
});
