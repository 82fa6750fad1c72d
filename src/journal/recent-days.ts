/** The last local days, each with what was done on it. */
import { type LocalTime, localDay, readLocalTime } from './local-time.ts';
import type { SessionSummary } from './session-summary.ts';

export interface JournalDay {
  /** Days since 1 January 1970. */
  readonly day: number;
  /** Newest first. */
  readonly sessions: readonly SessionSummary[];
  /** The highest pain that was told before a session of this day. */
  readonly painBefore: number | undefined;
}

/** The last `count` days, oldest first, today last. */
export function listDays(sessions: readonly SessionSummary[], now: LocalTime, count: number): readonly JournalDay[] {
  const today = localDay(now);
  return Array.from({ length: count }, (_, index) => {
    const day = today - count + 1 + index;
    const ofDay = sessions.filter((session) => dayOfSession(session) === day);
    const pains = ofDay.flatMap(({ painBefore }) => (painBefore === undefined ? [] : [painBefore]));
    return { day, sessions: ofDay, painBefore: pains.length === 0 ? undefined : Math.max(...pains) };
  });
}

/** By the clocks of the place where it was done. */
export function dayOfSession({ time }: Pick<SessionSummary, 'time'>): number {
  const start = readLocalTime(time);
  return start === undefined ? Number.NaN : localDay(start);
}
