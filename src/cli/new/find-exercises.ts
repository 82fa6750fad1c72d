import { nearestWord } from '../../routine/nearest-word.ts';
import type { Exercise } from '../../routine/routine.ts';

/** The exercises that have every word of what was typed among their names; else the one whose name is nearest. */
export function findExercises(exercises: readonly Exercise[], typed: string): readonly Exercise[] {
  const words = typed.toLowerCase().split(/\s+/);
  const found = exercises.filter((exercise) => {
    const names = namesOf(exercise);
    return words.every((word) => names.includes(word));
  });
  if (found.length > 0) return found;
  const nearest = nearestWord(
    typed,
    exercises.map(({ id }) => id),
  );
  return exercises.filter(({ id }) => id === nearest);
}

function namesOf({ id, name, also, position }: Exercise): string {
  return [id, name, ...also, position].join('\n').toLowerCase();
}
