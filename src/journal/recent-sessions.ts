/** The sessions of the last weeks, as everything reads them that looks further back than today. */
import { dayMs, hourMs } from '../durations.ts';
import type { Files } from '../ports.ts';
import { readSession, sessionsNewestFirst } from './list-sessions.ts';
import { type LocalTime, wallMsOf } from './local-time.ts';
import type { SessionRecord } from './session-record.ts';
import { isDamaged, type SessionEntry, type SessionSummary } from './session-summary.ts';
import { isUnbegun } from './session-totals.ts';

/** A clock may be set back a little, and another machine's be ahead. What lies later says nothing. Own choice. */
export const clockErrorMs = 2 * hourMs;

/** Long enough to know the usual routine of somebody who paused. Own choice. */
export const recentDays = 60;

interface RecentSessions {
  readonly sessions: readonly SessionSummary[];
  /** Whose files are damaged, as far as that is seen. */
  readonly damaged: readonly SessionEntry[];
}

/** Those of the last `days`. */
export function readRecent(
  files: Files,
  folder: string,
  now: LocalTime,
  days: number,
  running?: ReadonlySet<string>,
): RecentSessions {
  const earliest = now.wallMs - days * dayMs;
  const sessions: SessionSummary[] = [];
  const damaged: SessionEntry[] = [];
  try {
    for (const session of sessionsNewestFirst(files, folder, running)) {
      if (isDamaged(session)) damaged.push(session);
      if (!isBegun(session, now) && !hasWorsened(session, now)) continue;
      if (wallMsOf(session.time) < earliest) break;
      sessions.push(session);
    }
  } catch {
    // A history that cannot be read must prevent nothing.
  }
  return { sessions, damaged };
}

/**
 * Those in which something was done, newest first, each read when it is asked for. Left out are those that a wrong clock
 * has dated ahead. None where the history cannot be read.
 */
export function* sessionsBegun(
  files: Files,
  folder: string,
  now: LocalTime,
  running?: ReadonlySet<string>,
): Generator<SessionSummary> {
  try {
    for (const session of sessionsNewestFirst(files, folder, running)) {
      if (isBegun(session, now)) yield session;
    }
  } catch {
    // A history that cannot be read must prevent nothing.
  }
}

function isBegun(session: SessionEntry, now: LocalTime): session is SessionSummary {
  return session.kind === 'session' && !isUnbegun(session) && !isAhead(session, now);
}

/** Whether it left the pain worse although nothing of it was done: what comes next goes by that. */
function hasWorsened(session: SessionEntry, now: LocalTime): session is SessionSummary {
  if (session.kind !== 'session' || isAhead(session, now)) return false;
  const { painBefore, painAfter } = session;
  return painBefore !== undefined && painAfter !== undefined && painAfter > painBefore;
}

function isAhead({ time }: SessionSummary, now: LocalTime): boolean {
  return wallMsOf(time) > now.wallMs + clockErrorMs;
}

/** How many sessions are searched for what hurt: an exercise that is in none of them is new again. Own choice. */
const maxSearched = 20;

/** All records of the newest sessions, one session after the other, for callers that need no more than a few. */
export function* readRecentRecords(files: Files, folder: string): Generator<readonly SessionRecord[]> {
  try {
    let left = maxSearched;
    for (const { kind, id } of sessionsNewestFirst(files, folder)) {
      if (kind !== 'session') continue;
      yield readSession(files, folder, id).records;
      left -= 1;
      if (left === 0) break;
    }
  } catch {
    // A history that cannot be read must prevent nothing.
  }
}
