import { listSessions } from '../journal/list-sessions.ts';
import { type LocalTime, localDay, readLocalTime } from '../journal/local-time.ts';
import type { SessionSummary } from '../journal/session-summary.ts';
import type { Files } from '../ports.ts';

const TWO_DAYS_MS = 2 * 86_400_000;

/**
 * How often a routine was done on this local day, sessions among them that the person ended early with something done.
 * Throws a FileError
 * where the folder cannot be listed.
 */
export function countRounds(files: Files, folder: string, routine: string, now: LocalTime): number {
  const today = localDay(now);
  const recent = listSessions(files, folder, { sinceMs: now.wallMs - TWO_DAYS_MS });
  return recent.filter((session) => {
    if (session.kind !== 'session' || session.routine !== routine || !isRound(session)) return false;
    const start = readLocalTime(session.time);
    return start !== undefined && localDay(start) === today;
  }).length;
}

function isRound({ outcome, share }: SessionSummary): boolean {
  return outcome !== 'interrupted' && share > 0;
}
