/**
 * Routine + choices → plan: what is done when, and then the cues and the dose line. Without a word of it the timeline is
 * enough to know how long a routine takes.
 */
import { minuteMs } from '../durations.ts';
import { messagesFor } from '../messages/messages-for.ts';
import type { BreakStep, ExerciseStep, Pack, Routine } from '../routine/routine.ts';
import { listExerciseSteps } from '../routine/weeks.ts';
import { buildSegments, exerciseDurationMs, lengthOfSegments } from './build-segments.ts';
import { type Choices, isLeftOut } from './choices.ts';
import { chooseDoses, renderDoseLine } from './choose-dose.ts';
import { draftContextOf } from './cue-draft.ts';
import {
  countFitting,
  countLevels,
  type DoseSetting,
  type Doses,
  listIncreases,
  listIncreasesTo,
  lowestSetting,
  takeDose,
} from './dose-ladder.ts';
import { draftCues } from './draft-cues.ts';
import { fitCues } from './fit-cues.ts';
import { listOccurrences, listPacksDone, type Occurrence } from './list-steps.ts';
import type {
  Cue,
  Plan,
  PlanBreakStep,
  PlanExerciseStep,
  PlanFrame,
  PlanLevel,
  PlanPackStep,
  PlanStep,
  StepToCome,
} from './plan.ts';
import type { Segment } from './segment.ts';

export function buildPlan(routine: Routine, choices: Choices): Plan {
  const { frame, doses, level, steps, segments } = buildTimeline(routine, choices);
  const absent = listExerciseSteps(routine.steps).filter((step) => !doses.has(step));
  const namesOf = (absentSteps: typeof absent) => absentSteps.map((step) => step.exercise.name);
  const bare = {
    ...frame,
    ...(level && { level }),
    steps,
    segments,
    cues: [],
    totalMs: lengthOfSegments(segments),
    leftOut: namesOf(absent.filter((step) => !isLeftOut(step, choices))),
    notDone: namesOf(absent.filter((step) => isLeftOut(step, choices))),
  };
  const doseLine = renderDoseLine(bare, choices, choices.budgetMs ?? routine.budgetMs);
  return withCues({ ...bare, doseLine });
}

/** How far a plan has been played: nothing before this place is said again or changed. */
export interface PlayedUpTo {
  readonly positionMs: number;
  /** Index of the segment that is being played. */
  readonly segment: number;
  /** How many of the plan's cues have been emitted. */
  readonly emitted: number;
}

/** The plan with its cues fitted again, after its segments or steps have changed. */
export function withCues(plan: Plan, played?: PlayedUpTo): Plan {
  const context = draftContextOf(plan);
  const cues: readonly Cue[] = plan.segments.flatMap((segment) => {
    const drafts = draftCues(segment, context);
    if (played?.segment !== segment.index) return fitCues(segment, drafts, plan.rate);
    const emitted = plan.cues.slice(0, played.emitted).filter((cue) => cue.segment === segment.index);
    return fitCues(segment, drafts, plan.rate, { playedMs: played.positionMs - segment.atMs, cues: emitted });
  });
  return { ...plan, cues };
}

/** Stands for the session's length until that is known: few lengths take longer to say. */
const longestMs = 117 * minuteMs;

export interface PlanTimeline {
  readonly frame: PlanFrame;
  readonly doses: Doses;
  /** Absent where the doses were taken otherwise. */
  readonly level?: PlanLevel;
  readonly steps: readonly PlanStep[];
  readonly segments: readonly Segment[];
}

/** Chooses the doses and lays the segments out. */
export function buildTimeline(routine: Routine, choices: Choices): PlanTimeline {
  const { frame, lay, lengthMs } = prepareLayout(routine, choices);
  const { doses, level } = chooseDoses(routine, frame.mode, choices, lengthMs);
  return { frame, doses, ...(level && { level }), ...lay(doses) };
}

/** The levels that a routine has, and the highest of them that gives more than the one below within the minutes. */
export function findLevels(routine: Routine, choices: Choices): { readonly of: number; readonly ceiling: number } {
  const all = listExerciseSteps(routine.steps);
  const of = countLevels(all);
  const budgetMs = choices.budgetMs ?? routine.budgetMs;
  if (budgetMs === undefined) return { of, ceiling: of };
  const steps = all.filter((step) => !isLeftOut(step, choices));
  const fits = countFitting(steps, listIncreases(steps), budgetMs, prepareLayout(routine, choices).lengthMs);
  const heights = Array.from({ length: of }, (_, index) =>
    Math.min(fits, listIncreasesTo(index + 1, of, steps).length),
  );
  return { of, ceiling: heights.indexOf(Math.max(...heights)) + 1 };
}

function prepareLayout(routine: Routine, choices: Choices) {
  const frame = buildFrame(routine, choices);
  const { speech } = messagesFor(frame.language);
  const lay = (doses: Doses) => {
    const steps = buildSteps(routine, doses, choices);
    const context = { ...frame, speech, steps, waitForMe: choices.waitForMe };
    // The first words name the session's length, and so change it a little: laid out twice, it is right to the minute.
    const draft = buildSegments({ ...context, totalMs: longestMs });
    return { steps, segments: buildSegments({ ...context, totalMs: lengthOfSegments(draft) }) };
  };
  const lengthMs = (doses: Doses) => {
    const { steps, segments } = lay(doses);
    return exerciseDurationMs(steps, segments);
  };
  return { frame, lay, lengthMs };
}

function buildFrame(
  { title, mode, language, goal, stopIf, again, when, until, week, toCome }: Routine,
  choices: Choices,
): PlanFrame {
  return {
    title,
    mode: choices.mode ?? mode,
    language,
    ...(goal !== undefined && { goal }),
    ...(stopIf !== undefined && { stopIf }),
    again,
    ...(when !== undefined && { when }),
    ...(until !== undefined && { until }),
    ...(week !== undefined && { week }),
    ...(toCome !== undefined && { toCome: toCome.map(buildStepToCome) }),
    againHint: 'unsure',
    countDown: choices.countDown ?? false,
    rate: choices.rate ?? 'normal',
    hurtLastTime: choices.hurtLastTime ?? [],
    unattended: choices.unattended ?? false,
  };
}

function buildStepToCome({ exercise, during }: ExerciseStep): StepToCome {
  return { name: exercise.name, week: during?.low ?? 1 };
}

/** The steps of a plan: what is done, in order, with the dose chosen; lengths and cues follow from these. */
function buildSteps(routine: Routine, doses: Doses, choices: Choices): readonly PlanStep[] {
  const done = listDone(listOccurrences(routine.steps), doses);
  const packs = listPacksDone(routine, choices);
  const before = packs.before.map((pack, index) => buildPack(pack, index));
  let number = 0;
  const steps: readonly PlanStep[] = done.map(({ step, round }, offset) => {
    const index = before.length + offset;
    if (step.kind === 'break') return buildBreak(step, index, round);
    number += 1;
    const setting = doses.get(step) ?? lowestSetting;
    return buildExercise(routine, step, { index, number, setting, choices, round });
  });
  const count = before.length + steps.length;
  const after = packs.after.map((pack, offset) => buildPack(pack, count + offset));
  return [...before, ...steps, ...after];
}

function buildPack(pack: Pack, index: number): PlanPackStep {
  return { kind: 'pack', index, ...pack };
}

/** What is done, and of the breaks those that stand between two exercises: after the last one there is nothing to rest for. */
function listDone(all: readonly Occurrence[], doses: Doses): readonly Occurrence[] {
  const isDone = ({ step }: Occurrence) => step.kind === 'break' || doses.has(step);
  return all.filter((occurrence, index) => {
    if (occurrence.step.kind === 'exercise') return isDone(occurrence);
    const before = all.slice(0, index).toReversed();
    const last = before.find(isDone);
    const followsLeftOut = before[0] !== last;
    if (followsLeftOut && last?.step.kind !== 'exercise') return false;
    return all.slice(index + 1).some((later) => later.step.kind === 'exercise' && isDone(later));
  });
}

function buildBreak(step: BreakStep, index: number, round: Occurrence['round']): PlanBreakStep {
  return { kind: 'break', index, forMs: step.forMs, ...(round && { round }), note: step.note };
}

/** What is chosen or computed is named here; every other key of a step is the plan's as it stands. */
function buildExercise(
  routine: Routine,
  step: ExerciseStep,
  given: { index: number; number: number; setting: DoseSetting; choices: Choices; round: Occurrence['round'] },
): PlanExerciseStep {
  const { work, sets, minSets, sides, startSide: _, optional: __, pace, easier, weeks = [], ...asWritten } = step;
  return {
    ...asWritten,
    index: given.index,
    number: given.number,
    ...takeDose(step, given.setting, given.choices),
    ranges: { work, sets, ...(minSets !== undefined && { minSets }) },
    pace: { ...routine.pace, ...pace },
    alternates: sides === 'alternate',
    ...(given.round && { round: given.round }),
    easier: easier || (given.choices.easier ?? []).includes(step.exercise.id),
    ...(weeks.length > 0 && {
      weeks: weeks.map((later) => ({ week: later.week, step: buildExercise(routine, later.step, given) })),
    }),
  };
}
