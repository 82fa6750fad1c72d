/** How often a day, as a sheet says it, in the words of the format; other words stay words. */
import type { WrittenRoutine } from '../format.ts';

const numbers: ReadonlyMap<string, number> = new Map([
  ['once', 1],
  ['einmal', 1],
  ['twice', 2],
  ['zweimal', 2],
  ['three', 3],
  ['dreimal', 3],
  ['four', 4],
  ['five', 5],
]);

const timesADay =
  /^(\d{1,2}|[a-z]+)\s*(?:x|×|times|mal)?\s*(?:(?:\/|a|an|per|each|every|pro|am)\s*)?(?:day|daily|tag|täglich)$/;

/** `undefined` where it says something that the format has no word for, such as "3 times a week". */
export function readFrequency(text: string): WrittenRoutine['when'] | undefined {
  const often = text.trim().toLowerCase();
  if (/^(?:daily|every day|täglich|jeden tag)$/.test(often)) return 'every day';
  if (/^(?:every (?:other|second|2nd) day|jeden zweiten tag)$/.test(often)) return 'every other day';
  if (/^(?:morning and (?:evening|night)|morgens und abends)$/.test(often)) return { 'times-a-day': 2 };
  const written = timesADay.exec(often)?.[1] ?? '';
  const times = /^\d+$/.test(written) ? Number(written) : numbers.get(written);
  return times === undefined || times < 1 || times > 12 ? undefined : { 'times-a-day': times };
}

/** "3 x day" as it is said aloud; other words as they are. */
export function sayFrequency(text: string): string {
  const [, times] = /^(\d{1,2})\s*[x×]\s*(?:\/|a |per )?\s*(?:day|daily)$/i.exec(text.trim()) ?? [];
  return times === undefined ? text : `${times} times a day`;
}
