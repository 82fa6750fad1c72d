/** What is said in a break between exercises: that it is one, its note, and now and then how much of it is left. */
import { mapVariants, type Variants } from '../messages/speech.ts';
import type { SpeechRate } from '../routine/config-format.ts';
import { anchored, type CueDraft, type DraftContext, lines, priorities, takingOff } from './cue-draft.ts';
import { draftHalfAndEnd, draftLastMinutes, lastThree, lastThreeMs } from './draft-counts.ts';
import { draftWholeOpening, listPackOff, packBefore } from './draft-opening.ts';
import { hasOpening } from './draft-packs.ts';
import { betweenSentencesMs } from './fit-cues.ts';
import type { PlanBreakStep } from './plan.ts';
import { planUnhurried } from './planned-phrase.ts';
import type { Segment } from './segment.ts';

/** A break up to this long is over before a call of its time would help. This project's own choice. */
const uncalledMs = 30_000;

export function draftBreak(segment: Segment, step: PlanBreakStep, context: DraftContext): readonly CueDraft[] {
  const fromMs = beforeBreakMs(step, context);
  const durationMs = segment.durationMs - fromMs;
  const [off] = listPackOff(step, context);
  const said = context.speech.breakTime(step.forMs);
  const begins = off === undefined ? said : mapVariants(said, (say) => `${off} ${say}`);
  const fitting = fitBreakWords(begins, durationMs, step, context);
  return [
    ...listOpening(step, context),
    off === undefined
      ? anchored('relax', fitting, fromMs, priorities.transition)
      : takingOff(packBefore(step, context), anchored('pack', [...fitting, off], fromMs, priorities.safety)),
    ...lines('form', [step.note], priorities.form),
    ...draftCalls({ ...segment, durationMs }, context).map((call) => ({
      ...call,
      afterMs: fromMs + (call.afterMs ?? 0),
    })),
    ...lastThree(segment, context),
  ];
}

/** A break that stands first has the session's opening before it. */
function listOpening(step: PlanBreakStep, context: DraftContext): readonly CueDraft[] {
  return hasOpening(step, context) ? draftWholeOpening(context) : [];
}

/** How long what is said before the break itself takes. */
export function beforeBreakMs(step: PlanBreakStep, context: DraftContext): number {
  return listOpening(step, context).reduce(
    (sum, { variants: [say] }) => sum + planUnhurried(say, context.rate).withinMs + betweenSentencesMs,
    0,
  );
}

/** As in a pack, which lasts as long; the note goes before them. */
function draftCalls(segment: Segment, { speech }: DraftContext): readonly CueDraft[] {
  if (segment.durationMs <= uncalledMs) return [];
  const [half] = draftHalfAndEnd(segment, speech, 'relax');
  return [half, ...draftLastMinutes(segment, speech, 'relax')].map((call) => ({ ...call, priority: priorities.form }));
}

/** A note is said whole: where there is not room for all, the shortest words stand before it. */
function fitBreakWords(
  begins: Variants,
  durationMs: number,
  { note }: PlanBreakStep,
  { rate }: DraftContext,
): Variants {
  const [longest] = begins;
  const isRoom = note === undefined || durationMs >= breakWordsMs(longest, note, rate);
  return isRoom ? begins : [begins.at(-1) ?? longest];
}

/** What is said in a break before its last three seconds, one sentence after the other. */
export function breakWordsMs(begin: string, note: string, rate: SpeechRate): number {
  const lengths = [begin, note].map((say) => planUnhurried(say, rate).withinMs + betweenSentencesMs);
  return lengths.reduce((sum, ms) => sum + ms, lastThreeMs);
}
