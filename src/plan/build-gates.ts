/** Where a session waits for the person. Of plans that nobody attends there are none. */
import { listReps, sideOf } from './list-reps.ts';
import type { Plan, PlanPackStep, PlanStep, SegmentSpec } from './plan.ts';

/** Time to lie down, for somebody who cannot reach a key from there. This project's own choice. */
const beginOpensAfterMs = 60_000;

/** Time to fetch a pack, wrap it and put it on. This project's own choice. */
const packOpensAfterMs = 120_000;

/** Before the first exercise: the person comes from the keyboard. */
export function buildBeginGate(step: PlanStep, { unattended }: Pick<Plan, 'unattended'>): readonly SegmentSpec[] {
  if (unattended || step.kind !== 'exercise' || step.number !== 1) return [];
  const place = { step: step.index, ...sideOf(listReps(step)[0]), fromPose: 'rest', toPose: 'rest' };
  return [{ kind: 'gate', gate: 'begin', durationMs: 0, opensAfterMs: beginOpensAfterMs, ...place }];
}

/** Before a pack: it has to be fetched, which takes as long as it takes. */
export function buildPackGate(step: PlanPackStep): SegmentSpec {
  return { kind: 'gate', gate: 'pack', durationMs: 0, opensAfterMs: packOpensAfterMs, step: step.index };
}
