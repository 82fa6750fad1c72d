/** What the journal says of today, read once before a session. */

import type { Files } from '../ports.ts';
import { readSession, sessionsNewestFirst } from './list-sessions.ts';
import { dayMs, type LocalTime, localDay, readLocalTime, renderCompactUtc } from './local-time.ts';
import { isWorkRecord, type RecordOf, type ResumedSession, type SessionRecord } from './session-record.ts';
import type { SessionEntry, SessionSummary } from './session-summary.ts';

/** The interrupted session that can be resumed: the newest one, where it was today's and something of it was done. */
export interface Resumable extends ResumedSession {
  readonly summary: SessionSummary;
  /** Routine, choices and planned steps, from which the same plan is built again. */
  readonly session: RecordOf<'session'>;
}

export interface JournalToday {
  readonly resumable: Resumable | undefined;
  /** Newest first; yesterday's are among them. */
  readonly sessions: readonly SessionEntry[];
  /** Nothing of any session was ever done. */
  readonly isFirstEver: boolean;
}

/** Names are in UTC: wherever the person is, all sessions of the local day are among those of two days. */
const twoDaysMs = 2 * dayMs;

export function readToday(files: Files, folder: string, now: LocalTime): JournalToday {
  try {
    return {
      resumable: findResumable(files, folder, now),
      sessions: listRecent(files, folder, now.wallMs),
      isFirstEver: isFirstEver(files, folder),
    };
  } catch {
    // A history that cannot be read must not prevent a session.
    return { resumable: undefined, sessions: [], isFirstEver: true };
  }
}

/** How many sessions are searched for what hurt: an exercise that is in none of them is new again. Own choice. */
const recentSessions = 20;

/** All records of the newest sessions, one session after the other, for callers that need no more than a few. */
export function* readRecentRecords(files: Files, folder: string): Generator<readonly SessionRecord[]> {
  try {
    let left = recentSessions;
    for (const { kind, id } of sessionsNewestFirst(files, folder)) {
      if (kind !== 'session') continue;
      yield readSession(files, folder, id).records;
      left -= 1;
      if (left === 0) break;
    }
  } catch {
    // As with the sessions of today.
  }
}

/** The packs of these sessions that were on the skin. */
export function readDonePacks(
  files: Files,
  folder: string,
  sessions: readonly SessionEntry[],
): readonly RecordOf<'pack'>[] {
  try {
    return sessions
      .filter((session) => session.kind === 'session' && session.done.packMs > 0)
      .flatMap(({ id }) => readSession(files, folder, id).records)
      .filter((record) => record.type === 'pack');
  } catch {
    return [];
  }
}

/** A session in which nothing was done was none; one that cannot be read was. */
function isFirstEver(files: Files, folder: string): boolean {
  for (const session of sessionsNewestFirst(files, folder)) {
    if (session.kind !== 'session' || session.share > 0) return false;
  }
  return true;
}

function listRecent(files: Files, folder: string, wallMs: number): readonly SessionEntry[] {
  const earliest = renderCompactUtc(wallMs - twoDaysMs);
  const recent: SessionEntry[] = [];
  for (const session of sessionsNewestFirst(files, folder)) {
    if (session.id < earliest) break;
    recent.push(session);
  }
  return recent;
}

/** Throws a FileError where the folder cannot be listed. */
export function findResumable(files: Files, folder: string, now: LocalTime): Resumable | undefined {
  const [newest] = sessionsNewestFirst(files, folder);
  if (newest?.kind !== 'session' || newest.outcome !== 'interrupted' || !isSameDay(newest.time, now)) return undefined;
  const { records } = readSession(files, folder, newest.id);
  const session = records.find((record) => record.type === 'session');
  if (session === undefined || !records.some(isWorkRecord)) return undefined;
  return { id: newest.id, playedMs: newest.playedMs, records, summary: newest, session };
}

function isSameDay(time: string, now: LocalTime): boolean {
  const start = readLocalTime(time);
  return start !== undefined && localDay(start) === localDay(now);
}
