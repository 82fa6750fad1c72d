import { minuteMs } from '../../durations.ts';
import { adherentShare, type HistorySums, recentWeeks, type SessionSum } from '../../journal/session-sums.ts';
import type { ProgressMessages } from '../../messages/weeks.ts';
import { countOf } from '../../text/prose.ts';

/** How it goes, in a few plain sentences under the table; no lines for an empty history. */
export function renderStatistics(
  { recent, allTime }: HistorySums,
  words: Pick<ProgressMessages, 'painChange'>,
): readonly string[] {
  return [
    ...(recent ? [renderRecent(recent), ...(recent.painPairs === 0 ? [] : [words.painChange(recent)])] : []),
    ...(allTime ? [`In all: ${countOf(allTime.sessions, 'session')} since ${allTime.from}.`] : []),
  ];
}

function renderRecent({ sessions, days, adherent, playedMs }: SessionSum): string {
  // Of the first few days nobody can say how it will be in a week.
  const aWeek = days < 7 ? '' : `${((sessions / days) * 7).toFixed(1)} a week, `;
  const minutes = Math.round(playedMs / minuteMs);
  return `Last ${recentWeeks} weeks: ${countOf(sessions, 'session')} (${aWeek}${minutes} min), ${adherent} of them at least ${Math.round(adherentShare * 100)} % done.`;
}
