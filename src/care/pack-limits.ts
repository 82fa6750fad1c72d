/**
 * How often a pack may be put on. Cold again after two hours, and heat at most three times a day: Midlands Partnership
 * NHS Foundation Trust.
 */
import { type LocalTime, localDay, minuteMs } from '../journal/local-time.ts';
import { clockErrorMs } from '../journal/recent-sessions.ts';
import type { PackKind } from '../routine/routine.ts';

const betweenColdMs = 120 * minuteMs;
const heatPerDay = 3;

/** A pack that was on the skin. */
export interface DonePack {
  readonly pack: PackKind;
  readonly end: LocalTime;
}

export interface PlannedPack {
  readonly pack: PackKind;
  /** When it would be put on, if nothing is skipped. */
  readonly wallMs: number;
}

export type PackLimit =
  | { readonly pack: 'cold'; readonly dueMs: number }
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
  return first !== undefined && first.wallMs < dueMs ? [{ pack: 'cold', dueMs }] : [];
}

function limitHeat(planned: readonly PlannedPack[], done: readonly DonePack[], now: LocalTime): readonly PackLimit[] {
  const more = planned.filter(({ pack }) => pack === 'heat').length;
  const today = done.filter(({ pack, end }) => pack === 'heat' && localDay(end) === localDay(now)).length;
  return more > 0 && today + more > heatPerDay ? [{ pack: 'heat', perDay: heatPerDay }] : [];
}
