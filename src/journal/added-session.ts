/**
 * Sessions that come from elsewhere: one that the person reports afterwards, and the result of one that was led by a
 * page.
 */
import type { Plan } from '../plan/plan.ts';
import { beginRecords, buildPlannedSteps, buildStamp, type RecordSettings } from './begin-records.ts';
import { recordEvent, recordNote, recordPainAfter } from './build-records.ts';
import { type LocalTime, readLocalTime, wallMsOf } from './local-time.ts';
import { readRecords } from './read-records.ts';
import { clockErrorMs } from './recent-sessions.ts';
import type { PlannedStep, RecordOf, SessionFacts, SessionRecord, WorkRecord } from './session-record.ts';
import { isUnbegun, sumDone } from './session-totals.ts';

export interface AddedSession {
  readonly facts: Omit<SessionFacts, 'resumed'>;
  readonly startMs: number;
  readonly playedMs: number;
  /** Exercises, by id, that were not done; all else was done as prescribed. */
  readonly leftOut: readonly string[];
  readonly painAfter: number | undefined;
  readonly note: string | undefined;
}

export function buildAddedSession(plan: Plan, added: AddedSession, settings: RecordSettings): readonly SessionRecord[] {
  const { startMs, playedMs, leftOut, painAfter, note } = added;
  const { calendar } = settings;
  const endMs = startMs + playedMs;
  const begun = beginRecords(
    { ...added.facts, resumed: undefined },
    { type: 'started', plan, positionMs: 0, wallMs: startMs },
    settings,
  );
  const steps = buildPlannedSteps(plan);
  const [session, ...pain] = begun.records.map((record) =>
    record.type === 'session' ? { ...record, added: true } : record,
  );
  // Spread over the time that it took as the plan spreads it, so that a pack ends when it did.
  const stampOf = (step: number) => {
    const atMs = endOfStep(plan, step);
    return buildStamp(startMs + (plan.totalMs === 0 ? 0 : (atMs / plan.totalMs) * playedMs), atMs, calendar);
  };
  const work = steps.flatMap((step, index): readonly SessionRecord[] => {
    if (leftOut.includes(step.what)) {
      const stamp = stampOf(index);
      return [{ type: 'skip', ...stamp, reason: 'skipped', step: index, what: step.what, toMs: stamp.atMs }];
    }
    return listWork(step, index).map((one) => ({ ...one, ...stampOf(index) }));
  });
  const state = { ...begun.state, done: work, playedMs };
  // Whatever was left out: it is over, and nothing of it is still to be done.
  const ended = recordEvent(
    state,
    { type: 'ended', outcome: 'done', positionMs: plan.totalMs, wallMs: endMs },
    settings,
  );
  return [
    ...(session === undefined ? [] : [session]),
    ...pain,
    ...work,
    ...ended.records,
    ...(painAfter === undefined ? [] : recordPainAfter(ended.state, painAfter, endMs, calendar).records),
    ...(note === undefined ? [] : recordNote(ended.state, note, endMs, calendar).records),
  ];
}

/** Where on the plan the work of a step ends: a pack is on the skin no longer, whatever the step still says. */
function endOfStep({ segments }: Plan, step: number): number {
  const own = segments.filter((segment) => segment.step === step);
  const last = own.findLast(({ kind }) => kind === 'pack') ?? own.at(-1);
  return last === undefined ? 0 : last.atMs + last.durationMs;
}

type Unstamped<Work> = Work extends WorkRecord ? Omit<Work, 'time' | 'atMs'> : never;

/** All of a step, done; in one set, as only the sum is known. */
function listWork({ what, reps, holdMs, packMs, sides }: PlannedStep, step: number): readonly Unstamped<WorkRecord>[] {
  if (packMs !== undefined) return [{ type: 'pack', step, what, playedMs: packMs, plannedMs: packMs, done: true }];
  if (holdMs === undefined) {
    return reps === 0 ? [] : [{ type: 'counted', step, what, count: reps, planned: reps }];
  }
  const each = Math.max(1, sides.length);
  return Array.from({ length: reps }, (_, index): Unstamped<WorkRecord> => {
    const side = sides[index % each];
    const rep = Math.floor(index / each) + 1;
    return { type: 'rep', step, what, ...(side && { side }), rep, heldMs: holdMs, done: true };
  });
}

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
  if (isUnbegun({ done })) return 'nothing-done';
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
