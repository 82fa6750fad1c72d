/** Days, times of the day, and how often a week, as people write them, in the form of the format. */
import { isWrittenDate } from './calendar.ts';

/** All that may be written of how often a week, and what each means. */
const timesTexts = {
  'once a week': 1,
  'twice a week': 2,
  '1 times a week': 1,
  '2 times a week': 2,
  '3 times a week': 3,
  '4 times a week': 4,
  '5 times a week': 5,
  '6 times a week': 6,
  '7 times a week': 7,
} as const;

type TimesAWeekText = keyof typeof timesTexts;

// The keys of a literal are the names of its type.
export const timesAWeekTexts = Object.keys(timesTexts) as [TimesAWeekText, ...TimesAWeekText[]];

/** `undefined` where it says something else than times a week. */
export function readTimesAWeek(written: string): number | undefined {
  return timesAWeekTexts.includes(written as TimesAWeekText) ? timesTexts[written as TimesAWeekText] : undefined;
}

/** As it is written; `undefined` for what no week has. */
export function writeTimesAWeek(times: number): TimesAWeekText | undefined {
  return timesAWeekTexts.find((text) => timesTexts[text] === times);
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day that was meant, as the format writes it; `undefined` where it may be another one: `3/4/2026`. */
export function findMeantDate(found: unknown): string | undefined {
  const parts = String(found)
    .slice(0, 40)
    .toLowerCase()
    .split(/[\s,./-]+/)
    .map((part) => part.replace(/^(\d{1,2})(?:st|nd|rd|th)$/, '$1'))
    .filter((part) => part !== '' && part !== 'of');
  const [first = '', second = '', third = '', more] = parts;
  if (more !== undefined) return undefined;
  if (/^\d{4}$/.test(first)) return writeDate(first, second, third);
  const isGerman = /^\s*\d{1,2}\./.test(String(found));
  const ways: readonly (readonly [day: string, month: string])[] = isGerman
    ? [[first, second]]
    : [
        [first, second],
        [second, first],
      ];
  const meant = ways.flatMap(([day, month]) => writeDate(third, month, day) ?? []);
  return new Set(meant).size === 1 ? meant[0] : undefined;
}

function writeDate(year: string, month: string, day: string): string | undefined {
  const named = monthNames.findIndex((name) => /^[a-z]{3,9}$/.test(month) && month.startsWith(name)) + 1;
  const number = named > 0 ? String(named) : month;
  if (!/^\d{1,2}$/.test(number) || !/^\d{1,2}$/.test(day)) return undefined;
  const written = `${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isWrittenDate(written) ? written : undefined;
}

/** `08:00`, `8 AM`, `7:30 p.m.`, `20 Uhr`. */
const timePattern = /^(\d{1,2})(?:[:.](\d{2}))?\s*(a\.?m\.?|p\.?m\.?|h|uhr)?$/i;

/** Minutes after midnight of a time as people type it; `undefined` where it is no time of the day. Whether an hour alone is one, the caller knows. */
export function readTimeOfDay(text: string): number | undefined {
  const typed = text.trim().toLowerCase();
  const [, hourText, minuteText = '0', mark = ''] = timePattern.exec(typed) ?? [];
  if (hourText === undefined) return typed === 'noon' ? 12 * 60 : undefined;
  const [hour, minute] = [Number(hourText), Number(minuteText)];
  const half = /^[ap]/.exec(mark)?.[0];
  if (minute > 59 || (half === undefined ? hour > 24 || (hour === 24 && minute > 0) : hour < 1 || hour > 12))
    return undefined;
  // 12 AM is midnight, and 12 PM is noon.
  const inDay = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  return inDay * 60 + minute;
}

/** `08:00` */
export function renderTimeOfDay(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Several, with commas, spaces or "and" between: `08:00, 13:30`, `8 am and 7 pm`. */
export function splitTimesOfDay(text: string): readonly string[] {
  return text
    .replace(/(\d)\s+(?=(?:[ap]\.?m|uhr|h)(?![\p{L}]))/giu, '$1')
    .split(/[\s,;&]+/)
    .filter((word) => word !== '' && !/^(?:and|und)$/i.test(word));
}
