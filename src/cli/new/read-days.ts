/** On which days, and how often on them, as somebody types it. */

import { readWeekdays } from '../../routine/calendar.ts';
import type { WrittenRoutine } from '../../routine/format.ts';
import { readFrequency } from '../../routine/sheet/read-frequency.ts';

/** `every day`, `3 times a week`, `mon, wed and fri`, `Monday Thursday, 2 times a day`; `undefined` where it is none of these. */
export function readDays(typed: string): WrittenRoutine['when'] | undefined {
  const text = typed.trim().toLowerCase();
  const often = readFrequency(text);
  if (often !== undefined) return often;
  const [, named = '', times] = /^(.*?)(?:[ ,;]+((?:\d|once|twice).*))?$/.exec(text) ?? [];
  const days = readWeekdays(named);
  if (days === undefined) return undefined;
  if (times === undefined) return { days };
  const onDays = readFrequency(times);
  // So many days a week are not those that are named.
  return typeof onDays === 'object' && onDays['times-a-week'] === undefined ? { ...onDays, days } : undefined;
}
