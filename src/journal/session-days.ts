/** Local days, each with what was done on it. */
import { localDay, readLocalTime } from './local-time.ts';
import type { SessionSummary } from './session-summary.ts';

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
