/** Repetitions without a hold that are counted one by one, as kicks are. */
import { secondMs } from '../../durations.ts';
import type { SpeechMessages } from '../../messages/speech.ts';
import { anchored, type CueDraft, type DraftContext, flowing, priorities } from '../cue-draft.ts';
import { isSideAgain, placeOf, type Rep } from '../list-steps.ts';
import type { PlanExerciseStep } from '../plan.ts';
import { planPhrase } from '../planned-phrase.ts';
import type { SegmentSpec, WorkSegment } from '../segment.ts';
import { isQuickTurn, type WorkKindModule } from './work-kind.ts';

export const count: WorkKindModule<'count'> = {
  listAmounts: () => [],
  unit: secondMs,
  takeAmounts: (work) => work,
  beatMs: () => secondMs,
  plannedHoldMs: () => undefined,
  buildRep: (step, rep) => buildCountedRep(step, rep, step.work.everyMs),
  draftCues: draftCountedRep,
};

/** Alternating reps longer than this have their side named: kicks of 3 s follow each other too fast. Own choice. */
const quickTurnMs = 3_000;

/** A side is said on its second, and the number on the next. */
const sideMs = secondMs;

/** Of turns the extra rep of the worse side has this before it: time to say that the side comes again. */
const sideAgainMs = 1_500;

/** Silence between "last one" and the number that it announces. */
const beforeNumberMs = 100;

/** Fewer reps have no half. This project's own choice. */
const fewestWithHalf = 4;

export function buildCountedRep(step: PlanExerciseStep, rep: Rep, durationMs: number): readonly SegmentSpec[] {
  const wholeMs = beforeRepMs(step, rep) + durationMs;
  return [{ kind: 'count', durationMs: wholeMs, ...placeOf(step, rep), fromPose: 'rest', toPose: 'held' }];
}

/** From where on a counted rep is done in its segment. */
export function beforeRepMs(step: PlanExerciseStep, rep: Pick<Rep, 'set' | 'rep'>): number {
  return isSideAgain(step, rep) ? sideAgainMs : 0;
}

/** Its number, before it the side where there is time, and after it how far along it is. */
function draftCountedRep(segment: WorkSegment, step: PlanExerciseStep, context: DraftContext): readonly CueDraft[] {
  return [...draftNumber(segment, step, context), ...draftProgress(segment, context)];
}

export function draftNumber(
  segment: WorkSegment,
  step: PlanExerciseStep,
  { speech, countDown }: DraftContext,
): readonly CueDraft[] {
  const { rep, reps, side, durationMs } = segment;
  const number = speech.number(countDown ? reps + 1 - rep : rep);
  const countAt = (afterMs: number) => anchored('count', [number], afterMs, priorities.count);
  if (side === undefined) return [countAt(0)];
  const againMs = beforeRepMs(step, segment);
  if (againMs > 0) return [anchored('rep', [speech.sideAgain(side)], 0, priorities.side, side), countAt(againMs)];
  const isNamed = isQuickTurn(step) && durationMs > quickTurnMs;
  if (!isNamed) return [countAt(0)];
  const named = speech.switchSide(side).slice(-1);
  return [...named.map((say) => anchored('switch', [say], 0, priorities.side, side)), countAt(sideMs)];
}

/** The half after its number, the last one before it: said afterwards, the rep would be done already. */
function draftProgress(segment: WorkSegment, { speech, rate }: DraftContext): readonly CueDraft[] {
  const progress = sayProgress(segment, speech);
  if (progress === undefined) return [];
  if (progress === speech.halfwayThere) return [flowing('rep', [progress], priorities.form)];
  const afterMs = segment.durationMs - planPhrase(progress, 'rep', segment, rate).withinMs - beforeNumberMs;
  return [anchored('rep', [progress], afterMs, priorities.form)];
}

/** What is said with this rep: that half of a set is done, or that the next one is the last. */
export function sayProgress({ rep, reps }: WorkSegment, speech: SpeechMessages): string | undefined {
  if (reps >= fewestWithHalf && rep === Math.ceil(reps / 2)) return speech.halfwayThere;
  return rep === reps - 1 ? speech.lastOne : undefined;
}
