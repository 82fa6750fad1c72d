/**
 * Sessions summed up, day by day and over a period: how often, how much of what was prescribed, and what it did to the
 * pain.
 */
import { dayMs, minuteMs, weekDays } from '../durations.ts';
import { type LocalTime, localDay, mondayOf, readLocalTime, renderDay } from './local-time.ts';
import type { SessionEntry, SessionSummary } from './session-summary.ts';
import { isUnbegun } from './session-totals.ts';

export interface JournalDay {
  /** Days since 1 January 1970. */
  readonly day: number;
  /** Newest first. */
  readonly sessions: readonly SessionSummary[];
  /** The highest pain that was reported before a session of this day. */
  readonly painBefore: number | undefined;
}

/** Every day from one to another, oldest first. What a wrong clock dated outside is on none of them. */
export function listDays(sessions: readonly SessionSummary[], fromDay: number, toDay: number): readonly JournalDay[] {
  const byDay = new Map<number, SessionSummary[]>();
  for (const session of sessions) {
    const day = dayOfSession(session);
    const ofDay = byDay.get(day);
    if (ofDay === undefined) byDay.set(day, [session]);
    else ofDay.push(session);
  }
  return Array.from({ length: toDay - fromDay + 1 }, (_, index) => {
    const day = fromDay + index;
    const ofDay = byDay.get(day) ?? [];
    const pains = ofDay.flatMap(({ painBefore }) => (painBefore === undefined ? [] : [painBefore]));
    return {
      day,
      sessions: ofDay,
      painBefore: pains.length === 0 ? undefined : pains.reduce((a, b) => Math.max(a, b)),
    };
  });
}

/** By the clocks of the place where it was done. */
export function dayOfSession({ time }: Pick<SessionSummary, 'time'>): number {
  const start = readLocalTime(time);
  return start === undefined ? Number.NaN : localDay(start);
}

export interface SessionSum {
  /** Local day of the first session: `2026-11-16`. */
  readonly from: string;
  /** Days of this time that have been, today among them: since its beginning, or since the very first session. */
  readonly days: number;
  readonly sessions: number;
  /** Sessions of which at least 80 % was done. */
  readonly adherent: number;
  /** Over all sessions: the part that was done of what each prescribed. */
  readonly shareSum: number;
  readonly playedMs: number;
  /** Sessions with pain given before and after, and the sums of both scores over these. */
  readonly painPairs: number;
  readonly painBeforeSum: number;
  readonly painAfterSum: number;
  readonly eased: number;
  readonly worse: number;
}

/** A month is long enough to show a habit, and short enough to change it. */
export const recentWeeks = 4;

/** From this share of the prescribed on, a session counts as adherent: usual in exercise research. */
export const adherentShare = 0.8;

/** Below this share nearly all was skipped: such a session is not spoken of as done. Own choice. */
const skippedShare = 0.2;

/** Whether nearly all of a session was skipped. */
export function isNearlySkipped({ share }: Pick<SessionSummary, 'share'>): boolean {
  return share < skippedShare;
}

/** The sums of a history; either is absent where there were no sessions. */
export interface HistorySums {
  /** The last four weeks, the present one among them. */
  readonly recent: SessionSum | undefined;
  readonly allTime: SessionSum | undefined;
}

export function sumHistory(entries: readonly SessionEntry[], now: LocalTime): HistorySums {
  return {
    recent: sumPeriod(selectPeriod(entries, now, recentWeeks)),
    allTime: sumPeriod(selectPeriod(entries, now)),
  };
}

/** Some weeks with their sessions, the present week among them; or all time since the first session. */
export interface Period {
  /** Local days, as numbers of days. It begins with the first session of all where that came later than its Monday. */
  readonly fromDay: number;
  readonly today: number;
  /** In the order of the entries: newest first. */
  readonly sessions: readonly CountedSession[];
}

/** `weeks` begin on Mondays; all time where absent. */
export function selectPeriod(entries: readonly SessionEntry[], now: LocalTime, weeks?: number): Period {
  const today = localDay(now);
  const sessions = entries.flatMap((entry) => readCounted(entry));
  const firstDay = sessions.reduce((first, { day }) => Math.min(first, day), today);
  const fromDay = weeks === undefined ? firstDay : Math.max(firstDay, firstDayOf(weeks, today));
  return { fromDay, today, sessions: sessions.filter(({ day }) => day >= fromDay) };
}

/** The Monday that these weeks begin with. */
export function firstDayOf(weeks: number, today: number): number {
  return mondayOf(today) - (weeks - 1) * weekDays;
}

/** Of entries that come newest first, as many as these weeks need: to the first one that was counted before them. */
export function* takeForPeriod(
  entries: Iterable<SessionEntry>,
  now: LocalTime,
  weeks: number,
): Generator<SessionEntry> {
  const fromDay = firstDayOf(weeks, localDay(now));
  for (const entry of entries) {
    yield entry;
    if (readCounted(entry).some(({ day }) => day < fromDay)) return;
  }
}

export interface CountedSession {
  /** Its local day. */
  readonly day: number;
  /** The local time at which it began as a number of days, with its fraction. */
  readonly atDay: number;
  readonly summary: SessionSummary;
}

/** None for a file that could not be read, and for a session in which nothing was done. */
function readCounted(entry: SessionEntry): readonly CountedSession[] {
  const start = readLocalTime(entry.time);
  if (start === undefined || entry.kind !== 'session' || isUnbegun(entry)) return [];
  return [{ day: localDay(start), atDay: (start.wallMs + start.offsetMinutes * minuteMs) / dayMs, summary: entry }];
}

/** All sessions of a period in one; `undefined` where there are none. */
export function sumPeriod({ sessions: counted, fromDay, today }: Period): SessionSum | undefined {
  if (counted.length === 0) return undefined;
  const sessions = counted.map(({ summary }) => summary);
  const pains = sessions.flatMap(({ painBefore: before, painAfter: after }) =>
    before === undefined || after === undefined ? [] : [{ before, after, change: ratePainChange(before, after) }],
  );
  return {
    from: renderDay(counted.reduce((first, { day }) => Math.min(first, day), Number.POSITIVE_INFINITY)),
    days: today - fromDay + 1,
    sessions: sessions.length,
    shareSum: sum(sessions.map(({ share }) => share)),
    adherent: sessions.filter(({ share }) => share >= adherentShare).length,
    playedMs: sum(sessions.map(({ playedMs }) => playedMs)),
    painPairs: pains.length,
    painBeforeSum: sum(pains.map(({ before }) => before)),
    painAfterSum: sum(pains.map(({ after }) => after)),
    eased: pains.filter(({ change }) => change === 'eased').length,
    worse: pains.filter(({ change }) => change === 'worse').length,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Smallest important easing on the 0-10 scale: 2 points or 30 % (Ostelo 2008). */
const importantPoints = 2;
const importantShare = 0.3;

export type PainChange = 'eased' | 'unchanged' | 'worse';

/** Whether a change of pain matters. The source speaks of easing; that 2 points more are worse is our choice. */
export function ratePainChange(before: number, after: number): PainChange {
  if (after - before >= importantPoints) return 'worse';
  const eased = before - after;
  return eased > 0 && (eased >= importantPoints || eased >= importantShare * before) ? 'eased' : 'unchanged';
}

// The weeks of a period one by one, with the sums that the whole period has.

export interface Week {
  /** Its first and last day that are in the period. */
  readonly from: string;
  readonly to: string;
  readonly days: number;
  /** Days with a session, and how many of them had one of a pain day. */
  readonly activeDays: number;
  readonly painDays: number;
  /** `undefined` where there was none. */
  readonly sum: SessionSum | undefined;
  /** The mean of the scores; `undefined` where there is none. */
  readonly painBefore: number | undefined;
  readonly painAfter: number | undefined;
}

/** Oldest first. What is dated after today is in none of them. */
export function listWeeks({ fromDay, today, sessions }: Period): readonly Week[] {
  const weeks: Week[] = [];
  for (let monday = mondayOf(fromDay); monday <= today; monday += weekDays) {
    const [from, to] = [Math.max(monday, fromDay), Math.min(monday + weekDays - 1, today)];
    const own = sessions.filter(({ day }) => day >= from && day <= to);
    const summaries = own.map(({ summary }) => summary);
    weeks.push({
      from: renderDay(from),
      to: renderDay(to),
      days: to - from + 1,
      activeDays: new Set(own.map(({ day }) => day)).size,
      painDays: new Set(own.filter(({ summary }) => summary.mode === 'pain-day').map(({ day }) => day)).size,
      sum: sumPeriod({ fromDay: from, today: to, sessions: own }),
      painBefore: meanOf(summaries.map(({ painBefore }) => painBefore)),
      painAfter: meanOf(summaries.map(({ painAfter }) => painAfter)),
    });
  }
  return weeks;
}

function meanOf(scores: readonly (number | undefined)[]): number | undefined {
  const known = scores.filter((score) => score !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, score) => sum + score, 0) / known.length;
}
