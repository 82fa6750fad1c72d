/** What should be said in each segment, before the planner looks at how much room there is. */
import { fillSpokenSides } from '../messages/fill-sides.ts';
import type { NextSet, Variants } from '../messages/speech.ts';
import type { Side } from '../routine/routine.ts';
import { asSentence } from '../text/prose.ts';
import { anchored, type CueDraft, type DraftContext, flowing, priorities, takingOff } from './cue-draft.ts';
import { draftBreak } from './draft-break.ts';
import { draftTimeLeft, lastThree, lastThreeMs } from './draft-counts.ts';
import { draftWelcome, listPackOff, packBefore } from './draft-opening.ts';
import { draftPack, draftPlacing } from './draft-packs.ts';
import { draftSettle, formOf, listNotesOf, whatMoves } from './draft-settle.ts';
import { betweenSentencesMs } from './fit-cues.ts';
import type { PlanExerciseStep, PlanPackStep } from './plan.ts';
import { planPhrase } from './planned-phrase.ts';
import {
  isClosing,
  type OpeningGate,
  type RestSegment,
  type Segment,
  type SwitchGate,
  type SwitchSegment,
} from './segment.ts';
import { workTraits } from './work-kinds/work-kind.ts';
import { workKindOf } from './work-kinds/work-kinds.ts';

export function draftCues(segment: Segment, context: DraftContext): readonly CueDraft[] {
  const step = context.steps[segment.step];
  if (isClosing(segment)) return draftClose(context);
  if (step?.kind === 'exercise') return draftExercise(segment, step, context);
  if (step?.kind === 'pack')
    return segment.kind === 'gate' && segment.gate !== 'switch'
      ? draftPackGate(segment, step, context)
      : draftPack(segment, step, context);
  return step?.kind === 'break' ? draftBreak(segment, step, context) : [];
}

function draftExercise(segment: Segment, step: PlanExerciseStep, context: DraftContext): readonly CueDraft[] {
  switch (segment.kind) {
    case 'settle':
      return draftSettle(segment, step, context);
    case 'switch':
      return draftSwitch(segment, step, context);
    case 'gate':
      return segment.gate === 'switch'
        ? draftSwitchGate(segment, step, context)
        : draftBeginGate(segment, step, context);
    case 'rest':
      return draftRest(segment, step, context);
    case 'pack':
      return [];
    default:
      return workKindOf(step.work).draftCues(segment, step, context);
  }
}

function draftSwitch(segment: SwitchSegment, step: PlanExerciseStep, context: DraftContext): readonly CueDraft[] {
  const { side } = segment;
  const moves = whatChanges(segment, step, context);
  const variants = context.speech.switchSide(side, moves);
  const needed = moves === undefined || segment.isAfterGate ? variants.at(-1) : variants[1];
  return [{ ...anchored('switch', variants, 0, priorities.side, side), needed }, ...lastThree(segment, context)];
}

function draftSwitchGate(gate: SwitchGate, step: PlanExerciseStep, context: DraftContext): readonly CueDraft[] {
  const { side, set, isAfterRest } = gate;
  const begins = isAfterRest ? nextSetOf(step, set, side, context) : undefined;
  const variants = context.speech.switchGate(side, whatChanges(gate, step, context), begins);
  return [anchored('switch', variants, 0, priorities.side, side)];
}

/** What moves on the next side, and what a note says of it, where it spoke of the other one so far. */
function whatChanges(
  { side, isNewSide }: SwitchSegment | SwitchGate,
  step: PlanExerciseStep,
  context: DraftContext,
): string | undefined {
  const notes = isNewSide ? listNotesOf(step, side, context) : [];
  const lines = [whatMoves(step, side, context), ...notes].filter((line) => line !== undefined);
  return lines.length === 0 ? undefined : lines.map(asSentence).join(' ');
}

function nextSetOf(step: PlanExerciseStep, number: number, side: Side | undefined, { speech }: DraftContext): NextSet {
  const { how } = formOf(step);
  // A movement's only line tells what to do: whoever hears it here would begin before the count.
  const isMovement = how.length === 1 && !workTraits[step.work.kind].isHeld;
  const position = isMovement ? undefined : how[0];
  return { number, of: step.dose.sets.length, position: position && fillSpokenSides(position, side, speech) };
}

function draftRest(segment: RestSegment, step: PlanExerciseStep, context: DraftContext): readonly CueDraft[] {
  const { speech } = context;
  const rest = anchored('relax', speech.rest(segment.durationMs), 0, priorities.transition);
  if (segment.isGated) return [rest];
  const side = step.dose.sides.length > 1 ? segment.side : undefined;
  const { set, isSideAgain } = segment;
  const moves = side && !isSideAgain ? whatMoves(step, side, context) : undefined;
  const next =
    set === undefined
      ? []
      : [speech.nextSet({ ...nextSetOf(step, set, segment.side, context), isSideAgain }, side, moves)];
  return [
    rest,
    ...next.map((variants) => ({ ...draftNextSet(segment, step, variants, context), side })),
    ...draftTimeLeft(segment, speech, 'relax'),
    ...lastThree(segment, context),
  ];
}

/**
 * As long before the set as a change of sides takes, and over before the last three seconds; at once in a shorter rest.
 * The set and the side are needed: they come second.
 */
function draftNextSet(
  segment: RestSegment,
  { pace }: PlanExerciseStep,
  variants: Variants,
  { rate }: DraftContext,
): CueDraft {
  const needed = variants[1] ?? variants[0];
  const untilMs = segment.durationMs - lastThreeMs - betweenSentencesMs;
  const startOf = (say: string) => untilMs - planPhrase(say, 'switch', segment, rate).withinMs;
  const whole = variants.slice(0, variants.indexOf(needed) + 1);
  const [fits, ...shorter] = whole.filter((say) => startOf(say) >= 0);
  if (fits === undefined) return { ...anchored('switch', variants, 0, priorities.side), needed };
  const latestMs = Math.max(0, segment.durationMs - pace.switchMs);
  return { ...anchored('switch', [fits, ...shorter], Math.min(latestMs, startOf(fits)), priorities.side), needed };
}

function draftClose(context: DraftContext): readonly CueDraft[] {
  const { steps, again, againHint, speech } = context;
  const pack = packBefore({ index: steps.length }, context);
  const comeAgain = again && speech.comeAgain(again, againHint);
  return [takingOff(pack, flowing('end', speech.end(comeAgain, pack), priorities.transition))];
}

// A gate has no length, and so no room for a second cue: all it says is one.

function draftBeginGate(
  { opensAfterMs }: OpeningGate,
  step: PlanExerciseStep,
  context: DraftContext,
): readonly CueDraft[] {
  const prompt = context.speech.beginGate(step.exercise.position, opensAfterMs);
  // A pack that comes first has a gate of its own, and in a break that does it was said.
  const welcome = context.steps[context.beginsAt ?? 0]?.kind === 'exercise' ? draftWelcome(context) : [];
  const said = [...listPackOff(step, context), join(welcome, prompt)].join(' ');
  return [takingOff(packBefore(step, context), anchored('name', [said], 0, priorities.name))];
}

function draftPackGate({ opensAfterMs }: OpeningGate, step: PlanPackStep, context: DraftContext): readonly CueDraft[] {
  const welcome = step.index === (context.beginsAt ?? 0) ? draftWelcome(context) : [];
  const said = join([...welcome, ...draftPlacing(step, context)], context.speech.packGate(opensAfterMs));
  return [takingOff(packBefore(step, context), anchored('pack', [said], 0, priorities.name))];
}

function join(drafts: readonly CueDraft[], prompt: string): string {
  return [...drafts.map(({ variants }) => variants[0]), prompt].join(' ');
}
