/** What the front door, `today` and `next` show, read once. */
import { findNextDue, type NextDue } from '../../care/next-due.ts';
import { journalFolder } from '../../journal/journal-name.ts';
import { type LocalTime, localDay, localTimeNow } from '../../journal/local-time.ts';
import { dayOfSession, type JournalDay, listDays } from '../../journal/recent-days.ts';
import { readRecentSessions, recentDays } from '../../journal/recent-sessions.ts';
import { listRunning } from '../../journal/session-lock.ts';
import type { SessionSummary } from '../../journal/session-summary.ts';
import type { Ports } from '../../ports.ts';

export interface TodayFacts {
  readonly now: LocalTime;
  readonly due: NextDue;
  /** Of the last weeks, newest first. */
  readonly sessions: readonly SessionSummary[];
  /** How many days ago something was last done; absent where that is longer than these weeks. */
  readonly lastDaysAgo: number | undefined;
  /** The last two weeks, oldest first. */
  readonly days: readonly JournalDay[];
}

const shownDays = 14;

export function readTodayFacts(ports: Pick<Ports, 'files' | 'environment' | 'clock' | 'processes'>): TodayFacts {
  const { files, environment, clock } = ports;
  const now = localTimeNow(clock);
  const folder = journalFolder(files, environment.folders);
  const sessions = readRecentSessions(files, folder, now, recentDays, listRunning(ports));
  const [last] = sessions;
  return {
    now,
    due: findNextDue(sessions, now, clock),
    sessions,
    lastDaysAgo: last && Math.max(0, localDay(now) - dayOfSession(last)),
    days: listDays(sessions, localDay(now) - shownDays + 1, localDay(now)),
  };
}
