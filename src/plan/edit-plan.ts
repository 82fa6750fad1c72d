/** Changes of a plan while it is played. What was said stays said, and keeps its offset. */

import { messagesFor } from '../messages/messages-for.ts';
import type { AgainHint } from '../messages/speech.ts';
import { type PlayedUpTo, withCues } from './build-plan.ts';
import { buildBeginGate, layOut, lengthOfSegments } from './build-segments.ts';
import type { DraftContext } from './cue-draft.ts';
import { packMs } from './draft-packs.ts';
import { applyExclusion, type Exclusion } from './exclude-side.ts';
import { easeSteps, type Plan } from './plan.ts';
import { isBeginGate, type Segment } from './segment.ts';
import { fetchMs, settleWordsMs } from './segment-length.ts';

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
  const context = { ...plan, beginsAt: step, speech: messagesFor(plan.language).speech };
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

function withTimeForWords(plan: Plan, fromMs: number, played?: PlayedUpTo): Plan {
  const context = { ...plan, speech: messagesFor(plan.language).speech };
  const segments = layOut(
    plan.segments.map((segment) =>
      segment.atMs < fromMs
        ? segment
        : { ...segment, durationMs: Math.max(segment.durationMs, neededMs(segment, context)) },
    ),
  );
  return withCues({ ...plan, segments, totalMs: lengthOfSegments(segments) }, played);
}

/** How long a segment has to be for what is said before the work begins. */
function neededMs(segment: Segment, context: DraftContext): number {
  const step = context.steps[segment.step];
  if (segment.kind === 'settle')
    return step?.kind === 'pack' ? fetchMs(step, context) : settleWordsMs(segment, context);
  return segment.kind === 'pack' && step?.kind === 'pack' ? packMs(step, context) : 0;
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

/** What hurts is left out of everything that is still to come. */
export function withoutHurt(plan: Plan, what: Exclusion, played?: PlayedUpTo): Plan {
  return withCues({ ...plan, ...applyExclusion(plan, what) }, played);
}
