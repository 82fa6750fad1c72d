/** What hurt in the sessions before this one, exercise by exercise. */
import { isWorkRecord, type SessionRecord } from '../journal/session-record.ts';

/** In how many of the last sessions that had it an exercise hurt, without one between in which it did not: at most 2. */
export type HurtsInARow = ReadonlyMap<string, 1 | 2>;

/**
 * Sessions come newest first, each as its records, and are read no further than needed. A session in which nothing of
 * an exercise was done did not have it.
 */
export function countHurts(exercises: readonly string[], sessions: Iterable<readonly SessionRecord[]>): HurtsInARow {
  const hurts = new Map<string, 1 | 2>();
  let open = new Set(exercises);
  for (const records of sessions) {
    for (const exercise of open) {
      const hurt = records.some((record) => record.type === 'hurt' && record.what === exercise);
      if (hurt) hurts.set(exercise, hurts.has(exercise) ? 2 : 1);
      const isKnown = hurt ? hurts.get(exercise) === 2 : hasDone(records, exercise);
      if (isKnown) open = new Set([...open].filter((other) => other !== exercise));
    }
    if (open.size === 0) break;
  }
  return hurts;
}

function hasDone(records: readonly SessionRecord[], exercise: string): boolean {
  return records.some((record) => isWorkRecord(record) && record.what === exercise);
}
