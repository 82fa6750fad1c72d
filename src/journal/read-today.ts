/** What the journal says of today, read once before a session. */
import { dayMs } from '../durations.ts';
import type { Files } from '../ports.ts';
import { readSession, sessionsNewestFirst } from './list-sessions.ts';
import { type LocalTime, renderCompactUtc } from './local-time.ts';
import { findResumable, type Resumable } from './resumable.ts';
import type { RecordOf } from './session-record.ts';
import type { SessionEntry, SessionSummary } from './session-summary.ts';
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
    // As with the sessions of today.
    return [];
  }
}

/** A session in which nothing was done was none; one that cannot be read was. */
function isFirstEver(files: Files, folder: string): boolean {
  for (const session of sessionsNewestFirst(files, folder)) {
    if (session.kind !== 'session' || !isUnbegun(session.done)) return false;
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
