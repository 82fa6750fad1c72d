/** How the weeks go, from the journal alone: what `progress` and `report` say, with the sums that `history` has. */
import type { PackKind } from '../routine/routine.ts';
import { type LocalTime, mondayOf, renderDay } from './local-time.ts';
import { listPainPoints, type PainPoint, type PainSummary, summarisePain } from './pain-line.ts';
import type { SessionRecord } from './session-record.ts';
import type { SessionEntry, SessionSummary } from './session-summary.ts';
import {
  adherentShare,
  firstDayOf,
  listDays,
  type Period,
  type SessionSum,
  selectPeriod,
  sumPeriod,
} from './session-sums.ts';
import { listStepSummaries } from './step-summaries.ts';

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

/** `done`: at least one session of that day was done as far as counts as adherent. A pain day is one whatever was done. */
export type DayKind = 'done' | 'partly' | 'pain-day' | 'none';

export interface CalendarDay {
  /** `2026-11-22` */
  readonly date: string;
  readonly kind: DayKind;
  readonly sessions: number;
}

interface Pause {
  /** First and last day without a session. */
  readonly from: string;
  readonly to: string;
  readonly days: number;
  /** It has not ended yet. */
  readonly isGoingOn: boolean;
}

/** A week without a session is a pause. Own choice. */
const pauseDays = 7;

/** Every day of the period, in order. */
export function buildCalendar({ fromDay, today, sessions }: Period): readonly CalendarDay[] {
  const summaries = sessions.map(({ summary }) => summary);
  return listDays(summaries, fromDay, today).map(({ day, sessions: ofDay }) => ({
    date: renderDay(day),
    kind: kindOf(ofDay),
    sessions: ofDay.length,
  }));
}

/** It may have begun before these days, after `lastEarlier`: the day of the last session before `fromDay`. */
function findLongestPause(days: readonly CalendarDay[], fromDay: number, lastEarlier?: number): Pause | undefined {
  let longest: Pause | undefined;
  /** As an index into the days, below 0 where it came before them. */
  let begun = lastEarlier === undefined ? undefined : lastEarlier + 1 - fromDay;
  for (const [index, { kind, date }] of days.entries()) {
    if (kind !== 'none') begun = undefined;
    else {
      begun ??= index;
      const length = index - begun + 1;
      const isLonger = length >= pauseDays && length > (longest?.days ?? 0);
      if (isLonger)
        longest = { from: renderDay(fromDay + begun), to: date, days: length, isGoingOn: index === days.length - 1 };
    }
  }
  return longest;
}

function kindOf(sessions: readonly SessionSummary[]): DayKind {
  if (sessions.length === 0) return 'none';
  if (sessions.some(({ mode }) => mode === 'pain-day')) return 'pain-day';
  return sessions.some(({ share }) => share >= adherentShare) ? 'done' : 'partly';
}

/** A session with all that is kept of it; no records where its file can no longer be read. */
export interface DetailedSession {
  readonly summary: SessionSummary;
  readonly records: readonly SessionRecord[];
}

/** An exercise that did not go as prescribed, and in how many sessions. */
interface Setback {
  readonly what: string;
  readonly name: string;
  readonly hurt: number;
  /** Not done, or in part, because it hurt or because the person passed over it. */
  readonly leftOut: number;
  readonly easier: number;
}

interface PackUse {
  readonly pack: PackKind;
  readonly packs: number;
  readonly playedMs: number;
}

/** What hurt most often comes first, then what was left out most often. */
export function listSetbacks(sessions: readonly DetailedSession[]): readonly Setback[] {
  const setbacks = new Map<string, Setback>();
  // Newest first, so that the newest name of an exercise counts.
  for (const session of sessions) {
    for (const [what, one] of listOwnSetbacks(session)) {
      const sum = setbacks.get(what) ?? { what, name: one.name, hurt: 0, leftOut: 0, easier: 0 };
      setbacks.set(what, {
        ...sum,
        hurt: sum.hurt + one.hurt,
        leftOut: sum.leftOut + one.leftOut,
        easier: sum.easier + one.easier,
      });
    }
  }
  return [...setbacks.values()].toSorted(
    (a, b) => b.hurt - a.hurt || b.leftOut - a.leftOut || b.easier - a.easier || (a.what < b.what ? -1 : 1),
  );
}

/** Each exercise of one session once, however many of its steps are of it. */
function listOwnSetbacks({ summary, records }: DetailedSession): ReadonlyMap<string, Omit<Setback, 'what'>> {
  const own = new Map<string, Omit<Setback, 'what'>>();
  for (const { what, name } of summary.hurt) own.set(what, { name, hurt: 1, leftOut: 0, easier: 0 });
  for (const { what, name, kind, missed, isEasier } of listStepSummaries(records)) {
    const isLeftOut = kind !== 'pack' && (missed === 'hurt' || missed === 'skipped');
    if (!isLeftOut && !isEasier) continue;
    const { hurt = 0, leftOut = 0, easier = 0 } = own.get(what) ?? {};
    own.set(what, {
      name,
      hurt,
      leftOut: Math.max(leftOut, Number(isLeftOut)),
      easier: Math.max(easier, Number(isEasier)),
    });
  }
  return own;
}

/** Cold and heat, each where it was used. */
export function sumPacks(sessions: readonly DetailedSession[]): readonly PackUse[] {
  const used = sessions.flatMap(({ records }) =>
    records.filter((record) => record.type === 'pack').filter(({ playedMs }) => playedMs > 0),
  );
  return (['cold', 'heat'] as const).flatMap((pack) => {
    const own = used.filter(({ what }) => what === `${pack} pack`);
    const playedMs = own.reduce((sum, record) => sum + record.playedMs, 0);
    return own.length === 0 ? [] : [{ pack, packs: own.length, playedMs }];
  });
}
