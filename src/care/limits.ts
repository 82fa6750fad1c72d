/** What speaks against a session as it is planned: packs that come too soon or too often, and what hurt before. */
import { type LocalTime, localDay } from '../journal/local-time.ts';
import { clockErrorMs } from '../journal/recent-sessions.ts';
import { isWorkRecord, type SessionRecord } from '../journal/session-record.ts';
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

/** In how many of the last sessions that had it an exercise hurt, without one between in which it did not: at most 2. */
export type HurtsInARow = ReadonlyMap<string, 1 | 2>;

/**
 * Sessions come newest first, each as its records, and are read no further than needed. A session in which nothing of
 * an exercise was done did not have it.
 */
export function countHurts(exercises: readonly string[], sessions: Iterable<readonly SessionRecord[]>): HurtsInARow {
  const hurts = new Map<string, 1 | 2>();
  let open = new Set(exercises);
  for (const records of sessions) {
    for (const exercise of open) {
      const hurt = records.some((record) => record.type === 'hurt' && record.what === exercise);
      if (hurt) hurts.set(exercise, hurts.has(exercise) ? 2 : 1);
      const isKnown = hurt ? hurts.get(exercise) === 2 : hasDone(records, exercise);
      if (isKnown) open = new Set([...open].filter((other) => other !== exercise));
    }
    if (open.size === 0) break;
  }
  return hurts;
}

function hasDone(records: readonly SessionRecord[], exercise: string): boolean {
  return records.some((record) => isWorkRecord(record) && record.what === exercise);
}
