/** What the journal says of today, read once before a session, and the session that was left and can be resumed now. */
import { dayMs, hourMs } from '../durations.ts';
import type { Files } from '../ports.ts';
import { readSession, sessionsNewestFirst } from './list-sessions.ts';
import { type LocalTime, localDay, renderCompactUtc, wallMsOf } from './local-time.ts';
import type { RecordOf, ResumedSession } from './session-record.ts';
import type { SessionEntry, SessionSummary } from './session-summary.ts';
import { dayOfSession } from './session-sums.ts';
import { isUnbegun } from './session-totals.ts';

export interface JournalToday {
  /** The newest session, where a process keeps it now. */
  readonly running?: SessionSummary;
  readonly resumable: Resumable | undefined;
  /** Newest first; yesterday's are among them. */
  readonly sessions: readonly SessionEntry[];
  /** Nothing of any session was ever done. */
  readonly isFirstEver: boolean;
}

/** Names are in UTC: wherever the person is, all sessions of the local day are among those of two days. */
const twoDaysMs = 2 * dayMs;

/** `runningIds` are the sessions that some process keeps now: what another window plays is not to be resumed here. */
export function readToday(
  files: Files,
  folder: string,
  now: LocalTime,
  runningIds: ReadonlySet<string> = new Set(),
): JournalToday {
  try {
    const sessions = listRecent(files, folder, now.wallMs, runningIds);
    const running = sessions.filter((session) => session.kind === 'session').find(({ isRunning }) => isRunning);
    return {
      ...(running && { running }),
      resumable: running === undefined ? findResumable(files, folder, now) : undefined,
      sessions,
      isFirstEver: isFirstEver(files, folder),
    };
  } catch {
    // A history that cannot be read, whatever is wrong with it or with this reader, must not prevent a session.
    return { resumable: undefined, sessions: [], isFirstEver: true };
  }
}

/** A session in which nothing was done was none; one that cannot be read was. */
function isFirstEver(files: Files, folder: string): boolean {
  for (const session of sessionsNewestFirst(files, folder)) {
    if (session.kind !== 'session' || !isUnbegun(session)) return false;
  }
  return true;
}

function listRecent(
  files: Files,
  folder: string,
  wallMs: number,
  runningIds: ReadonlySet<string>,
): readonly SessionEntry[] {
  const earliest = renderCompactUtc(wallMs - twoDaysMs);
  const recent: SessionEntry[] = [];
  for (const session of sessionsNewestFirst(files, folder, runningIds)) {
    if (session.kind !== 'month' && session.id < earliest) break;
    recent.push(session);
  }
  return recent;
}

// The session that was left and can be resumed now.

/**
 * The session that was not finished: the newest one in which something was done, where it was today's, or was left so
 * short a time ago that only midnight lies between.
 */
export interface Resumable extends ResumedSession {
  readonly summary: SessionSummary;
  /** Routine, choices and planned steps, from which the same plan is built again. */
  readonly session: RecordOf<'session'>;
}

/** Throws a FileError where the folder cannot be listed. */
export function findResumable(files: Files, folder: string, now: LocalTime): Resumable | undefined {
  const unfinished = findUnfinished(sessionsNewestFirst(files, folder), now);
  if (unfinished === undefined) return undefined;
  const { records } = readSession(files, folder, unfinished.id);
  const session = records.find((record) => record.type === 'session');
  return session && { id: unfinished.id, playedMs: unfinished.playedMs, records, summary: unfinished, session };
}

/**
 * The newest session, where it was left and can be resumed now. None of these hides one that came before it: a session
 * that was ended before its first rep, one that cannot be read, and one that a wrong clock has dated ahead.
 */
export function findUnfinished(newestFirst: Iterable<SessionEntry>, now: LocalTime): SessionSummary | undefined {
  for (const session of newestFirst) {
    if (session.kind !== 'session' || isUnbegun(session)) continue;
    if (wallMsOf(session.time) > now.wallMs) continue;
    return isUnfinished(session) && isOfNow(session, now) ? session : undefined;
  }
  return undefined;
}

/** Whether it was left, by whatever key or signal, with something done and something left. */
export function isUnfinished(
  session: Pick<SessionSummary, 'outcome' | 'share' | 'done'> & { readonly hasOpenPack?: true },
): boolean {
  return session.outcome !== 'done' && session.share < 1 && !isUnbegun(session);
}

/** A routine that was read from standard input cannot be read again. */
export function isFromStdin({ routine }: { readonly routine: string }): boolean {
  return routine === '-';
}

/** Who goes on this soon after midnight has not been to bed in between. Own choice. */
const overMidnightMs = 3 * hourMs;

/** Whether a session that was left can be resumed now. */
function isOfNow(session: SessionSummary, now: LocalTime): boolean {
  const agoMs = now.wallMs - wallMsOf(session.lastTime);
  return dayOfSession(session) === localDay(now) || (agoMs >= 0 && agoMs <= overMidnightMs);
}
