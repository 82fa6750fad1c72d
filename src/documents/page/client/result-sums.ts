/** How a session on the page went, from its records, as the terminal's summary has it. */
import type { RecordOf, SessionRecord } from '../../../journal/session-record.ts';
import { countPacks } from '../../../journal/session-totals.ts';
import type { PageWords } from '../page-data.ts';

/** The heading of the result. */
export function nameOutcome(
  { outcome, share }: Pick<RecordOf<'end'>, 'outcome' | 'share'>,
  words: Pick<PageWords, 'done' | 'stopped' | 'nothingDone'>,
): string {
  if (outcome !== 'done') return words.stopped;
  return share === 0 ? words.nothingDone : words.done;
}

/** The steps of the end less the packs, which have a sum of their own. */
export function countExercises(
  records: readonly SessionRecord[],
  { done, planned }: RecordOf<'end'>,
): { readonly done: number; readonly planned: number } {
  const steps = records.find((record) => record.type === 'session')?.steps ?? [];
  const packs = countPacks(steps, records);
  return { done: done.steps - packs.done, planned: planned.steps - packs.planned };
}
