/** The words for where a session is, the same on the terminal's screen and on the page. */
import { fillSides } from '../../messages/fill-sides.ts';
import type { Activity, ScreenMessages } from '../../messages/screen.ts';
import type { SpeechMessages } from '../../messages/speech.ts';
import type { Plan, PlanExerciseStep, PlanStep } from '../plan.ts';
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
