import { expect, test } from 'vitest';
import { messagesFor } from '../../../src/messages/messages-for.ts';
import { buildPlan } from '../../../src/plan/build-plan.ts';
import type { PlanExerciseStep } from '../../../src/plan/plan.ts';
import { readGoodText } from '../../routine/support/read-text.ts';
import { listRepsDone } from '../support/list-reps-done.ts';

const planOf = (dose: string, choice: 'low' | 'high' = 'low') =>
  buildPlan(readGoodText(`format: 1\ntitle: T\nsteps:\n  - { exercise: bird-dog, ${dose} }\n`), { dose: choice });

const stepOf = (plan: ReturnType<typeof planOf>) => plan.steps[0] as PlanExerciseStep;
const { screen, speech, handout } = messagesFor('en');

test('each rep is held for its own time, on each side and in each set', () => {
  const plan = planOf('hold: [10s, 20s, 30s], sides: each');
  expect(listRepsDone(plan)).toEqual(['left 10', 'left 20', 'left 30', 'right 10', 'right 20', 'right 30']);
  expect(listRepsDone(planOf('hold: [5s, 8s], sets: 2, sides: left'))).toEqual([
    'left 5',
    'left 8',
    'left 5',
    'left 8',
  ]);
});

test('a range of the list is chosen from', () => {
  expect(listRepsDone(planOf('hold: [5-8s, 10s], sides: left', 'high'))).toEqual(['left 8', 'left 10']);
});

test('every second is counted, and the dose is said, shown and written', () => {
  const plan = planOf('hold: [10s, 20s, 30s], sides: each');
  expect(plan.cues.map(({ say }) => say)).toEqual(expect.arrayContaining(['nine', 'nineteen', 'twenty-nine']));
  const step = stepOf(plan);
  expect(screen.dose(step)).toBe('10, 20, 30 s each side');
  expect(handout.dose(step)).toBe('Hold for 10, 20 and 30 seconds on each side, left first.');
  expect(speech.dose(step)).toContain('Holds of ten, twenty, then thirty seconds each side');
});

test('each side is done as often as it is written for it', () => {
  const plan = planOf('hold: 2s, reps: { left: 3, right: 1 }, sides: each, start-side: right, sets: 2');
  expect(listRepsDone(plan).join(' ')).toBe('right 2 left 2 left 2 left 2 right 2 left 2 left 2 left 2');
  const step = stepOf(plan);
  expect(screen.dose(step)).toBe('2 s × 1 right, 3 left, 2 sets');
  expect(handout.dose(step)).toBe('Hold for 2 seconds, in 2 sets, 1 time on the right side, 3 times on the left side.');
  expect(speech.dose(step)).toContain('Two sets: once on the right, three times on the left, hold two seconds');
});
