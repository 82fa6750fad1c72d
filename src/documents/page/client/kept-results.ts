/** The results that this browser keeps, each as the page wrote it (what is none is passed over), and how a session went. */
import type { RoundSession } from '../../../care/rounds.ts';
import { wallMsOf } from '../../../journal/local-time.ts';
import { type PackOn, readPackOff } from '../../../journal/packs-on.ts';
import type { RecordOf, SessionRecord } from '../../../journal/session-record.ts';
import { countPacks, isUnbegun } from '../../../journal/session-totals.ts';
import type { PageWords } from '../page-data.ts';

/** A session that this browser knows of, as far as the limits of a day need it. */
export interface KeptSession extends RoundSession {
  readonly packs: readonly PackOn[];
}

/** Results by the local time at which their session began. */
type KeptResults = ReadonlyMap<string, string>;

/** Newest first. */
export function listSessions(results: KeptResults): readonly KeptSession[] {
  const sessions = [...results.values()].flatMap((result): readonly KeptSession[] => {
    const { records = [], session, end } = readResult(result) ?? {};
    if (session === undefined || end === undefined) return [];
    // A page keeps the end of every pack that it has begun.
    const packs = records.flatMap((record) => (record.type === 'pack' ? readPackOff(record) : []));
    const { time, againAt } = end;
    return [{ ...end, ...session, kind: 'session', againAt, lastTime: time, packs }];
  });
  return sessions.toSorted((one, other) => wallMsOf(other.time) - wallMsOf(one.time));
}

/** The results that are still to be saved, newest first. Where nothing was done, nothing could be added to a history. */
export function listUnsaved(results: KeptResults, saved: ReadonlySet<string>): readonly string[] {
  const isUnsaved = (time: string) => {
    const end = readEnd(results, time);
    return end !== undefined && !isUnbegun(end) && !saved.has(time);
  };
  return [...results.keys()].filter(isUnsaved).toSorted().toReversed();
}

/** What was saved, or holds nothing, is kept for the limits of a day alone: from the day `since` on. */
export function listOutdated(results: KeptResults, saved: ReadonlySet<string>, since: string): readonly string[] {
  const isNeeded = (time: string) => {
    const end = readEnd(results, time);
    return end === undefined || !(saved.has(time) || isUnbegun(end));
  };
  return [...results.keys()].filter((time) => time.slice(0, since.length) < since && !isNeeded(time));
}

function readEnd(results: KeptResults, time: string): RecordOf<'end'> | undefined {
  return readResult(results.get(time) ?? '')?.end;
}

interface Result {
  readonly records: readonly SessionRecord[];
  readonly session: RecordOf<'session'>;
  readonly end: RecordOf<'end'>;
}

function readResult(result: string): Result | undefined {
  try {
    const records: readonly SessionRecord[] = result
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const session = records.find((record) => record.type === 'session');
    const end = records.find((record) => record.type === 'end');
    return session && end && { records, session, end };
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
