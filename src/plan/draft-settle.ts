/** What is said while a person gets into position. All of it is needed, and a settle segment is as long as it takes. */
import { fillSpokenSides } from '../messages/fill-sides.ts';
import type { SpeechMessages } from '../messages/speech.ts';
import type { Exercise, Side, StepNote } from '../routine/routine.ts';
import { namesSide } from '../routine/routine-texts.ts';
import { anchored, type CueDraft, type DraftContext, flowing, lines, priorities, takingOff } from './cue-draft.ts';
import { draftOpening, listPackOff, packBefore } from './draft-opening.ts';
import { hasOpening } from './draft-packs.ts';
import { lainOn, listNotes, listReps } from './list-steps.ts';
import { canEase, isSameExercise, type PlanExerciseStep } from './plan.ts';
import type { Segment } from './segment.ts';
import { isQuickTurn } from './work-kinds/work-kind.ts';

/** "Get ready" comes this long before the first rep. */
export const readyMs = 2_000;

export function draftSettle(segment: Segment, step: PlanExerciseStep, context: DraftContext): readonly CueDraft[] {
  const { speech } = context;
  const fill = (line: string) => fillSpokenSides(line, segment.side, speech);
  const isFirst = isFirstTime(step, context);
  const form = listForm(step, isFirst, context).map(fill);
  const [firstLine, ...otherLines] = isFirst ? form : [...form, ...listNewSide(segment, step, context)];
  const notes = isNoteDue(step, context) ? listNotes(step) : [];
  // Where sides alternate, the dose names them in their order.
  const inTurn = isFirst ? firstInTurn(step, segment.side) : undefined;
  const breathe = [step.exercise.breathe ?? []].flat();
  return [
    // Somebody who can press a key has heard it at the gate.
    ...(context.unattended ? draftPackOff(step, context) : []),
    ...(hasOpening(step, context) ? draftOpening(context) : []),
    ...(beginsRound(step, context)
      ? [flowing('name', speech.round(step.round.number, step.round.of), priorities.name)]
      : []),
    ...draftName(step, isFirst, context),
    // Before the position is taken: a note may say whether to take it.
    ...lines(
      'form',
      // Quick turns have no change of sides in which it could be said of the other one.
      notes.map((note) => sayNote(note, isQuickTurn(step) ? undefined : segment.side, speech)),
      priorities.form,
    ),
    // The position first: the body can move while the dose is said.
    ...lines('form', [firstLine], priorities.firstForm),
    ...(isFirst ? [flowing('name', [speech.dose(step)], priorities.name, inTurn)] : []),
    ...(segment.side && inTurn === undefined
      ? [flowing('name', speech.firstSide(segment.side, countSides(step)), priorities.side, segment.side)]
      : []),
    ...(isFirst ? draftHurtLastTime(step, context) : []),
    ...lines('form', otherLines, priorities.form),
    ...lines('breathe', isFirst ? breathe.map(fill) : [], priorities.breathe),
    anchored('form', [speech.getReady], segment.durationMs - readyMs, priorities.ready),
  ];
}

/** How many sides are done: a single turn is of one. */
function countSides(step: PlanExerciseStep): number {
  return new Set(listReps(step).map(({ side }) => side)).size;
}

/** The side with which turns begin: a single turn is of the side that has one more. */
function firstInTurn({ alternates, dose }: PlanExerciseStep, side: Side | undefined): Side | undefined {
  return alternates && dose.sets.some((turns) => turns > 1) && side === dose.sides[0] ? side : undefined;
}

function draftPackOff(step: PlanExerciseStep, context: DraftContext): readonly CueDraft[] {
  const before = packBefore(step, context);
  return lines('pack', listPackOff(step, context), priorities.safety).map((draft) => takingOff(before, draft));
}

function draftName(step: PlanExerciseStep, isFirst: boolean, { steps, speech }: DraftContext): readonly CueDraft[] {
  const exercises = steps.filter(({ kind }) => kind === 'exercise').length;
  return [flowing('name', isFirst ? speech.name(step, exercises) : speech.nameAgain(step), priorities.name)];
}

/** How the exercise is done in the form that is taken; of one that was explained already, only that it is the easier form. */
function listForm(step: PlanExerciseStep, isFirst: boolean, context: DraftContext): readonly string[] {
  const { exercise } = step;
  const { speech } = context;
  const easier = step.easier ? exercise.easier : undefined;
  const wasEasier = listBefore(step, context).at(-1)?.easier === true;
  if (easier === undefined && !isFirst) return wasEasier ? [speech.inUsualForm] : [];
  if (easier === undefined) return exercise.how;
  if (!isFirst) return [speech.inEasierForm];
  const [firstLine = '', ...otherLines] = easier.how;
  return [...(easier.isWhole ? [] : exercise.how), speech.easierForm(firstLine), ...otherLines];
}

/**
 * What moves on a side on which the same exercise was not done so far, since its lines spoke of the other one, or on which
 * the person has yet to turn.
 */
function listNewSide({ side }: Segment, step: PlanExerciseStep, context: DraftContext): readonly string[] {
  if (side === undefined) return [];
  const isNew = !listBefore(step, context).some(({ dose }) => dose.sides.includes(side));
  const turns = step.exercise.position === 'side' && lainOn(context.steps[step.index - 1]) !== side;
  const moves = isNew || turns ? whatMoves(step, side, context) : undefined;
  return moves === undefined ? [] : [moves];
}

/** One short line of what moves on this side: its own, or the first that names the side; `undefined` where there is neither. */
export function whatMoves(step: PlanExerciseStep, side: Side, { speech }: DraftContext): string | undefined {
  const { switchSay, how } = formOf(step);
  const line = switchSay ?? how.find(namesSide);
  return line && fillSpokenSides(line, side, speech);
}

/** The lines that are done: those of the easier form where it has its own. */
export function formOf({ exercise, easier }: PlanExerciseStep): Pick<Exercise, 'switchSay' | 'how'> {
  return easier && exercise.easier?.isWhole ? exercise.easier : exercise;
}

/** The same exercise where it comes earlier in the session. */
function listBefore(step: PlanExerciseStep, { steps, beginsAt = 0 }: DraftContext): readonly PlanExerciseStep[] {
  return steps
    .slice(beginsAt, step.index)
    .flatMap((other) => (other.kind === 'exercise' && isSameExercise(other, step) ? [other] : []));
}

/** Whether nothing before it in the session is the same exercise in the same form. */
function isFirstTime(step: PlanExerciseStep, context: DraftContext): boolean {
  return !listBefore(step, context).some(({ easier }) => easier === step.easier);
}

/** A note about a side speaks of that side, whichever comes first. */
function sayNote({ text, side }: StepNote, first: Side | undefined, speech: SpeechMessages): string {
  return side === undefined
    ? fillSpokenSides(text, first, speech)
    : speech.onSide(side, fillSpokenSides(text, side, speech));
}

/** The notes that are not the same of every side, as they are on this one. */
export function listNotesOf(step: PlanExerciseStep, done: Side, context: DraftContext): readonly string[] {
  const notes = isNoteDue(step, context) ? listNotes(step) : [];
  return notes
    .filter(({ text, side }) => side === undefined && namesSide(text))
    .map((note) => sayNote(note, done, context.speech));
}

/** A note belongs to its step, and is said in the first round of it that is done. */
function isNoteDue(step: PlanExerciseStep, context: DraftContext): boolean {
  const number = step.round?.number ?? 1;
  return !listBefore(step, context).some(({ round }) => (round?.number ?? number) < number);
}

function draftHurtLastTime(
  step: PlanExerciseStep,
  { hurtLastTime, unattended, speech }: DraftContext,
): readonly CueDraft[] {
  const { exercise } = step;
  if (!hurtLastTime.includes(exercise.id)) return [];
  const say = speech.hurtLastTime(exercise.say, !unattended, !unattended && canEase(step));
  return lines('form', [say], priorities.firstForm);
}

/** Whether a round of several steps begins here. */
function beginsRound(
  step: PlanExerciseStep,
  { steps }: DraftContext,
): step is PlanExerciseStep & Required<Pick<PlanExerciseStep, 'round'>> {
  const before = steps[step.index - 1];
  const roundBefore = before === undefined || before.kind === 'pack' ? undefined : before.round?.number;
  return step.round !== undefined && roundBefore !== step.round.number;
}

/** The lines of the easier form; `undefined` where there is none, or it is done already. */
export function easierLines(
  { easier, exercise }: PlanExerciseStep,
  side: Side | undefined,
  speech: SpeechMessages,
): string | undefined {
  return easier ? undefined : exercise.easier?.how.map((line) => fillSpokenSides(line, side, speech)).join(' ');
}

/** How the easier form goes, for somebody who takes it now. */
export function sayEasierForm(step: PlanExerciseStep, side: Side | undefined, speech: SpeechMessages): string {
  return speech.easierForm(easierLines({ ...step, easier: false }, side, speech) ?? '');
}
