/**
 * The registry of the kinds of work, and what is asked of a step whatever its kind. A new kind begins in `WorkByKind`
 * (`routine.ts`); the compiler then asks for its entry here and in each other record by `WorkKind`.
 */
import type { Station, WorkKind } from '../../routine/routine.ts';
import { countedHoldMs } from '../draft-counts.ts';
import type { Plan, PlanExerciseStep } from '../plan.ts';
import { isWork, type Segment } from '../segment.ts';
import { breaths } from './breaths.ts';
import { count } from './count.ts';
import { hold, holds } from './hold.ts';
import { stations } from './stations.ts';
import { tempo } from './tempo.ts';
import { time } from './time.ts';
import type { WorkKindModule } from './work-kind.ts';

const workKindModules: { readonly [Kind in WorkKind]: WorkKindModule<Kind> } = {
  hold,
  holds,
  breaths,
  stations,
  tempo,
  count,
  time,
};

export function workKindOf<Kind extends WorkKind>(work: { readonly kind: Kind }): WorkKindModule<Kind> {
  return workKindModules[work.kind];
}

/** The positions of one rep, where they have names of their own. */
export function listStations({ work }: Pick<PlanExerciseStep, 'work'>): readonly Station<number>[] {
  return workKindOf(work).listStations?.(work) ?? [];
}

/** How long the segment's hold is by its dose; `undefined` where it is not measured in time. */
export function plannedHoldMs(step: PlanExerciseStep, segment: Segment): number | undefined {
  return isWork(segment) ? workKindOf(step.work).plannedHoldMs(step.work, segment) : undefined;
}

/** Whether every second of a hold is said. The dose decides: seconds that are added meanwhile do not silence a count. */
export function countsSeconds({ steps }: Pick<Plan, 'steps'>, segment: Segment): boolean {
  const step = steps[segment.step];
  if (step?.kind !== 'exercise') return false;
  const hasCount = workKindOf(step.work).beatMs(step.pace) !== undefined;
  return hasCount && (plannedHoldMs(step, segment) ?? segment.durationMs) <= countedHoldMs;
}
