/** What is left of a plan once something in it hurts: without a side, or without the exercise, in later rounds too. */
import type { Side } from '../routine/routine.ts';
import { type PlayedUpTo, withCues } from './build-plan.ts';
import { buildStepSegments, layOut, lengthOfSegments, type SegmentContext } from './build-segments.ts';
import { draftContextOf } from './cue-draft.ts';
import { listReps } from './list-steps.ts';
import { isSameExercise, type Plan, type PlanExerciseStep, type PlanStep } from './plan.ts';
import { isClosing, type Segment, type SegmentSpec } from './segment.ts';
import { settleMs } from './segment-length.ts';
import { isQuickTurn } from './work-kinds/work-kind.ts';

/** Whoever goes back to segment `from` comes to nothing again that was left out because it hurt. */
export function withoutOver(plan: Plan, from: number): Plan {
  const reps = plan.segments.filter(({ rep }) => rep !== undefined);
  const over = reps.filter(({ index, isOver }) => isOver && index >= from);
  const sides = new Map(over.map(({ step, side }) => [`${step} ${side}`, { step, ...(side && { side }) }]));
  return [...sides.values()].reduce((now, what) => {
    const isAnyLeft = reps.some(({ step, isOver }) => step === what.step && !isOver);
    if (!isAnyLeft) return withoutStep(now, what.step, from);
    // What comes before the step that hurt is done again as it was.
    const begin = now.segments.findIndex(({ index, step }) => index >= from && step === what.step);
    return withoutHurt(now, { ...what, from: begin });
  }, plan);
}

function withoutStep(plan: Plan, step: number, from: number): Plan {
  const segments = layOut(plan.segments.filter((one) => one.index < from || one.step !== step || isClosing(one)));
  return withCues({ ...plan, segments, totalMs: lengthOfSegments(segments) });
}

/** What hurts is left out of everything that is still to come. */
export function withoutHurt(plan: Plan, what: Exclusion, played?: PlayedUpTo): Plan {
  return withCues({ ...plan, ...applyExclusion(plan, what) }, played);
}

/** What is left out of a plan, and from where on. */
export interface Exclusion {
  /** Index of the step that hurt. */
  readonly step: number;
  /** The side that hurt. Without it the exercise is left out of all later steps; its own step is for the player to leave. */
  readonly side?: Side;
  /** Index of the segment at which the plan goes on. What comes before stays as it was played. */
  readonly from: number;
}

/** Whether pain is about one side, which is then over. Of alternating kicks nobody knows which one it was. */
export function hurtsOnOneSide(step: PlanExerciseStep): boolean {
  return step.dose.sides.length > 1 && !isQuickTurn(step);
}

/** Of what is no exercise, or of one that is over, there is nothing to choose. */
export const nothingOffered = { canEase: false, canLeaveOut: false, isOtherSideNext: false };

/** The segments and steps that remain. What was played, and everything that has nothing to do with it, stays the same. */
export function applyExclusion(plan: Plan, what: Exclusion): Pick<Plan, 'steps' | 'segments' | 'totalMs'> {
  const ahead = plan.segments.slice(what.from);
  const own = plan.steps.slice(what.step, what.step + 1).flatMap((step) => segmentsOf(ahead, step));
  const settle = own.findIndex(({ kind }) => kind === 'settle');
  // Where nothing of the step was done it is explained anew, for the other side.
  const isWhole = what.side !== undefined && settle !== -1;
  const first = isWhole ? what.step : what.step + 1;
  const steps = plan.steps.map((step) =>
    step.index >= first && isSameExercise(step, plan.steps[what.step]) ? excludeSide(step, what.side) : step,
  );
  const endIfOver = <Part extends Segment>(part: Part): Part =>
    part.step === what.step && (what.side === undefined || part.side === what.side) ? { ...part, isOver: true } : part;
  const segments = layOut([
    ...plan.segments.slice(0, what.from).map(endIfOver),
    ...(isWhole ? own.slice(0, settle) : what.side === undefined ? own.map(endIfOver) : keepOtherSide(own, what.side)),
    ...keepLaterSteps(plan, steps, what, first),
    ...ahead.filter(isClosing),
  ]);
  return { steps, segments, totalMs: lengthOfSegments(segments) };
}

/** Reps and counts of the segments from `from` on, of the exercise that stands at `step`. */
export function countRepsOf({ steps, segments }: Pick<Plan, 'steps' | 'segments'>, step: number, from: number): number {
  const reps = segments
    .slice(from)
    .filter((segment) => segment.rep !== undefined && isSameExercise(steps[segment.step], steps[step]))
    .map((segment) => `${segment.step} ${segment.set} ${segment.side} ${segment.rep}`);
  return new Set(reps).size;
}

/** The step without one of its sides. Where sides alternate, the other one keeps its reps, with any that it has more. */
export function excludeSide(step: PlanStep, hurtSide: Side | undefined): PlanStep {
  if (step.kind !== 'exercise' || hurtSide === undefined || !step.dose.sides.includes(hurtSide)) return step;
  const sides = step.dose.sides.filter((side) => side !== hurtSide);
  const reps = listReps(step).filter(({ side }) => side !== hurtSide);
  const sets = step.dose.sets.map((_, index) => reps.filter(({ set }) => set === index + 1).length);
  const dose = { ...step.dose, sides, sets: sets.filter((count) => count > 0) };
  return { ...step, alternates: false, moreOn: undefined, dose };
}

function segmentsOf(segments: readonly Segment[], { index }: PlanStep): readonly Segment[] {
  return segments.filter((segment) => segment.step === index && !isClosing(segment));
}

/** The rest of the step that hurt: only the other side is still done, so that sides change once more at most. */
export function keepOtherSide<Kept extends SegmentSpec>(own: readonly Kept[], hurtSide: Side): readonly Kept[] {
  const kept: Kept[] = [];
  let between: Kept[] = [];
  let isFirst = true;
  for (const segment of own) {
    if (segment.rep === undefined) between.push(segment);
    else if (segment.side !== hurtSide) {
      kept.push(...keepBetween(between, segment, isFirst), segment);
      between = [];
      isFirst = false;
    }
  }
  return kept;
}

function keepBetween<Kept extends SegmentSpec>(
  between: readonly Kept[],
  next: Kept,
  isFirst: boolean,
): readonly Kept[] {
  const side = next.side && { side: next.side };
  const settle = between.findIndex(({ kind }) => kind === 'settle');
  // It is explained for the side that is done, so that no change of sides follows.
  if (isFirst && settle !== -1) return between.slice(0, settle + 1).map((segment) => ({ ...segment, ...side }));
  if (isFirst) return between.filter((segment) => segment.side === next.side);
  return between
    .filter(({ kind }) => kind === 'rest')
    .map((rest) => ({ ...rest, isGated: false, isSideAgain: true, ...side }));
}

/** Every later step with the exercise goes on without what hurt; where that was all of it, the step has no segments any more. */
function keepLaterSteps(
  plan: Plan,
  steps: readonly PlanStep[],
  what: Exclusion,
  first: number,
): readonly SegmentSpec[] {
  const context = draftContextOf({ ...plan, steps });
  const kept: SegmentSpec[] = [];
  let before = plan.steps[first - 1];
  for (const old of plan.steps.slice(first)) {
    const step = steps[old.index] ?? old;
    const segments = segmentsOf(plan.segments.slice(what.from), old);
    const isHurt = isSameExercise(old, plan.steps[what.step]);
    if (segments.length === 0 || (isHurt && isAllLeftOut(step, what))) continue;
    const specs = step === old ? segments : buildStepSegments(step, before, context);
    kept.push(...(before === plan.steps[old.index - 1] ? specs : refitSettle(specs, step, before, context)));
    before = step;
  }
  return dropLastBreaks(plan, kept);
}

/** After the last exercise there is nothing to rest for. */
export function dropLastBreaks<Kept extends SegmentSpec>(
  { steps }: Pick<Plan, 'steps'>,
  segments: readonly Kept[],
): readonly Kept[] {
  const last = segments.findLastIndex(({ step }) => steps[step]?.kind === 'exercise');
  return segments.filter(({ step }, index) => index < last || steps[step]?.kind !== 'break');
}

function isAllLeftOut(step: PlanStep, { side }: Exclusion): boolean {
  return side === undefined || (step.kind === 'exercise' && step.dose.sets.length === 0);
}

/** Once the step before is left out, the person comes from another position. */
function refitSettle(
  specs: readonly SegmentSpec[],
  step: PlanStep,
  before: PlanStep | undefined,
  context: SegmentContext,
): readonly SegmentSpec[] {
  const [settle, ...others] = specs;
  if (step.kind !== 'exercise' || settle?.kind !== 'settle') return specs;
  return [{ ...settle, durationMs: settleMs(settle, step, before, context) }, ...others];
}
