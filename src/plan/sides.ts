import type { ExerciseStep, Side } from '../routine/routine.ts';
import type { Choices } from './choices.ts';

function otherSide(side: Side): Side {
  return side === 'left' ? 'right' : 'left';
}

/** The sides of a step in the order in which they come. The person's choice wins over the routine's, that over the usual. */
export function listSides(step: ExerciseStep, { startSide, usualStartSide }: Choices): readonly Side[] {
  if (step.sides === undefined) return [];
  if (step.sides === 'left' || step.sides === 'right') return [step.sides];
  const first = startSide ?? step.startSide ?? usualStartSide ?? 'left';
  return [first, otherSide(first)];
}
