import type { Plan, PlanPackStep, Segment } from './plan.ts';

/** The pack that lies on the skin during a segment, where it may stay for twenty minutes at most. */
export function packOnSkin({ steps }: Plan, segment: Segment | undefined): PlanPackStep['pack'] | undefined {
  const step = segment?.kind === 'pack' ? steps[segment.step] : undefined;
  return step?.kind === 'pack' ? step.pack : undefined;
}
