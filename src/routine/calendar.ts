/** Days of the calendar and of the week, how often a week, and times of the day: as the format writes them, and as people do. */

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 31 February is none. */
export function isDate({ year, month, day }: CivilDate): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 && !isLeap ? 28 : (monthLengths[month - 1] ?? 0));
}

export const datePattern = /^\d{4}-\d\d-\d\d$/;

/** Whether it is a day as the format writes it, and one that the calendar has. */
export function isWrittenDate(text: string): boolean {
  if (!datePattern.test(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return isDate({ year, month, day });
}

/** The days of the week, as the routine format names them, and as people do. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** `mon, wed and fri`, `Monday Thursday`, in the order of the week; `undefined` where it is anything else. */
export function readWeekdays(text: string): (typeof weekdays)[number][] | undefined {
  const words = text
    .toLowerCase()
    .split(/[\s,;&+]+|\band\b/)
    .filter((word) => word !== '');
  // "mon", "tues" and "Thursday" are all beginnings of a name.
  const days = words.map((word) =>
    word.length < 3 ? undefined : weekdays.find((_, index) => weekdayNames[index]?.startsWith(word)),
  );
  const known = days.filter((day) => day !== undefined);
  if (known.length === 0 || known.length < words.length) return undefined;
  return weekdays.filter((day) => known.includes(day));
}
