/** What is left of a page's plan. Offsets are those of the sound and stay: what is left out is passed over in it. */
import { isSameExercise, type PlanStep } from '../../../plan/plan.ts';
import type { Side } from '../../../routine/routine.ts';
import type { PagePlan, PageSegment } from '../page-data.ts';

/** What was answered before the session: exercises by id, and whether the packs are left out. */
export interface Cautions {
  readonly leaveOut: readonly string[];
  readonly easier: readonly string[];
  readonly leaveOutPacks: boolean;
}

export function applyCautions(plan: PagePlan, { leaveOut, easier, leaveOutPacks }: Cautions): PagePlan {
  const isKept = (step: PlanStep) =>
    step.kind === 'exercise' ? !leaveOut.includes(step.exercise.id) : step.kind === 'break' || !leaveOutPacks;
  const kept = plan.steps.filter(isKept);
  // The closing words stand in the last step, which may be left out.
  const stepOf = (segment: PageSegment) => {
    const step = plan.steps[segment.step];
    const index = step === undefined ? -1 : kept.indexOf(step);
    return segment.rest === 'close' ? Math.max(0, index, kept.length - 1) : index;
  };
  const segments = plan.segments.map((segment) => ({ ...segment, step: stepOf(segment) }));
  const steps = kept.map((step, index) =>
    step.kind === 'exercise' && easier.includes(step.exercise.id)
      ? { ...step, index, easier: true }
      : { ...step, index },
  );
  const hasWork = steps.some(({ kind }) => kind !== 'break');
  return withSegments({ ...plan, steps }, hasWork ? segments.filter(({ step }) => step >= 0) : []);
}

/**
 * Without what hurt, from segment `from` on: the side in later sets and rounds too, or without one the exercise in all
 * later steps; its own step is for the session to leave.
 */
export function leaveOutHurt(plan: PagePlan, step: number, side: Side | undefined, from: number): PagePlan {
  const isLeft = (segment: PageSegment) => {
    const isHurt = segment.index >= from && isSameExercise(plan.steps[segment.step], plan.steps[step]);
    if (!isHurt || segment.rest === 'close') return true;
    if (side === undefined) return segment.step === step;
    // Getting ready names the side that comes first, and is needed for the other one too.
    return segment.side !== side || segment.kind === 'settle';
  };
  return withSegments(plan, withoutEmptySettles(plan.segments.filter(isLeft)));
}

/** Nothing is got ready for where nothing of the exercise is left. */
function withoutEmptySettles(segments: readonly PageSegment[]): readonly PageSegment[] {
  return segments.filter(({ kind, step, shown }, index) => {
    if (kind !== 'settle' || shown.number === undefined) return true;
    return segments.slice(index + 1).some((segment) => segment.step === step && segment.rep !== undefined);
  });
}

export function takeEasier(plan: PagePlan, step: number): PagePlan {
  const steps = plan.steps.map((other) =>
    other.kind === 'exercise' && other.index >= step && isSameExercise(other, plan.steps[step])
      ? { ...other, easier: true }
      : other,
  );
  return { ...plan, steps };
}

/** How long everything takes that is still to be done. */
export function leftMs({ segments }: PagePlan, index: number, positionMs: number): number {
  const ahead = segments.slice(index).reduce((sum, { durationMs }) => sum + durationMs, 0);
  return Math.max(0, ahead - Math.max(0, positionMs - (segments[index]?.atMs ?? positionMs)));
}

function withSegments(plan: PagePlan, segments: readonly PageSegment[]): PagePlan {
  return { ...plan, segments: segments.map((segment, index) => ({ ...segment, index })) };
}
