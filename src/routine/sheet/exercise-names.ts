/** By which names of a sheet an exercise of the program is known. */

import type { Exercise } from '../routine.ts';
import { nameFromText } from '../routine-name.ts';

export function namesOf(exercise: Exercise | undefined, id: string): readonly string[] {
  return [id, exercise?.name ?? id, ...(exercise?.also ?? [])];
}

/** "Bridges" and "bridge", "Bird-dog" and "bird dog" are the same. */
export function sameName(name: string): string {
  return (nameFromText(name) ?? name)
    .split('-')
    .map((word) => word.replace(/(?<=\w{3})s$/, ''))
    .join(' ');
}
