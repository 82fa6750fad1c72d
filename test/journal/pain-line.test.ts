import { describe, expect, test } from 'vitest';
import { listPainPoints, type PainPoint, splitAtGaps, summarisePain } from '../../src/journal/pain-line.ts';
import { selectPeriod } from '../../src/journal/session-sums.ts';
import { sampleSummary } from '../support/sample-summary.ts';

const point = (atDay: number, before?: number): PainPoint => ({ id: `${atDay}`, atDay, before, after: undefined });

describe('a line of pain', () => {
  test('ends at a session without a score, and where nothing was reported for a week', () => {
    const points = [point(0, 4), point(2, 3), point(3), point(4, 5), point(11, 2), point(19, 1)];
    expect(splitAtGaps(points, 'before').map((run) => run.map(({ atDay }) => atDay))).toEqual([[0, 2], [4, 11], [19]]);
    expect(splitAtGaps(points, 'after')).toEqual([]);
  });

  test('begins with the first score, whatever reported nothing before it, and has every score in its order', () => {
    const points = [point(0), point(1, 4), point(1.5, 3), point(9, 2), point(10)];
    expect(splitAtGaps(points, 'before')).toEqual([
      [
        { atDay: 1, score: 4 },
        { atDay: 1.5, score: 3 },
      ],
      [{ atDay: 9, score: 2 }],
    ]);
  });
});

describe('the points of a line', () => {
  test('come oldest first, each at the local time of its session, up to today', () => {
    const now = { wallMs: Date.UTC(2026, 10, 26, 12), offsetMinutes: 60 };
    const at = (time: string, painBefore: number, painAfter?: number) =>
      sampleSummary({ id: time, time, painBefore, painAfter });
    const sessions = [
      at('2026-11-27T06:00:00+01:00', 9),
      at('2026-11-26T18:00:00-12:00', 3, 1),
      at('2026-11-25T06:00:00+14:00', 5),
      at('2026-11-25T12:00:00+01:00', 4),
    ];
    const firstDay = Date.UTC(2026, 10, 25) / 86_400_000;
    expect(listPainPoints(selectPeriod(sessions, now))).toEqual([
      { id: '2026-11-25T06:00:00+14:00', atDay: firstDay + 0.25, before: 5, after: undefined },
      { id: '2026-11-25T12:00:00+01:00', atDay: firstDay + 0.5, before: 4, after: undefined },
      { id: '2026-11-26T18:00:00-12:00', atDay: firstDay + 1.75, before: 3, after: 1 },
    ]);
  });
});

describe('pain summed up', () => {
  test('has its highest and its lowest score, each with the first day of it, and how many sessions reported it', () => {
    const points = [point(20_000.9, 4), point(20_001.2), point(20_002, 6), point(20_003, 2), point(20_004, 6)];
    expect(summarisePain([...points, point(20_005, 2)], 'before')).toEqual({
      reported: 5,
      unreported: 1,
      highest: { score: 6, date: '2024-10-06' },
      lowest: { score: 2, date: '2024-10-07' },
      trend: undefined,
    });
  });

  test('compares the seven days from the first score on with the seven up to the last one', () => {
    const scores = [9, 0, 0, 0, 0, 0, 3, 10, 10, 1, 0, 0, 0, 0, 0, 5];
    const points = scores.map((score, index) => point(20_000 + index + (index < 7 ? 0.7 : 0), score));
    expect(summarisePain(points, 'before')?.trend).toEqual({
      first: { from: '2024-10-04', to: '2024-10-10', mean: 12 / 7, scores: 7 },
      last: { from: '2024-10-13', to: '2024-10-19', mean: 6 / 7, scores: 7 },
      change: 'eased',
    });
  });
});

describe('where pain leads', () => {
  const trendOf = (...scores: readonly (readonly [day: number, score: number])[]) =>
    summarisePain(
      scores.map(([day, score]) => point(day, score)),
      'before',
    )?.trend?.change;

  test('is marked from 2 points or 30 % less on, and from 2 points more', () => {
    expect(trendOf([0, 6], [20, 4])).toBe('eased');
    expect(trendOf([0, 7], [20, 6])).toBe('unchanged');
    expect(trendOf([0, 3], [20, 2])).toBe('eased');
    expect(trendOf([0, 4], [20, 6])).toBe('worse');
    expect(trendOf([0, 2], [20, 3])).toBe('unchanged');
  });

  test('compares the means of two weeks, so that no single day decides', () => {
    expect(trendOf([0, 8], [1, 5], [2, 5], [20, 5], [21, 4])).toBe('unchanged');
  });

  test('is not said of less than two weeks, nor where nothing was reported', () => {
    expect(trendOf([0, 6], [12, 1])).toBeUndefined();
    expect(trendOf([0, 6], [13, 1])).toBe('eased');
    expect(summarisePain([point(0)], 'before')).toBeUndefined();
  });
});
