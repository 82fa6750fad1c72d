/** The opening of a session, the rules for stopping in it, and the pack that comes off before anything else is done. */
import type { SpeechMessages } from '../messages/speech.ts';
import { splitStopReason } from '../routine/routine-texts.ts';
import { type CueDraft, type DraftContext, flowing, priorities } from './cue-draft.ts';
import type { Plan, PlanFrame, PlanPackStep, PlanStep } from './plan.ts';
import { isQuickTurn } from './work-kinds/work-kind.ts';

/** What is said before everything else. Whoever can press a key has heard the welcome at the first gate. */
export function draftOpening(context: DraftContext): readonly CueDraft[] {
  return context.unattended ? draftWholeOpening(context) : draftStopRules(context);
}

/** For whom no gate comes before it. */
export function draftWholeOpening(context: DraftContext): readonly CueDraft[] {
  return [...draftWelcome(context), ...draftStopRules(context)];
}

/** What the session is and how long it takes, what to have at hand, as nobody wants to get up for it, and when to begin. */
export function draftWelcome(context: DraftContext): readonly CueDraft[] {
  const { speech, title, mode, goal, totalMs, unattended, beginsAt = 0 } = context;
  const steps = context.steps.slice(beginsAt);
  const { needs, packs } = listToFetch(context);
  const hasExercises = steps.some(({ kind }) => kind === 'exercise');
  return [
    // Whoever begins in the middle has named the place, and the minutes are those of the whole.
    ...(beginsAt > 0 ? [] : [flowing('name', speech.opening(title, totalMs), priorities.opening)]),
    ...(goal === undefined ? [] : [flowing('name', [speech.goal(goal)], priorities.opening)]),
    ...(needs.length + packs.length === 0 ? [] : [flowing('name', [speech.fetch(needs, packs)], priorities.opening)]),
    ...(!hasExercises ? [] : [flowing('name', [speech.explainedFirst(steps.some(countsDown))], priorities.opening)]),
    // On a pain day the rules for stopping end with these keys.
    ...(mode === 'pain-day' || unattended ? [] : [flowing('name', [speech.keysForPain], priorities.opening)]),
  ];
}

/** What nobody wants to get up for later. */
export function listToFetch({
  steps: all,
  beginsAt = 0,
  speech,
}: Pick<DraftContext, 'steps' | 'beginsAt' | 'speech'>): {
  readonly needs: readonly string[];
  readonly packs: readonly PlanPackStep[];
} {
  const steps = all.slice(beginsAt);
  const needs = steps.flatMap((step) => {
    if (step.kind !== 'exercise') return [];
    const { exercise, equipment } = step;
    const isThing = equipment !== undefined && speech.isToFetch(equipment);
    const isExtra = isThing && !namesAllOf(equipment, exercise.needs ?? '');
    return [exercise.needs ?? [], isExtra ? equipment : []].flat();
  });
  // A pack that comes first is fetched when it is asked for.
  const packs = steps.slice(1).filter((step) => step.kind === 'pack');
  return { needs: [...new Set(needs)], packs };
}

/** "With a strap" is none beside "a strap or a towel". */
function namesAllOf(equipment: string, needs: string): boolean {
  const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const words = wordsOf(equipment);
  return words.length > 0 && words.every((word) => wordsOf(needs).includes(word));
}

/** Never said at a gate, where a key would cut them short. */
function draftStopRules(context: DraftContext): readonly CueDraft[] {
  const { speech } = context;
  return [
    ...listStopRules(context, speech).map((rule) => flowing('form', [rule], priorities.safety)),
    ...listWaysToStop(context, speech).map((say) => flowing('form', [say], priorities.firstForm)),
  ];
}

/** A change of sides and a rest end with three, two, one. */
function countsDown(step: PlanStep): boolean {
  if (step.kind !== 'exercise') return step.kind === 'break';
  return step.dose.sets.length > 1 || (step.dose.sides.length > 1 && !isQuickTurn(step));
}

/**
 * The routine's own reasons to stop, and on a pain day the program's. All of them in every session, however often they were
 * heard: they are what a clinician thought of for this person, who lies there with closed eyes, and one that was left out
 * to save seconds would be missed on the very day on which it is needed. Only what several have in common is said once.
 */
export function listStopRules({ mode, stopIf = [] }: PlanFrame, speech: SpeechMessages): readonly string[] {
  return [...sayOwnRules(stopIf, speech), ...(mode === 'pain-day' ? speech.stopRules : [])];
}

/** What is done in the case of several that follow each other is said after the last of them. */
export function sayOwnRules(
  stopIf: readonly string[],
  speech: Pick<SpeechMessages, 'stopIf' | 'stopIfAny'>,
): readonly string[] {
  const reasons = stopIf.map(splitStopReason);
  const said: string[] = [];
  for (let first = 0; first < reasons.length; ) {
    const action = reasons[first]?.action;
    const end = reasons.findIndex((reason, index) => index > first && reason.action !== action);
    const after = action === undefined ? first + 1 : end === -1 ? reasons.length : end;
    const shared = reasons.slice(first, after).map(({ reason }) => reason);
    if (action !== undefined && shared.length > 1) said.push(...speech.stopIfAny(shared, action, first === 0));
    else said.push(...stopIf.slice(first, after).map(speech.stopIf));
    first = after;
  }
  return said;
}

/** How to stop, which is said after the rules on a pain day. */
function listWaysToStop({ mode, unattended }: PlanFrame, speech: SpeechMessages): readonly string[] {
  return mode === 'pain-day' ? speech.howToStop(!unattended) : [];
}

/** All that is said of stopping to somebody who has not heard it in the session's opening. */
export function listSpokenRules(frame: PlanFrame, speech: SpeechMessages): readonly string[] {
  return [...listStopRules(frame, speech), ...listWaysToStop(frame, speech)];
}

/** The pack that is on the skin when a step begins, or the closing words: none that was never put on, or was said to come off. */
export function packBefore(
  { index }: Pick<PlanStep, 'index'>,
  { steps }: Pick<Plan, 'steps'>,
): PlanPackStep | undefined {
  const before = steps[index - 1];
  return before?.kind === 'pack' && !before.isOff ? before : undefined;
}

/** That the pack of the step before comes off, for a step that begins with a pack on the skin. */
export function listPackOff(
  step: PlanStep,
  { steps, speech }: Pick<Plan, 'steps'> & { readonly speech: Pick<SpeechMessages, 'announcements'> },
): readonly string[] {
  const before = packBefore(step, { steps });
  return before === undefined ? [] : [speech.announcements.packOff(before.pack)];
}
