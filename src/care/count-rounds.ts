import { type LocalTime, localDay, readLocalTime } from '../journal/local-time.ts';
import type { SessionEntry, SessionSummary } from '../journal/session-summary.ts';

/**
 * How often a routine was done on this local day, sessions among them that the person ended early with something done.
 */
export function countRounds(sessions: readonly SessionEntry[], routine: string, now: LocalTime): number {
  const today = localDay(now);
  return sessions.filter((session) => {
    if (session.kind !== 'session' || session.routine !== routine || !isRound(session)) return false;
    const start = readLocalTime(session.time);
    return start !== undefined && localDay(start) === today;
  }).length;
}

function isRound({ outcome, share }: SessionSummary): boolean {
  return outcome !== 'interrupted' && share > 0;
}
