/** The session that was left and can be resumed now. */
import { hourMs } from '../durations.ts';
import type { Files } from '../ports.ts';
import { readSession, sessionsNewestFirst } from './list-sessions.ts';
import { type LocalTime, localDay, wallMsOf } from './local-time.ts';
import { dayOfSession } from './session-days.ts';
import type { RecordOf, ResumedSession } from './session-record.ts';
import type { SessionEntry, SessionSummary } from './session-summary.ts';
import { isUnbegun } from './session-totals.ts';

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
    if (session.kind !== 'session' || isUnbegun(session.done)) continue;
    if (wallMsOf(session.time) > now.wallMs) continue;
    return isUnfinished(session) && isOfNow(session, now) ? session : undefined;
  }
  return undefined;
}

/** Whether it was left, by whatever key or signal, with something done and something left. */
export function isUnfinished({ outcome, share, done }: Pick<SessionSummary, 'outcome' | 'share' | 'done'>): boolean {
  return outcome !== 'done' && share < 1 && !isUnbegun(done);
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
