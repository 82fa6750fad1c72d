/** A session that was done elsewhere, as the person tells it: the records that playing it would have left. */
import type { Plan } from '../plan/plan.ts';
import { beginRecords, buildPlannedSteps, buildStamp, type RecordSettings } from './begin-records.ts';
import { recordEvent, recordNote, recordPainAfter } from './build-records.ts';
import type { PlannedStep, SessionFacts, SessionRecord, WorkRecord } from './session-record.ts';

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
    ...(painAfter === undefined ? [] : [recordPainAfter(ended.state, painAfter, endMs, calendar)]),
    ...(note === undefined ? [] : [recordNote(ended.state, note, endMs, calendar)]),
  ];
}

/** Where on the plan the work of a step ends: a pack is on the skin no longer, whatever the step still says. */
function endOfStep({ segments }: Plan, step: number): number {
  const own = segments.filter((segment) => segment.step === step);
  const last = own.findLast(({ kind }) => kind === 'pack') ?? own.at(-1);
  return last === undefined ? 0 : last.atMs + last.durationMs;
}

type Unstamped<Work> = Work extends WorkRecord ? Omit<Work, 'time' | 'atMs'> : never;

/** All of a step, done; in one set, as only the sum was told. */
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
