/** How often a pack may be put on, by what was on the skin before and what is planned. */
import { type LocalTime, localDay } from '../journal/local-time.ts';
import { clockErrorMs } from '../journal/recent-sessions.ts';
import type { PackKind } from '../routine/routine.ts';
import { betweenColdMs, heatPerDay, isColdClose, type PlannedPack } from './planned-packs.ts';

/** A pack that was on the skin. */
export interface DonePack {
  readonly pack: PackKind;
  readonly end: LocalTime;
}

export type PackLimit =
  /** `undefined` where those of the session itself are too close to each other. */
  | { readonly pack: 'cold'; readonly dueMs: number | undefined }
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

function limitCold(planned: readonly PlannedPack[], done: readonly DonePack[]): readonly PackLimit[] {
  const first = planned.find(({ pack }) => pack === 'cold');
  const ends = done.filter(({ pack }) => pack === 'cold').map(({ end }) => end.wallMs);
  const dueMs = Math.max(...ends) + betweenColdMs;
  if (first !== undefined && first.wallMs < dueMs) return [{ pack: 'cold', dueMs }];
  return planned.some((pack) => isColdClose(pack, planned)) ? [{ pack: 'cold', dueMs: undefined }] : [];
}

function limitHeat(planned: readonly PlannedPack[], done: readonly DonePack[], now: LocalTime): readonly PackLimit[] {
  const more = planned.filter(({ pack }) => pack === 'heat').length;
  const today = done.filter(({ pack, end }) => pack === 'heat' && localDay(end) === localDay(now)).length;
  return more > 0 && today + more > heatPerDay ? [{ pack: 'heat', perDay: heatPerDay }] : [];
}
