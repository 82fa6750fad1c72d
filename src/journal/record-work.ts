/**
 * From segments to the units that are kept: a rep (one hold, or several stations) and a run of counted repetitions
 * (one segment each). A unit is open from its first played segment until it is complete or broken off.
 */
import type { Plan, PlanStep } from '../plan/plan.ts';
import type { Segment } from '../plan/segment.ts';
import type { PlanPlace, SessionRecord, Stamp } from './session-record.ts';

export type OpenWork = OpenRep | OpenRun;

interface OpenRep {
  readonly unit: 'rep';
  readonly place: PlanPlace;
  readonly heldMs: number;
  /** Holds played to their end, and how many the rep has. */
  readonly holds: number;
  readonly plannedHolds: number;
}

interface OpenRun {
  readonly unit: 'run';
  readonly place: PlanPlace;
  /** Number of the first of them. */
  readonly from: number;
  readonly count: number;
  readonly planned: number;
}

export function placeOf(plan: Plan, segment: Segment): PlanPlace {
  const { step, side, set, rep, reps } = segment;
  return {
    ...placeOfStep(plan, step),
    ...(side && { side }),
    ...(set !== undefined && { set }),
    ...(rep !== undefined && { rep }),
    ...(reps !== undefined && { reps }),
  };
}

export function placeOfStep(plan: Plan, index: number): PlanPlace {
  const step = plan.steps[index];
  return { step: index, what: step === undefined ? '' : nameStep(step) };
}

/** Id of the exercise, `cold pack`, `heat pack`, or `break`. */
export function nameStep(step: PlanStep): string {
  if (step.kind === 'exercise') return step.exercise.id;
  return step.kind === 'pack' ? `${step.pack} pack` : 'break';
}

/** The unit that a hold or a count begins; other segments begin none. */
export function openWork(plan: Plan, segment: Segment): OpenWork | undefined {
  if (segment.kind === 'hold') {
    const plannedHolds = plan.segments.filter((other) => other.kind === 'hold' && isSameRep(other, segment)).length;
    return { unit: 'rep', place: placeOf(plan, segment), heldMs: 0, holds: 0, plannedHolds };
  }
  return segment.kind === 'count' ? openRun(plan, segment) : undefined;
}

/** The unit as it goes on with this segment: a run that is repeated from an earlier rep counts from that one. */
export function continueRun(work: OpenWork, { kind, rep = 1 }: Segment): OpenWork {
  return work.unit === 'run' && kind === 'count' ? { ...work, from: Math.min(work.from, rep) } : work;
}

/** Adds what was played of a hold or a count. */
export function addPlayed(work: OpenWork, segment: Segment, playedMs: number, done: boolean): OpenWork {
  if (work.unit === 'run') return { ...work, count: work.count + Number(done) };
  if (segment.kind !== 'hold') return work;
  return { ...work, heldMs: work.heldMs + playedMs, holds: work.holds + Number(done) };
}

/** Whether nothing of the unit is left to do once `segment` was played. */
export function isComplete(work: OpenWork, plan: Plan, segment: Segment): boolean {
  if (work.unit === 'rep') return work.holds === work.plannedHolds;
  const next = plan.segments[segment.index + 1];
  return next?.kind !== 'count' || !isSameRun(next, work.place);
}

/** The unit as it is kept; `undefined` where nothing of it was played. */
export function buildWorkRecord(work: OpenWork, stamp: Stamp): SessionRecord | undefined {
  const { place } = work;
  if (work.unit === 'run') {
    const { from, planned } = work;
    const count = Math.min(work.count, planned + 1 - from);
    return count === 0 ? undefined : { type: 'counted', ...stamp, ...place, count, planned, ...(from > 1 && { from }) };
  }
  const done = work.holds >= work.plannedHolds;
  return work.heldMs === 0 ? undefined : { type: 'rep', ...stamp, ...place, heldMs: Math.round(work.heldMs), done };
}

/** A run's place names its side only where all its repetitions are on that one. */
function openRun(plan: Plan, segment: Segment): OpenRun {
  const step = plan.steps[segment.step];
  const byTurns = step?.kind === 'exercise' && step.alternates;
  const { side, set } = segment;
  const place = {
    ...placeOfStep(plan, segment.step),
    ...(side && !byTurns && { side }),
    ...(set !== undefined && { set }),
  };
  const planned = plan.segments.filter((other) => other.kind === 'count' && isSameRun(other, place)).length;
  return { unit: 'run', place, from: segment.rep ?? 1, count: 0, planned };
}

type RepKey = Pick<PlanPlace, 'step' | 'side' | 'set' | 'rep'>;

function isSameRep(one: RepKey, other: RepKey): boolean {
  return isSameRun(one, other) && one.side === other.side && one.rep === other.rep;
}

function isSameRun(one: RepKey, run: RepKey): boolean {
  return one.step === run.step && one.set === run.set && (run.side === undefined || one.side === run.side);
}
