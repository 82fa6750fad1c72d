/** A session that was done elsewhere, as the person tells it: the records that playing it would have left. */
import type { Plan } from '../plan/plan.ts';
import { beginRecords, buildPlannedSteps, type RecordSettings } from './begin-records.ts';
import { recordEvent, recordNote, recordPainAfter } from './build-records.ts';
import type { PlannedStep, SessionFacts, SessionRecord, WorkRecord } from './session-record.ts';

export interface ToldSession {
  readonly facts: Omit<SessionFacts, 'resumed'>;
  readonly startMs: number;
  readonly playedMs: number;
  /** Exercises, by id, that were not done; all else was done as prescribed. */
  readonly leftOut: readonly string[];
  readonly painAfter: number | undefined;
  readonly note: string | undefined;
}

export function buildToldSession(plan: Plan, told: ToldSession, settings: RecordSettings): readonly SessionRecord[] {
  const { startMs, playedMs, leftOut, painAfter, note } = told;
  const { calendar } = settings;
  const endMs = startMs + playedMs;
  const begun = beginRecords(
    { ...told.facts, resumed: undefined },
    { type: 'started', plan, positionMs: 0, wallMs: startMs },
    settings,
  );
  const steps = buildPlannedSteps(plan);
  const [session, ...pain] = begun.records.map((record) =>
    record.type === 'session' ? { ...record, added: true } : record,
  );
  const time = session?.time ?? '';
  const done = steps.flatMap((step, index) =>
    leftOut.includes(step.what) ? [] : listWork(step, index).map((work) => ({ ...work, time, atMs: 0 })),
  );
  const isWhole = steps.every(({ what }) => !leftOut.includes(what));
  const outcome = isWhole ? 'done' : 'quit';
  const state = { ...begun.state, done, playedMs };
  const ended = recordEvent(state, { type: 'ended', outcome, positionMs: plan.totalMs, wallMs: endMs }, settings);
  return [
    ...(session === undefined ? [] : [session]),
    ...pain,
    ...done,
    ...ended.records,
    ...(painAfter === undefined ? [] : [recordPainAfter(ended.state, painAfter, endMs, calendar)]),
    ...(note === undefined ? [] : [recordNote(ended.state, note, endMs, calendar)]),
  ];
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
