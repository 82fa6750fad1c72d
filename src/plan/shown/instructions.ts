/** What has to be read in a segment, the most needed first. Without sound it is all that there is. */
import { minuteMs } from '../../durations.ts';
import { fillSides } from '../../messages/fill-sides.ts';
import type { HandoutMessages } from '../../messages/handout.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Side } from '../../routine/routine.ts';
import { splitSentences } from '../../text/prose.ts';
import { listPackOff, sayOwnRules } from '../draft-opening.ts';
import { listNotes } from '../list-steps.ts';
import { findRulesEnd, isSkinCheck } from '../needed-cues.ts';
import type { Plan, PlanExerciseStep, PlanPackStep } from '../plan.ts';
import { isClosing, isGettingReady, type Segment } from '../segment.ts';

interface Instructions {
  readonly texts: readonly string[];
  /** About when to stop, or to look at the skin. */
  readonly isWarning: boolean;
}

/** Where a session is. */
interface Place {
  readonly plan: Plan;
  readonly segment: Segment | undefined;
  /** Resumed before its count-in: the person comes from the keyboard. */
  readonly isResumed: boolean;
}

/** How long the request to check the skin stays on the screen. */
export const checkShownMs = minuteMs;

const nothing: Instructions = { texts: [], isWarning: false };

export function chooseInstructions(
  { plan, segment, isResumed }: Place,
  positionMs: number,
  { handout, prompts, speech }: Pick<Messages, 'handout' | 'prompts' | 'speech'>,
): Instructions {
  const step = segment && plan.steps[segment.step];
  if (segment === undefined || step === undefined) return nothing;
  if (isClosing(segment)) return plainly(wordsOf(plan, segment));
  // The rules of when to stop are shown for as long as they are spoken.
  const rulesEnd = findRulesEnd(plan);
  if (rulesEnd?.segment === segment.index && positionMs < rulesEnd.atMs) {
    const rules = plan.mode === 'pain-day' ? prompts.safety.stopRules : [];
    return { texts: [...sayOwnRules(plan.stopIf ?? [], speech), ...rules], isWarning: true };
  }
  if (step.kind === 'pack') return chooseForPack(plan, segment, step, positionMs, handout);
  // A gate shows all that is spoken at it.
  const isFirstSaid = step.kind === 'break' || (segment.kind === 'settle' && plan.unattended);
  const packOff = isFirstSaid ? listPackOff(step, { ...plan, speech }) : [];
  if (step.kind === 'break') return plainly([...packOff, ...(step.note === undefined ? [] : [step.note])]);
  // Whoever is in position looks at the figure.
  if (!isGettingReady(segment) && !isResumed) return nothing;
  // Last, so that they are shown where there is room.
  const cautions = step.exercise.takeCare.map(({ concern, say }) => handout.caution(concern, say));
  const texts = [...listHow(step, segment.side), ...cautions].map((text) => fillSides(text, segment.side, speech));
  return plainly([...packOff, ...texts]);
}

/** What is spoken while the pack is got ready, then how to use it; the skin check comes first while it is due. */
function chooseForPack(
  plan: Plan,
  segment: Segment,
  { pack }: PlanPackStep,
  positionMs: number,
  { packCare }: HandoutMessages,
): Instructions {
  if (segment.kind === 'settle') return plainly(wordsOf(plan, segment));
  const check = plan.cues.find(
    (cue) =>
      cue.segment === segment.index &&
      isSkinCheck(cue, segment) &&
      cue.atMs <= positionMs &&
      positionMs < cue.atMs + checkShownMs,
  );
  return check ? { texts: [check.say, ...packCare[pack]], isWarning: true } : plainly(packCare[pack]);
}

/** How the exercise goes; the easier form and the person's own notes come first, those of the other side left out. */
function listHow(step: PlanExerciseStep, done: Side | undefined): readonly string[] {
  const { easier, how } = step.exercise;
  const form = step.easier ? easier : undefined;
  const notes = listNotes(step).filter(({ side }) => side === undefined || side === done);
  return [...(form?.how ?? []), ...notes.map(({ text }) => text), ...(form?.isWhole ? [] : how)];
}

/** All sentences of a segment. */
export function wordsOf({ cues }: Plan, { index }: Segment): readonly string[] {
  return cues.filter(({ segment }) => segment === index).flatMap(({ say }) => splitSentences(say));
}

function plainly(texts: readonly string[]): Instructions {
  return { texts, isWarning: false };
}
