/** The weeks of a period one by one, with the sums that the whole period has. */
import { weekDays } from '../durations.ts';
import { mondayOf, renderDay } from './local-time.ts';
import { type Period, type SessionSum, sumPeriod } from './session-sums.ts';

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
