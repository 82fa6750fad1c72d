import { describe, expect, test } from 'vitest';
import { renderStatistics } from '../../../src/cli/history/render-statistics.ts';
import type { SessionSummary } from '../../../src/journal/session-summary.ts';
import { sumHistory } from '../../../src/journal/session-sums.ts';
import { sampleSummary } from '../../support/sample-summary.ts';

describe('how it goes', () => {
  const now = { wallMs: Date.UTC(2026, 10, 26, 12), offsetMinutes: 60 };
  const session = (time: string, painBefore?: number, painAfter?: number, share = 1) =>
    sampleSummary({ time, painBefore, painAfter, share, playedMs: 852_000 });
  const render = (sessions: readonly SessionSummary[]) => renderStatistics(sumHistory(sessions, now));

  test('is said of the last four weeks, and of all time', () => {
    const sessions = [
      session('2026-11-01T08:15:00+01:00', 9, 9),
      session('2026-11-02T08:15:00+01:00', 5, 3),
      session('2026-11-20T08:15:00+01:00', 4, 4, 0.5),
      session('2026-11-26T08:15:00+01:00', 3, 4),
    ];
    expect(render(sessions)).toEqual([
      'Last 4 weeks: 3 sessions (0.8 a week, 43 min), 2 of them at least 80 % done.',
      'Pain: 4.0 before and 3.7 after on average; clearly less after 1 of 3, clearly more after 1 (2 points or 30 %).',
      'In all: 4 sessions since 2026-11-01.',
    ]);
  });

  test('says nothing of pain that was never given, nor of weeks without a session', () => {
    const [recent, old] = [session('2026-11-20T08:15:00+01:00'), session('2026-10-31T08:15:00+01:00')];
    expect(render([recent])).toHaveLength(2);
    expect(render([old])).toEqual(['In all: 1 session since 2026-10-31.']);
    expect(render([])).toEqual([]);
  });
});
