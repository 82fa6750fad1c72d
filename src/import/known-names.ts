/** By which names somebody else's list knows an exercise of the program. */
import type { ExerciseCatalog } from '../routine/routine.ts';
import { nameFromText } from '../routine/routine-name.ts';

/** The id of each exercise by all of its names, as `same` writes them. */
export function listKnownNames(catalog: ExerciseCatalog, same: (name: string) => string): ReadonlyMap<string, string> {
  const namesOf = (id: string) => {
    const exercise = catalog.get(id);
    return [id, exercise?.name ?? id, ...(exercise?.also ?? [])];
  };
  return new Map([...catalog.keys()].flatMap((id) => namesOf(id).map((name) => [same(name), id] as const)));
}

/** "Bridges" and "bridge", "Bird-dog" and "bird dog" are the same. */
export function sameName(name: string): string {
  return (nameFromText(name) ?? name)
    .split('-')
    .map((word) => word.replace(/(?<=\w{3})s$/, ''))
    .join(' ');
}
