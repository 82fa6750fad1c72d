import { describe, expect, test } from 'vitest';
import { type PainPoint, splitAtGaps, summarisePain } from '../../src/journal/pain-line.ts';

const point = (atDay: number, before?: number): PainPoint => ({ id: `${atDay}`, atDay, before, after: undefined });

describe('a line of pain', () => {
  test('ends at a session that told nothing, and where nothing was told for a week', () => {
    const points = [point(0, 4), point(2, 3), point(3), point(4, 5), point(11, 2), point(19, 1)];
    expect(splitAtGaps(points, 'before').map((run) => run.map(({ atDay }) => atDay))).toEqual([[0, 2], [4, 11], [19]]);
    expect(splitAtGaps(points, 'after')).toEqual([]);
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

  test('is not said of less than two weeks, nor where nothing was told', () => {
    expect(trendOf([0, 6], [12, 1])).toBeUndefined();
    expect(trendOf([0, 6], [13, 1])).toBe('eased');
    expect(summarisePain([point(0)], 'before')).toBeUndefined();
  });
});
