/** A rep that goes into a position, holds it, and comes back: what work of several kinds is made of. */
import { fillSpokenSides } from '../../messages/fill-sides.ts';
import { anchored, type CueDraft, type DraftContext, priorities } from '../cue-draft.ts';
import { placeOf, type Rep } from '../list-reps.ts';
import type { PlanExerciseStep, Segment, SegmentSpec } from '../plan.ts';

export function buildHeldRep(step: PlanExerciseStep, rep: Rep, holdMs: number): readonly SegmentSpec[] {
  const place = placeOf(step, rep);
  return [
    { kind: 'move', durationMs: step.pace.moveMs, way: 'in', ...place, fromPose: 'rest', toPose: 'held' },
    { kind: 'hold', durationMs: holdMs, ...place, fromPose: 'held', toPose: 'held' },
    { kind: 'move', durationMs: step.pace.moveMs, way: 'out', ...place, fromPose: 'held', toPose: 'rest' },
  ];
}

/** What is said on the way: the rep on the way in, how it ends on the way out. */
export function draftWay(
  { way, rep = 1, reps = 1, side }: Segment,
  { dose, exercise }: PlanExerciseStep,
  { speech }: DraftContext,
): CueDraft {
  if (way === 'out') {
    const own = exercise.relax === undefined ? [] : [fillSpokenSides(exercise.relax, side, speech)];
    return anchored('relax', [...own, speech.relax], 0, priorities.switch);
  }
  return anchored('rep', speech.rep(rep, reps, dose.sides.length > 1 ? side : undefined), 0, priorities.switch);
}
