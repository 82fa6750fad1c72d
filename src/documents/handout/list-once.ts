import type { PlanExerciseStep, PlanStep } from '../../plan/plan.ts';

/** The steps of a plan as they stand on a page: what is done in several rounds stands there once. */
export function listOnce(steps: readonly PlanStep[]): readonly PlanStep[] {
  let isRepeated = false;
  return steps.filter((step) => {
    // A break knows no round; it belongs to the exercise before it.
    if (step.kind === 'exercise') isRepeated = (step.round?.number ?? 1) > 1;
    return step.kind === 'pack' || !isRepeated;
  });
}

export function listExercises(steps: readonly PlanStep[]): readonly PlanExerciseStep[] {
  return steps.filter((step): step is PlanExerciseStep => step.kind === 'exercise');
}
