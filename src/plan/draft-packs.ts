/** What is said before and during a pack: few words, as somebody lies still who wants to rest. */
import { secondMs } from '../durations.ts';
import type { SpeechMessages } from '../messages/speech.ts';
import { anchored, type CueDraft, type DraftContext, lines, priorities, takingOff } from './cue-draft.ts';
import { draftHalfAndEnd, draftLastMinutes } from './draft-counts.ts';
import { draftOpening, listStopRules, packBefore } from './draft-opening.ts';
import { betweenSentencesMs, fitCues } from './fit-cues.ts';
import { isStopRule } from './needed-cues.ts';
import type { PlanPackStep, PlanStep } from './plan.ts';
import { planPhrase } from './planned-phrase.ts';
import type { Segment } from './segment.ts';

/** A pack that is too short for words is lengthened by whole seconds. */
const rulesGridMs = secondMs;

export function draftPack(segment: Segment, step: PlanPackStep, context: DraftContext): readonly CueDraft[] {
  if (segment.kind === 'settle')
    return [...(hasOpening(step, context) ? draftOpening(context) : []), ...draftPlacing(step, context)];
  // At a gate no rule is said, as a key may cut it short.
  const rules = !context.unattended && hasOpening(step, context) ? draftOpening(context) : [];
  return [...draftDuring(segment, step, context), ...rules];
}

function draftDuring(segment: Segment, step: PlanPackStep, context: DraftContext): readonly CueDraft[] {
  const { speech } = context;
  const checks = speech
    .skinChecks({ ...step, forMs: segment.durationMs }, !context.unattended)
    .map(({ afterMs, say }) => anchored('pack', [say], afterMs, priorities.safety));
  const times = draftTimes(segment, speech).flatMap((call) => giveWay(call, checks, segment, context));
  return [...checks, ...times];
}

/**
 * Whether the session's opening is said in this step, and with it when to stop: in the first exercise, in a break before
 * it, or in a pack before it that is long enough for every rule.
 */
export function hasOpening(step: PlanStep, context: DraftContext): boolean {
  const { unattended } = context;
  const steps = context.steps.slice(context.beginsAt);
  const [first] = steps;
  const firstOfItsKind = step.kind === 'exercise' ? steps.find(({ kind }) => kind === 'exercise') : first;
  if (step.index !== firstOfItsKind?.index) return false;
  if (first?.kind !== 'pack') return step.index === first?.index;
  const isInPack = unattended || packForRulesMs(first, context) <= first.forMs;
  const hasExercises = steps.some(({ kind }) => kind === 'exercise');
  return step.kind === 'pack' ? isInPack || !hasExercises : !isInPack;
}

/** With nothing but packs in a routine, the first is no shorter than what is said of stopping. */
export function packMs(step: PlanPackStep, context: DraftContext): number {
  return !context.unattended && hasOpening(step, context) ? packForRulesMs(step, context) : step.forMs;
}

/** How long a pack lasts in which it is said when to stop: its own time, or longer until there is room for every rule. */
function packForRulesMs(step: PlanPackStep, context: DraftContext): number {
  const count = listStopRules(context, context.speech).length;
  for (let durationMs = step.forMs; ; durationMs += rulesGridMs) {
    const segment = { index: 0, kind: 'pack', atMs: 0, durationMs, step: step.index } as const;
    const cues = fitCues(segment, [...draftDuring(segment, step, context), ...draftOpening(context)], context.rate);
    if (cues.filter(isStopRule).length === count) return durationMs;
  }
}

/** A skin check keeps its time: a call of the time that would run into it comes earlier, and a count is left out. */
function giveWay(
  call: CueDraft,
  checks: readonly CueDraft[],
  segment: Segment,
  { rate }: DraftContext,
): readonly CueDraft[] {
  const lengthOf = ({ variants: [say], kind }: CueDraft) =>
    planPhrase(say, kind, segment, rate).withinMs + betweenSentencesMs;
  const { afterMs: atMs = 0 } = call;
  const check = checks.find(
    ({ afterMs = 0, ...said }) => atMs < afterMs + lengthOf(said) && atMs + lengthOf(call) > afterMs,
  );
  if (check === undefined) return [call];
  return call.kind === 'count' ? [] : [{ ...call, afterMs: Math.max(0, (check.afterMs ?? 0) - lengthOf(call)) }];
}

/** Where and how it is put on, sentence by sentence. */
export function draftPlacing(step: PlanPackStep, context: DraftContext): readonly CueDraft[] {
  const before = packBefore(step, context);
  const placed = { ...step, forMs: packMs(step, context) };
  const [first, ...others] = lines('pack', context.speech.packStart(placed, before), priorities.safety);
  return first === undefined ? [] : [takingOff(before, first), ...others];
}

/** That it begins, the time left at half, at five minutes and at one, and the last five seconds. */
function draftTimes(segment: Segment, speech: SpeechMessages): readonly CueDraft[] {
  const { durationMs } = segment;
  const begins = anchored('pack', speech.packBegins(durationMs), 0, priorities.transition);
  return [begins, ...draftHalfAndEnd(segment, speech, 'pack'), ...draftLastMinutes(segment, speech, 'pack')];
}
