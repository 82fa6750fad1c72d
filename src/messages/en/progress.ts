import { minuteMs } from '../../durations.ts';
import type { PackKind } from '../../routine/routine.ts';
import { capital } from '../../text/prose.ts';
import type { PainLevel, ProgressMessages, SetbackCounts, WeekOfDays } from '../weeks.ts';
import { showCount } from './numbers.ts';

export const englishProgress: ProgressMessages = {
  period: ({ weeks, from, today, isSinceFirst }) => {
    const lastWeeks = weeks === 1 ? 'This week' : `Last ${weeks} weeks`;
    const name = weeks === undefined ? 'All time' : isSinceFirst ? 'Since the first session' : lastWeeks;
    return `${name}: ${from} to ${today}.`;
  },
  nothingYet: (typedCommand) => `No sessions yet. Begin with: ${typedCommand} start`,
  nothingInPeriod: (weeks) => `No session in ${weeks === 1 ? 'this week' : `the last ${weeks} weeks`}.`,
  sessions: ({ sessions, activeDays, painDays, painSpells, days, playedMs, packMs }) => {
    // Of the first few days nobody can say how it will be in a week.
    const aWeek = days < 7 ? '' : `, ${((sessions / days) * 7).toFixed(1)} a week`;
    const packs = packMs === 0 ? '' : `, ${toMinutes(packMs)} of them with packs`;
    const pain = painDays === 0 ? '' : ` Pain days: ${painDays}, in ${showCount(painSpells, 'spell')}.`;
    return `${showCount(sessions, 'session')} on ${activeDays} of ${showCount(days, 'day')}${aWeek}, ${toMinutes(playedMs)} min in all${packs}.${pain}`;
  },
  pause: ({ from, to, days, isGoingOn }) =>
    isGoingOn
      ? `No session for ${days} days now, since ${from}.`
      : `Longest time without a session: ${days} days, ${from} to ${to}.`,
  thisWeek: (title, week) => `${title}: ${showWeek(week)}`,
  adherence: ({ sessions, adherent, shareSum }) =>
    `${adherent} of ${showCount(sessions, 'session')} at least 80 % done; on average ${Math.floor((shareSum / sessions) * 100)} % of what was prescribed.`,
  painLevel: (moment, pain) => {
    const { reported, unreported, highest, lowest } = pain;
    const missing =
      unreported === 0 ? '' : ` Not told in ${unreported} of ${showCount(reported + unreported, 'session')}.`;
    const range =
      highest.score === lowest.score
        ? `always ${highest.score}`
        : `highest ${highest.score} on ${highest.date}, lowest ${lowest.score} on ${lowest.date}`;
    return `Pain ${moment} sessions: ${range}.${sayTrend(pain)}${missing}`;
  },
  worseAdvice: 'If this goes on, see a doctor or physiotherapist.',
  painChange: ({ painPairs, painBeforeSum, painAfterSum, eased, worse }) => {
    const before = (painBeforeSum / painPairs).toFixed(1);
    const after = (painAfterSum / painPairs).toFixed(1);
    const changes = `clearly less (2 points or 30 %) after ${eased} of ${painPairs}, clearly more (2 points) after ${worse}`;
    return `Pain: ${before} before and ${after} after on average; ${changes}.`;
  },
  noPain: 'No pain was told.',
  setback: ({ name, ...counts }) => `${name}: ${listCounts(counts).join(', ')}.`,
  noSetbacks: 'During sessions nothing was reported to hurt, and nothing was passed over.',
  packs: (uses) =>
    `${uses.map(({ pack, packs, playedMs }) => `${packNames[pack]}: ${packs}, ${toMinutes(playedMs)} min`).join('. ')}.`,
  noPacks: 'No packs.',
  ahead: (sessions) =>
    `${showCount(sessions, 'session')} dated after today, by a clock that was wrong: counted, and not in the calendar.`,
  unread: (files) =>
    `${showCount(files, 'file')} of sessions cannot be read, and ${files === 1 ? 'is' : 'are'} not counted.`,
  headings: {
    days: 'Days',
    pain: 'Pain, 0 to 10',
    adherence: 'Done of what was prescribed',
    level: 'Level',
    setbacks: 'What hurt or was left out',
    packs: 'Packs',
  },
  painBefore: 'before sessions',
  painAfter: 'after sessions',
  weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
  dayKinds: { done: 'at least 80 % done', partly: 'less', 'pain-day': 'pain day', none: 'no session' },
};

/** How many days of the week are done, and whether one may still be left out. */
export function showWeek({ done, of, timesPerDay, daysLeft, isDoneToday, countsEveryDay }: WeekOfDays): string {
  if (done > of) return `Done on ${done} days this week; ${of} ${of === 1 ? 'was' : 'were'} asked for.`;
  const count = timesPerDay === 1 ? `Done ${done} of ${of} this week.` : `Done on ${done} of ${of} days this week.`;
  if (!countsEveryDay) return count;
  const from = isDoneToday ? 'tomorrow' : 'today';
  const left = daysLeft === 1 ? `${capital(from)} is the last day left for it.` : `From ${from} on every day counts.`;
  return `${count} ${left}`;
}

function sayTrend({ trend }: PainLevel): string {
  if (trend === undefined) return '';
  const { first, last } = trend;
  return ` On average ${first.mean.toFixed(1)} in the first week (from ${first.from}), ${last.mean.toFixed(1)} in the last (to ${last.to}): ${sayChange(trend)}.`;
}

/** A difference of the means that nobody would feel. */
const sameWithin = 0.5;

function sayChange({ first, last, change }: NonNullable<PainLevel['trend']>): string {
  if (change === 'eased') return 'clearly less';
  if (change === 'worse') return 'clearly more';
  if (Math.abs(last.mean - first.mean) < sameWithin) return 'no clear change';
  return last.mean > first.mean ? 'more, but by less than 2 points' : 'less, but by less than 30 %';
}

function listCounts({ hurt, leftOut, easier }: Omit<SetbackCounts, 'name'>): readonly string[] {
  return [
    ...(hurt === 0 ? [] : [`hurt in ${showCount(hurt, 'session')}`]),
    ...(leftOut === 0 ? [] : [`left out in whole or part in ${leftOut}`]),
    ...(easier === 0 ? [] : [`done in its easier form in ${easier}`]),
  ];
}

const packNames: Readonly<Record<PackKind, string>> = { cold: 'Cold packs', heat: 'Heat packs' };

function toMinutes(ms: number): number {
  return Math.round(ms / minuteMs);
}
