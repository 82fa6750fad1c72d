/** Everything that a session may say, so that a voice has it ready. */
import { secondMs } from '../durations.ts';
import { messagesFor } from '../messages/messages-for.ts';
import { againHints, type HurtOffer, type SpeechMessages } from '../messages/speech.ts';
import type { PackKind } from '../routine/routine.ts';
import { buildStepSegments, layOut } from './build-segments.ts';
import { type DraftContext, draftContextOf } from './cue-draft.ts';
import { countedHoldMs } from './draft-counts.ts';
import { draftCues } from './draft-cues.ts';
import { listSpokenRules, packBefore } from './draft-opening.ts';
import { easierLines } from './draft-settle.ts';
import { beginningMs, withPacksOff } from './edit-plan.ts';
import { excludeSide, hurtsOnOneSide, nothingOffered } from './exclude-hurt.ts';
import { listSideNames } from './needed-cues.ts';
import {
  canEase,
  easeSteps,
  isSameExercise,
  type Plan,
  type PlanExerciseStep,
  type PlanStep,
  resumeAnnouncement,
  segmentAt,
} from './plan.ts';
import { keepShortest, type PlannedPhrase, planPhrase, planUnhurried } from './planned-phrase.ts';
import type { Segment } from './segment.ts';

type PhraseContext = DraftContext & Pick<Plan, 'rate'>;

/**
 * Everything that may be said while a plan is played from `startAtMs` on, in whatever wording the planner chooses in
 * the end: each phrase once, with the shortest of its times. It is in the order of the plan, as far as it belongs to
 * one place. Phrases with a length that cannot be foreseen are not included, nor are the answers to "it hurts".
 */
export function listPhrases(plan: Plan, startAtMs = 0): readonly PlannedPhrase[] {
  const context = draftContextOf(plan);
  return keepShortest([
    ...listResumed(plan, startAtMs),
    ...plan.segments.flatMap((segment) => phrasesOf(segment, context)),
    ...listEndings(plan, context),
    ...listAfterHurt(plan, context),
    ...listHoldCounts(plan),
    ...listAnnouncements(plan),
  ]);
}

function phrasesOf(segment: Segment, context: PhraseContext): readonly PlannedPhrase[] {
  return draftCues(segment, context).flatMap(({ variants, kind }) =>
    variants.map((say) => planPhrase(say, kind, segment, context.rate)),
  );
}

/** Numbers up to the longest hold that is counted second by second: a hold may be made longer. */
function listHoldCounts({ language, rate }: Plan): readonly PlannedPhrase[] {
  const { speech } = messagesFor(language);
  return Array.from({ length: countedHoldMs / secondMs }, (_, index) =>
    planPhrase(speech.number(index + 1), 'count', { kind: 'hold', durationMs: countedHoldMs }, rate),
  );
}

function listAnnouncements(plan: Plan): readonly PlannedPhrase[] {
  // Nobody is there to pause it, or to be waited for.
  if (plan.unattended) return [];
  const { paused, gateOpens } = messagesFor(plan.language).speech.announcements;
  const pauses = [paused(), ...listPacks(plan).map((pack) => paused(pack))].map((words) => words.join(' '));
  const sides = plan.segments.flatMap((segment) => listSideNames(plan, segment).slice(-1));
  return [...pauses, gateOpens, ...new Set(sides)].map((say) => planUnhurried(say, plan.rate));
}

/** The question after the session. One that ends early asks at once, also with a pack on: too soon to make the clip then. */
export function listLastQuestions(plan: Plan, isTyped: boolean): readonly PlannedPhrase[] {
  if (plan.unattended) return [];
  const { painAfter, painAfterTyped } = messagesFor(plan.language).speech;
  const ask = isTyped ? painAfterTyped : painAfter;
  return [ask(), ...listPacks(plan).map((pack) => ask(pack))].map((say) => planUnhurried(say, plan.rate));
}

function listPacks({ steps }: Plan): readonly PackKind[] {
  return [...new Set(steps.flatMap((step) => (step.kind === 'pack' ? [step.pack] : [])))];
}

/** What only some sessions need, and may be made once one runs: what follows "it hurts", and what a key left owed. */
export function listLaterPhrases(plan: Plan): readonly PlannedPhrase[] {
  return keepShortest([...listHurtAnswers(plan), ...listOwedWords(plan), ...listAfterPacksOff(plan)]);
}

/** What is said after a pack that was never put on, or was said to come off before it was over. */
function listAfterPacksOff(plan: Plan): readonly PlannedPhrase[] {
  const { speech } = messagesFor(plan.language);
  return plan.steps.flatMap((step) => {
    if (step.kind !== 'pack') return [];
    const context = { ...withPacksOff(plan, [step.index]), speech };
    const after = plan.segments.filter((segment) => segment.step === step.index + 1);
    return [...after.flatMap((segment) => phrasesOf(segment, context)), ...listEndings(plan, context)];
  });
}

/** What a key cut off is said later in one piece: when to stop, and after a pack that it comes off, with what is offered. */
function listOwedWords(plan: Plan): readonly PlannedPhrase[] {
  const { speech } = messagesFor(plan.language);
  const rules = listSpokenRules(plan, speech).join(' ');
  const offs = plan.steps.flatMap((step) => {
    const before = packBefore(step, plan)?.pack;
    const offers = listHurtOffers(step, false).map((offer) => speech.announcements.hurt(offer, before).join(' '));
    return before === undefined ? [] : [speech.announcements.packOff(before), ...offers];
  });
  return [...(rules === '' ? [] : [rules]), ...offs].map((say) => planUnhurried(say, plan.rate));
}

/** What may be said after "it hurts" and of easier forms: long sentences, of which most sessions need none. */
export function listHurtAnswers(plan: Plan): readonly PlannedPhrase[] {
  const { speech } = messagesFor(plan.language);
  return keepShortest(
    plan.steps.flatMap((step) => {
      const on = step.kind === 'pack' ? step.pack : undefined;
      const offers = listHurtOffers(step, on !== undefined).map((offer) =>
        speech.announcements.hurt(offer, on).join(' '),
      );
      const answers = [...offers, ...listEasierForms(step, speech)];
      return [
        ...answers.map((say) => planUnhurried(say, plan.rate)),
        ...(step.kind === 'exercise' ? listOnceEased(plan, step) : []),
      ];
    }),
  );
}

/** What a session announces that begins in the middle: at once, or after the gate at which the person comes in. */
function listResumed(plan: Plan, startAtMs: number): readonly PlannedPhrase[] {
  if (startAtMs <= beginningMs(plan)) return [];
  const index = segmentAt(plan, startAtMs);
  const place = [resumeAnnouncement(plan, index) ?? []].flat();
  const rules = listSpokenRules(plan, messagesFor(plan.language).speech);
  const said = plan.segments[index]?.kind === 'gate' ? [place, rules] : [[...place, ...rules]];
  return said.filter((words) => words.length > 0).map((words) => planUnhurried(words.join(' '), plan.rate));
}

/** `isOn` where the pack of the step is on the skin, and not the one before it. */
function listHurtOffers(step: PlanStep, isOn: boolean): readonly HurtOffer[] {
  if (step.kind !== 'exercise') return [{ over: isOn ? 'pack' : 'rep', ...nothingOffered }];
  const isOneSided = hurtsOnOneSide(step);
  const overs = isOneSided ? (['side', 'side-for-good'] as const) : (['rep'] as const);
  return overs.flatMap((over) => [
    { over, canEase: canEase(step), canLeaveOut: true, isOtherSideNext: isOneSided },
    { over, canEase: canEase(step), canLeaveOut: true, isOtherSideNext: false },
    { over, canEase: false, canLeaveOut: true, isOtherSideNext: isOneSided },
    { over, canEase: false, canLeaveOut: true, isOtherSideNext: false },
    { over, ...nothingOffered },
  ]);
}

/** What is said of the easier form when it is taken, and where it cannot be. */
function listEasierForms(step: PlanStep, speech: SpeechMessages): readonly string[] {
  if (step.kind !== 'exercise') return [];
  const { noEasierForm, easierAlready } = speech.announcements;
  const sides = step.dose.sides.length > 0 ? step.dose.sides : [undefined];
  const forms = sides.flatMap((side) => easierLines(step, side, speech) ?? []).map(speech.easierForm);
  return forms.length === 0 ? [step.easier ? easierAlready : noEasierForm] : [...forms, easierAlready];
}

/** When to come again is known only at the end. */
function listEndings(plan: Plan, context: PhraseContext): readonly PlannedPhrase[] {
  return plan.segments
    .slice(-1)
    .flatMap((close) => againHints.flatMap((againHint) => phrasesOf(close, { ...context, againHint })));
}

/** What is said only once something hurt: of exercises, sets and rounds that go on with one side. */
function listAfterHurt(plan: Plan, context: PhraseContext): readonly PlannedPhrase[] {
  return plan.steps.flatMap((step) => {
    if (step.kind !== 'exercise') return [];
    const cameBefore = plan.steps.some((other) => other.index < step.index && isSameExercise(other, step));
    const mayChange = cameBefore || hurtsOnOneSide(step);
    return [...(mayChange ? listOnceHurt(plan, step, context) : []), ...listRests(plan, step, context)];
  });
}

function listOnceHurt(plan: Plan, step: PlanExerciseStep, context: PhraseContext): readonly PlannedPhrase[] {
  const forms = [step, ...step.dose.sides.map((side) => excludeSide(step, side))];
  return forms.flatMap((form) => {
    const steps = plan.steps.with(step.index, form);
    const segments = layOut(buildStepSegments(form, undefined, { ...context, steps }));
    return segments.flatMap((segment) => phrasesOf(segment, { ...context, steps }));
  });
}

/** What is said of a step in its easier form, taken in this step or in an earlier one of the same exercise. */
function listOnceEased(plan: Plan, step: PlanExerciseStep): readonly PlannedPhrase[] {
  if (step.exercise.easier === undefined) return [];
  const from = [step.index, plan.steps.findIndex((other) => isSameExercise(other, step))];
  return from.flatMap((first) => {
    const steps = easeSteps(plan.steps, first);
    const context = draftContextOf({ ...plan, steps });
    const eased = { ...step, easier: true };
    return [...listOnceHurt({ ...plan, steps }, eased, context), ...listRests(plan, eased, context)];
  });
}

/** A rest names the side that comes after it, which is the same one again when the other is left out. */
function listRests(plan: Plan, step: PlanExerciseStep, context: PhraseContext): readonly PlannedPhrase[] {
  const rests = plan.segments
    .filter((segment) => segment.kind === 'rest')
    .filter((segment) => segment.step === step.index && segment.rest === 'set');
  return rests.flatMap((rest) =>
    step.dose.sides.flatMap((side) => {
      const again = { ...rest, side, isSideAgain: true } as const;
      return [...phrasesOf({ ...rest, side }, context), ...phrasesOf(again, context)];
    }),
  );
}
