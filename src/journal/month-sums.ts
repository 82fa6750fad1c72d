/** The sums of the months that are over, as the cache keeps them. They can be thrown away at any time. */
import type { Files } from '../ports.ts';
import { isMonth } from './journal-name.ts';
import { isNumber, isText, listOf, matchesSchema, orAbsent } from './record-schema.ts';
import type { SessionSum } from './session-sums.ts';

/** The sum of a month, good as long as its folder is as it was: no file came, went, or was replaced in it. */
export interface MonthSum {
  readonly month: string;
  readonly modifiedMs: number;
  /** Absent where no file of the month holds a session. */
  readonly sum: SessionSum | undefined;
}

interface KeptSums {
  readonly format: 1;
  /** The folder of the journals they are the sums of: a person may have several. */
  readonly folder: string;
  readonly months: readonly MonthSum[];
}

/** Room for a few thousand years. */
const MAX_BYTES = 8 * 1024 * 1024;

const isSum = matchesSchema({
  from: isText,
  sessions: isNumber,
  adherent: isNumber,
  playedMs: isNumber,
  painPairs: isNumber,
  painBeforeSum: isNumber,
  painAfterSum: isNumber,
  eased: isNumber,
  worse: isNumber,
});

const isMonthSum = matchesSchema({
  month: (value) => typeof value === 'string' && isMonth(value),
  modifiedMs: isNumber,
  sum: orAbsent(isSum),
});

const hasKeptShape = matchesSchema({ format: (value) => value === 1, folder: isText, months: listOf(isMonthSum) });

/** None where they were never kept, cannot be read, or belong to other journals. */
export function readMonthSums(files: Files, path: string, folder: string): readonly MonthSum[] {
  try {
    const kept: unknown = JSON.parse(new TextDecoder().decode(files.readSync(path, MAX_BYTES)));
    return isKeptSums(kept) && kept.folder === folder ? kept.months : [];
  } catch {
    return [];
  }
}

/** A cache that cannot be written costs time at the next look, and nothing else. */
export function writeMonthSums(files: Files, path: string, folder: string, months: readonly MonthSum[]): void {
  const kept: KeptSums = { format: 1, folder, months };
  try {
    files.makeFolder(files.join(path, '..'), 0o700);
    files.replaceSync(path, JSON.stringify(kept), 0o600);
  } catch {
    // Told to nobody: there is nothing a person could do about it that they would not hear of elsewhere.
  }
}

function isKeptSums(value: unknown): value is KeptSums {
  return hasKeptShape(value);
}
