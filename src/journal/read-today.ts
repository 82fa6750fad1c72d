/** What the journal says of today, read once before a session. */

import type { Files } from '../ports.ts';
import { readSession, sessionsNewestFirst } from './list-sessions.ts';
import { dayMs, type LocalTime, localDay, readLocalTime, renderCompactUtc } from './local-time.ts';
import type { RecordOf, ResumedSession } from './session-record.ts';
import type { SessionEntry, SessionSummary } from './session-summary.ts';
import { isUnbegun } from './session-totals.ts';

/** The session that was not finished: the newest one in which something was done, where it was today's. */
export interface Resumable extends ResumedSession {
  readonly summary: SessionSummary;
  /** Routine, choices and planned steps, from which the same plan is built again. */
  readonly session: RecordOf<'session'>;
}

export interface JournalToday {
  /** The newest session, where a process keeps it now. */
  readonly running?: SessionSummary;
  readonly resumable: Resumable | undefined;
  /** Newest first; yesterday's are among them. */
  readonly sessions: readonly SessionEntry[];
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
    const running = sessions.find((session) => session.kind === 'session' && session.isRunning);
    if (running?.kind === 'session') return { running, resumable: undefined, sessions };
    return { resumable: findResumable(files, folder, now), sessions };
  } catch {
    // A history that cannot be read must not prevent a session.
    return { resumable: undefined, sessions: [] };
  }
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

/** Throws a FileError where the folder cannot be listed. */
export function findResumable(files: Files, folder: string, now: LocalTime): Resumable | undefined {
  const newest = findNewestBegun(sessionsNewestFirst(files, folder), now.wallMs);
  if (newest === undefined || !isUnfinished(newest) || !isSameDay(newest.time, now)) return undefined;
  const { records } = readSession(files, folder, newest.id);
  const session = records.find((record) => record.type === 'session');
  return session && { id: newest.id, playedMs: newest.playedMs, records, summary: newest, session };
}

/**
 * None of these hides one that came before it: a session that was ended before its first rep, one that cannot be read,
 * and one that a wrong clock has dated ahead.
 */
function findNewestBegun(sessions: Iterable<SessionEntry>, nowMs: number): SessionSummary | undefined {
  for (const session of sessions) {
    if (session.kind !== 'session' || isUnbegun(session.done)) continue;
    if ((readLocalTime(session.time)?.wallMs ?? 0) <= nowMs) return session;
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

function isSameDay(time: string, now: LocalTime): boolean {
  const start = readLocalTime(time);
  return start !== undefined && localDay(start) === localDay(now);
}
