/** How it goes, in a few plain sentences under the table. */
import { type HistorySums, recentWeeks, type SessionSum } from '../../journal/session-sums.ts';

/** No lines for an empty history. */
export function renderStatistics({ recent, allTime }: HistorySums): readonly string[] {
  return [
    ...(recent ? [renderRecent(recent), ...renderPain(recent)] : []),
    ...(allTime ? [`In all: ${count(allTime.sessions, 'session')} since ${allTime.from}.`] : []),
  ];
}

function renderRecent({ sessions, adherent, playedMs }: SessionSum): string {
  const aWeek = (sessions / recentWeeks).toFixed(1);
  const minutes = Math.round(playedMs / 60_000);
  return `Last ${recentWeeks} weeks: ${count(sessions, 'session')} (${aWeek} a week, ${minutes} min), ${adherent} of them at least 80 % done.`;
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
