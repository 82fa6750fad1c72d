/** When a side is named before it is worked. */
import { expect, test } from 'vitest';
import { buildPlan } from '../../src/plan/build-plan.ts';
import { listSideSpans } from '../../src/plan/needed-cues.ts';
import type { ExerciseStep } from '../../src/routine/routine.ts';
import { sampleRoutine, sampleStep } from '../support/sample-routines.ts';

const twice = { low: 2, high: 2 };
const counted = { work: { kind: 'count', everyMs: 3_000 }, sets: [twice, twice] } as const;

function listNamed(step: Partial<ExerciseStep>) {
  const plan = buildPlan(sampleRoutine({ steps: [sampleStep(step)] }), {});
  return plan.segments.flatMap((segment) =>
    listSideSpans(plan, segment).map(({ fromMs, toMs }) => {
      const cue = plan.cues.find(({ atMs }) => atMs === fromMs);
      return `${segment.kind}: ${cue?.say} ${toMs - fromMs} ms`;
    }),
  );
}

test('a wait names the side of the rep after it, from the cue on until that is spoken', () => {
  expect(listNamed(counted)).toEqual([
    'settle: Left side first. 1899 ms',
    'switch: Switch. Next: right side. 2565 ms',
    'rest: Set two of two. Kneel on hands and knees. Next: left side. 4570 ms',
    'switch: Switch. Next: right side. 2565 ms',
  ]);
});

test('a wait needs not name the side that was just worked, nor one that a hold begins with', () => {
  // Too short a way to name a side on it.
  const pace = { moveMs: 500 };
  const once = { low: 1, high: 1 };
  const work = { kind: 'breaths', breaths: once } as const;
  const settling = 'settle: The left side only. 2151 ms';
  expect(listNamed({ work, pace, sides: 'alternate', sets: [once, once] })).toEqual([settling]);
  expect(listNamed({ sets: [twice, twice] })).toEqual([]);
});
