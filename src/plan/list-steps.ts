import type { BreakStep, ExerciseStep, RoutineStep } from '../routine/routine.ts';

/** One time that a step is done: rounds are written out, and each occurrence knows its round. */
export interface Occurrence {
  readonly step: ExerciseStep | BreakStep;
  readonly round: { readonly number: number; readonly of: number } | undefined;
}

/** Writes rounds out, in the order in which they are done. */
export function listOccurrences(
  steps: readonly RoutineStep[],
  round: Occurrence['round'] = undefined,
): readonly Occurrence[] {
  return steps.flatMap((step) => (step.kind === 'rounds' ? listRounds(step.steps, step.rounds) : [{ step, round }]));
}

function listRounds(steps: readonly RoutineStep[], rounds: number): readonly Occurrence[] {
  return Array.from({ length: rounds }, (_, index) => listOccurrences(steps, { number: index + 1, of: rounds })).flat();
}

/** Every exercise step once, however many rounds it stands in. */
export function listExerciseSteps(steps: readonly RoutineStep[]): readonly ExerciseStep[] {
  return steps.flatMap((step) => {
    if (step.kind === 'rounds') return listExerciseSteps(step.steps);
    return step.kind === 'exercise' ? [step] : [];
  });
}
