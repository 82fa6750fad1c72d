/** How often a whole sheet is done, and what is said of it. */

import { defaultWindow } from '../../routine/defaults.ts';
import type { WrittenRoutine } from '../../routine/format.ts';
import { quantities, readWindow } from '../../routine/quantity.ts';
import { describeFrequency, readFrequency, takeFrequencies, whenOfPart } from '../../routine/read-frequency.ts';
import { joint } from '../../routine/unit-words.ts';
import { capital } from '../../text/prose.ts';
import type { ReadSheet } from './sheet.ts';

export interface SheetFrequency {
  readonly when: WrittenRoutine['when'] | undefined;
  readonly again?: WrittenRoutine['again'];
  /** In the words of the sheet, where nothing else of the routine says it. */
  readonly said: readonly string[];
  /** What a person should see of a range. */
  readonly notes: readonly string[];
}

export function readSheetFrequency(sheet: ReadSheet): SheetFrequency {
  // What is done only when it hurts is due on no day.
  if (sheet.isOccasional) return { when: undefined, said: listFrequencies(sheet).map(sayOften), notes: [] };
  const again = findAgain(sheet);
  if (again !== undefined) return again;
  const { when: often, ranges, left } = takeFrequencies(listFrequencies(sheet));
  const due = often === undefined ? '' : describeFrequency(often);
  return {
    when: whenOf(sheet, often),
    // On days that are named "3 times a week" follows no rule of its own.
    said: [...(sheet.days !== undefined && often !== undefined ? [sayWeek(often)].flat() : []), ...left, ...ranges].map(
      sayOften,
    ),
    notes: [
      ...ranges.map((one) => `Of "${one}" the fewest are called due: ${due}.`),
      ...left
        .filter((one) => readHours(one) !== undefined)
        .map((one) => `Nothing is called due by "${one}": that is for a routine of every day, and of the whole of it.`),
    ],
  };
}

/** "Every 2 hours", alone or beside "daily". */
function findAgain(sheet: ReadSheet): SheetFrequency | undefined {
  const texts = listFrequencies(sheet);
  const [text = ''] = texts.filter((one) => readFrequency(one) !== 'every day');
  const read = readHours(text);
  const window = readWindow(defaultWindow);
  if (read === undefined || window === undefined || sheet.partName !== undefined || sheet.days !== undefined)
    return undefined;
  if (texts.some((one) => one !== text && readFrequency(one) !== 'every day')) return undefined;
  const { hours, isRange } = read;
  const perDay = Math.floor((window.toMinute - window.fromMinute) / 60 / hours) + 1;
  const max = Math.min(quantities['most-a-day'].max, perDay);
  const [from, to] = defaultWindow.split('-');
  return {
    when: undefined,
    again: { every: `${hours}h`, 'most-a-day': max },
    said: isRange ? [sayOften(text)] : [],
    notes: [`"${text}" is taken as every ${hours} h between ${from} and ${to}, at most ${max} times a day.`],
  };
}

function whenOf({ partName, partCount, days }: ReadSheet, often: SheetFrequency['when']): SheetFrequency['when'] {
  if (days === undefined) return partName === undefined ? often : whenOfPart(often, partCount);
  const perDay = typeof often === 'object' ? often['times-a-day'] : undefined;
  return { days: [...days], ...(perDay === undefined ? {} : { 'times-a-day': perDay }) };
}

function sayOften(often: string): string {
  return `${capital(often)}.`;
}

/** How often all of it is done: as a line of its own says, or as every single exercise says. */
function listFrequencies(sheet: ReadSheet): readonly string[] {
  const common = findCommonFrequency(sheet);
  return common === undefined ? sheet.frequency : [...new Set([...sheet.frequency, common])];
}

/** How often, where every exercise says the same. */
export function findCommonFrequency({ parts }: Pick<ReadSheet, 'parts'>): string | undefined {
  const all = parts.flatMap((part) => ('name' in part ? [part.amounts.frequency?.toLowerCase()] : []));
  return new Set(all).size === 1 && all.length > 1 ? all[0] : undefined;
}

/** How often a week, in words. */
function sayWeek(often: NonNullable<WrittenRoutine['when']>): string | readonly string[] {
  if (typeof often === 'string') return often;
  const week = often['times-a-week'];
  return week === undefined ? [] : `${week} times a week`;
}

const everyHours = new RegExp(
  String.raw`^(?:every|alle|q)\s*(\d{1,2})(?:${joint}(\d{1,2}))?\s*(?:hours?|stunden?|h)$`,
  'i',
);

/** "Every 2 hours", "alle 2-3 Stunden", "hourly": from one time to the next; of a range, the longest. */
function readHours(text: string) {
  const often = text.trim().replace(/ (?:while|when|whilst) (?:you are )?awake$/i, '');
  if (/^(?:(?:every|each) hour|hourly|stündlich)$/i.test(often)) return { hours: 1, isRange: false };
  const [, low, high] = everyHours.exec(often) ?? [];
  if (low === undefined) return undefined;
  const hours = Math.max(Number(low), Number(high ?? low));
  return hours < 1 || hours > 12 ? undefined : { hours, isRange: high !== undefined };
}
