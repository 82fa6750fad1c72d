/** What a person who looks at the screen should know of the present segment; whoever hears nothing has only this. */

import type { HandoutMessages } from '../../messages/handout.ts';
import type { Messages } from '../../messages/messages.ts';
import { stopRulesMs } from '../../plan/build-segments.ts';
import type { PlanExerciseStep, PlanPackStep, Segment } from '../../plan/plan.ts';
import { splitSentences } from '../../text/sentences.ts';
import type { SessionView } from './session-view.ts';
import type { Role } from './styled-line.ts';

/** In the order in which they are needed. */
interface Instructions {
  readonly texts: readonly string[];
  readonly role: Role;
}

/** How long a look at the skin stays asked for. */
const checkShownMs = 60_000;

const nothing: Instructions = { texts: [], role: 'plain' };

export function chooseInstructions(
  view: SessionView,
  positionMs: number,
  { handout, prompts }: Pick<Messages, 'handout' | 'prompts'>,
): Instructions {
  const { segment, plan } = view;
  const step = segment && plan.steps[segment.step];
  if (segment === undefined || step === undefined) return nothing;
  if (segment.rest === 'close') return plainly(wordsOf(view, segment));
  if (step.kind === 'pack') return chooseForPack(view, segment, step, positionMs, handout);
  if (step.kind === 'break') return plainly(step.note === undefined ? [] : [step.note]);
  // Before a pain day's first exercise the rules of when to stop are spoken, and shown for as long.
  const isOpening = plan.mode === 'pain-day' && step.number === 1 && segment.kind === 'settle';
  if (isOpening && positionMs < segment.atMs + stopRulesMs) return { texts: prompts.safety.stopRules, role: 'warning' };
  return plainly(listHow(step));
}

/** The words of getting it ready, then its care, under the look at the skin when that is due. */
function chooseForPack(
  view: SessionView,
  segment: Segment,
  { pack }: PlanPackStep,
  positionMs: number,
  { packCare }: HandoutMessages,
): Instructions {
  if (segment.kind === 'settle') return plainly(wordsOf(view, segment));
  const check = view.plan.cues.find(
    ({ atMs, safety, segment: index }) =>
      safety && index === segment.index && atMs <= positionMs && positionMs < atMs + checkShownMs,
  );
  return check ? { texts: [check.say, ...packCare[pack]], role: 'warning' } : plainly(packCare[pack]);
}

/** How the exercise goes; the easier form and the person's own note come first. */
function listHow({ easier: isEasier, note, exercise: { easier, how } }: PlanExerciseStep): readonly string[] {
  return [...(isEasier && easier !== undefined ? [easier] : []), ...(note === undefined ? [] : [note]), ...how];
}

/** All sentences of a segment. */
function wordsOf({ plan }: SessionView, { index }: Segment): readonly string[] {
  return plan.cues.filter(({ segment }) => segment === index).flatMap(({ say }) => splitSentences(say));
}

function plainly(texts: readonly string[]): Instructions {
  return { texts, role: 'plain' };
}
