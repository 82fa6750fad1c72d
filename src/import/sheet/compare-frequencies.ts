/** How often by the hour, and whether lines of a sheet say different things of how often. */
import { readTimesAWeek } from '../../routine/dates-and-times.ts';
import type { WrittenRoutine } from '../../routine/format.ts';
import { readFewest } from '../../routine/read-frequency.ts';
import { joint } from '../../routine/unit-words.ts';

const everyHours = new RegExp(
  String.raw`^(?:every|alle|q)\s*(\d{1,2})(?:${joint}(\d{1,2}))?\s*(?:hours?|stunden?|h)$`,
  'i',
);

/** "Every 2 hours", "alle 2-3 Stunden", "hourly": from one time to the next; of a range, the longest. */
export function readHours(text: string) {
  const often = text.trim().replace(/ (?:while|when|whilst) (?:you are )?awake$/i, '');
  if (/^(?:(?:every|each) hour|hourly|stündlich)$/i.test(often)) return { hours: 1, isRange: false };
  const [, low, high] = everyHours.exec(often) ?? [];
  if (low === undefined) return undefined;
  const hours = Math.max(Number(low), Number(high ?? low));
  return hours < 1 || hours > 12 ? undefined : { hours, isRange: high !== undefined };
}

type Frequency = NonNullable<WrittenRoutine['when']>;

/** Whether they cannot hold together: "Mondays" and "twice a week", "twice a day" and "every 2 hours". */
export function areUnlike(texts: readonly string[]): boolean {
  const read = texts.flatMap((text) => readFewest(text) ?? []);
  const weeks = read.flatMap((often) => weekOf(often) ?? []);
  const perDay = read.flatMap((often) => (typeof often === 'string' ? [] : (often['times-a-day'] ?? [])));
  const hours = texts.flatMap((text) => readHours(text)?.hours ?? []).map((every) => `every ${every}`);
  return [weeks, [...perDay, ...hours]].some((said) => new Set(said).size > 1);
}

/** On how many days of a week. */
function weekOf(often: Frequency): number | 'every other day' | undefined {
  if (typeof often !== 'string') return often['times-a-week'];
  if (often === 'every other day') return often;
  return often === 'every day' ? 7 : readTimesAWeek(often);
}
