/** A routine that is done so many days a week, whichever they are: how many are done, and how many are left. */
import { type LocalTime, localDay, mondayOf, renderDay } from '../journal/local-time.ts';
import { dayOfSession } from '../journal/recent-sessions.ts';
import type { SessionSummary } from '../journal/session-summary.ts';
import type { WeekOfDays } from '../messages/progress.ts';
import { isRound } from './rounds.ts';

/** Of the routine of a session, its newest one; `undefined` where it has no days a week. */
export function countWeek(
  { routine, when, until }: Pick<SessionSummary, 'routine' | 'when' | 'until'>,
  sessions: readonly SessionSummary[],
  now: LocalTime,
): WeekOfDays | undefined {
  if (when?.daysPerWeek === undefined) return undefined;
  const today = localDay(now);
  const monday = mondayOf(today);
  const own = sessions.filter((session) => session.routine === routine && isRound(session)).map(dayOfSession);
  const done = new Set(own.filter((day) => day >= monday && day <= today));
  const isDoneToday = done.has(today);
  const week = Array.from({ length: 7 }, (_, index) => monday + index);
  const left = week.filter((day) => day >= today && !done.has(day) && (until === undefined || renderDay(day) <= until));
  const { daysPerWeek: of, timesPerDay } = when;
  const missing = of - done.size;
  const countsEveryDay = missing > 0 && missing === left.length;
  return { done: done.size, of, isDoneToday, daysLeft: left.length, countsEveryDay, timesPerDay };
}
