/** The sessions of the last weeks, as everything reads them that looks further back than today; and day by day. */
import type { Files } from '../ports.ts';
import { sessionsNewestFirst } from './list-sessions.ts';
import { dayMs, type LocalTime, localDay, readLocalTime, wallMsOf } from './local-time.ts';
import type { SessionSummary } from './session-summary.ts';
import { isUnbegun } from './session-totals.ts';

/** A clock may be set back a little, and another machine's be ahead. What lies later says nothing. Own choice. */
export const clockErrorMs = 2 * 3_600_000;

/** Long enough to know the usual routine of somebody who paused. Own choice. */
export const recentDays = 60;

/** Those of the last `days`. */
export function readRecentSessions(
  files: Files,
  folder: string,
  now: LocalTime,
  days: number,
  running?: ReadonlySet<string>,
): readonly SessionSummary[] {
  const earliest = now.wallMs - days * dayMs;
  const recent: SessionSummary[] = [];
  for (const session of sessionsBegun(files, folder, now, running)) {
    if (wallMsOf(session.time) < earliest) break;
    recent.push(session);
  }
  return recent;
}

/**
 * Those in which something was done, newest first, each read when it is asked for. Left out are those that a wrong clock
 * has dated ahead. None where the history cannot be read.
 */
export function* sessionsBegun(
  files: Files,
  folder: string,
  now: LocalTime,
  running?: ReadonlySet<string>,
): Generator<SessionSummary> {
  try {
    for (const session of sessionsNewestFirst(files, folder, running)) {
      if (session.kind === 'session' && !isUnbegun(session.done) && !isAhead(session, now)) yield session;
    }
  } catch {
    // A history that cannot be read must prevent nothing.
  }
}

function isAhead({ time }: SessionSummary, now: LocalTime): boolean {
  return wallMsOf(time) > now.wallMs + clockErrorMs;
}

export interface JournalDay {
  /** Days since 1 January 1970. */
  readonly day: number;
  /** Newest first. */
  readonly sessions: readonly SessionSummary[];
  /** The highest pain that was told before a session of this day. */
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
