/** How it goes, in a few plain sentences under the table. */
import { type LocalTime, localDay, mondayOf, renderDay } from '../../journal/local-time.ts';
import type { SessionEntry } from '../../journal/session-summary.ts';
import { type SessionSum, sumSessions } from '../../journal/session-sums.ts';

/** A month is long enough to show a habit, and short enough to change it. */
const LAST_WEEKS = 4;

const DAY_MS = 86_400_000;

/** What the sentences tell of. Either is absent where there were no sessions. */
export interface Statistics {
  /** The last four weeks, the present one among them. */
  readonly recent: SessionSum | undefined;
  readonly allTime: SessionSum | undefined;
}

/** From which moment on sessions have to be read for `sumRecent`. A day early: they may be of other time zones. */
export function recentSinceMs(now: LocalTime): number {
  return (firstRecentDay(now) - 1) * DAY_MS;
}

/** Sums up the last four weeks of `entries`. */
export function sumRecent(entries: readonly SessionEntry[], now: LocalTime): SessionSum | undefined {
  const from = renderDay(firstRecentDay(now));
  return sumSessions(entries.filter(({ time }) => time >= from));
}

/** No lines for an empty history. */
export function renderStatistics({ recent, allTime }: Statistics): readonly string[] {
  return [
    ...(recent ? [renderRecent(recent), ...renderPain(recent)] : []),
    ...(allTime ? [`In all: ${count(allTime.sessions, 'session')} since ${allTime.from}.`] : []),
  ];
}

/** The Monday with which the last four weeks begin, the present one among them. */
function firstRecentDay(now: LocalTime): number {
  return mondayOf(localDay(now)) - (LAST_WEEKS - 1) * 7;
}

function renderRecent({ sessions, adherent, playedMs }: SessionSum): string {
  const aWeek = (sessions / LAST_WEEKS).toFixed(1);
  const minutes = Math.round(playedMs / 60_000);
  return `Last ${LAST_WEEKS} weeks: ${count(sessions, 'session')} (${aWeek} a week, ${minutes} min), ${adherent} of them at least 80 % done.`;
}

function renderPain({ painPairs, painBeforeSum, painAfterSum, eased, worse }: SessionSum): readonly string[] {
  if (painPairs === 0) return [];
  const before = (painBeforeSum / painPairs).toFixed(1);
  const after = (painAfterSum / painPairs).toFixed(1);
  const changes = `clearly less after ${eased} of ${painPairs}, clearly more after ${worse} (2 points or 30 %)`;
  return [`Pain: ${before} before and ${after} after on average; ${changes}.`];
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
