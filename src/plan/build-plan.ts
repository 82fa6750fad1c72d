/** Routine + choices → plan: timeline, cues and dose line put together. */
import { messagesFor } from '../messages/messages-for.ts';
import type { Routine } from '../routine/routine.ts';
import { listExerciseSteps } from '../routine/steps-of-week.ts';
import { lengthOfSegments } from './build-segments.ts';
import { buildTimeline } from './build-timeline.ts';
import { type Choices, isLeftOut } from './choices.ts';
import { renderDoseLine } from './dose-reason.ts';
import { draftCues } from './draft-cues.ts';
import { fitCues } from './fit-cues.ts';
import type { Cue, Plan } from './plan.ts';

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
  const context = { ...plan, speech: messagesFor(plan.language).speech };
  const cues: readonly Cue[] = plan.segments.flatMap((segment) => {
    const drafts = draftCues(segment, context);
    if (played?.segment !== segment.index) return fitCues(segment, drafts, plan.rate);
    const emitted = plan.cues.slice(0, played.emitted).filter((cue) => cue.segment === segment.index);
    return fitCues(segment, drafts, plan.rate, { playedMs: played.positionMs - segment.atMs, cues: emitted });
  });
  return { ...plan, cues };
}
