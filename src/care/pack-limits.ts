/**
 * How often a pack may be put on. Cold again after two hours, and heat at most three times a day: Midlands Partnership
 * NHS Foundation Trust.
 */
import { type LocalTime, localDay, minuteMs } from '../journal/local-time.ts';
import { clockErrorMs } from '../journal/recent-sessions.ts';
import type { PlanTimeline } from '../plan/build-timeline.ts';
import type { PackKind } from '../routine/routine.ts';

export const betweenColdMs = 120 * minuteMs;
export const heatPerDay = 3;

/** A pack that was on the skin. */
export interface DonePack {
  readonly pack: PackKind;
  readonly end: LocalTime;
}

export interface PlannedPack {
  readonly pack: PackKind;
  /** When it would be put on, if nothing is skipped. */
  readonly wallMs: number;
  /** When it would come off. */
  readonly endMs: number;
}

export type PackLimit =
  | { readonly pack: 'cold'; readonly dueMs: number }
  /** Those of the session itself are too close to each other. */
  | { readonly pack: 'cold'; readonly betweenMs: number }
  /** Again on another day. */
  | { readonly pack: 'heat'; readonly perDay: number };

/** Which of the packs planned are too soon, or one too many. */
export function findPackLimits(
  planned: readonly PlannedPack[],
  done: readonly DonePack[],
  now: LocalTime,
): readonly PackLimit[] {
  const known = done.filter(({ end }) => end.wallMs <= now.wallMs + clockErrorMs);
  return [...limitCold(planned, known), ...limitHeat(planned, known, now)];
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
export function isColdClose(now: PlannedPack, planned: readonly PlannedPack[]): boolean {
  const before = planned.slice(0, planned.indexOf(now)).findLast(({ pack }) => pack === 'cold');
  return now.pack === 'cold' && before !== undefined && now.wallMs < before.endMs + betweenColdMs;
}

function limitCold(planned: readonly PlannedPack[], done: readonly DonePack[]): readonly PackLimit[] {
  const first = planned.find(({ pack }) => pack === 'cold');
  const ends = done.filter(({ pack }) => pack === 'cold').map(({ end }) => end.wallMs);
  const dueMs = Math.max(...ends) + betweenColdMs;
  if (first !== undefined && first.wallMs < dueMs) return [{ pack: 'cold', dueMs }];
  return planned.some((pack) => isColdClose(pack, planned)) ? [{ pack: 'cold', betweenMs: betweenColdMs }] : [];
}

function limitHeat(planned: readonly PlannedPack[], done: readonly DonePack[], now: LocalTime): readonly PackLimit[] {
  const more = planned.filter(({ pack }) => pack === 'heat').length;
  const today = done.filter(({ pack, end }) => pack === 'heat' && localDay(end) === localDay(now)).length;
  return more > 0 && today + more > heatPerDay ? [{ pack: 'heat', perDay: heatPerDay }] : [];
}
