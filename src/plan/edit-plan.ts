/** Changes of a plan where it begins later, and while it is played. What was said stays said, and keeps its offset. */
import type { AgainHint } from '../messages/speech.ts';
import { type PlayedUpTo, withCues } from './build-plan.ts';
import { buildBeginGate, layOut, lengthOfSegments } from './build-segments.ts';
import { draftContextOf } from './cue-draft.ts';
import { easeSteps, type Plan } from './plan.ts';
import { isBeginGate, type Segment, type SwitchGate } from './segment.ts';
import { withTimeForNeeded } from './segment-length.ts';

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
