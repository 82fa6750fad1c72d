/**
 * The packs of one session, and which of them come too soon. Cold again after two hours, and heat at most three times a
 * day: Midlands Partnership NHS Foundation Trust.
 */
import { hourMs } from '../durations.ts';
import type { PlanTimeline } from '../plan/build-plan.ts';
import type { PackKind } from '../routine/routine.ts';

export const betweenColdMs = 2 * hourMs;
export const heatPerDay = 3;

export interface PlannedPack {
  readonly pack: PackKind;
  /** When it would be put on, if nothing is skipped. */
  readonly wallMs: number;
  /** When it would come off. */
  readonly endMs: number;
}

/** The packs of a timeline that begins at `wallMs`, in their order. */
export function listPlannedPacks(
  { steps, segments }: Pick<PlanTimeline, 'steps' | 'segments'>,
  wallMs: number,
): readonly PlannedPack[] {
  return segments.flatMap(({ kind, step: index, atMs, durationMs }) => {
    const step = steps[index];
    if (kind !== 'pack' || step?.kind !== 'pack') return [];
    return [{ pack: step.pack, wallMs: wallMs + atMs, endMs: wallMs + atMs + durationMs }];
  });
}

/** Whether it is cold too soon after the cold pack before it, on whichever place that was. */
export function isColdTooSoon(now: PlannedPack, planned: readonly PlannedPack[]): boolean {
  const before = planned.slice(0, planned.indexOf(now)).findLast(({ pack }) => pack === 'cold');
  return now.pack === 'cold' && before !== undefined && now.wallMs < before.endMs + betweenColdMs;
}
