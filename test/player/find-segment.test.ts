/** Where keys lead to, from every segment of plans that have everything. */
import { describe, expect, test } from 'vitest';
import { withBeginning } from '../../src/plan/edit-plan.ts';
import { hurtsOnOneSide } from '../../src/plan/exclude-hurt.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { isClosing, type Segment } from '../../src/plan/segment.ts';
import { findAfterHurt, findBack, findNext, findRep, findWorked } from '../../src/player/find-segment.ts';
import { samplePlan, samplePlanNames } from '../support/sample-plans.ts';
import { isGate } from '../support/segments.ts';

const repOf = ({ step, set, side, rep }: Segment) => `${step} ${set} ${side} ${rep}`;
const isBegin = isGate('begin');

/** During a pack and in the closing words after it: it has had its time. */
const wasOn = ({ steps }: Plan, segment: Segment) =>
  steps[segment.step]?.kind === 'pack' && (segment.kind === 'pack' || isClosing(segment));

/** Each segment, and those before and after it. */
function listPlaces(plan: Plan) {
  return plan.segments.map((now, from) => ({
    from,
    now,
    before: plan.segments.slice(0, from + 1).filter(({ step }) => step === now.step),
    after: plan.segments.slice(from + 1),
  }));
}

describe.each(samplePlanNames)('in %s', (name) => {
  const plan = samplePlan(name);
  const places = listPlaces(plan);

  test('the next step, the closing words or the end is where the step is over', () => {
    for (const { from, now, after } of places) {
      const next = after.find((segment) => segment.step !== now.step || isClosing(segment));
      expect(findNext(plan, from), `${from}`).toBe(next?.index ?? plan.segments.length);
    }
  });

  test('back is the beginning of the step behind its gate, and within five seconds the step before, never a pack that was on', () => {
    for (const { from, now, before } of places) {
      if (wasOn(plan, now)) {
        expect(findBack(plan, from, now.atMs), `${from}`).toBeUndefined();
        expect(findBack(plan, from, now.atMs + now.durationMs), `${from}`).toBeUndefined();
        continue;
      }
      const own = isBegin(now) ? now : before.find((segment) => !isBegin(segment));
      const start = own?.index ?? Number.NaN;
      const startMs = own?.atMs ?? Number.NaN;
      const last = plan.segments.slice(0, start).findLast((segment) => !isBegin(segment));
      const isPack = last !== undefined && plan.steps[last.step]?.kind === 'pack';
      const previous = isPack
        ? undefined
        : plan.segments.find((segment) => segment.step === last?.step && !isBegin(segment));
      expect(findBack(plan, from, startMs + 5_001), `${from}`).toBe(start);
      expect(findBack(plan, from, startMs + 5_000), `${from}`).toBe(previous?.index ?? start);
    }
  });

  test('repeat is the beginning of the rep that was done last in the step, else of the segment, but not of a pack', () => {
    for (const { from, now, before } of places) {
      if (now.kind === 'pack') {
        expect(findRep(plan, from), `${from}`).toBeUndefined();
        continue;
      }
      const worked = before.findLast(({ rep }) => rep !== undefined);
      expect(findWorked(plan, from), `${from}`).toBe(worked);
      const first = worked && plan.segments.find((segment) => repOf(segment) === repOf(worked));
      expect(findRep(plan, from), `${from}`).toBe(first?.index ?? from);
    }
  });

  test('after a pain the plan goes on with the other side of the same step, after the rep, or with the next step', () => {
    for (const { from, now, after } of places) {
      const step = plan.steps[now.step];
      const isOneSided = step?.kind === 'exercise' && hurtsOnOneSide(step);
      const next = findNext(plan, from);
      const left = after.filter(({ index }) => index < next);
      const goal = left.find((segment) =>
        isOneSided ? segment.rep !== undefined && segment.side !== now.side : repOf(segment) !== repOf(now),
      );
      const target = findAfterHurt(plan, from);
      // Nothing was done, and how it goes is told again.
      if (now.kind === 'settle' && step?.kind === 'exercise') expect(target, `${from}`).toBe(from);
      else if (step?.kind !== 'exercise' || goal === undefined) expect(target, `${from}`).toBe(next);
      else if (now.kind === 'gate' && now.gate === 'begin') expect(target, `${from}`).toBe(from + 1);
      else {
        // Rests and switches that lead there are played; nothing that is done lies between.
        expect(target, `${from}`).toBeGreaterThan(from);
        expect(target, `${from}`).toBeLessThanOrEqual(goal.index);
        const way = plan.segments.slice(target, goal.index);
        expect(way.every(({ rep }) => rep === undefined)).toBe(true);
        expect(target - 1 === from || plan.segments[target - 1]?.rep !== undefined, `${from}`).toBe(true);
      }
    }
  });
});

test('outside of the plan everything begins anew', () => {
  const plan = samplePlan('hasty');
  const { length } = plan.segments;
  expect([findAfterHurt(plan, -1), findNext(plan, length), findRep(plan, length)]).toEqual([0, length, length]);
});

test('back never leads to what comes before the beginning of a session', () => {
  const plan = withBeginning(samplePlan('every-work'), 2);
  const targets = plan.segments
    .filter(({ step }) => step >= 2)
    .map(({ index, atMs, durationMs }) => findBack(plan, index, atMs + durationMs / 2) ?? index);
  expect(Math.min(...targets.map((target) => plan.segments[target]?.step ?? -1))).toBe(2);
});
