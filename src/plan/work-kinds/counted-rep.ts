/** A rep that is counted with one number, and has neither a hold nor a pause around it. */
import { anchored, type CueDraft, type DraftContext, flowing, priorities } from '../cue-draft.ts';
import { placeOf, type Rep } from '../list-reps.ts';
import type { PlanExerciseStep, Segment, SegmentSpec } from '../plan.ts';

/** Alternating reps of this length or longer have their side named. This project's own choice: a count and a side, unhurried. */
const namedTurnMs = 3_000;

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
