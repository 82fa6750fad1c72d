/** Which days had a session, and of what kind; and the longest time without one. */
import { renderDay } from './local-time.ts';
import { listDays } from './recent-days.ts';
import type { SessionSummary } from './session-summary.ts';
import { adherentShare, type Period } from './session-sums.ts';

/** `done`: at least one session of that day was done as far as counts as adherent. A pain day is one whatever was done. */
export type DayKind = 'done' | 'partly' | 'pain-day' | 'none';

export interface CalendarDay {
  /** `2026-11-22` */
  readonly date: string;
  readonly kind: DayKind;
  readonly sessions: number;
}

export interface Pause {
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
export function findLongestPause(
  days: readonly CalendarDay[],
  fromDay: number,
  lastEarlier?: number,
): Pause | undefined {
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
