/** Days of the week as sheets name them, in English and German: "Mon/Wed/Fri", "Mondays and Thursdays", "dienstags". */
import { readWeekdays, type weekdays } from '../calendar.ts';

export type Weekdays = readonly (typeof weekdays)[number][];

/** The beginnings of German names; "so" and "do" are words besides. */
const germanDays: readonly (readonly [RegExp, string])[] = [
  [/^montags?$/, 'mon'],
  [/^dienstags?$/, 'tue'],
  [/^mittwochs?$/, 'wed'],
  [/^donnerstags?$/, 'thu'],
  [/^freitags?$/, 'fri'],
  [/^(?:samstags?|sonnabends?)$/, 'sat'],
  [/^sonntags?$/, 'sun'],
];

/** `undefined` where the text says anything else. */
export function readDayNames(text: string): Weekdays | undefined {
  const words = text
    .toLowerCase()
    .replace(/[.:!]+$/, '')
    .split(/[\s,;&+/]+/)
    .filter((word) => word !== '' && !joining.has(word));
  const english = words.map(
    (word) => germanDays.find(([german]) => german.test(word))?.[1] ?? word.replace(/(?<=day)s$/, ''),
  );
  return readWeekdays(english.join(' '));
}

const joining: ReadonlySet<string> = new Set('on every each and am jeden und do them it these'.split(' '));
