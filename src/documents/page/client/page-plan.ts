/** What is left of a page's plan. Offsets are those of the sound and stay: what is left out is passed over in it. */
import { dropLastBreaks, excludeSide, keepOtherSide } from '../../../plan/exclude-hurt.ts';
import { easeSteps, isSameExercise, type PlanStep } from '../../../plan/plan.ts';
import { isClosing } from '../../../plan/segment.ts';
import type { Side } from '../../../routine/routine.ts';
import type { PagePack, PagePlan, PageSegment } from '../page-data.ts';

/** What was answered before the session; exercises by id. */
export interface Cautions {
  readonly leaveOut: readonly string[];
  readonly easier: readonly string[];
  readonly leaveOutPacks: readonly Pick<PagePack, 'place'>[];
}

export interface PageCautions extends Cautions {
  readonly leaveOutPacks: readonly PagePack[];
}

export function applyCautions(plan: PagePlan, { leaveOut, easier, leaveOutPacks }: Cautions): PagePlan {
  const packs = plan.steps.filter(({ kind }) => kind === 'pack');
  const isKept = (step: PlanStep) =>
    step.kind === 'exercise'
      ? !leaveOut.includes(step.exercise.id)
      : !leaveOutPacks.some(({ place }) => step === packs[place]);
  const kept = plan.steps.filter(isKept);
  // The closing words stand in the last step, which may be left out.
  const stepOf = (segment: PageSegment) => {
    const step = plan.steps[segment.step];
    const index = step === undefined ? -1 : kept.indexOf(step);
    return isClosing(segment) ? Math.max(0, kept.length - 1) : index;
  };
  const exercises = kept.filter(({ kind }) => kind === 'exercise');
  const steps = kept.map((step, index) => {
    if (step.kind !== 'exercise') return { ...step, index };
    const number = exercises.indexOf(step) + 1;
    return { ...step, index, number, easier: step.easier || easier.includes(step.exercise.id) };
  });
  const segments = plan.segments.map((segment) => {
    const step = stepOf(segment);
    const now = steps[step];
    const number = now?.kind === 'exercise' ? plan.exerciseOf[exercises.length - 1]?.[now.number - 1] : undefined;
    const isOff = plan.steps[segment.step - 1]?.kind === 'pack' && steps[step - 1]?.kind !== 'pack';
    const own = isOff ? withoutPackOff(segment, plan) : segment;
    return { ...own, step, shown: { ...own.shown, ...(number !== undefined && { number }) } };
  });
  const hasWork = steps.some(({ kind }) => kind !== 'break');
  const left = hasWork ? segments.filter(({ step }) => step >= 0) : [];
  return withSegments({ ...plan, steps }, [...keepStopRules(plan, left), ...left]);
}

/** Of a pack that is left out nothing says that it comes off: what follows that begins in its place. */
function withoutPackOff(segment: PageSegment, { cues }: PagePlan): PageSegment {
  const { packOffMs, atMs, durationMs, shown, safety = [], sides = [] } = segment;
  if (packOffMs === undefined) return segment;
  const moveSpans = (spans: NonNullable<PageSegment['safety']>) =>
    spans
      .map(({ fromMs, toMs }) => ({ fromMs: Math.max(atMs, fromMs - packOffMs), toMs: toMs - packOffMs }))
      .filter(({ toMs }) => toMs > atMs);
  const [off, ...own] = cues.filter((cue) => cue.segment === segment.index);
  const texts = shown.texts.map((one) => ({
    ...one,
    fromMs: Math.max(atMs, one.fromMs - packOffMs),
    texts: one.texts.filter((text) => text !== off?.say),
  }));
  return {
    ...segment,
    durationMs: durationMs - packOffMs,
    soundMs: (segment.soundMs ?? atMs) + packOffMs,
    cues: own.map((cue) => ({ ...cue, atMs: cue.atMs - packOffMs })),
    safety: moveSpans(safety),
    sides: moveSpans(sides),
    shown: { ...shown, texts },
  };
}

/** When to stop is said before the first step's own words, and where that step is left out too. */
function keepStopRules({ stopRules }: PagePlan, [first]: readonly PageSegment[]): readonly PageSegment[] {
  if (stopRules === undefined || first === undefined || first.atMs === stopRules.atMs) return [];
  const { texts, ...rules } = stopRules;
  const { index, step } = first;
  return [{ index, step, ...rules, shown: { ...first.shown, texts } }];
}

/**
 * Without what hurt, from segment `from` on: the side in later sets and rounds too, or without one the exercise in all
 * later steps; its own step is for the session to leave. What stays is what the terminal keeps, with the sound's lengths.
 */
export function leaveOutHurt(plan: PagePlan, step: number, side: Side | undefined, from: number): PagePlan {
  const ahead = plan.segments.slice(from);
  const endIfOver = (one: PageSegment): PageSegment =>
    one.step === step && (side === undefined || one.side === side) ? { ...one, isOver: true } : one;
  // Where nothing of the step was done it is explained anew, for the other side.
  const isWhole = side !== undefined && ahead.some((segment) => segment.step === step && segment.kind === 'settle');
  const isLater = (one: PlanStep) => one.index > step && isSameExercise(one, plan.steps[step]);
  const kept = plan.steps.flatMap((one) => {
    const own = ahead.filter((segment) => segment.step === one.index && !isClosing(segment));
    if (one.index === step) return side === undefined ? own.map(endIfOver) : keepOtherSide(own, side);
    return isLater(one) ? keepLater(own, side) : own;
  });
  const isHurt = (segment: PageSegment) => isSameExercise(plan.steps[segment.step], plan.steps[step]);
  const steps = plan.steps.map((one) =>
    isLater(one) || (isWhole && one.index === step) ? excludeSide(one, side) : one,
  );
  return withSegments({ ...plan, steps }, [
    ...plan.segments.slice(0, from).map(endIfOver),
    ...dropLastBreaks(plan, kept).map((segment) => (isHurt(segment) ? withSubstitute(plan, segment, side) : segment)),
    ...ahead.filter(isClosing),
  ]);
}

/** Whoever goes back to segment `from` comes to nothing again that was left out because it hurt. */
export function withoutOver(plan: PagePlan, from: number): PagePlan {
  const kept = plan.segments.filter(({ index, isOver }) => index <= from || isOver === undefined);
  return kept.length === plan.segments.length ? plan : withSegments(plan, kept);
}

/** Of one side nothing is changed to, and nothing is got ready for where nothing of the exercise is left. */
function keepLater(own: readonly PageSegment[], hurt: Side | undefined): readonly PageSegment[] {
  if (hurt === undefined) return [];
  const work = own.filter(({ kind }) => kind !== 'settle' && kind !== 'switch');
  const kept = keepOtherSide(work, hurt);
  return kept.length === 0 ? [] : [...own.filter(({ kind }) => kind === 'settle'), ...kept];
}

/** Getting ready and resting name the side that is still done after it. Which exercise it is may have changed since. */
function withSubstitute({ substitutes }: PagePlan, segment: PageSegment, hurt: Side | undefined): PageSegment {
  const substitute = substitutes.find(({ ofMs, leftOut }) => ofMs === segment.atMs && leftOut === hurt);
  if (substitute === undefined) return segment;
  const { number } = segment.shown;
  const { instead } = substitute;
  return { ...segment, ...instead, shown: { ...instead.shown, ...(number && { number }) } };
}

export function takeEasier(plan: PagePlan, step: number): PagePlan {
  return { ...plan, steps: easeSteps(plan.steps, step) };
}

/** The segments when they are played from the first one on: what was left out takes no time. */
export function asPlayed({ steps, segments }: PagePlan): Pick<PagePlan, 'steps' | 'segments'> {
  let endMs = 0;
  const placed = segments.map((segment) => {
    const atMs = endMs;
    endMs += segment.durationMs;
    return { ...segment, atMs };
  });
  return { steps, segments: placed };
}

/** How long everything takes that is still to be done. */
export function leftMs({ segments }: PagePlan, index: number, positionMs: number): number {
  const ahead = segments.slice(index).reduce((sum, { durationMs }) => sum + durationMs, 0);
  return Math.max(0, ahead - Math.max(0, positionMs - (segments[index]?.atMs ?? positionMs)));
}

function withSegments(plan: PagePlan, segments: readonly PageSegment[]): PagePlan {
  return { ...plan, segments: segments.map((segment, index) => ({ ...segment, index })) };
}
