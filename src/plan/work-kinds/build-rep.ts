/** Reps that work of several kinds is made of: one that is held, and one that is counted. */
import { anchored, type CueDraft, type DraftContext, flowing, priorities } from '../cue-draft.ts';
import { placeOf, type Rep } from '../list-reps.ts';
import type { PlanExerciseStep, Segment, SegmentSpec } from '../plan.ts';

/** A rep that goes into a position, holds it, and comes back. */
export function buildHeldRep(step: PlanExerciseStep, rep: Rep, holdMs: number): readonly SegmentSpec[] {
  const place = placeOf(step, rep);
  return [
    { kind: 'move', durationMs: step.pace.moveMs, way: 'in', ...place, fromPose: 'rest', toPose: 'held' },
    { kind: 'hold', durationMs: holdMs, ...place, fromPose: 'held', toPose: 'held' },
    { kind: 'move', durationMs: step.pace.moveMs, way: 'out', ...place, fromPose: 'held', toPose: 'rest' },
  ];
}

/** What is said on the way: the rep on the way in, "relax" on the way out. */
export function draftWay(
  { way, rep = 1, reps = 1, side }: Segment,
  { dose }: PlanExerciseStep,
  { speech }: DraftContext,
): CueDraft {
  if (way === 'out') return anchored('relax', [speech.relax], 0, priorities.switch);
  return anchored('rep', speech.rep(rep, reps, dose.sides.length > 1 ? side : undefined), 0, priorities.switch);
}

/** Alternating reps of this length or longer have their side named. This project's own choice: a count and a side, unhurried. */
const namedTurnMs = 3_000;

/** A rep that is counted with one number, and has neither a hold nor a pause around it. */
export function buildCountedRep(step: PlanExerciseStep, rep: Rep, durationMs: number): readonly SegmentSpec[] {
  return [{ kind: 'count', durationMs, ...placeOf(step, rep), fromPose: 'rest', toPose: 'held' }];
}

/** Its number, and its side where there is time: kicks follow each other too fast for that. */
export function draftCountedRep(
  segment: Segment,
  { alternates }: PlanExerciseStep,
  { speech, countDown }: DraftContext,
): readonly CueDraft[] {
  const { rep = 1, reps = 1, side, durationMs } = segment;
  const number = anchored('count', [speech.number(countDown ? reps + 1 - rep : rep)], 0, priorities.count);
  const isNamed = alternates && side !== undefined && durationMs >= namedTurnMs;
  return isNamed ? [number, flowing('switch', speech.firstSide(side, 2).slice(-1), priorities.side)] : [number];
}
