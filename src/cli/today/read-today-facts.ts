/** What the front door, `today` and `next` show, read once. */
import { findNextDue, findUsual, type NextDue } from '../../care/next-due.ts';
import { type RoutineDays, takeDaysOfNow } from '../../care/routine-days.ts';
import { journalFolder } from '../../journal/journal-name.ts';
import { type LocalTime, localDay, localTimeNow } from '../../journal/local-time.ts';
import { dayOfSession, type JournalDay, listDays } from '../../journal/recent-days.ts';
import { readRecentSessions, recentDays } from '../../journal/recent-sessions.ts';
import { listRunning } from '../../journal/session-lock.ts';
import type { SessionSummary } from '../../journal/session-summary.ts';
import type { Ports } from '../../ports.ts';
import { readRoutineDays } from './read-routine-days.ts';

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

type FactPorts = Pick<Ports, 'files' | 'environment' | 'clock' | 'processes'>;

export async function readTodayFacts(ports: FactPorts): Promise<TodayFacts> {
  const { clock } = ports;
  const now = localTimeNow(clock);
  const kept = readKeptSessions(ports, now);
  const sessions = takeDaysOfNow(kept, await readDaysOfDue(kept, now, ports));
  const [last] = sessions;
  return {
    now,
    due: findNextDue(sessions, now, clock),
    sessions,
    lastDaysAgo: last && Math.max(0, localDay(now) - dayOfSession(last)),
    days: listDays(sessions, localDay(now) - shownDays + 1, localDay(now)),
  };
}

/** Those of the last weeks, newest first, with what their routines said then. */
export function readKeptSessions(ports: FactPorts, now: LocalTime): readonly SessionSummary[] {
  const { files, environment } = ports;
  return readRecentSessions(files, journalFolder(files, environment.folders), now, recentDays, listRunning(ports));
}

/** Of what may be due, and of the usual routine. */
async function readDaysOfDue(
  kept: readonly SessionSummary[],
  now: LocalTime,
  ports: FactPorts,
): Promise<readonly RoutineDays[]> {
  if (kept.length === 0) return [];
  const usual = findUsual(kept)?.routine;
  const due = findNextDue(kept, now, ports.clock).routine;
  const names = [...new Set(usual === undefined ? [due] : [due, usual])];
  const read = await Promise.all(names.map((name) => readRoutineDays(name, ports)));
  return read.filter((days) => days !== undefined);
}
