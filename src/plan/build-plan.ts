/** Routine + choices → plan. The one place where it is decided when something happens. */
import type { Mode, Routine } from '../routine/routine.ts';
import { buildSegments } from './build-segments.ts';
import { buildSteps } from './build-steps.ts';
import type { Choices, DoseLevel } from './choices.ts';
import { type Doses, dosesAt, dosesAtWithin, dosesWithin } from './choose-dose.ts';
import { doingTimeMs } from './doing-time.ts';
import { draftCues } from './draft-cues.ts';
import { fitCues, type SpeechLength } from './fit-cues.ts';
import { listExerciseSteps } from './list-steps.ts';
import type { Cue, Plan, PlanStep, Segment } from './plan.ts';
import { wordChoice } from './word-choice.ts';
import { wordingFor } from './wording/wordings.ts';

/** What is done when, without a word of it: enough to know how long a routine takes. */
export interface Timeline {
  readonly mode: Mode;
  readonly doses: Doses;
  readonly steps: readonly PlanStep[];
  readonly segments: readonly Segment[];
}

/** Chooses the doses and lays the segments out. */
export function buildTimeline(routine: Routine, choices: Choices): Timeline {
  const mode = choices.mode ?? routine.mode;
  const lay = (doses: Doses) => {
    const steps = buildSteps(routine, doses, choices);
    return { steps, segments: buildSegments(steps, mode, choices) };
  };
  const doses = chooseDoses(routine, mode, choices, (candidate) => {
    const { steps, segments } = lay(candidate);
    return doingTimeMs(steps, segments);
  });
  return { mode, doses, ...lay(doses) };
}

export function buildPlan(routine: Routine, choices: Choices, lengthOf: SpeechLength): Plan {
  const { mode, doses, steps, segments } = buildTimeline(routine, choices);
  const leftOut = listExerciseSteps(routine.steps)
    .filter((step) => !doses.has(step))
    .map((step) => step.exercise.name);
  const bare = {
    title: routine.title,
    mode,
    language: routine.language,
    steps,
    segments,
    cues: [],
    totalMs: lengthOfSegments(segments),
    leftOut,
    again: routine.again,
    countDown: choices.countDown ?? false,
  };
  const choice = wordChoice(bare, choices, choices.budgetMs ?? routine.budgetMs);
  return withCues({ ...bare, choice }, lengthOf);
}

/** The plan with its cues fitted anew, after its segments or steps have changed. */
export function withCues(plan: Plan, lengthOf: SpeechLength): Plan {
  const context = { ...plan, spoken: wordingFor(plan.language).spoken };
  const cues: readonly Cue[] = plan.segments.flatMap((segment) =>
    fitCues(segment, draftCues(segment, context), lengthOf),
  );
  return { ...plan, cues };
}

/** Milliseconds from the start of the first segment to the end of the last. */
export function lengthOfSegments(segments: readonly Segment[]): number {
  const last = segments.at(-1);
  return last ? last.atMs + last.durationMs : 0;
}

/** A pain day takes the gentle end of every range; maintenance the most that fits the minutes. */
function chooseDoses(routine: Routine, mode: Mode, choices: Choices, lengthMs: (doses: Doses) => number): Doses {
  const budgetMs = choices.budgetMs ?? routine.budgetMs;
  const level: DoseLevel | undefined = choices.dose ?? (mode === 'pain-day' ? 'low' : undefined);
  if (level !== undefined) {
    return budgetMs === undefined ? dosesAt(routine, level) : dosesAtWithin(routine, level, budgetMs, lengthMs);
  }
  return budgetMs === undefined ? dosesAt(routine, 'middle') : dosesWithin(routine, budgetMs, lengthMs);
}
