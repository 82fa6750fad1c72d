/** Days of the week as sheets name them, in English and German: "Mon/Wed/Fri", "Monday to Friday", "dienstags", "Mo, Mi". */

import { readWeekdays, weekdays } from '../../routine/calendar.ts';
import { joint } from '../../routine/unit-words.ts';

export type Weekdays = readonly (typeof weekdays)[number][];

const germanDays: readonly (readonly [RegExp, string])[] = [
  [/^(?:mo|montags?)$/, 'mon'],
  [/^(?:di|dienstags?)$/, 'tue'],
  [/^(?:mi|mittwochs?)$/, 'wed'],
  [/^(?:do|donnerstags?)$/, 'thu'],
  [/^(?:fr|freitags?)$/, 'fri'],
  [/^(?:sa|samstags?|sonnabends?)$/, 'sat'],
  [/^(?:so|sonntags?)$/, 'sun'],
];

const name =
  '(?:mon(?:day)?s?|tue(?:s(?:day)?)?s?|wed(?:s|nesdays?)?|thu(?:rs?(?:day)?)?s?|fri(?:days?)?|sat(?:urdays?)?|sun(?:days?)?|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|sonnabends?)';
const short = '(?:mo|di|mi|do|fr|sa|so)';
const between = String.raw`\.?(?:(?:\s*[,;&+/]\s*|\s+)(?:(?:and|und|on|every|each|am)\s+)?|\s*(?:[–—-]|to|through|until|bis)\s*)`;
/** "So" and "do" are words besides: one of them alone names no day. */
const dayNames = new RegExp(
  String.raw`(?<!\p{L})(?:${name}(?:${between}${name})*|${short}(?:${between}${short})+)(?!\p{L})\.?`,
  'iu',
);
const untilDay = new RegExp(String.raw`^(\p{L}+)\.?(?:${joint}|\s*(?:through|until)\s*)(\p{L}+)\.?$`, 'iu');

/** The days that a text names, `undefined` where none is or in more than one place, and what is left of it. */
export function findDays(text: string) {
  const found = dayNames.exec(text)?.[0];
  const days = found === undefined ? undefined : readDays(found);
  return days === undefined ? { days, rest: text } : { days, rest: text.replace(found ?? '', ' ') };
}

/** `undefined` where the text says anything else. */
export function readDayNames(text: string): Weekdays | undefined {
  const { days, rest } = findDays(text);
  return /^(?:[\s.:!,]|(?<!\p{L})(?:on|every|each|am|jeden|do|them|it|these)(?!\p{L}))*$/iu.test(rest)
    ? days
    : undefined;
}

function readDays(text: string): Weekdays | undefined {
  const pieces = text.split(/\s*[,;&+/]\s*|\s+(?:and|und)\s+/i).map(readPiece);
  return pieces.includes(undefined)
    ? undefined
    : weekdays.filter((day) => pieces.some((piece) => piece?.includes(day)));
}

/** One day, "Mon-Fri" with those between, or "Mon-Wed-Fri". */
function readPiece(text: string): Weekdays | undefined {
  const [, from, to] = untilDay.exec(text) ?? [];
  if (from === undefined || to === undefined) return readNames(text);
  const [first, last] = [readNames(from)?.[0], readNames(to)?.[0]];
  if (first === undefined || last === undefined) return undefined;
  const between = weekdays.slice(weekdays.indexOf(first), weekdays.indexOf(last) + 1);
  return between.length > 1 ? between : undefined;
}

function readNames(text: string): Weekdays | undefined {
  const words = text
    .toLowerCase()
    .split(/[\s.–—-]+/)
    .filter((word) => word !== '' && !/^(?:on|every|each|and|und|am)$/.test(word));
  const english = words.map(
    (word) => germanDays.find(([german]) => german.test(word))?.[1] ?? word.replace(/(?<=day)s$|^(wed|thur)s$/, '$1'),
  );
  return readWeekdays(english.join(' '));
}
