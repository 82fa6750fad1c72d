/** When to come again after a session: "every 3 h, between 08:00 and 21:00, at most 5 times a day". */
import type { NextRoundHint } from '../messages/speech.ts';
import type { Clock } from '../ports.ts';
import type { Again } from '../routine/routine.ts';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

export type Calendar = Pick<Clock, 'utcOffsetMinutes'>;

/**
 * The moment of the next round after one that ended at `wallMs`, as the `roundsToday`th of its local day. A round
 * that would fall into the night, or would be one too many for the day, waits for the morning.
 */
export function nextRoundAt(again: Again, wallMs: number, roundsToday: number, calendar: Calendar): number {
  const dueMs = wallMs + again.everyMs;
  const dueMinute = localMinute(dueMs, calendar);
  const tomorrow = startOfDay(localMinute(wallMs, calendar)) + DAY_MINUTES;
  const allowed = roundsToday < again.maxPerDay ? dueMinute : Math.max(dueMinute, tomorrow);
  const minute = waitForMorning(again, allowed);
  return minute === dueMinute ? dueMs : momentOf(minute, calendar);
}

/** What can be said of the next round: whether it is after the interval, or when the hours of a day begin. */
export function foreseeRound(again: Again, endMs: number, roundsToday: number, calendar: Calendar): NextRoundHint {
  const nextMs = nextRoundAt(again, endMs, roundsToday, calendar);
  if (nextMs === endMs + again.everyMs) return 'due';
  const [endDay, nextDay] = [endMs, nextMs].map((ms) => startOfDay(localMinute(ms, calendar)) / DAY_MINUTES);
  const daysLater = (nextDay ?? 0) - (endDay ?? 0);
  return daysLater > 1 ? 'unsure' : ((['today', 'tomorrow'] as const)[daysLater] ?? 'unsure');
}

function waitForMorning(again: Again, minute: number): number {
  const midnight = startOfDay(minute);
  if (minute < midnight + again.fromMinute) return midnight + again.fromMinute;
  return minute > midnight + again.toMinute ? midnight + DAY_MINUTES + again.fromMinute : minute;
}

function startOfDay(minute: number): number {
  return Math.floor(minute / DAY_MINUTES) * DAY_MINUTES;
}

/** Minutes since 1 January 1970, as local clocks count them. */
function localMinute(wallMs: number, calendar: Calendar): number {
  return Math.floor(wallMs / MINUTE_MS) + calendar.utcOffsetMinutes(wallMs);
}

/** The moment at which local clocks show `minute`. Asked twice because the offset may change in between. */
function momentOf(minute: number, calendar: Calendar): number {
  const guessMs = (minute - calendar.utcOffsetMinutes(minute * MINUTE_MS)) * MINUTE_MS;
  return (minute - calendar.utcOffsetMinutes(guessMs)) * MINUTE_MS;
}
