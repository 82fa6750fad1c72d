/** How the weeks go, read from the journal: one reading for `progress` and the report. */
import { journalFolder } from '../../journal/journal-name.ts';
import { listSessions, readNotable, readSession, sessionsNewestFirst } from '../../journal/list-sessions.ts';
import { type LocalTime, localTimeNow } from '../../journal/local-time.ts';
import { type DetailedSession, foldProgress, type Progress } from '../../journal/progress.ts';
import { listRunning } from '../../journal/session-lock.ts';
import type { SessionEntry, SessionSummary } from '../../journal/session-summary.ts';
import { takeForPeriod } from '../../journal/session-sums.ts';
import type { Ports } from '../../ports.ts';
import { unreadable } from '../user-error.ts';

interface ReadWeeks {
  /** Newest first, and no older than these weeks need. */
  readonly entries: readonly SessionEntry[];
  readonly progress: Progress;
  /** The sessions of these weeks with all that is kept of them, newest first. */
  readonly details: readonly DetailedSession[];
}

/** `whole` also reads the records of sessions that went as prescribed, which the sums can do without. */
export function readWeeks(ports: Ports, weeks: number | undefined, reading: 'whole' | 'sums'): ReadWeeks {
  const now = localTimeNow(ports.clock);
  const entries = weeks === undefined ? readEntries(ports) : readEntriesOf(weeks, now, ports);
  let details: readonly DetailedSession[] = [];
  const progress = foldProgress(entries, now, weeks, ({ sessions }) => {
    const read = reading === 'whole' ? readRecordsOf : readNotableOf;
    details = sessions.map(({ summary }) => ({ summary, records: read(summary, ports) }));
    return details;
  });
  return { entries, progress, details };
}

/** The newest `last` sessions, or all of them, newest first. */
export function readEntries(ports: Ports, last?: number): readonly SessionEntry[] {
  return withFolder(ports, (folder) => listSessions(ports.files, folder, last, listRunning(ports)));
}

function readEntriesOf(weeks: number, now: LocalTime, ports: Ports): readonly SessionEntry[] {
  return withFolder(ports, (folder) => {
    const all = sessionsNewestFirst(ports.files, folder, listRunning(ports));
    return [...takeForPeriod(all, now, weeks)];
  });
}

function withFolder<Result>(ports: Ports, read: (folder: string) => Result): Result {
  const folder = folderOf(ports);
  try {
    return read(folder);
  } catch (error) {
    throw unreadable(folder, error, Number.POSITIVE_INFINITY);
  }
}

/** A file that is gone since it was listed says nothing more. */
export function readRecordsOf({ id }: Pick<SessionSummary, 'id'>, ports: Ports): DetailedSession['records'] {
  try {
    return readSession(ports.files, folderOf(ports), id).records;
  } catch {
    return [];
  }
}

function readNotableOf(summary: SessionSummary, ports: Ports): DetailedSession['records'] {
  try {
    return readNotable(ports.files, folderOf(ports), summary);
  } catch {
    return [];
  }
}

function folderOf({ files, environment }: Ports): string {
  return journalFolder(files, environment.folders);
}
