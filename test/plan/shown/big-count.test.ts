import { describe, expect, test } from 'vitest';
import { buildPlan } from '../../../src/plan/build-plan.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import type { Segment } from '../../../src/plan/segment.ts';
import { bigCountAt, nextCountChangeMs } from '../../../src/plan/shown/big-count.ts';
import { countsSeconds } from '../../../src/plan/work-kinds/work-kinds.ts';
import { sampleRoutine, sampleStep } from '../../support/sample-routines.ts';
import { isWay } from '../../support/segments.ts';

const fixed = (amount: number) => ({ low: amount, high: amount });
const planOf = (holdSeconds: number, countDown = false) =>
  buildPlan(
    sampleRoutine({
      steps: [
        sampleStep({
          work: { kind: 'hold', holdMs: fixed(holdSeconds * 1000) },
          sets: [fixed(2)],
          pace: { settleMs: 130_500 },
        }),
        sampleStep({ work: { kind: 'count', everyMs: 2_000 }, sets: [fixed(12)], sides: undefined }),
      ],
    }),
    { countDown },
  );

/** What stands there so far into the first segment of this kind, and when it changes. */
function shownIn(plan: Plan, kind: Segment['kind'], intoMs: number, way?: 'in' | 'out') {
  const segment = plan.segments.find((one) => one.kind === kind && (way === undefined || isWay(way)(one)));
  if (segment === undefined) throw new Error(`The plan has no ${kind}.`);
  const count = bigCountAt(plan, segment, segment.atMs + intoMs, (hold) => countsSeconds(plan, hold));
  const untilMs = nextCountChangeMs(segment, segment.atMs + intoMs) - segment.atMs;
  return [[count.now, count.of, count.widest].filter((part) => part !== undefined).join(' '), untilMs];
}

describe('the number that stands large', () => {
  test('is the second of a hold as it is said', () => {
    expect(shownIn(planOf(10), 'hold', 0)).toEqual(['1 10 10/10', 1000]);
    expect(shownIn(planOf(10), 'hold', 3_999)).toEqual(['4 10 10/10', 4000]);
    expect(shownIn(planOf(10), 'hold', 4_000)).toEqual(['5 10 10/10', 5000]);
    expect(shownIn(planOf(10), 'hold', 12_000)).toEqual(['10 10 10/10', 10_000]);
    expect(shownIn(planOf(10), 'hold', -5)).toEqual(['1 10 10/10', 1000]);
    expect(shownIn(planOf(10, true), 'hold', 4_000)).toEqual(['6 10', 5000]);
  });

  test('changes with each second of a hold from its beginning, also of one that ends within a second', () => {
    expect(shownIn(planOf(4.5), 'hold', 0)).toEqual(['1 4 4/4', 1000]);
    expect(shownIn(planOf(4.5), 'hold', 3_000)).toEqual(['4 4 4/4', 4000]);
    expect(shownIn(planOf(4.5), 'hold', 4_000)).toEqual(['4 4 4/4', 4500]);
    expect(shownIn(planOf(0.5), 'hold', 0)).toEqual(['1 1 1/1', 500]);
  });

  test('is the time that is left of a hold that is not counted', () => {
    expect(shownIn(planOf(150), 'hold', 0)).toEqual(['2:30 2:30', 1000]);
    expect(shownIn(planOf(150), 'hold', 25_000)).toEqual(['2:05 2:30', 26_000]);
    expect(shownIn(planOf(150), 'hold', 50_000)).toEqual(['1:40 2:30', 51_000]);
    expect(shownIn(planOf(150), 'hold', 50_001)).toEqual(['1:40 2:30', 51_000]);
    expect(shownIn(planOf(150), 'hold', 51_000)).toEqual(['99 2:30', 52_000]);
  });

  test('counts down in a rest, changing as its last seconds are counted', () => {
    const plan = planOf(10);
    const settle = plan.segments.find(({ kind }) => kind === 'settle')?.durationMs ?? 0;
    const offsetMs = settle % 1000;
    expect(shownIn(plan, 'settle', 0)[1]).toBe(offsetMs === 0 ? 1000 : offsetMs);
    expect(shownIn(plan, 'settle', settle - 3_000)).toEqual([expect.stringMatching(/^3 /), settle - 2_000]);
    expect(shownIn(plan, 'settle', settle)).toEqual([expect.stringMatching(/^0 /), settle]);
  });

  test('is the rep on the way in, and on the way out the number that was just said', () => {
    expect(shownIn(planOf(10), 'move', 0, 'in')).toEqual(['1 2 2/2', 2000]);
    expect(shownIn(planOf(10), 'move', 0, 'out')).toEqual(['10 10 10/10', 2000]);
    expect(shownIn(planOf(10, true), 'move', 0, 'out')).toEqual(['1 10', 2000]);
    expect(shownIn(planOf(150), 'move', 0, 'out')).toEqual(['1 2:30', 2000]);
  });

  test('is the number of a counted rep, and nothing at a gate', () => {
    expect(shownIn(planOf(10), 'count', 0)).toEqual(['1 12 12/12', 2000]);
    expect(shownIn(planOf(10, true), 'count', 0)).toEqual(['12 12', 2000]);
    expect(shownIn(planOf(10), 'gate', 0)[0]).toBe(' ');
  });
});
