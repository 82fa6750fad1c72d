/** Changes of a plan where it begins later, and while it is played. What was said stays said, and keeps its offset. */
import type { AgainHint } from '../messages/speech.ts';
import type { Side } from '../routine/routine.ts';
import { type PlayedUpTo, withCues } from './build-plan.ts';
import { buildBeginGate, buildStepSegments, layOut, lengthOfSegments, type SegmentContext } from './build-segments.ts';
import { draftContextOf } from './cue-draft.ts';
import { listReps } from './list-steps.ts';
import { easeSteps, isSameExercise, type Plan, type PlanExerciseStep, type PlanStep } from './plan.ts';
import { isBeginGate, isClosing, type Segment, type SegmentSpec, type SwitchGate } from './segment.ts';
import { settleMs, withTimeForNeeded } from './segment-length.ts';
import { isQuickTurn } from './work-kinds/work-kind.ts';

/** The segment that is being played takes `durationMs`; all later ones move. */
export function withDuration(plan: Plan, durationMs: number, played: PlayedUpTo): Plan {
  const segments = layOut(
    plan.segments.map((segment) => (segment.index === played.segment ? { ...segment, durationMs } : segment)),
  );
  return withCues({ ...plan, segments, totalMs: lengthOfSegments(segments) }, played);
}

/** The closing words name another time to come again. */
export function withAgainHint(plan: Plan, againHint: AgainHint, played: PlayedUpTo): Plan {
  return withCues({ ...plan, againHint }, played);
}

/**
 * The exercise at `step` goes on in its easier form from `fromMs` on, in later rounds too, with time for the words that
 * this takes.
 */
export function withEasierForm(plan: Plan, step: number, fromMs: number, played?: PlayedUpTo): Plan {
  return withTimeForWords({ ...plan, steps: easeSteps(plan.steps, step) }, fromMs, played);
}

/** The session begins with the step at `step`, as it would with its first one: what stands before it only is said there. */
export function withBeginning(plan: Plan, step: number): Plan {
  if (step === 0) return plan;
  const context = { ...draftContextOf(plan), beginsAt: step };
  const segments = plan.segments
    .filter((segment) => !isBeginGate(segment))
    .flatMap((segment, index, all) => {
      const begun = plan.steps[segment.step];
      const isBeginning = begun !== undefined && segment.step !== all[index - 1]?.step;
      return isBeginning ? [...buildBeginGate(begun, context), segment] : [segment];
    });
  return withTimeForWords({ ...plan, beginsAt: step, segments: layOut(segments) }, 0);
}

/** Where the session begins on the plan, in milliseconds. */
export function beginningMs({ segments, beginsAt = 0 }: Plan): number {
  return segments.find(({ step }) => step === beginsAt)?.atMs ?? 0;
}

/** The player comes back to `fromMs`: what was explained there in the usual form is explained in the easier one now. */
export function withTimeAgain(plan: Plan, fromMs: number): Plan {
  const again = withTimeForWords(plan, fromMs);
  const isSame = again.totalMs === plan.totalMs && again.cues.every(({ say }, index) => say === plan.cues[index]?.say);
  return isSame ? plan : again;
}

function withTimeForWords(plan: Plan, fromMs: number, played?: PlayedUpTo): Plan {
  const later = plan.segments.filter(({ atMs }) => atMs >= fromMs);
  const before = plan.segments.slice(0, plan.segments.length - later.length);
  const segments = layOut([...before, ...withTimeForNeeded(later, draftContextOf(plan))]);
  return withCues({ ...plan, segments, totalMs: lengthOfSegments(segments) }, played);
}

/** The steps of the packs that would be put on in the segments from `from` on, up to `to`. */
export function listPacksBetween({ segments }: Plan, from: number, to: number): readonly number[] {
  return segments.slice(from, to).flatMap(({ kind, step }) => (kind === 'pack' ? [step] : []));
}

/** Packs that need not come off any more, by their steps: nothing says so. */
export function withPacksOff(plan: Plan, off: readonly number[], played?: PlayedUpTo): Plan {
  if (off.length === 0) return plan;
  const steps = plan.steps.map((step) =>
    step.kind === 'pack' && off.includes(step.index) ? { ...step, isOff: true as const } : step,
  );
  return withCues({ ...plan, steps }, played);
}

/** Somebody who has just said that they go on is not asked at this gate: what it would say is said in the switch behind it. */
export function withoutAsking(plan: Plan, gate: SwitchGate, played: PlayedUpTo): Plan {
  const step = plan.steps[gate.step];
  const { isNewSide } = gate;
  const segments = plan.segments.map((segment): Segment => {
    if (segment.index !== gate.index + 1 || segment.kind !== 'switch' || step?.kind !== 'exercise') return segment;
    const { isAfterGate: _, ...said } = segment;
    return { ...said, durationMs: step.pace.switchMs, ...(isNewSide && { isNewSide }) };
  });
  return withTimeForWords({ ...plan, segments: layOut(segments) }, gate.atMs, played);
}

/** Whoever goes back to segment `from` comes to nothing again that was left out because it hurt. */
export function withoutOver(plan: Plan, from: number): Plan {
  const isOfOver = ({ isOver, rep }: Segment) => isOver !== undefined && rep !== undefined;
  const over = plan.segments.slice(from).filter(isOfOver);
  const isLeft = ({ step }: Segment) =>
    plan.segments.some((one) => one.step === step && one.rep !== undefined && !isOfOver(one));
  const whole = new Set(over.filter((one) => !isLeft(one)).map(({ step }) => step));
  const kept = plan.segments.filter((one) => one.index < from || isClosing(one) || !whole.has(one.step));
  const segments = layOut(kept);
  const left = whole.size === 0 ? plan : withCues({ ...plan, segments, totalMs: lengthOfSegments(segments) });
  const sides = over.filter(({ step }) => !whole.has(step)).map(({ step, side }) => ({ step, ...(side && { side }) }));
  // What comes before the step that hurt is done again as it was.
  const beginOf = (now: Plan, step: number) => now.segments.findIndex((one) => one.index >= from && one.step === step);
  return [...new Map(sides.map((what) => [`${what.step} ${what.side}`, what])).values()].reduce(
    (now, what) => withoutHurt(now, { ...what, from: beginOf(now, what.step) }),
    left,
  );
}

/** What hurts is left out of everything that is still to come. */
export function withoutHurt(plan: Plan, what: Exclusion, played?: PlayedUpTo): Plan {
  return withCues({ ...plan, ...applyExclusion(plan, what) }, played);
}

// What is left of a plan once something in it hurts: without a side, or without the exercise, in later rounds too.

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
