/** On which days, and how often on them, as somebody types it. */

import { readWeekdays } from '../../routine/calendar.ts';
import type { WrittenRoutine } from '../../routine/format.ts';
import { readFrequency } from '../../routine/sheet/read-frequency.ts';

/** `every day`, `mon, wed and fri`, `Monday Thursday, 2 times a day`; `undefined` where it is none of these. */
export function readDays(typed: string): WrittenRoutine['when'] | undefined {
  const text = typed.trim().toLowerCase();
  const often = readFrequency(text);
  if (often !== undefined) return often;
  const [, named = '', times] = /^(.*?)(?:[ ,;]+((?:\d|once|twice).*))?$/.exec(text) ?? [];
  const days = readWeekdays(named);
  if (days === undefined) return undefined;
  if (times === undefined) return { days };
  const onDays = readFrequency(times);
  return typeof onDays === 'object' ? { ...onDays, days } : undefined;
}
