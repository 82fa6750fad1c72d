/** What is due and how the last days were, in a few lines. */
import { hasEndedBadly } from '../../care/after-session.ts';
import { dueTimeFrom } from '../../care/due-time.ts';
import { countWeek, fillsItsDay, findUsual, type NextDue } from '../../care/next-due.ts';
import { type Calendar, localDay, renderLocalTime } from '../../journal/local-time.ts';
import type { PainMoment, PainTrend } from '../../journal/pain-line.ts';
import type { SessionSummary } from '../../journal/session-summary.ts';
import { adherentShare, dayOfSession, isNearlySkipped, type JournalDay } from '../../journal/session-sums.ts';
import type { DueTime } from '../../messages/care.ts';
import { showDate } from '../../messages/en/numbers.ts';
import { showWeek } from '../../messages/en/progress.ts';
import type { ProgressMessages } from '../../messages/weeks.ts';
import { isRoutineName } from '../../routine/routine-name.ts';
import { safeText } from '../../text/escape.ts';
import { capital } from '../../text/prose.ts';
import type { TodayFacts } from './read-today-facts.ts';

interface TodayPage {
  readonly calendar: Calendar;
  readonly hasUnicode: boolean;
  /** How many rounds the day of the routine has, where that is known. */
  readonly maxRounds: number | undefined;
  /** What is typed to start the program. */
  readonly command: string;
}

export function renderToday(facts: TodayFacts, page: TodayPage): readonly string[] {
  return [renderDue(facts, page), ...renderLast(facts), ...renderPain(facts.days, page)];
}

/** One line; `now` is the person's own time. */
export function renderDue(facts: DueFacts, page: DuePage): string {
  const { due, isMissing, now } = facts;
  if (!isMissing) return renderMoment(facts, page);
  const where = isRoutineName(due.routine) ? 'among the routines here' : `at ${safeText(due.routine)} any more`;
  const missing = `is not ${where}. Give its file: ${page.command} start FILE`;
  const wouldBeDue = due.kind !== 'over' && due.dueMs <= now.wallMs;
  return wouldBeDue ? `${nameDue(due)} ${missing}` : `${renderMoment(facts, page)} It ${missing}`;
}

type DueFacts = Pick<TodayFacts, 'due' | 'isMissing' | 'now' | 'lastDaysAgo' | 'sessions'>;
type DuePage = Omit<TodayPage, 'hasUnicode'>;

/** When it is due, and whether it was done. */
function renderMoment({ due, now, lastDaysAgo, sessions }: DueFacts, { calendar, maxRounds }: DuePage): string {
  const name = nameDue(due);
  if (due.kind === 'unfinished') return `${name} was not finished.`;
  if (due.kind === 'over') {
    return `${name} was prescribed until ${showDate(due.until ?? '')}. Nothing is due.`;
  }
  const time = dueTimeFrom(
    renderLocalTime(now.wallMs, now.offsetMinutes),
    renderLocalTime(due.dueMs, calendar.utcOffsetMinutes(due.dueMs)),
  );
  if (due.kind === 'round') {
    const of = maxRounds === undefined || (due.round ?? 0) > maxRounds ? '' : ` of ${maxRounds}`;
    const day = time.day === 'today' ? '' : time.day === 'tomorrow' ? 'tomorrow ' : `on ${time.date} `;
    return `${name}, round ${due.round}${of}, ${due.isDue ? 'was' : 'is'} due ${day}at ${time.time}.`;
  }
  if (lastDaysAgo === undefined) return `Nothing was done yet in the last weeks. Begin with ${name}.`;
  const week = due.week === undefined ? '' : ` ${showWeek(due.week)}`;
  if (due.isDue) return `${name} is due today.${week}`;
  // What was done last may have been a round of a pain day.
  const own = sessions.filter(({ routine, mode }) => routine === due.routine && mode === due.mode);
  const last = own.find(fillsItsDay) ?? own[0];
  const daysAgo = last === undefined ? lastDaysAgo : Math.max(0, localDay(now) - dayOfSession(last));
  const isLeft = last !== undefined && isLeftOrSkipped(last);
  return `${name} was ${daysAgo > 1 ? 'last ' : ''}${isLeft ? 'begun' : 'done'} ${nameDaysAgo(daysAgo)}. It is due again ${nameDueTime(time)}.${week}`;
}

/** It is not spoken of as done. */
function isLeftOrSkipped(session: SessionSummary): boolean {
  return isNearlySkipped(session) || (session.outcome !== 'done' && session.share < adherentShare);
}

/** A session of a later day is due on the whole of it. */
function nameDueTime({ day, date, time }: DueTime): string {
  if (day === 'today') return `at ${time}`;
  return day === 'tomorrow' ? 'tomorrow' : `on ${date}`;
}

/** How far this week's days of the usual routine are done; `undefined` where it has no days a week, or is over. */
export function renderThisWeek(
  { due, sessions, now }: Pick<TodayFacts, 'due' | 'sessions' | 'now'>,
  { thisWeek }: Pick<ProgressMessages, 'thisWeek'>,
): string | undefined {
  const usual = due.kind === 'over' ? undefined : findUsual(sessions);
  const week = usual && countWeek(usual, sessions, now);
  return usual && week && thisWeek(nameDue(usual), week);
}

/** What it is, for a sentence and a menu. */
export function nameDue({ title, routine }: Pick<NextDue, 'title' | 'routine'>): string {
  return safeText(capital(title ?? routine));
}

function renderLast({ lastDaysAgo, days }: TodayFacts): readonly string[] {
  if (lastDaysAgo === undefined) return [];
  const active = days.slice(-7).filter(({ sessions }) => sessions.length > 0).length;
  return [`Last session: ${nameDaysAgo(lastDaysAgo)}; on ${active} of the last 7 days.`];
}

const blocks = '▁▂▃▄▅▆▇█';

/** One sign a day, the newest last, and the same in words. */
function renderPain(days: readonly JournalDay[], { hasUnicode }: TodayPage): readonly string[] {
  const scored = days.flatMap(({ day, painBefore }) => (painBefore === undefined ? [] : [{ day, pain: painBefore }]));
  const [first] = scored;
  const last = scored.at(-1);
  if (first === undefined || last === undefined) return [];
  const plot = days.map(({ painBefore }) => renderScore(painBefore, hasUnicode)).join(hasUnicode ? '' : ' ');
  const today = days.at(-1)?.day ?? last.day;
  const end = `${renderNewest(last.pain, days, hasUnicode)} (${nameDaysAgo(today - last.day)})`;
  const inWords = first === last ? end : `from ${first.pain} (${nameDaysAgo(today - first.day)}) to ${end}`;
  return [`Pain in ${days.length} days: ${plot} ${inWords}.`];
}

/** The pain of the last day that has one, and how it was after the newest session, where that left it worse. */
function renderNewest(pain: number, days: readonly JournalDay[], hasUnicode: boolean): string {
  const [newest] = days.findLast(({ painBefore }) => painBefore !== undefined)?.sessions ?? [];
  if (newest === undefined || !hasEndedBadly(newest)) return String(pain);
  const { painBefore: before = pain, painAfter: after = before } = newest;
  return after === before ? String(after) : `${before} ${hasUnicode ? '→' : '->'} ${after}`;
}

/** The means of the first and the last week. */
export function renderRise(moment: PainMoment, { first, last }: PainTrend): string {
  const [from, to] = [first.mean.toFixed(1), last.mean.toFixed(1)];
  return `Pain ${moment} sessions rose: on average ${from} in the week from ${first.from}, ${to} in the week to ${last.to}.`;
}

function renderScore(pain: number | undefined, hasUnicode: boolean): string {
  if (pain === undefined) return hasUnicode ? '·' : '.';
  return hasUnicode ? (blocks[Math.round((pain / 10) * (blocks.length - 1))] ?? '') : String(pain);
}

function nameDaysAgo(days: number): string {
  if (days === 0) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}

/** For other programs; `at` is a local time with its offset, and nothing where nothing is due any more. */
export function describeDue({ due, now }: Pick<TodayFacts, 'due' | 'now'>, calendar: Calendar): object {
  const { kind, routine, title, mode, round, dueMs, isDue, until, week } = due;
  const offsetMinutes = calendar.utcOffsetMinutes(dueMs);
  const isOver = kind === 'over';
  return {
    due: isDue,
    at: isOver ? null : renderLocalTime(dueMs, offsetMinutes),
    inDays: isOver ? null : localDay({ wallMs: dueMs, offsetMinutes }) - localDay(now),
    kind,
    routine,
    title: title ?? null,
    mode,
    round: round ?? null,
    until: until ?? null,
    ...(week && { week: { done: week.done, of: week.of, daysLeft: week.daysLeft } }),
  };
}
