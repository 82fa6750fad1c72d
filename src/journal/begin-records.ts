/** The records a session opens with, and the state that its events are recorded from. */

import type { Plan, PlanStep } from '../plan/plan.ts';
import type { Segment } from '../plan/segment.ts';
import type { HaltReason, PlayerEvent } from '../player/event.ts';
import type { Again, Side } from '../routine/routine.ts';
import { type Calendar, renderLocalTime } from './local-time.ts';
import { nameStep, type OpenWork } from './record-work.ts';
import {
  isWorkRecord,
  type PlannedStep,
  type RecordOf,
  type SessionFacts,
  type SessionRecord,
  type Stamp,
} from './session-record.ts';

export interface RecordState {
  readonly facts: SessionFacts;
  readonly plan: Plan;
  /** What the plan asked for at the start; later changes do not change what was prescribed. */
  readonly planned: readonly PlannedStep[];
  /** By the calendar. */
  readonly startMs: number;
  /** Last position reported. */
  readonly positionMs: number;
  /** Last segment reported. */
  readonly last: Segment | undefined;
  readonly side: Side | undefined;
  readonly work: OpenWork | undefined;
  readonly halt: { readonly reason: HaltReason; readonly wallMs: number } | undefined;
  readonly playedMs: number;
  /** The records that say what is done, whatever else is among them. */
  readonly done: readonly SessionRecord[];
  readonly hurts: readonly RecordOf<'hurt'>[];
}

export interface Recorded {
  readonly state: RecordState;
  readonly records: readonly SessionRecord[];
}

/** What decides whether a session was a round, and when the next one is due. */
export interface EndedSession {
  readonly outcome: RecordOf<'end'>['outcome'];
  readonly share: number;
  readonly startMs: number;
  readonly endMs: number;
}

/** What the records need besides the events: where the person's clocks stand, and when to come again. */
export interface RecordSettings {
  readonly calendar: Calendar;
  /** `undefined` where the session was no round. */
  findNextRound(again: Again, session: EndedSession, roundToday: number, calendar: Calendar): number | undefined;
}

/** The records a session opens with: itself, the pain before, and what an interrupted session had done of it already. */
export function beginRecords(
  facts: SessionFacts,
  event: Extract<PlayerEvent, { readonly type: 'started' }>,
  { calendar }: RecordSettings,
): Recorded {
  const { plan, positionMs } = event;
  const stamp = buildStamp(event.wallMs, positionMs, calendar);
  const { resumed } = facts;
  // What hurt may have been left out of the plan meanwhile; that changes nothing of what was prescribed.
  const planned = resumed?.records.find((record) => record.type === 'session')?.steps ?? buildPlannedSteps(plan);
  const carried = (resumed?.records ?? []).filter(
    (record) => isWorkRecord(record) || record.type === 'pack-on' || isChange(record),
  );
  const session = buildSession(facts, plan, planned, stamp);
  const pain: readonly SessionRecord[] =
    facts.painBefore === undefined ? [] : [{ type: 'pain', ...stamp, when: 'before', score: facts.painBefore }];
  const playedMs = resumed?.playedMs ?? 0;
  const hurts = carried.filter((record) => record.type === 'hurt');
  const nothingYet = { last: undefined, side: undefined, work: undefined, halt: undefined };
  return {
    state: {
      facts,
      plan,
      planned,
      startMs: event.wallMs,
      positionMs,
      playedMs,
      done: carried,
      hurts,
      ...nothingYet,
    },
    records: [session, ...pain, ...carried],
  };
}

function buildSession(
  { routine, safety, choices, resumed }: SessionFacts,
  plan: Plan,
  steps: readonly PlannedStep[],
  stamp: ReturnType<typeof buildStamp>,
): SessionRecord {
  return {
    type: 'session',
    ...stamp,
    format: 1,
    routine,
    title: plan.title,
    mode: plan.mode,
    plannedMs: plan.totalMs,
    dose: plan.doseLine,
    safety,
    choices,
    steps,
    ...(plan.beginsAt !== undefined && { beginsAt: plan.beginsAt }),
    ...(resumed && { resumes: resumed.id }),
    ...(plan.when && { when: plan.when }),
    ...(plan.until && { until: plan.until }),
    // Where the power goes, there is no end that says when the next round is.
    ...(plan.again && { again: plan.again }),
  };
}

/** What hurt, what a person in pain changed of the plan, and what they wrote, holds on when the session is resumed. */
function isChange({ type }: SessionRecord): boolean {
  return type === 'hurt' || type === 'left-out' || type === 'easier' || type === 'note';
}

export function buildStamp(wallMs: number, atMs: number, calendar: Calendar): Stamp {
  return { time: renderLocalTime(wallMs, calendar.utcOffsetMinutes(wallMs)), atMs: Math.round(atMs) };
}

/** What the plan asks for: one entry for each step, at its index. Taken from the segments, so that it is what is played. */
export function buildPlannedSteps(plan: Pick<Plan, 'steps' | 'segments'>): readonly PlannedStep[] {
  const segments = new Map<number, Segment[]>();
  for (const segment of plan.segments) {
    const ofStep = segments.get(segment.step);
    if (ofStep === undefined) segments.set(segment.step, [segment]);
    else ofStep.push(segment);
  }
  return plan.steps.map((step) => buildPlannedStep(step, segments.get(step.index) ?? []));
}

function buildPlannedStep(step: PlanStep, segments: readonly Segment[]): PlannedStep {
  const what = nameStep(step);
  if (step.kind === 'break') return { what, name: what, reps: 0, sides: [] };
  if (step.kind === 'pack') return { what, name: what, reps: 0, packMs: sumLengths(segments, 'pack'), sides: [] };
  return { what, name: step.exercise.name, ...buildReps(segments), sides: step.dose.sides };
}

function buildReps(segments: readonly Segment[]): { readonly reps: number; readonly holdMs?: number } {
  const counted = segments.filter(({ kind }) => kind === 'count').length;
  const reps = new Set(
    segments.filter(({ kind }) => kind === 'hold').map(({ side, set, rep }) => `${side} ${set} ${rep}`),
  );
  return reps.size === 0 ? { reps: counted } : { reps: reps.size, holdMs: sumLengths(segments, 'hold') / reps.size };
}

function sumLengths(segments: readonly Segment[], kind: Segment['kind']): number {
  return segments.filter((segment) => segment.kind === kind).reduce((sum, { durationMs }) => sum + durationMs, 0);
}
