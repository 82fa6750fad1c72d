/** The rounds that this browser keeps: which one of today a session is. */
import { countRounds, type RoundRoutine } from '../../../care/rounds.ts';
import { type LocalTime, readLocalTime } from '../../../journal/local-time.ts';
import { readRecords } from '../../../journal/read-records.ts';
import { type SessionSummary, summariseRecords } from '../../../journal/session-summary.ts';

/** Of results in any order, by the same fold as in the history. */
export function findRoundToday(results: readonly string[], routine: RoundRoutine, now: LocalTime): number {
  const sessions = results.flatMap((result) => {
    const { records } = readRecords(new TextEncoder().encode(result));
    return summariseRecords('', records) ?? [];
  });
  const newestFirst = sessions.toSorted((one, other) => startOf(other) - startOf(one));
  return countRounds(newestFirst, routine, now) + 1;
}

function startOf({ time }: SessionSummary): number {
  return readLocalTime(time)?.wallMs ?? 0;
}
