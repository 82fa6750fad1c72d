/**
 * The rounds of a day: how many there were, and when to come again after a session ("every 3 h, between 08:00 and
 * 21:00, at most 5 times a day").
 */
import { dayMs, minuteMs } from '../durations.ts';
import type { EndedSession } from '../journal/begin-records.ts';
import { type Calendar, dayMinutes, type LocalTime, localDay, momentOf, readLocalTime } from '../journal/local-time.ts';
import { clockErrorMs } from '../journal/recent-sessions.ts';
import type { SessionSummary, UnreadSession } from '../journal/session-summary.ts';
import { adherentShare } from '../journal/session-sums.ts';
import type { AgainHint } from '../messages/speech.ts';
import type { Again, Mode } from '../routine/routine.ts';

/** However far apart the time zones of two sessions of one local day are, they began within this time. */
const sameDayMs = 2 * dayMs;

/** What is done in rounds. All routines of a pain day share theirs: the gentler one is done in place of the other. */
export interface RoundRoutine {
  readonly name: string;
  readonly mode: Mode;
}

/** What is known of a session that was kept, for the rounds of a day: a summary has it, and so has a result on a page. */
export type RoundSession = Pick<
  SessionSummary,
  'kind' | 'time' | 'routine' | 'mode' | 'outcome' | 'share' | 'againAt' | 'again' | 'lastTime'
> &
  Partial<Pick<SessionSummary, 'isRunning'>>;

type RoundEntry = RoundSession | Pick<UnreadSession, 'kind' | 'time'>;

/** How often a routine was done on this local day; sessions come newest first, and are read no further than needed. */
export function countRounds(sessions: Iterable<RoundEntry>, routine: RoundRoutine, now: LocalTime): number {
  const today = localDay(now);
  let rounds = 0;
  for (const { start } of listRounds(sessions, routine, now)) if (localDay(start) === today) rounds += 1;
  return rounds;
}

/** Why a round is not to be done now, and when the next one is due. */
export interface RoundLimit {
  readonly code: 'early' | 'over-cap';
  readonly dueMs: number;
}

export function findRoundLimit(
  again: Again,
  sessions: Iterable<RoundEntry>,
  routine: RoundRoutine,
  now: LocalTime,
  calendar: Calendar,
): RoundLimit | undefined {
  const rounds = [...listRounds(sessions, routine, now)];
  const roundsToday = rounds.filter(({ start }) => localDay(start) === localDay(now)).length;
  if (roundsToday >= again.maxPerDay) {
    return { code: 'over-cap', dueMs: nextRoundAt(again, now.wallMs, roundsToday, calendar) };
  }
  const [newest] = rounds;
  const dueMs = newest && findDueAfter(newest, roundsToday, calendar, again);
  const isAhead = dueMs !== undefined && dueMs > now.wallMs && dueMs <= now.wallMs + sameDayMs;
  return isAhead ? { code: 'early', dueMs } : undefined;
}

/**
 * A round that was cut off has kept no time for the next one: it follows from the last thing that is kept. `again` is for
 * sessions of versions that did not keep it.
 */
export function findDueAfter(
  { session, start }: Round,
  roundsToday: number,
  calendar: Calendar,
  again?: Again,
): number | undefined {
  const due = readLocalTime(session.againAt ?? '')?.wallMs;
  const last = readLocalTime(session.lastTime);
  const kept = session.again ?? (session.outcome === 'interrupted' ? again : undefined);
  if (due !== undefined || last === undefined || kept === undefined) return due;
  return nextRoundAt(kept, last.wallMs, roundsToday, calendar, start.wallMs);
}

interface Round {
  readonly session: RoundSession;
  readonly start: LocalTime;
}

/** Newest first. */
function* listRounds(sessions: Iterable<RoundEntry>, { name, mode }: RoundRoutine, now: LocalTime): Generator<Round> {
  for (const session of sessions) {
    const start = readLocalTime(session.time);
    if (start === undefined || start.wallMs > now.wallMs + clockErrorMs) continue;
    if (start.wallMs < now.wallMs - sameDayMs) break;
    if (session.kind !== 'session' || !isRound(session)) continue;
    if (session.routine === name || (mode === 'pain-day' && session.mode === 'pain-day')) yield { session, start };
  }
}

/** When to come again after this session; `undefined` where it was no round. */
export function findNextRound(
  again: Again,
  session: EndedSession,
  roundToday: number,
  calendar: Calendar,
): number | undefined {
  const { startMs, endMs } = session;
  return isRound(session) ? nextRoundAt(again, endMs, roundToday, calendar, startMs) : undefined;
}

/**
 * The moment of the next round after one that ended at `wallMs`, as the `roundsToday`th of the local day on which it
 * began. A round that would fall into the night, or would be one too many for the day, waits for the morning.
 */
export function nextRoundAt(
  again: Again,
  wallMs: number,
  roundsToday: number,
  calendar: Calendar,
  startMs: number = wallMs,
): number {
  const dueMs = wallMs + again.everyMs;
  const dueMinute = localMinute(dueMs, calendar);
  // A calendar that was set back meanwhile says nothing of the beginning.
  const tomorrow = startOfDay(localMinute(Math.min(startMs, wallMs), calendar)) + dayMinutes;
  const allowed = roundsToday < again.maxPerDay ? dueMinute : Math.max(dueMinute, tomorrow);
  const minute = waitForMorning(again, allowed);
  return minute === dueMinute ? dueMs : momentOf(minute, calendar);
}

/**
 * Until when a round is waited for; `undefined` once it is due. Where nobody came until the hours of the day are over, it
 * waits for the morning.
 */
export function judgeWait(again: Again, dueMs: number, wallMs: number, calendar: Calendar): number | undefined {
  if (wallMs < dueMs) return dueMs;
  const minute = localMinute(wallMs, calendar);
  const allowed = waitForMorning(again, minute);
  return allowed === minute ? undefined : momentOf(allowed, calendar);
}

/** What can be said of the next round: whether it is after the interval, or when the hours of a day begin. */
export function hintForNextRound(
  again: Again,
  endMs: number,
  roundsToday: number,
  calendar: Calendar,
  startMs: number = endMs,
): AgainHint {
  const nextMs = nextRoundAt(again, endMs, roundsToday, calendar, startMs);
  if (nextMs === endMs + again.everyMs) return 'due';
  const [endDay, nextDay] = [endMs, nextMs].map((ms) => startOfDay(localMinute(ms, calendar)) / dayMinutes);
  const daysLater = (nextDay ?? 0) - (endDay ?? 0);
  return (['today', 'tomorrow'] as const)[daysLater] ?? 'unsure';
}

/**
 * An interrupted session of which much is left may be resumed as the same round, one that still runs is not over, and a
 * session in which nothing was done is no round.
 */
export function isRound({
  outcome,
  share,
  isRunning = false,
}: Pick<EndedSession, 'outcome' | 'share'> & { readonly isRunning?: boolean }): boolean {
  return outcome === 'interrupted' ? share >= adherentShare && !isRunning : share > 0;
}

function waitForMorning(again: Again, minute: number): number {
  const midnight = startOfDay(minute);
  if (minute < midnight + again.fromMinute) return midnight + again.fromMinute;
  return minute > midnight + again.toMinute ? midnight + dayMinutes + again.fromMinute : minute;
}

function startOfDay(minute: number): number {
  return Math.floor(minute / dayMinutes) * dayMinutes;
}

/** Minutes since 1 January 1970, as local clocks count them. */
function localMinute(wallMs: number, calendar: Calendar): number {
  return Math.floor(wallMs / minuteMs) + calendar.utcOffsetMinutes(wallMs);
}
