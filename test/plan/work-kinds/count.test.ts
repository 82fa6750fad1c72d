/** Counted reps that differ from side to side. */
import { expect, test } from 'vitest';
import { messagesFor } from '../../../src/messages/messages-for.ts';
import { buildPlan } from '../../../src/plan/build-plan.ts';
import type { PlanExerciseStep } from '../../../src/plan/plan.ts';
import { readGoodText } from '../../routine/support/read-text.ts';

const { screen, speech, handout } = messagesFor('en');

const planOf = (dose: string) =>
  buildPlan(readGoodText(`format: 1\ntitle: T\nsteps:\n  - { exercise: bird-dog, ${dose} }\n`), { dose: 'low' });

const countsOf = (plan: ReturnType<typeof planOf>) =>
  plan.segments.flatMap(({ kind, side, rep }) => (kind === 'count' ? `${side} ${rep}` : []));

test('each side is counted as often as it is written for it, in every set', () => {
  const plan = planOf('count: { left: 3, right: 1 }, sides: each, sets: 2');
  const set = ['left 1', 'left 2', 'left 3', 'right 1'];
  expect(countsOf(plan)).toEqual([...set, ...set]);
});

test('what differs is said, shown and written', () => {
  const step = planOf('count: { left: 10, right: 6 }, sides: each').steps[0] as PlanExerciseStep;
  expect(screen.dose(step)).toBe('10 left, 6 right, one every 2 s');
  expect(handout.dose(step)).toBe('One every 2 seconds, 10 times on the left side, 6 times on the right side.');
  expect(speech.dose(step)).toBe('Ten times on the left, six times on the right, one every two seconds.');
});

test('the same on both sides is as good as one number', () => {
  const one = planOf('count: 4, sides: each');
  expect(countsOf(planOf('count: { left: 4, right: 4 }, sides: each'))).toEqual(countsOf(one));
});
