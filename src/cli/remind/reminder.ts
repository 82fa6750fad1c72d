/**
 * When a person wants to be reminded: days and times of the day, or one moment; and the same as an iCalendar file (RFC 5545),
 * which every calendar takes: one event a time of day. Its times float: they are by the clocks of wherever the person is,
 * so that eight o'clock stays eight o'clock when the clocks change.
 */
import { minuteMs } from '../../durations.ts';
import {
  type Calendar,
  dayMinutes,
  type LocalTime,
  localDay,
  renderCompactUtc,
  renderDay,
  weekdayOf,
} from '../../journal/local-time.ts';
import { readWeekdays, weekdays } from '../../routine/calendar.ts';
import { readTimeOfDay, renderTimeOfDay, splitTimesOfDay } from '../../routine/dates-and-times.ts';
import type { Weekday } from '../../routine/routine.ts';
import { usage } from '../read-flags.ts';

export interface Reminder {
  /** In the order of the week; empty for one moment alone. */
  readonly days: readonly Weekday[];
  /** The first time of each time of the day, as local clocks show it. */
  readonly starts: readonly LocalMoment[];
  /** The last day of it: `2026-12-24`. */
  readonly until?: string;
}

/** A moment by the clocks of wherever the person is. */
export interface LocalMoment {
  /** Days since 1 January 1970. */
  readonly day: number;
  /** After midnight. */
  readonly minute: number;
}

const maxTimes = 12;

/** `08:00, 13:30` or `8 am, 1:30 pm`, in order and each once; what is wrong with the text where it is none. */
export function readTimesOfDay(text: string): readonly number[] | string {
  const words = splitTimesOfDay(text);
  const minutes = words.map(readTime);
  const known = minutes.filter((minute) => minute !== undefined);
  if (known.length < words.length || words.length === 0)
    return 'Write times like 08:00 or 8 am, several with a comma between.';
  if (words.length > maxTimes) return `At most ${maxTimes} times a day.`;
  return [...new Set(known)].toSorted((a, b) => a - b);
}

/** An hour alone may be any number. */
function readTime(word: string): number | undefined {
  const minute = /^\d+$/.test(word) ? undefined : readTimeOfDay(word);
  return minute === undefined || minute >= dayMinutes ? undefined : minute;
}

/** `daily`, `weekdays`, or `mon,wed,fri`. */
export function readDaysFlag(text: string): readonly Weekday[] {
  if (text === 'daily') return weekdays;
  if (text === 'weekdays') return weekdays.slice(0, 5);
  const days = readWeekdays(text);
  if (days !== undefined) return days;
  throw usage('--days takes daily, weekdays, or days such as mon,wed,fri.');
}

/** So many days, as evenly apart as a week allows: Monday, Wednesday and Friday for three. */
export function spreadDays(daysPerWeek: number): readonly Weekday[] {
  const every = weekdays.length / daysPerWeek;
  const spread = Array.from({ length: daysPerWeek }, (_, index) => Math.floor(index * every));
  return weekdays.filter((_, index) => spread.includes(index));
}

export function buildReminder(days: readonly Weekday[], minutes: readonly number[], now: LocalTime): Reminder {
  return { days, starts: minutes.map((minute) => findFirst(days, minute, now)) };
}

/** The same up to a day, without the times of the day that would first come after it. */
export function endReminder(reminder: Reminder, until: string): Reminder {
  return { ...reminder, starts: reminder.starts.filter(({ day }) => renderDay(day) <= until), until };
}

/** One moment, as local clocks will show it: the first whole minute in which it has come, as timers and alarms go by minutes. */
export function buildOnce(wallMs: number, calendar: Calendar): Reminder {
  const minutes = Math.ceil(wallMs / minuteMs) + calendar.utcOffsetMinutes(wallMs);
  const day = Math.floor(minutes / dayMinutes);
  return { days: [], starts: [{ day, minute: minutes - day * dayMinutes }] };
}

/** The next of these days on which the time is still to come. */
function findFirst(days: readonly Weekday[], minute: number, now: LocalTime): LocalMoment {
  const today = localDay(now);
  const minuteNow = Math.floor(now.wallMs / minuteMs) + now.offsetMinutes - today * dayMinutes;
  let day = minute > minuteNow ? today : today + 1;
  while (!days.includes(weekdayOf(day))) day += 1;
  return { day, minute };
}

interface CalendarTexts {
  readonly summary: string;
  readonly description: string;
}

interface CalendarFacts extends CalendarTexts {
  readonly version: string;
  /** When the file is made. */
  readonly wallMs: number;
  /** Random; events of one file are told apart by their time. */
  readonly id: string;
}

const lineBreak = '\r\n';

/** Of a line, in bytes, without its break. */
const maxLineBytes = 75;

export function renderCalendarFile(reminder: Reminder, facts: CalendarFacts): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//backroutine//backroutine ${escapeText(facts.version)}//EN`,
    ...reminder.starts.flatMap((start) => renderEvent(start, reminder, facts)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => foldLine(line) + lineBreak).join('');
}

function renderEvent(start: LocalMoment, { days, until }: Reminder, facts: CalendarFacts): readonly string[] {
  const time = renderTimeOfDay(start.minute).replace(':', '');
  return [
    'BEGIN:VEVENT',
    `UID:${facts.id}-${time}@backroutine`,
    `DTSTAMP:${renderCompactUtc(facts.wallMs)}`,
    `DTSTART:${renderDay(start.day).replaceAll('-', '')}T${time}00`,
    'DURATION:PT15M',
    ...renderRule(days, until),
    `SUMMARY:${escapeText(facts.summary)}`,
    `DESCRIPTION:${escapeText(facts.description)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:PT0S',
    `DESCRIPTION:${escapeText(facts.summary)}`,
    'END:VALARM',
    'END:VEVENT',
  ];
}

function renderRule(days: Reminder['days'], until: string | undefined): readonly string[] {
  if (days.length === 0) return [];
  const isDaily = days.length === weekdays.length;
  const names = days.map((day) => day.slice(0, 2).toUpperCase());
  const rule = isDaily ? 'RRULE:FREQ=DAILY' : `RRULE:FREQ=WEEKLY;BYDAY=${names.join(',')}`;
  return [until === undefined ? rule : `${rule};UNTIL=${until.replaceAll('-', '')}T235959`];
}

function escapeText(text: string): string {
  return text.replaceAll(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

/** A line goes on after a break and a space; no character is broken in two. */
function foldLine(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let bytes = 0;
  for (const character of line) {
    const length = encoder.encode(character).length;
    if (bytes + length > maxLineBytes) {
      folded += `${lineBreak} `;
      bytes = 1;
    }
    folded += character;
    bytes += length;
  }
  return folded;
}
