import type { PlanStep, Segment } from './plan.ts';

/** How long the exercises take. The minutes that somebody has are for these; packs are lain on afterwards, and uncounted. */
export function exerciseDurationMs(steps: readonly PlanStep[], segments: readonly Segment[]): number {
  const last = segments.at(-1);
  const firstPack = segments.find(({ step }) => steps[step]?.kind === 'pack');
  return firstPack?.atMs ?? (last === undefined ? 0 : last.atMs + last.durationMs);
}
