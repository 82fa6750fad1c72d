import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recentSinceMs, renderStatistics, sumRecent } from '../../src/cli/history/render-statistics.ts';
import { buildUnread, type SessionSummary } from '../../src/journal/session-summary.ts';
import { addSums, ratePainChange, type SessionSum, sumSessions } from '../../src/journal/session-sums.ts';
import { sampleSummary } from '../support/sample-summary.ts';

describe('a sum of sessions', () => {
  test('counts a session as adherent from 80 % on, and leaves unread ones out', () => {
    const sessions = [0, 0.79, 0.8, 1].map((share) => sampleSummary({ share }));
    expect(sumSessions([...sessions, buildUnread('20261122T071500Z-00', 'damaged')])).toMatchObject({
      from: '2026-11-22',
      sessions: 4,
      adherent: 2,
      playedMs: 4 * sampleSummary().playedMs,
    });
    expect(sumSessions([])).toBeUndefined();
  });

  test('has the pain of sessions that tell it before and after', () => {
    const sum = sumSessions([
      sampleSummary({ painBefore: 4, painAfter: 2 }),
      sampleSummary({ painBefore: 5, painAfter: 5 }),
      sampleSummary({ painBefore: 5, painAfter: 8 }),
      sampleSummary({ painBefore: 9, painAfter: undefined }),
    ]);
    expect(sum).toMatchObject({ painPairs: 3, painBeforeSum: 14, painAfterSum: 15, eased: 1, worse: 1 });
  });

  test('is the same at once and in any parts', () => {
    const session: fc.Arbitrary<SessionSummary> = fc
      .record({
        day: fc.integer({ min: 10, max: 28 }),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
        painBefore: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }),
        painAfter: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }),
      })
      .map(({ day, ...rest }) => sampleSummary({ time: `2026-11-${day}T08:15:00+01:00`, ...rest }));
    const addAll = (sums: readonly (SessionSum | undefined)[]) =>
      sums.reduce((all, sum) => (sum === undefined ? all : addSums(all, sum)), undefined);
    fc.assert(
      fc.property(fc.array(fc.array(session)), (parts) => {
        expect(addAll(parts.map((part) => sumSessions(part)))).toEqual(sumSessions(parts.flat()));
      }),
    );
  });
});

describe('a change of pain', () => {
  test.each([
    [4, 2, 'eased'],
    [5, 4, 'unchanged'],
    [3, 2, 'eased'],
    [1, 0, 'eased'],
    [0, 1, 'unchanged'],
    [0, 2, 'worse'],
    [5, 6, 'unchanged'],
    [5, 7, 'worse'],
    [3, 4, 'worse'],
    [0, 0, 'unchanged'],
    [6, 6, 'unchanged'],
  ])('from %i to %i is %s: 2 points or 30 %%', (before, after, change) => {
    expect(ratePainChange(before, after)).toBe(change);
  });
});

describe('how it goes', () => {
  const now = { wallMs: Date.UTC(2026, 10, 26, 12), offsetMinutes: 60 };
  const session = (time: string, painBefore?: number, painAfter?: number, share = 1) =>
    sampleSummary({ time, painBefore, painAfter, share, playedMs: 852_000 });
  const tell = (sessions: readonly SessionSummary[]) =>
    renderStatistics({ recent: sumRecent(sessions, now), allTime: sumSessions(sessions) });

  test('is told of the last four weeks, and of all time', () => {
    const sessions = [
      session('2026-11-01T08:15:00+01:00', 9, 9),
      session('2026-11-02T08:15:00+01:00', 5, 3),
      session('2026-11-20T08:15:00+01:00', 4, 4, 0.5),
      session('2026-11-26T08:15:00+01:00', 3, 4),
    ];
    expect(tell(sessions)).toEqual([
      'Last 4 weeks: 3 sessions (0.8 a week, 43 min), 2 of them at least 80 % done.',
      'Pain: 4.0 before and 3.7 after on average; clearly less after 1 of 3, clearly more after 1 (2 points or 30 %).',
      'In all: 4 sessions since 2026-11-01.',
    ]);
  });

  test('needs the sessions since the Monday of three weeks ago, wherever they were', () => {
    const earliest = Date.parse('2026-11-02T00:00:00+14:00');
    expect(recentSinceMs(now)).toBeLessThanOrEqual(earliest);
    expect(recentSinceMs(now)).toBeGreaterThan(earliest - 2 * 86_400_000);
  });

  test('says nothing of pain that was never told, nor of weeks without a session', () => {
    const [recent, old] = [session('2026-11-20T08:15:00+01:00'), session('2026-10-31T08:15:00+01:00')];
    expect(tell([recent])).toHaveLength(2);
    expect(tell([old])).toEqual(['In all: 1 session since 2026-10-31.']);
    expect(tell([])).toEqual([]);
  });
});
