import { describe, expect, test } from 'vitest';
import { english } from '../../../src/messages/en/english.ts';
import { buildPlan } from '../../../src/plan/build-plan.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import type { ExerciseStep } from '../../../src/routine/routine.ts';
import { sampleExercise, sampleRoutine, sampleStep } from '../../support/sample-routines.ts';

const once = { low: 1, high: 1 };

function planWith(changes: Partial<ExerciseStep>, minutes?: number): Plan {
  const step = sampleStep({ sets: [once], sides: undefined, ...changes });
  const budget = minutes === undefined ? {} : { budgetMs: minutes * 60_000 };
  return buildPlan(sampleRoutine({ steps: [step] }), budget);
}

const minutes = (low: number, high = low) =>
  ({ kind: 'time', timeMs: { low: low * 60_000, high: high * 60_000 } }) as const;

describe('an exercise that is done for a time', () => {
  test('is announced with its time and at half, and its last five seconds are counted', () => {
    const plan = planWith({ work: minutes(5) });
    const timed = plan.segments.find(({ kind }) => kind === 'hold');
    const said = plan.cues
      .filter(({ segment }) => segment === timed?.index)
      .map(({ atMs, say }) => [(atMs - (timed?.atMs ?? 0)) / 1000, say]);
    expect(said).toEqual([
      [0, 'Your five minutes start now.'],
      [150, 'Halfway. Two and a half minutes left.'],
      [295, 'five'],
      [296, 'four'],
      [297, 'three'],
      [298, 'two'],
      [299, 'one'],
    ]);
  });

  test.each([
    [5_000, 'Go.'],
    [6_000, 'Go.'],
    [7_000, 'Seven seconds.'],
    [10_000, 'Your ten seconds start now.'],
  ])('begins with a word, however short it is: %i ms', (timeMs, say) => {
    const plan = planWith({ work: { kind: 'time', timeMs: { low: timeMs, high: timeMs } } });
    const timed = plan.segments.find(({ kind }) => kind === 'hold');
    const [first, second] = plan.cues.filter(({ segment }) => segment === timed?.index);
    expect(first).toMatchObject({ say, atMs: timed?.atMs });
    expect(second?.say).toBe(timeMs > 5_000 ? 'five' : 'four');
  });

  test('has no way in or out, and nothing says to hold or to relax', () => {
    const plan = planWith({ work: minutes(5) });
    expect(plan.segments.map(({ kind }) => kind)).toEqual(['gate', 'settle', 'hold', 'rest']);
    expect(plan.cues.map(({ say }) => say).join(' ')).not.toMatch(/hold|relax/i);
  });

  test('stays in its pose, and goes back to rest where the exercise says how', () => {
    const exercise = sampleExercise({ relax: 'Take both legs down.' });
    const { segments } = planWith({ work: minutes(5), exercise });
    expect(segments.filter(({ kind }) => kind === 'hold' || kind === 'move')).toMatchObject([
      { kind: 'hold', fromPose: 'held', toPose: 'held' },
      { kind: 'move', way: 'out', fromPose: 'held', toPose: 'rest' },
    ]);
  });

  test('is done once on each side', () => {
    const plan = planWith({ work: minutes(1), sides: 'each' });
    expect(plan.segments.filter(({ kind }) => kind === 'hold').map(({ side }) => side)).toEqual(['left', 'right']);
  });

  test('takes half minutes of its range, as many as fit', () => {
    const { steps } = planWith({ work: minutes(5, 10) }, 8);
    expect(steps).toMatchObject([{ work: { kind: 'time', timeMs: 450_000 } }]);
  });

  test.each([
    [5, [once], 'For 5 minutes.', '5 min'],
    [1.5, [once], 'For 90 seconds.', '90 s'],
    [7.5, [once], 'For 450 seconds.', '7:30 min'],
    [5, [once, once], 'For 5 minutes, 2 times.', '5 min × 2'],
  ])('of %d minutes reads as a person would say it', (length, sets, written, shown) => {
    const [step] = planWith({ work: minutes(length), sets }).steps;
    if (step?.kind !== 'exercise') throw new Error('The plan has no exercise.');
    expect(english.handout.dose(step)).toBe(written);
    expect(english.screen.dose(step)).toBe(shown);
  });
});
