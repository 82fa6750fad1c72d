/**
 * The words that are shown, the same on the terminal's screen and on the page: where a session is, and what is done in a
 * segment.
 */
import { minuteMs } from '../../durations.ts';
import { fillSides } from '../../messages/fill-sides.ts';
import type { HandoutMessages } from '../../messages/handout.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Activity, ScreenMessages } from '../../messages/screen.ts';
import type { SpeechMessages } from '../../messages/speech.ts';
import type { Side } from '../../routine/routine.ts';
import { splitSentences } from '../../text/prose.ts';
import { listPackOff, sayOwnRules } from '../draft-opening.ts';
import { listNotes } from '../list-steps.ts';
import { findRulesEnd, isSkinCheck } from '../needed-cues.ts';
import type { Plan, PlanExerciseStep, PlanPackStep, PlanStep } from '../plan.ts';
import { isClosing, isGettingReady, type Segment } from '../segment.ts';
import { hasReps, workTraits } from '../work-kinds/work-kind.ts';
import { listStations, plannedHoldMs } from '../work-kinds/work-kinds.ts';

export function nameOfStep(step: PlanStep, screen: ScreenMessages): string {
  if (step.kind === 'exercise') return step.exercise.name;
  return step.kind === 'pack' ? screen.pack(step.pack, step.where) : screen.breakName;
}

/** The word for what is being done. */
export function activityOf(segment: Segment, step: PlanStep | undefined): Activity {
  if (segment.kind === 'move') return segment.way;
  if (isClosing(segment)) return 'close';
  if (segment.kind === 'gate' && segment.gate !== 'switch') return 'settle';
  const isHeld = step?.kind !== 'exercise' || workTraits[step.work.kind].isHeld;
  return segment.kind === 'hold' && !isHeld ? 'time' : segment.kind;
}

/** The side, or the station: which way it goes. */
export function whereOf(
  step: PlanExerciseStep,
  { side, station }: Segment,
  screen: ScreenMessages,
): string | undefined {
  if (side !== undefined) return screen.side(side);
  return station === undefined ? undefined : listStations(step)[station]?.say;
}

/** A station belongs to the side that its pose is named after; one without a side is named by its own words. */
export function nameSide(
  step: PlanExerciseStep,
  segment: Segment,
  screen: ScreenMessages,
  speech: Pick<SpeechMessages, 'sides'>,
): string | undefined {
  const { side, station } = segment;
  const pose = station === undefined ? undefined : listStations(step)[station]?.pose;
  const named = side ?? (pose === 'left' || pose === 'right' ? pose : undefined);
  return named === undefined ? whereOf(step, segment, screen) : speech.sides[named];
}

/** What is done for a time has no reps. */
export function nameRep(step: PlanStep, { rep, reps }: Segment, screen: ScreenMessages): string | undefined {
  const isTime = step.kind === 'exercise' && !hasReps(step);
  return rep === undefined || reps === undefined || isTime ? undefined : screen.repOf(rep, reps);
}

/** Which of the positions on a side it is, the set and the round, and a length that is not the dose's; while getting ready the whole dose. */
export function listExtras(
  step: PlanExerciseStep,
  segment: Segment,
  screen: ScreenMessages,
  speech: Pick<SpeechMessages, 'sides'>,
): readonly { readonly text: string; readonly isForm: boolean }[] {
  const station = segment.side === undefined ? undefined : listStations(step)[segment.station ?? -1];
  const sets = step.dose.sets.length;
  const plain = (text: string) => ({ text, isForm: false });
  return [
    ...(station === undefined ? [] : [plain(fillSides(station.say, segment.side, speech))]),
    ...(isOtherLength(step, segment) ? [plain(screen.seconds(segment.durationMs))] : []),
    ...(step.easier ? [{ text: screen.easier, isForm: true }] : []),
    ...(sets > 1 && segment.set ? [plain(screen.setOf(segment.set, sets))] : []),
    ...(step.round ? [plain(screen.roundOf(step.round.number, step.round.of))] : []),
    ...(isGettingReady(segment) ? [plain(screen.dose(step))] : []),
  ];
}

/** A hold that a person made longer or shorter than its dose: its count alone would not show it. */
function isOtherLength(step: PlanExerciseStep, segment: Segment): boolean {
  const plannedMs = plannedHoldMs(step, segment);
  return segment.kind === 'hold' && plannedMs !== undefined && plannedMs !== segment.durationMs;
}

/** What comes next: the other side, the next set, or the next exercise. */
export function wordNext(
  { plan, segment }: { readonly plan: Plan; readonly segment: Segment | undefined },
  screen: ScreenMessages,
): string {
  const next = segment && findNextPart(plan, segment);
  return next ? screen.next(nameOf(next, plan, screen)) : screen.nothingNext;
}

/** The segment with which something else begins, and what of it is named. */
interface NextPart {
  readonly segment: Segment;
  readonly by: 'step' | 'side' | 'set';
}

export function findNextPart({ segments }: Pick<Plan, 'segments'>, now: Segment): NextPart | undefined {
  const next = segments.find(
    (segment) =>
      segment.index > now.index &&
      !isClosing(segment) &&
      (segment.step !== now.step || (segment.kind !== 'count' && segment.side !== now.side) || isNewSet(segment, now)),
  );
  if (next === undefined) return undefined;
  if (next.step !== now.step) return { segment: next, by: 'step' };
  return { segment: next, by: next.side !== undefined && next.side !== now.side ? 'side' : 'set' };
}

function nameOf({ segment, by }: NextPart, { steps }: Plan, screen: ScreenMessages): string {
  const step = steps[segment.step];
  if (by === 'step') return step ? nameOfStep(step, screen) : '';
  if (by === 'side' && segment.side !== undefined) return screen.side(segment.side);
  return screen.setOf(segment.set ?? 1, step?.kind === 'exercise' ? step.dose.sets.length : 1);
}

function isNewSet(segment: Segment, now: Segment): boolean {
  return now.set !== undefined && segment.set !== undefined && segment.set !== now.set;
}

// What has to be read in a segment, the most needed first. Without sound it is all that there is.

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
