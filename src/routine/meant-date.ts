/** Days as people write them, in the form of the format. */
import { isWrittenDate } from './calendar.ts';

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
