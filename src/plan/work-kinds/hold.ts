/** A position is held for so many seconds, each counted aloud. */
import { type CueDraft, type DraftContext, flowing, priorities } from '../cue-draft.ts';
import { draftHold } from '../draft-counts.ts';
import type { PlanExerciseStep, Segment } from '../plan.ts';
import { buildHeldRep, draftWay } from './held-rep.ts';
import { secondMs, type WorkKindModule } from './work-kind.ts';

/** A hold longer than this has a reminder to breathe: people who cannot talk are holding their breath. */
const longHoldMs = 10_000;

export const hold: WorkKindModule<'hold'> = {
  listAmounts: ({ holdMs }) => [holdMs],
  unit: secondMs,
  takeAmounts: ({ kind, holdMs }, amountOf) => ({ kind, holdMs: amountOf(holdMs) }),
  beatMs: () => secondMs,
  plannedHoldMs: ({ holdMs }) => holdMs,
  buildRep: (step, rep) => buildHeldRep(step, rep, step.work.holdMs),
  draftCues: (segment, step, context) => draftHeldSegment(segment, step, step.work.holdMs, context),
};

/** What is said on the way into a hold of `holdMs`, while it lasts, and on the way out. */
export function draftHeldSegment(
  segment: Segment,
  step: PlanExerciseStep,
  holdMs: number,
  context: DraftContext,
): readonly CueDraft[] {
  if (segment.kind === 'hold') return draftHold(segment, holdMs, context);
  const isLong = segment.way === 'in' && holdMs > longHoldMs;
  const reminder = flowing('breathe', [context.speech.keepBreathing], priorities.breathe);
  return [draftWay(segment, step, context), ...(isLong ? [reminder] : [])];
}
