/** The units that are kept, opened and closed at every segment of plans that have everything. */
import { describe, expect, test } from 'vitest';
import {
  addPlayed,
  buildWorkRecord,
  isComplete,
  type OpenWork,
  openWork,
  placeOf,
  placeOfStep,
} from '../../src/journal/record-work.ts';
import type { Segment } from '../../src/plan/segment.ts';
import { samplePlan, samplePlanNames } from '../support/sample-plans.ts';

const stamp = { time: '2026-11-22T08:15:00+01:00', atMs: 5 };

describe.each(samplePlanNames)('in %s', (name) => {
  const plan = samplePlan(name);
  const isByTurns = ({ step }: Segment) => {
    const of = plan.steps[step];
    return of?.kind === 'exercise' && of.alternates;
  };
  const repOf = ({ step, set, side, rep }: Segment) => `${step} ${set} ${side} ${rep}`;
  const runOf = (segment: Segment) => `${segment.step} ${segment.set} ${isByTurns(segment) ? undefined : segment.side}`;

  test('a hold begins a rep of all its holds, and a count the run of its side and set', () => {
    for (const segment of plan.segments) {
      const { step, side, set, rep } = segment;
      const work = openWork(plan, segment);
      const what = placeOfStep(plan, step).what;
      if (segment.kind === 'hold') {
        const plannedHolds = plan.segments.filter((one) => one.kind === 'hold' && repOf(one) === repOf(segment)).length;
        expect(work).toEqual({ unit: 'rep', place: placeOf(plan, segment), heldMs: 0, holds: 0, plannedHolds });
      } else if (segment.kind === 'count') {
        const planned = plan.segments.filter((one) => one.kind === 'count' && runOf(one) === runOf(segment)).length;
        const place = { step, what, set, ...(side !== undefined && !isByTurns(segment) && { side }) };
        expect(work).toEqual({ unit: 'run', place, from: rep, count: 0, planned });
        expect(work?.place).not.toHaveProperty('rep');
      } else expect(work).toBeUndefined();
    }
  });

  test('a unit is complete with the last of its segments, and not before', () => {
    for (const first of plan.segments) {
      const begun = openWork(plan, first);
      if (begun === undefined) continue;
      const own = plan.segments.filter(
        (one) =>
          one.index >= first.index &&
          one.kind === first.kind &&
          (first.kind === 'hold' ? repOf(one) === repOf(first) : runOf(one) === runOf(first)),
      );
      let work: OpenWork = begun;
      for (const segment of own) {
        work = addPlayed(work, segment, 1_000, true);
        const isLast = segment === own.at(-1);
        // The later holds of a rep are no rep of their own.
        if (first.kind === 'count' || work.unit === 'run' || own.length === work.plannedHolds)
          expect(isComplete(work, plan, segment), `${segment.index}`).toBe(isLast);
      }
    }
  });

  test('a place names what applies, and nothing else', () => {
    for (const segment of plan.segments) {
      const { step, side, set, rep, reps } = segment;
      const place = placeOf(plan, segment);
      const expected = Object.entries({ step, what: placeOfStep(plan, step).what, side, set, rep, reps });
      expect(Object.entries(place)).toEqual(expected.filter(([, value]) => value !== undefined));
    }
  });
});

test('a step is named by its exercise, its pack, or as a break', () => {
  const whats = (name: string) => samplePlan(name).steps.map((_, index) => placeOfStep(samplePlan(name), index).what);
  expect(whats('pain-day')).toEqual(['bird-dog', 'child', 'cold pack', 'heat pack']);
  expect(new Set(whats('rounds-and-breaks'))).toEqual(new Set(['bird-dog', 'break', 'bridging', 'plank']));
  expect(placeOfStep(samplePlan('hasty'), 99)).toEqual({ step: 99, what: '' });
});

describe('a unit as it is kept', () => {
  const place = { step: 1, what: 'kicks' };
  const run = { unit: 'run', place, from: 1, count: 3, planned: 5 } as const;
  const rep = { unit: 'rep', place, heldMs: 3_000.4, holds: 1, plannedHolds: 2 } as const;

  test('is nothing where nothing of it was played', () => {
    expect(buildWorkRecord({ ...run, count: 0 }, stamp)).toBeUndefined();
    expect(buildWorkRecord({ ...rep, heldMs: 0 }, stamp)).toBeUndefined();
  });

  test('is how many were counted, from which number, and never more than there are', () => {
    const kept = { type: 'counted', ...stamp, ...place, planned: 5 };
    expect(buildWorkRecord(run, stamp)).toEqual({ ...kept, count: 3 });
    expect(buildWorkRecord(run, stamp)).not.toHaveProperty('from');
    expect(buildWorkRecord({ ...run, from: 2 }, stamp)).toEqual({ ...kept, count: 3, from: 2 });
    expect(buildWorkRecord({ ...run, from: 4 }, stamp)).toEqual({ ...kept, count: 2, from: 4 });
    expect(buildWorkRecord({ ...run, count: 9 }, stamp)).toEqual({ ...kept, count: 5 });
  });

  test('is how long it was held, and whether all of its holds were played to their end', () => {
    const kept = { type: 'rep', ...stamp, ...place, heldMs: 3_000 };
    const doneWith = (holds: number) => buildWorkRecord({ ...rep, holds }, stamp);
    expect([1, 2, 3].map(doneWith)).toEqual([false, true, true].map((done) => ({ ...kept, done })));
  });

  test('has what was played of its holds, and of what lies between them nothing', () => {
    const { segments } = samplePlan('hasty');
    const hold = segments.find(({ kind }) => kind === 'hold') as Segment;
    const move = segments.find(({ kind }) => kind === 'move') as Segment;
    expect(addPlayed(rep, hold, 500, true)).toEqual({ ...rep, heldMs: 3_500.4, holds: 2 });
    expect(addPlayed(rep, hold, 500, false)).toEqual({ ...rep, heldMs: 3_500.4 });
    expect(addPlayed(rep, move, 500, true)).toEqual(rep);
    expect([true, false].map((done) => addPlayed(run, hold, 500, done))).toEqual([{ ...run, count: 4 }, run]);
  });
});
