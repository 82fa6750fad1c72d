/** Repetitions without a hold that are counted one by one, as kicks are. */
import { secondMs } from '../../durations.ts';
import type { SpeechMessages } from '../../messages/speech.ts';
import { anchored, type CueDraft, type DraftContext, flowing, priorities } from '../cue-draft.ts';
import { isSideAgain, placeOf, type Rep } from '../list-steps.ts';
import type { PlanExerciseStep } from '../plan.ts';
import { planPhrase } from '../planned-phrase.ts';
import type { SegmentSpec, WorkSegment } from '../segment.ts';
import type { WorkKindModule } from './work-kind.ts';

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

/** Silence between "last one" and the number that it announces. */
const beforeNumberMs = 100;

/** By then a number that was said at the beginning has had its room. */
const numberMs = 960;

/** Fewer reps have no half. This project's own choice. */
const fewestWithHalf = 4;

export function buildCountedRep(step: PlanExerciseStep, rep: Rep, durationMs: number): readonly SegmentSpec[] {
  return [{ kind: 'count', durationMs, ...placeOf(step, rep), fromPose: 'rest', toPose: 'held' }];
}

/** Its number, before it the side where there is time, and after it how far along it is. */
function draftCountedRep(segment: WorkSegment, step: PlanExerciseStep, context: DraftContext): readonly CueDraft[] {
  return [...draftNumber(segment, step, context), ...draftProgress(segment, step, context)];
}

export function draftNumber(
  segment: WorkSegment,
  { alternates }: PlanExerciseStep,
  { speech, countDown }: DraftContext,
): readonly CueDraft[] {
  const { rep, reps, side, durationMs } = segment;
  const number = speech.number(countDown ? reps + 1 - rep : rep);
  const isNamed = alternates && side !== undefined && durationMs > quickTurnMs;
  return isNamed
    ? [
        ...speech
          .switchSide(side)
          .slice(-1)
          .map((say) => anchored('switch', [say], 0, priorities.side, side)),
        anchored('count', [number], sideMs, priorities.count),
      ]
    : [anchored('count', [number], 0, priorities.count)];
}

/** The half after its number, the last one before it: said afterwards, the rep would be done already. */
function draftProgress(
  segment: WorkSegment,
  step: PlanExerciseStep,
  { speech, rate }: DraftContext,
): readonly CueDraft[] {
  const beforeMs = (say: string) =>
    segment.durationMs - planPhrase(say, 'rep', segment, rate).withinMs - beforeNumberMs;
  const { rep, side } = segment;
  if (side !== undefined && isSideAgain(step, { ...segment, rep: rep + 1 })) {
    const again = speech.sideAgain(side);
    const say = again.find((one) => beforeMs(one) >= numberMs) ?? again.at(-1) ?? '';
    return [anchored('rep', [say], beforeMs(say), priorities.side, side)];
  }
  const progress = sayProgress(segment, speech);
  if (progress === undefined) return [];
  if (progress === speech.halfwayThere) return [flowing('rep', [progress], priorities.form)];
  return [anchored('rep', [progress], beforeMs(progress), priorities.form)];
}

/** What is said with this rep: that half of a set is done, or that the next one is the last. */
export function sayProgress({ rep, reps }: WorkSegment, speech: SpeechMessages): string | undefined {
  if (reps >= fewestWithHalf && rep === Math.ceil(reps / 2)) return speech.halfwayThere;
  return rep === reps - 1 ? speech.lastOne : undefined;
}
