/** The results that this browser keeps, each as the page wrote it (what is none is passed over), and how a session went. */
import { isRound, type RoundRoutine } from '../../../care/rounds.ts';
import type { RecordOf, SessionRecord } from '../../../journal/session-record.ts';
import { countPacks, isUnbegun } from '../../../journal/session-totals.ts';
import type { PageWords } from '../page-data.ts';

/** Results by the local time at which their session began. */
type KeptResults = ReadonlyMap<string, string>;

/** Which round of `today` a session is. All routines of a pain day share theirs, as in the history. */
export function findRoundToday(results: KeptResults, { name, mode }: RoundRoutine, today: string): number {
  const rounds = [...results.values()].filter((result) => {
    const { session, end } = readResult(result) ?? {};
    if (!session?.time.startsWith(today) || end === undefined || !isRound(end)) return false;
    return session.routine === name || (mode === 'pain-day' && session.mode === 'pain-day');
  });
  return rounds.length + 1;
}

/** The results that are still to be saved, newest first. Where nothing was done, nothing could be added to a history. */
export function listUnsaved(results: KeptResults, saved: ReadonlySet<string>): readonly string[] {
  const isUnsaved = (time: string) => {
    const end = readEnd(results, time);
    return end !== undefined && !isUnbegun(end) && !saved.has(time);
  };
  return [...results.keys()].filter(isUnsaved).toSorted().toReversed();
}

/** What was saved, or holds nothing, is kept for the day alone, whose rounds are counted by it. */
export function listOutdated(results: KeptResults, saved: ReadonlySet<string>, today: string): readonly string[] {
  const isNeeded = (time: string) => {
    const end = readEnd(results, time);
    return end === undefined || !(saved.has(time) || isUnbegun(end));
  };
  return [...results.keys()].filter((time) => time.slice(0, today.length) < today && !isNeeded(time));
}

function readEnd(results: KeptResults, time: string): RecordOf<'end'> | undefined {
  return readResult(results.get(time) ?? '')?.end;
}

function readResult(
  result: string,
): { readonly session: RecordOf<'session'>; readonly end: RecordOf<'end'> } | undefined {
  try {
    const records: readonly SessionRecord[] = result
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const session = records.find((record) => record.type === 'session');
    const end = records.find((record) => record.type === 'end');
    return session && end && { session, end };
  } catch {
    // Something else is kept under this name.
    return undefined;
  }
}

// How a session on the page went, from its records, as the terminal's summary has it.

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
