/** Routine + choices → what is done when, without a word of it: enough to know how long a routine takes. */
import type { Mode, Routine } from '../routine/routine.ts';
import { buildSegments } from './build-segments.ts';
import { buildSteps } from './build-steps.ts';
import type { Choices, DoseChoice } from './choices.ts';
import { type Doses, dosesAt, dosesAtWithin, dosesWithin } from './choose-dose.ts';
import { exerciseDurationMs } from './exercise-duration.ts';
import type { PlanStep, Segment } from './plan.ts';

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
    return exerciseDurationMs(steps, segments);
  });
  return { mode, doses, ...lay(doses) };
}

/** A pain day takes the gentle end of every range; maintenance the most that fits the minutes. */
function chooseDoses(routine: Routine, mode: Mode, choices: Choices, lengthMs: (doses: Doses) => number): Doses {
  const budgetMs = choices.budgetMs ?? routine.budgetMs;
  const level: DoseChoice | undefined = choices.dose ?? (mode === 'pain-day' ? 'low' : undefined);
  if (level !== undefined) {
    return budgetMs === undefined ? dosesAt(routine, level) : dosesAtWithin(routine, level, budgetMs, lengthMs);
  }
  return budgetMs === undefined ? dosesAt(routine, 'middle') : dosesWithin(routine, budgetMs, lengthMs);
}
