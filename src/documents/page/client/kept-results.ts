/** The results that this browser keeps, each as the page wrote it; what is none is passed over. */
import { isRound, type RoundRoutine } from '../../../care/rounds.ts';
import type { RecordOf, SessionRecord } from '../../../journal/session-record.ts';
import { isUnbegun } from '../../../journal/session-totals.ts';

/** Results by the local time at which their session began. */
export type KeptResults = ReadonlyMap<string, string>;

/** Besides those of today, so many stay. */
const earlierKept = 5;

/** Which round of `today` a session is. All routines of a pain day share theirs, as in the history. */
export function findRoundToday(results: KeptResults, { name, mode }: RoundRoutine, today: string): number {
  const rounds = [...results.values()].filter((result) => {
    const { session, end } = readResult(result) ?? {};
    if (session === undefined || end === undefined || !session.time.startsWith(today) || !isRound(end)) return false;
    return session.routine === name || (mode === 'pain-day' && session.mode === 'pain-day');
  });
  return rounds.length + 1;
}

/** The newest result in which something was done: nothing else could be added to a history. */
export function findNewest(results: KeptResults): string | undefined {
  return [...results.keys()].toSorted().findLast((time) => {
    const { end } = readResult(results.get(time) ?? '') ?? {};
    return end !== undefined && !isUnbegun(end.done);
  });
}

/** Days count from what is kept of them, and what is older than a few sessions takes the room of new ones. */
export function listOutdated(results: KeptResults, today: string): readonly string[] {
  const earlier = [...results.keys()].filter((time) => time.slice(0, today.length) < today);
  return earlier.toSorted().slice(0, -earlierKept);
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
