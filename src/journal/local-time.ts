/**
 * Local times as they are kept: `2026-11-22T08:15:00+01:00`. Computed here because time is injected (Clock), and
 * because the offset must be the one of that moment, not the one of the machine that reads it years later.
 */
import { dayMs, hourMs, minuteMs, secondMs, weekDays } from '../durations.ts';
import type { Clock } from '../ports.ts';
import { type CivilDate, isDate, weekdays } from '../routine/calendar.ts';
import type { Weekday } from '../routine/routine.ts';

export const dayMinutes = dayMs / minuteMs;

/** By how much local time is ahead of UTC at a moment. */
export type Calendar = Pick<Clock, 'utcOffsetMinutes'>;

/** A moment, and the minutes by which local time was ahead of UTC then. */
export interface LocalTime {
  readonly wallMs: number;
  readonly offsetMinutes: number;
}

/** The present moment where the person is. */
export function localTimeNow(clock: Pick<Clock, 'wallMs' | 'utcOffsetMinutes'>): LocalTime {
  const wallMs = clock.wallMs();
  return { wallMs, offsetMinutes: clock.utcOffsetMinutes(wallMs) };
}

/** Renders a moment to the second, cut, not rounded: `2026-11-22T08:15:00+01:00`. */
export function renderLocalTime(wallMs: number, offsetMinutes: number): string {
  const localMs = wallMs + offsetMinutes * minuteMs;
  return `${renderDay(dayOf(localMs))}T${renderTimeOfDay(localMs)}${renderOffset(offsetMinutes)}`;
}

const timeShape = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/;

/** Reads what `renderLocalTime` wrote; `undefined` for anything else. Tens of thousands are read for one list. */
export function readLocalTime(text: string): LocalTime | undefined {
  if (!timeShape.test(text)) return undefined;
  const date = { year: digits(text, 0, 4), month: digits(text, 5, 2), day: digits(text, 8, 2) };
  const hour = digits(text, 11, 2);
  const minute = digits(text, 14, 2);
  const second = digits(text, 17, 2);
  const aheadMinutes = digits(text, 23, 2);
  const isBehind = text[19] === '-';
  const ahead = digits(text, 20, 2) * 60 + aheadMinutes;
  const isTime = hour < 24 && minute < 60 && second < 60 && aheadMinutes < 60;
  // `-00:00` is never written.
  if (!isTime || !isDate(date) || (isBehind && ahead === 0)) return undefined;
  const offsetMinutes = isBehind ? -ahead : ahead;
  const localMs = daysFromCivil(date) * dayMs + hour * hourMs + minute * minuteMs + second * secondMs;
  return { wallMs: localMs - offsetMinutes * minuteMs, offsetMinutes };
}

/** The moment of a time that was kept; long ago where it is none. */
export function wallMsOf(time: string): number {
  return readLocalTime(time)?.wallMs ?? 0;
}

/** The number that stands in so many digits from an index on. */
function digits(text: string, from: number, length: number): number {
  let number = 0;
  for (let index = from; index < from + length; index += 1) number = number * 10 + text.charCodeAt(index) - 48;
  return number;
}

/**
 * The moment at which local clocks show `minute`, which counts from 1 January 1970 as they do: the earlier one where they
 * show it twice, and where they leave it out the one at which it would have come.
 */
export function momentOf(minute: number, calendar: Calendar): number {
  const aroundMs = minute * minuteMs;
  const [before, after] = [aroundMs - dayMs, aroundMs + dayMs].map((ms) => calendar.utcOffsetMinutes(ms));
  const moments = [before ?? 0, after ?? 0].map((offset) => (minute - offset) * minuteMs);
  const shown = moments.filter((ms) => ms + calendar.utcOffsetMinutes(ms) * minuteMs === aroundMs);
  return shown.length === 0 ? (moments[0] ?? aroundMs) : Math.min(...shown);
}

/** The local day as a number of days since 1 January 1970. */
export function localDay(time: LocalTime): number {
  return dayOf(time.wallMs + time.offsetMinutes * minuteMs);
}

/** The Monday of a day's week, as a number of days. Day 0 was a Thursday. */
export function mondayOf(day: number): number {
  return day - ((((day + 3) % weekDays) + weekDays) % weekDays);
}

/** Of a day as a number of days. */
export function weekdayOf(day: number): Weekday {
  return weekdays[day - mondayOf(day)] ?? 'mon';
}

/** `2026-11-22` */
export function renderDay(day: number): string {
  const date = civilFromDays(day);
  return `${pad(date.year, 4)}-${pad(date.month, 2)}-${pad(date.day, 2)}`;
}

/** UTC without marks between the numbers, for names of files that sort by time: `20261122T071500Z`. */
export function renderCompactUtc(wallMs: number): string {
  return `${renderDay(dayOf(wallMs))}T${renderTimeOfDay(wallMs)}Z`.replace(/[-:]/g, '');
}

function dayOf(ms: number): number {
  return Math.floor(ms / dayMs);
}

function renderTimeOfDay(ms: number): string {
  const inDayMs = ms - dayOf(ms) * dayMs;
  return [inDayMs / hourMs, (inDayMs % hourMs) / minuteMs, (inDayMs % minuteMs) / secondMs]
    .map((part) => pad(Math.floor(part), 2))
    .join(':');
}

function renderOffset(offsetMinutes: number): string {
  const minutes = Math.abs(offsetMinutes);
  return `${offsetMinutes < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`;
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0');
}

/** Days to date in the Gregorian calendar, counting years from March so that the leap day comes last. */
function civilFromDays(day: number): CivilDate {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

function daysFromCivil({ year, month, day }: CivilDate): number {
  const yearFromMarch = month <= 2 ? year - 1 : year;
  const era = Math.floor(yearFromMarch / 400);
  const yearOfEra = yearFromMarch - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}
