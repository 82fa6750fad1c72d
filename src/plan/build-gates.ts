/** Where a session waits for the person. Of plans that nobody attends there are none. */
import { listToFetch } from './draft-opening.ts';
import { listReps, sideOf } from './list-reps.ts';
import type { Plan, PlanPackStep, PlanStep, SegmentSpec } from './plan.ts';

/** Time to lie down, for somebody who cannot reach a key from there. This project's own choice. */
const lyingDownMs = 60_000;

/** Time to fetch a pack, wrap it and put it on, or to fetch all that a session needs. This project's own choice. */
const fetchingMs = 120_000;

/** Before the first exercise: the person comes from the keyboard. */
export function buildBeginGate(
  step: PlanStep,
  { unattended, steps }: Pick<Plan, 'unattended' | 'steps'>,
): readonly SegmentSpec[] {
  if (unattended || step.kind !== 'exercise' || step.number !== 1) return [];
  const place = { step: step.index, ...sideOf(listReps(step)[0]), fromPose: 'rest', toPose: 'rest' };
  const { needs, packs } = listToFetch(steps);
  const opensAfterMs = needs.length + packs.length > 0 ? fetchingMs : lyingDownMs;
  return [{ kind: 'gate', gate: 'begin', durationMs: 0, opensAfterMs, ...place }];
}

/** Before a pack: it has to be fetched, which takes as long as it takes. */
export function buildPackGate(step: PlanPackStep): SegmentSpec {
  return { kind: 'gate', gate: 'pack', durationMs: 0, opensAfterMs: fetchingMs, step: step.index };
}
