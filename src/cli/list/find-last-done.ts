import { journalFolder } from '../../journal/journal-name.ts';
import { sessionsNewestFirst } from '../../journal/list-sessions.ts';
import type { Ports } from '../../ports.ts';

/**
 * When each of these routines was last done, by name, in local time; those that never were are left out. A session in
 * which nothing was done does not count, and an unreadable history counts as none.
 */
export function findLastDone(
  names: Iterable<string>,
  { files, environment }: Pick<Ports, 'files' | 'environment'>,
): ReadonlyMap<string, string> {
  const missing = new Set(names);
  const found = new Map<string, string>();
  try {
    for (const entry of sessionsNewestFirst(files, journalFolder(files, environment.folders))) {
      if (entry.kind === 'session' && entry.share > 0 && missing.delete(entry.routine)) {
        found.set(entry.routine, entry.time);
      }
      if (missing.size === 0) break;
    }
  } catch {
    // A list of routines is of use without its days.
  }
  return found;
}
