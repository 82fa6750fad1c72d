/** The result of a session that was led elsewhere: a whole journal that says the same from its first line to its last. */
import { type LocalTime, readLocalTime, wallMsOf } from './local-time.ts';
import { readRecords } from './read-records.ts';
import { clockErrorMs } from './recent-sessions.ts';
import type { RecordOf, SessionRecord } from './session-record.ts';
import { isUnbegun, sumDone } from './session-totals.ts';

/** Why a file is no result that could be added. `changed`: its sums are not those of its own lines. */
export type ResultFault = 'newer' | 'damaged' | 'no-session' | 'unfinished' | 'changed' | 'nothing-done' | 'to-come';

export interface CheckedResult {
  readonly records: readonly SessionRecord[];
  readonly session: RecordOf<'session'>;
  readonly start: LocalTime;
}

/** Everything that the history, the level and the next round go by is checked, as the file may say anything. */
export function checkResult(bytes: Uint8Array, nowMs: number): CheckedResult | ResultFault {
  const { records, damaged, unknown, isNewer } = readRecords(bytes);
  if (isNewer) return 'newer';
  if (damaged + unknown > 0) return 'damaged';
  const [session, ...others] = records;
  if (session?.type !== 'session' || others.some(({ type }) => type === 'session')) return 'no-session';
  if (session.resumes !== undefined || session.added === true) return 'no-session';
  const ends = others.filter((record) => record.type === 'end');
  const [end] = ends;
  if (end === undefined || ends.length > 1) return 'unfinished';
  if (!isInOrder(records, session, end)) return 'damaged';
  const { done, planned, share } = sumDone(session.steps, others);
  if (JSON.stringify([done, planned, share]) !== JSON.stringify(sumsOf(end))) return 'changed';
  if (isUnbegun(done)) return 'nothing-done';
  const start = readLocalTime(session.time);
  const lastMs = Math.max(...records.map(({ time }) => wallMsOf(time)));
  if (start === undefined || lastMs > nowMs + clockErrorMs) return 'to-come';
  return { records, session, start };
}

/** With its keys in the order of the sums that they are compared with. */
function sumsOf({ done, planned, share }: RecordOf<'end'>) {
  const inOrder = ({ steps, reps, counted, heldMs, packMs }: typeof done) => ({ steps, reps, counted, heldMs, packMs });
  return [inOrder(done), inOrder(planned), share];
}

/** Nothing but an answer follows the end, no place lies outside of the steps, and nothing comes before the beginning. */
function isInOrder(records: readonly SessionRecord[], session: RecordOf<'session'>, end: RecordOf<'end'>): boolean {
  const after = records.slice(records.indexOf(end) + 1);
  const startMs = wallMsOf(session.time);
  return (
    after.every(({ type }) => type === 'pain' || type === 'note') &&
    records.every((record) => !('step' in record) || record.step < session.steps.length) &&
    records.every(({ time }) => wallMsOf(time) >= startMs)
  );
}
