/** On which days, and how often on them, as somebody types it. */
import type { WrittenRoutine } from '../../routine/format.ts';
import { readFrequency } from '../../routine/sheet/read-frequency.ts';
import { weekdays } from '../../routine/weekdays.ts';

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

const dayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

function readWeekdays(text: string): (typeof weekdays)[number][] | undefined {
  const words = text.split(/[\s,;&+]+|\band\b/).filter((word) => word !== '');
  // "mon", "tues" and "Thursday" are all beginnings of a name.
  const days = words.map((word) =>
    word.length < 3 ? undefined : weekdays.find((_, index) => dayNames[index]?.startsWith(word)),
  );
  const known = days.filter((day) => day !== undefined);
  if (known.length === 0 || known.length < words.length) return undefined;
  return weekdays.filter((day) => known.includes(day));
}
