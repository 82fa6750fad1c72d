/** How the weeks go, from the journal alone: what `progress` and `report` say, with the sums that `history` has. */
import { buildCalendar, type CalendarDay, findLongestPause, type Pause } from './day-calendar.ts';
import { type LocalTime, mondayOf, renderDay } from './local-time.ts';
import { listPainPoints, type PainPoint, type PainSummary, summarisePain } from './pain-line.ts';
import type { SessionEntry } from './session-summary.ts';
import { firstDayOf, type Period, type SessionSum, selectPeriod, sumPeriod } from './session-sums.ts';
import { type DetailedSession, listSetbacks, type PackUse, type Setback, sumPacks } from './setbacks.ts';

export interface Progress {
  /** Absent for all time. */
  readonly weeks: number | undefined;
  readonly from: string;
  readonly today: string;
  /** The same two days as numbers of days. */
  readonly fromDay: number;
  readonly toDay: number;
  /** 0 where the first day is a Monday. */
  readonly weekdayOfFirst: number;
  /** Whether there are sessions before these weeks. */
  readonly hasEarlier: boolean;
  /** The first session of all came after the first Monday of these weeks. */
  readonly isSinceFirst: boolean;
  /** `undefined` where there was no session. */
  readonly sum: SessionSum | undefined;
  readonly days: readonly CalendarDay[];
  /** Days with a session, and how many of them were pain days. */
  readonly activeDays: number;
  readonly painDays: number;
  /** Pain days that follow each other are one. */
  readonly painSpells: number;
  readonly longestPause: Pause | undefined;
  readonly pain: {
    readonly points: readonly PainPoint[];
    readonly before: PainSummary | undefined;
    readonly after: PainSummary | undefined;
  };
  readonly setbacks: readonly Setback[];
  readonly packs: readonly PackUse[];
  /** Time with all packs. */
  readonly packMs: number;
  /** Sessions that a wrong clock dated after today: summed up, and on no day. */
  readonly ahead: number;
  /** Files and folders that cannot be read, as far back as these weeks. */
  readonly unread: number;
}

/** `readDetails` is asked for the sessions of the period alone. */
export function foldProgress(
  entries: readonly SessionEntry[],
  now: LocalTime,
  weeks: number | undefined,
  readDetails: (period: Period) => readonly DetailedSession[],
): Progress {
  const period = selectPeriod(entries, now, weeks);
  const days = buildCalendar(period);
  const points = listPainPoints(period);
  const details = readDetails(period);
  const packs = sumPacks(details);
  const earlier = selectPeriod(entries, now).sessions.filter(({ day }) => day < period.fromDay);
  const lastEarlier = earlier.reduce<number | undefined>((last, { day }) => Math.max(last ?? day, day), undefined);
  const active = days.filter(({ kind }) => kind !== 'none');
  return {
    weeks,
    from: renderDay(period.fromDay),
    today: renderDay(period.today),
    fromDay: period.fromDay,
    toDay: period.today,
    weekdayOfFirst: period.fromDay - mondayOf(period.fromDay),
    hasEarlier: earlier.length > 0,
    isSinceFirst: weeks !== undefined && period.fromDay > firstDayOf(weeks, period.today),
    sum: sumPeriod(period),
    days,
    activeDays: active.length,
    painDays: active.filter(({ kind }) => kind === 'pain-day').length,
    painSpells: days.filter(({ kind }, index) => kind === 'pain-day' && days[index - 1]?.kind !== 'pain-day').length,
    longestPause: findLongestPause(days, period.fromDay, lastEarlier),
    pain: { points, before: summarisePain(points, 'before'), after: summarisePain(points, 'after') },
    setbacks: listSetbacks(details),
    packs,
    packMs: packs.reduce((sum, { playedMs }) => sum + playedMs, 0),
    ahead: period.sessions.filter(({ day }) => day > period.today).length,
    unread: entries.filter(({ kind }) => kind !== 'session').length,
  };
}
