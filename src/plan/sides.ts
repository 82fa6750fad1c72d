import type { ExerciseStep, Side } from '../routine/routine.ts';

export function otherSide(side: Side): Side {
  return side === 'left' ? 'right' : 'left';
}

/** The sides of a step in the order in which they come. `chosen` is the person's own choice and wins over the routine's. */
export function listSides(step: ExerciseStep, chosen: Side | undefined): readonly Side[] {
  if (step.sides === undefined) return [];
  if (step.sides === 'left' || step.sides === 'right') return [step.sides];
  const first = chosen ?? step.startSide ?? 'left';
  return [first, otherSide(first)];
}
