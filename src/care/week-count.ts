/** A routine that is done so many days a week, whichever they are: how many are done, and how many are left. */
import { type LocalTime, localDay, mondayOf, renderDay } from '../journal/local-time.ts';
import { dayOfSession } from '../journal/recent-days.ts';
import type { SessionSummary } from '../journal/session-summary.ts';
import { isRound } from './rounds.ts';

/** The days of a week from its Monday on. */
export interface WeekCount {
  /** Days on which it was done, today among them. */
  readonly done: number;
  /** On how many it is to be done. */
  readonly of: number;
  readonly isDoneToday: boolean;
  /** Days on which it may still be done this week, up to the last one that it is prescribed for. */
  readonly daysLeft: number;
  /** Once or several times on such a day. */
  readonly timesPerDay: number;
}

/** Of the routine of `last`, its newest session; `undefined` where it has no days a week. */
export function countWeek(
  { routine, when, until }: Pick<SessionSummary, 'routine' | 'when' | 'until'>,
  sessions: readonly SessionSummary[],
  now: LocalTime,
): WeekCount | undefined {
  if (when?.daysPerWeek === undefined) return undefined;
  const today = localDay(now);
  const monday = mondayOf(today);
  const own = sessions.filter((session) => session.routine === routine && isRound(session)).map(dayOfSession);
  const done = new Set(own.filter((day) => day >= monday && day <= today));
  const isDoneToday = done.has(today);
  const week = Array.from({ length: 7 }, (_, index) => monday + index);
  const left = week.filter((day) => day >= today && !done.has(day) && (until === undefined || renderDay(day) <= until));
  return { done: done.size, of: when.daysPerWeek, isDoneToday, daysLeft: left.length, timesPerDay: when.timesPerDay };
}

/** Whether no day may be left out any more. */
export function countsEveryDay({ done, of, daysLeft }: WeekCount): boolean {
  return of > done && of - done === daysLeft;
}
