/** How many weeks are looked at. */
import type { OptionValues } from 'commander';
import { readCount, usage } from '../read-flags.ts';

/** Long enough to show where it leads. */
export const usualWeeks = 8;

/** A hundred years. */
const maxWeeks = 5200;

/** `undefined` for all time. */
export function readWeeksFlag(flags: OptionValues): number | undefined {
  const weeks = readCount('--weeks', flags.weeks);
  if (flags.all !== true) return Math.min(weeks ?? usualWeeks, maxWeeks);
  if (weeks !== undefined) throw usage('--all is since the first session. Leave out --weeks, or --all.');
  return undefined;
}
