/** Numbers, lengths of time and dates: in words for the voice, in digits for the screen and the log. */
import { hourMs, minuteMs, secondMs } from '../../durations.ts';
import type { Weekday } from '../../routine/routine.ts';
import type { DurationMessages } from '../messages.ts';

const small = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** A whole number from 0 to 9,999 in words; beyond that its digits. */
export function sayNumber(value: number): string {
  if (value < 20) return small[value] ?? String(value);
  if (value < 100) return joinWords('-', tens[Math.floor(value / 10)], value % 10);
  if (value < 1000) return joinWords(' ', `${sayNumber(Math.floor(value / 100))} hundred`, value % 100);
  if (value < 10_000) return joinWords(' ', `${sayNumber(Math.floor(value / 1000))} thousand`, value % 1000);
  return String(value);
}

function joinWords(mark: string, head: string | undefined, rest: number): string {
  return rest === 0 ? `${head}` : `${head}${mark}${sayNumber(rest)}`;
}

/** `1 second`, `2 seconds`; the number is spoken in words. */
export function countOf(value: number, one: string, many = `${one}s`): string {
  return `${sayNumber(value)} ${value === 1 ? one : many}`;
}

/** `1 second`, `2 seconds`, in digits. */
export function showCount(value: number, one: string): string {
  return `${value} ${value === 1 ? one : `${one}s`}`;
}

/** `two`, `two and a half`; anything between is rounded. */
export function sayHalves(value: number): string {
  const whole = Math.floor(value);
  if (value - whole !== 0.5) return sayNumber(Math.round(value));
  return whole === 0 ? 'half' : `${sayNumber(whole)} and a half`;
}

/** A length in words: `ten minutes`, `one and a half seconds`, `one minute forty`. Else rounded to whole seconds. */
export function sayLength(durationMs: number): string {
  if (durationMs < minuteMs && durationMs % secondMs === secondMs / 2)
    return durationMs < secondMs ? 'half a second' : `${sayHalves(durationMs / secondMs)} seconds`;
  const seconds = Math.round(durationMs / secondMs);
  const minutes = Math.floor(seconds / 60);
  if (minutes === 0) return countOf(seconds, 'second');
  if (minutes >= 60) return sayHours(minutes);
  const rest = seconds % 60;
  if (rest === 30) return `${sayNumber(minutes)} and a half minutes`;
  return rest === 0 ? countOf(minutes, 'minute') : `${countOf(minutes, 'minute')} ${sayNumber(rest)}`;
}

/** A minute of the day as people say it: `eight in the morning`, `half past one in the afternoon`, `noon`. */
export function sayTimeOfDay(minuteOfDay: number): string {
  const hour = Math.floor(minuteOfDay / 60) % 24;
  const minute = minuteOfDay % 60;
  if (minute === 0 && hour % 12 === 0) return hour === 0 ? 'midnight' : 'noon';
  const part = hour < 12 ? 'in the morning' : hour < 18 ? 'in the afternoon' : 'in the evening';
  const spokenHour = sayNumber(hour % 12 === 0 ? 12 : hour % 12);
  return `${sayMinutesPast(minute)}${spokenHour} ${part}`;
}

function sayMinutesPast(minute: number): string {
  if (minute === 0) return '';
  return minute === 30 ? 'half past ' : `${countOf(minute, 'minute')} past `;
}

function sayHours(minutes: number): string {
  const rest = minutes % 60;
  const hours = countOf(Math.floor(minutes / 60), 'hour');
  return rest === 0 ? hours : `${hours} ${countOf(rest, 'minute')}`;
}

/** Lengths of time in digits. */
export const englishDurations: DurationMessages = { minutes: showMinutes };

/** `14:47 min` */
export function showMinutes(ms: number): string {
  const seconds = Math.round(ms / secondMs);
  return `${Math.floor(seconds / 60)}:${twoDigits(seconds % 60)} min`;
}

/** With tenths where they are few: `9 s`, `4.2 s`, `8:00 min`, `1:02:03 h`. */
export function showExactly(ms: number): string {
  const tenths = Math.round(ms / 100) * 100;
  if (tenths < minuteMs) return `${tenths / secondMs} s`;
  return `${showClock(ms)} ${ms < hourMs ? 'min' : 'h'}`;
}

/** `0:12`, `14:47`, `1:02:03` */
export function showClock(ms: number): string {
  const seconds = Math.round(ms / secondMs);
  const minutes = Math.floor(seconds / 60) % 60;
  const hours = Math.floor(seconds / 3600);
  if (hours === 0) return `${minutes}:${twoDigits(seconds % 60)}`;
  return `${hours}:${twoDigits(minutes)}:${twoDigits(seconds % 60)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

// Dates as they are kept, `2026-10-12`, for people; and the days of the week.

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `12 Oct` */
export function showDay(date: string): string {
  return `${Number(date.slice(8, 10))} ${months[Number(date.slice(5, 7)) - 1] ?? ''}`;
}

/** `12 Oct 2026` */
export function showDate(date: string): string {
  return `${showDay(date)} ${date.slice(0, 4)}`;
}

export const weekdayNames: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};
