/** Which level is nearest to a session that was kept without one. */
import { buildPlannedSteps } from '../journal/begin-records.ts';
import type { PlannedStep } from '../journal/session-record.ts';
import { buildTimeline } from '../plan/build-plan.ts';
import type { Choices } from '../plan/choices.ts';
import type { Routine } from '../routine/routine.ts';

/** What is done at each of so many levels, from level 1 up. */
type LevelDoses = readonly (readonly PlannedStep[])[];

export function listLevelDoses(routine: Routine, choices: Choices, levels: number): LevelDoses {
  return Array.from({ length: levels }, (_, index) =>
    buildPlannedSteps(buildTimeline(routine, { ...choices, level: index + 1 })),
  );
}

/** The level whose doses are nearest to what was prescribed in a session; of two, the lower. */
export function findNearestLevel(steps: readonly PlannedStep[], doses: LevelDoses): number {
  const distances = doses.map((level) => distanceOf(steps, level));
  return distances.indexOf(Math.min(...distances)) + 1;
}

/** By exercise; what only one of them has says nothing. */
function distanceOf(steps: readonly PlannedStep[], level: readonly PlannedStep[]): number {
  return level.reduce((sum, { what, reps, holdMs = 0 }) => {
    const same = steps.find((step) => step.what === what);
    return same === undefined ? sum : sum + share(same.reps, reps) + share(same.holdMs ?? 0, holdMs);
  }, 0);
}

function share(one: number, other: number): number {
  return one === other ? 0 : Math.abs(one - other) / Math.max(one, other);
}
