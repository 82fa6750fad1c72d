/** Changes of a plan while it is played. What was said stays said, and keeps its offset. */

import { messagesFor } from '../messages/messages-for.ts';
import type { AgainHint } from '../messages/speech.ts';
import { type PlayedUpTo, withCues } from './build-plan.ts';
import { layOut, lengthOfSegments } from './build-segments.ts';
import { applyExclusion, type Exclusion } from './exclude-side.ts';
import { easeSteps, type Plan } from './plan.ts';
import { settleWordsMs } from './segment-length.ts';

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

/** The session begins with the step at `step`: what was explained before it only is explained in it. */
export function withBeginning(plan: Plan, step: number): Plan {
  return step === 0 ? plan : withTimeForWords({ ...plan, beginsAt: step }, 0);
}

function withTimeForWords(plan: Plan, fromMs: number, played?: PlayedUpTo): Plan {
  const context = { ...plan, speech: messagesFor(plan.language).speech };
  const segments = layOut(
    plan.segments.map((segment) =>
      segment.kind === 'settle' && segment.atMs >= fromMs && plan.steps[segment.step]?.kind === 'exercise'
        ? { ...segment, durationMs: Math.max(segment.durationMs, settleWordsMs(segment, context)) }
        : segment,
    ),
  );
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

/** What hurts is left out of everything that is still to come. */
export function withoutHurt(plan: Plan, what: Exclusion, played?: PlayedUpTo): Plan {
  return withCues({ ...plan, ...applyExclusion(plan, what) }, played);
}
