/** A position is held, once in a rep or several times for lengths of their own; each second is counted aloud. */
import { secondMs } from '../../durations.ts';
import { fillSpokenSides } from '../../messages/fill-sides.ts';
import type { Variants } from '../../messages/speech.ts';
import { anchored, type CueDraft, type DraftContext, flowing, priorities } from '../cue-draft.ts';
import { draftHold } from '../draft-counts.ts';
import { isSideAgain, placeOf, type Rep } from '../list-steps.ts';
import type { PlanExerciseStep } from '../plan.ts';
import type { SegmentSpec, WorkSegment } from '../segment.ts';
import type { StepOf, WorkKindModule } from './work-kind.ts';

/** For so many seconds. */
export const hold: WorkKindModule<'hold'> = {
  listAmounts: ({ holdMs }) => [holdMs],
  unit: secondMs,
  takeAmounts: ({ kind, holdMs }, amountOf) => ({ kind, holdMs: amountOf(holdMs) }),
  beatMs: () => secondMs,
  plannedHoldMs: ({ holdMs }) => holdMs,
  buildRep: (step, rep) => buildHeldRep(step, rep, step.work.holdMs),
  draftCues: (segment, step, context) => draftHeldSegment(segment, step, step.work.holdMs, context),
};

/** Several times, each time for a length of its own. */
export const holds: WorkKindModule<'holds'> = {
  listAmounts: ({ holdsMs }) => holdsMs,
  unit: secondMs,
  takeAmounts: ({ kind, holdsMs }, amountOf) => ({ kind, holdsMs: holdsMs.map(amountOf) }),
  beatMs: () => secondMs,
  plannedHoldMs: (work, { rep }) => holdOf(work, rep),
  buildRep: (step, rep) => buildHeldRep(step, rep, holdOf(step.work, rep.rep)),
  draftCues: (segment, step, context) => draftHeldSegment(segment, step, holdOf(step.work, segment.rep), context),
};

/** The worse side's extra rep is as long as the last one. */
function holdOf({ holdsMs }: StepOf<'holds'>['work'], rep: Rep['rep'] = 1): number {
  return holdsMs[rep - 1] ?? holdsMs.at(-1) ?? 0;
}

// A rep that is held, whatever its hold is measured in: the way in, the hold, the way out, and what is said there.

/** A hold longer than this has a reminder to breathe: people who cannot talk are holding their breath. */
const unremindedHoldMs = 10_000;

/** What is said on the way into a hold of `holdMs`, while it lasts, and on the way out. */
function draftHeldSegment(
  segment: WorkSegment,
  step: PlanExerciseStep,
  holdMs: number,
  context: DraftContext,
): readonly CueDraft[] {
  if (segment.kind === 'hold') return draftHold(segment, holdMs, context);
  const isLong = segment.kind === 'move' && segment.way === 'in' && holdMs > unremindedHoldMs;
  const reminder = flowing('breathe', [context.speech.keepBreathing], priorities.breathe);
  return [draftWay(segment, step, context), ...(isLong ? [reminder] : [])];
}

export function buildHeldRep(step: PlanExerciseStep, rep: Rep, holdMs: number): readonly SegmentSpec[] {
  const place = placeOf(step, rep);
  return [
    { kind: 'move', durationMs: step.pace.moveMs, way: 'in', ...place, fromPose: 'rest', toPose: 'held' },
    { kind: 'hold', durationMs: holdMs, ...place, fromPose: 'held', toPose: 'held' },
    { kind: 'move', durationMs: step.pace.moveMs, way: 'out', ...place, fromPose: 'held', toPose: 'rest' },
  ];
}

/** What is said on the way: the rep on the way in, how it ends on the way out. */
export function draftWay(segment: WorkSegment, step: PlanExerciseStep, { speech }: DraftContext): CueDraft {
  const { dose, exercise } = step;
  const { rep, reps, side } = segment;
  // A single hold may follow the one before at once, as in the timers that routines are imported from.
  const isOneOfMany = reps > 1;
  if (segment.kind === 'move' && segment.way === 'out') {
    const { relax } = speech;
    const own = exercise.relax === undefined ? undefined : fillSpokenSides(exercise.relax, side, speech);
    const variants: Variants = own === undefined ? [relax] : [own, relax];
    return {
      ...anchored('relax', variants, 0, priorities.transition),
      needed: own ?? (isOneOfMany ? relax : undefined),
    };
  }
  if (side !== undefined && isSideAgain(step, segment)) {
    const again = speech.repAgain(rep, reps, side);
    return { ...anchored('rep', again, 0, priorities.side, side), needed: again.at(-1) };
  }
  const number = speech.rep(rep, reps, dose.sides.length > 1 ? side : undefined);
  return { ...anchored('rep', number, 0, priorities.transition), needed: isOneOfMany ? number.at(-1) : undefined };
}
