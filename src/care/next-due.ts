/** What is to be done next, and when: the rest of a session, the next round of a pain day, or the session of a day. */
import { dayMs, hourMs, minuteMs, weekDays } from '../durations.ts';
import {
  type Calendar,
  type LocalTime,
  localDay,
  momentOf,
  mondayOf,
  readLocalTime,
  renderDay,
  weekdayOf,
} from '../journal/local-time.ts';
import type { SessionSummary } from '../journal/session-summary.ts';
import { adherentShare, dayOfSession, isNearlySkipped } from '../journal/session-sums.ts';
import { findUnfinished, isFromStdin } from '../journal/today.ts';
import type { WeekOfDays } from '../messages/weeks.ts';
import type { Mode, When } from '../routine/routine.ts';
import { hasEndedBadly } from './after-session.ts';
import { countRounds, findDueAfter, isRound } from './rounds.ts';

export interface NextDue {
  /** `over`: what was done last is not prescribed any longer, so that nothing is due. */
  readonly kind: 'unfinished' | 'round' | 'session' | 'over';
  /** Name or path that it is started by. */
  readonly routine: string;
  /** Absent where it was never done. */
  readonly title: string | undefined;
  readonly mode: Mode;
  /** Which round of its day; absent where it is none. */
  readonly round: number | undefined;
  readonly dueMs: number;
  readonly isDue: boolean;
  /** The last day on which its routine is done, `2026-12-24`; absent where it does not say it. */
  readonly until?: string;
  /** Of a routine that is done so many days a week, where its session is what is next. */
  readonly week?: WeekOfDays;
}

/** What somebody begins with. */
const firstRoutine = 'maintenance';

/** A due time further away than the next two days was kept by a clock that was wrong. */
const maxAheadMs = 2 * dayMs;

/**
 * `sessions` come newest first, and something was done in each. The newest decides: a round is followed by the next one
 * until the day is over on which that was due, everything else by one session a day, of the routine that was last done.
 */
export function findNextDue(sessions: readonly SessionSummary[], now: LocalTime, calendar: Calendar): NextDue {
  const rest = findRest(sessions, now);
  return (
    rest ?? endAfterLastDay(findRound(sessions, now, calendar) ?? findSession(sessions, now, calendar), now, calendar)
  );
}

/** Nothing is due after the last day that a routine is prescribed for, and nothing that was missed is made up for. */
function endAfterLastDay(due: NextDue, now: LocalTime, calendar: Calendar): NextDue {
  const offsetMinutes = calendar.utcOffsetMinutes(due.dueMs);
  const day = renderDay(Math.max(localDay({ wallMs: due.dueMs, offsetMinutes }), localDay(now)));
  if (due.until === undefined || day <= due.until) return due;
  const { week: _, ...rest } = due;
  return { ...rest, kind: 'over', round: undefined, isDue: false };
}

/** Of a session that counts as done all the same nobody is reminded, nor of one that left the pain worse. */
function findRest(sessions: readonly SessionSummary[], now: LocalTime): NextDue | undefined {
  const left = findUnfinished(sessions, now);
  const start = readLocalTime(left?.time ?? '');
  if (left === undefined || start === undefined || left.isRunning || left.share >= adherentShare || isFromStdin(left))
    return undefined;
  if (hasEndedBadly(left)) return undefined;
  return { ...nameOf(left), kind: 'unfinished', round: undefined, dueMs: start.wallMs, isDue: true };
}

function findRound(sessions: readonly SessionSummary[], now: LocalTime, calendar: Calendar): NextDue | undefined {
  // Where a version without `again` kept a round that was cut off, the one before it tells the time of the day.
  const newest = sessions.find(
    (session) =>
      session.outcome !== 'interrupted' || (isRound(session) && (session.againAt ?? session.again) !== undefined),
  );
  const start = readLocalTime(newest?.time ?? '');
  if (newest === undefined || start === undefined || !isRound(newest) || isFromStdin(newest)) return undefined;
  const ofRoutine = { name: newest.routine, mode: newest.mode };
  const dueMs = findDueAfter({ session: newest, start }, countRounds(sessions, ofRoutine, start), calendar);
  if (dueMs === undefined || dueMs > now.wallMs + maxAheadMs) return undefined;
  const dueDay = localDay({ wallMs: dueMs, offsetMinutes: calendar.utcOffsetMinutes(dueMs) });
  if (dueDay < localDay(now)) return undefined;
  const round = dueDay === localDay(now) ? countRounds(sessions, ofRoutine, now) + 1 : 1;
  return { ...nameOf(newest), kind: 'round', round, dueMs, isDue: dueMs <= now.wallMs };
}

/** The newest session of what is done on good days. */
export function findUsual(sessions: readonly SessionSummary[]): SessionSummary | undefined {
  return sessions.find((session) => session.mode === 'maintenance' && !isFromStdin(session));
}

function findSession(sessions: readonly SessionSummary[], now: LocalTime, calendar: Calendar): NextDue {
  const last = findUsual(sessions);
  const routine = last === undefined ? { routine: firstRoutine, title: undefined } : nameOf(last);
  const dueMs = last === undefined ? startOf(localDay(now), calendar) : findNextSession(last, sessions, now, calendar);
  const week = last && countWeek(last, sessions, now);
  return {
    ...routine,
    kind: 'session',
    mode: 'maintenance',
    round: undefined,
    dueMs,
    isDue: dueMs <= now.wallMs,
    ...(week && { week }),
  };
}

function startOf(day: number, calendar: Calendar): number {
  return momentOf((day * dayMs) / minuteMs, calendar);
}

/** As the days of its routine have it; without any, a session a day. */
function findNextSession(
  last: SessionSummary,
  sessions: readonly SessionSummary[],
  now: LocalTime,
  calendar: Calendar,
): number {
  const lastDone = findUsual(sessions.filter(fillsItsDay));
  // One of which nearly all was skipped is due on its own day still.
  const lastDay = lastDone === undefined ? dayOfSession(last) - 1 : dayOfSession(lastDone);
  const { when } = last;
  const week = countWeek(last, sessions, now);
  if (when === undefined) return startOf(lastDay + 1, calendar);
  const doneThen = sessions.filter(
    (session) => session.routine === last.routine && dayOfSession(session) === lastDay && isDoneOf(session),
  ).length;
  const lastMs = readLocalTime((lastDone ?? last).lastTime)?.wallMs ?? now.wallMs;
  const laterMs = lastMs + wakingMs / when.timesPerDay;
  const isItsDay = week === undefined ? (when.days?.includes(weekdayOf(lastDay)) ?? true) : week.done <= week.of;
  const isLaterThatDay = localDay({ wallMs: laterMs, offsetMinutes: calendar.utcOffsetMinutes(laterMs) }) === lastDay;
  if (doneThen < when.timesPerDay && isItsDay && isLaterThatDay && localDay(now) === lastDay) return laterMs;
  const day = week === undefined ? findDay(when, lastDay, localDay(now)) : findDayOfWeek(week, lastDay, localDay(now));
  return startOf(day, calendar);
}

function isDoneOf(session: SessionSummary): boolean {
  return isRound(session) && fillsItsDay(session);
}

/** Where it left the pain worse, no other one is due that day, however little was done; nor beside one that still runs. */
export function fillsItsDay(session: SessionSummary): boolean {
  return !isNearlySkipped(session) || session.isRunning || hasEndedBadly(session);
}

/** Several sessions of a day are spread over so much of it. This project's own choice. */
const wakingMs = 12 * hourMs;

/** The next day on which it is done: a day of the week that was missed is not made up for on another one. */
function findDay({ days, everyDays }: When, lastDay: number, today: number): number {
  if (days === undefined || days.length === 0) return lastDay + everyDays;
  let day = Math.max(lastDay + 1, today);
  while (!days.includes(weekdayOf(day))) day += 1;
  return day;
}

/** Any day of this week will do, until enough of them are done. */
function findDayOfWeek({ done, of }: WeekOfDays, lastDay: number, today: number): number {
  return done < of ? Math.max(lastDay + 1, today) : mondayOf(today) + weekDays;
}

function nameOf({
  routine,
  title,
  mode,
  until,
}: SessionSummary): Pick<NextDue, 'routine' | 'title' | 'mode' | 'until'> {
  return { routine, title, mode, ...(until !== undefined && { until }) };
}

/** Of the routine of a session, its newest one; `undefined` where it has no days a week. */
export function countWeek(
  { routine, when, until }: Pick<SessionSummary, 'routine' | 'when' | 'until'>,
  sessions: readonly SessionSummary[],
  now: LocalTime,
): WeekOfDays | undefined {
  if (when?.daysPerWeek === undefined) return undefined;
  const today = localDay(now);
  const monday = mondayOf(today);
  const own = sessions.filter((session) => session.routine === routine && isDoneOf(session)).map(dayOfSession);
  const done = new Set(own.filter((day) => day >= monday && day <= today));
  const isDoneToday = done.has(today);
  const week = Array.from({ length: weekDays }, (_, index) => monday + index);
  const left = week.filter((day) => day >= today && !done.has(day) && (until === undefined || renderDay(day) <= until));
  const { daysPerWeek: of, timesPerDay } = when;
  const missing = of - done.size;
  const countsEveryDay = missing > 0 && missing === left.length;
  return { done: done.size, of, isDoneToday, daysLeft: left.length, countsEveryDay, timesPerDay };
}

export interface RoutineDays {
  /** Name or path that it is kept by. */
  readonly routine: string;
  readonly when: When | undefined;
  readonly until: string | undefined;
}

/** The sessions as if each had been kept with what its routine says now. */
export function takeDaysOfNow(
  sessions: readonly SessionSummary[],
  days: readonly RoutineDays[],
): readonly SessionSummary[] {
  if (days.length === 0) return sessions;
  return sessions.map((session) => {
    const now = days.find(({ routine }) => routine === session.routine);
    if (now === undefined) return session;
    const { when: _, until: __, ...kept } = session;
    return { ...kept, ...(now.when && { when: now.when }), ...(now.until && { until: now.until }) };
  });
}

export interface KnownRoutine {
  readonly name: string;
  readonly from: 'bundled' | 'own' | 'path';
}

/** More of those that were done lately would hide the person's own. Own choice. */
const maxLast = 3;

/** What is due, what was done last, the person's own, `maintenance`; then what else ships with the program. */
export function orderRoutines(
  due: NextDue,
  sessions: readonly SessionSummary[],
  known: readonly KnownRoutine[],
): { readonly first: readonly string[]; readonly others: readonly string[] } {
  const usual = sessions.filter((session) => session.mode === 'maintenance' && !isFromStdin(session));
  const last = [...new Set(usual.map(({ routine }) => routine))].slice(0, maxLast);
  const own = known.filter(({ from }) => from === 'own').map(({ name }) => name);
  const first = [...new Set([...(due.mode === 'maintenance' ? [due.routine] : []), ...last, ...own, 'maintenance'])];
  return { first, others: known.map(({ name }) => name).filter((name) => !first.includes(name)) };
}
