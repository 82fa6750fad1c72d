import { fillSides } from '../messages/fill-sides.ts';
import { messagesFor } from '../messages/messages-for.ts';
import { type HurtOffer, nextRoundHints, type SpeechMessages } from '../messages/speech.ts';
import type { Side } from '../routine/routine.ts';
import { buildStepSegments, layOut } from './build-segments.ts';
import type { CueDraft, DraftContext } from './cue-draft.ts';
import { countedHoldMs } from './draft-counts.ts';
import { draftCues } from './draft-cues.ts';
import { excludeSide, hurtsOnOneSide, isSameExercise } from './exclude-side.ts';
import { countRoomMs } from './fit-cues.ts';
import { type Plan, type PlanExerciseStep, type PlanStep, resumeAnnouncement, segmentAt } from './plan.ts';

/** Something that a voice may have to say, and within which time where it has to keep to a second. */
export interface PlannedPhrase {
  readonly say: string;
  readonly withinMs?: number;
}

/**
 * Everything that may be said while a plan is played from `startAtMs` on, in whatever wording the planner chooses in
 * the end: each phrase once, counts with their limit. It is in the order of the plan, as far as it belongs to one place.
 * Phrases with a length that cannot be foreseen are not included, nor are the answers to "it hurts".
 */
export function listPhrases(plan: Plan, startAtMs = 0): readonly PlannedPhrase[] {
  const context = { ...plan, speech: messagesFor(plan.language).speech };
  const phrases = new Map(listResumed(plan, startAtMs).map((phrase) => [phrase.say, phrase]));
  const planned = plan.segments.flatMap((segment) => draftCues(segment, context));
  for (const draft of [...planned, ...draftEndings(plan, context), ...draftAfterHurt(plan, context)]) {
    for (const say of draft.variants) {
      if (draft.kind === 'count') phrases.set(say, { say, withinMs: countRoomMs });
      else if (!phrases.has(say)) phrases.set(say, { say });
    }
  }
  for (const phrase of [...listHoldCounts(plan), ...listAnnouncements(plan)]) {
    if (!phrases.has(phrase.say)) phrases.set(phrase.say, phrase);
  }
  return [...phrases.values()];
}

/** Numbers up to the longest hold that is counted second by second: a hold may be made longer. */
function listHoldCounts(plan: Plan): readonly PlannedPhrase[] {
  const { speech } = messagesFor(plan.language);
  return Array.from({ length: countedHoldMs / 1000 }, (_, index) => ({
    say: speech.number(index + 1),
    withinMs: countRoomMs,
  }));
}

function listAnnouncements(plan: Plan): readonly PlannedPhrase[] {
  const { paused } = messagesFor(plan.language).speech.announcements;
  const packs = plan.steps.flatMap((step) => (step.kind === 'pack' ? [step.pack] : []));
  return [paused(), ...packs.map((pack) => paused(pack))].map((say) => ({ say }));
}

/** What may be answered to "it hurts": long sentences, a third of all speech, of which most sessions need none. */
export function listHurtAnswers(plan: Plan): readonly string[] {
  const { speech } = messagesFor(plan.language);
  const offers = plan.steps.flatMap((step) => listHurtOffers(step, speech));
  return [...new Set(offers.map(speech.announcements.hurt))];
}

/** What a resumed session announces. */
function listResumed(plan: Plan, startAtMs: number): readonly PlannedPhrase[] {
  const say = startAtMs > 0 ? resumeAnnouncement(plan, segmentAt(plan, startAtMs)) : undefined;
  return say === undefined ? [] : [{ say }];
}

function listHurtOffers(step: PlanStep, speech: SpeechMessages): readonly HurtOffer[] {
  if (step.kind !== 'exercise') {
    return [{ over: step.kind === 'pack' ? 'pack' : 'rep', easier: undefined, canLeaveOut: false }];
  }
  const overs = hurtsOnOneSide(step) ? (['side', 'side-for-good'] as const) : (['rep'] as const);
  const sides = step.dose.sides.length > 0 ? step.dose.sides : [undefined];
  return overs.flatMap((over) => [
    ...sides.map((side) => ({ over, easier: easierLines(step, side, speech), canLeaveOut: true })),
    { over, easier: undefined, canLeaveOut: true },
    { over, easier: undefined, canLeaveOut: false },
  ]);
}

/** The easier form as it is offered; `undefined` where there is none, or it is done already. */
export function easierLines(
  { easier, exercise }: PlanExerciseStep,
  side: Side | undefined,
  speech: SpeechMessages,
): string | undefined {
  return easier ? undefined : exercise.easier?.how.map((line) => fillSides(line, side, speech)).join(' ');
}

/** When to come again is known only at the end. */
function draftEndings(plan: Plan, context: DraftContext): readonly CueDraft[] {
  return plan.segments
    .slice(-1)
    .flatMap((close) => nextRoundHints.flatMap((nextRound) => draftCues(close, { ...context, nextRound })));
}

/** What is said only once something hurt: of sets and rounds that go on with one side, or in the easier form. */
function draftAfterHurt(plan: Plan, context: DraftContext): readonly CueDraft[] {
  return plan.steps.flatMap((step) => {
    if (step.kind !== 'exercise') return [];
    const cameBefore = plan.steps.some((other) => other.index < step.index && isSameExercise(other, step));
    return [...(cameBefore ? draftOnceHurt(plan, step, context) : []), ...draftRests(plan, step, context)];
  });
}

function draftOnceHurt(plan: Plan, step: PlanExerciseStep, context: DraftContext): readonly CueDraft[] {
  const forms = [step, ...step.dose.sides.map((side) => excludeSide(step, side))];
  return forms.flatMap((form) => {
    const steps = plan.steps.with(step.index, form.kind === 'exercise' ? { ...form, easier: true } : form);
    const segments = layOut(buildStepSegments(form, undefined, plan.mode, {}));
    return segments.flatMap((segment) => draftCues(segment, { ...context, steps }));
  });
}

/** A rest names the side that comes after it, which is the other one when the first is left out. */
function draftRests(plan: Plan, step: PlanExerciseStep, context: DraftContext): readonly CueDraft[] {
  const rests = plan.segments.filter((segment) => segment.step === step.index && segment.rest === 'set');
  return rests.flatMap((rest) => step.dose.sides.flatMap((side) => draftCues({ ...rest, side }, context)));
}
