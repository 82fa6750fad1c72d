/** What speaks against a session as it is planned: packs that come too soon or too often, and what hurt before. */
import { minuteMs } from '../durations.ts';
import { type LocalTime, localDay } from '../journal/local-time.ts';
import type { PackOn } from '../journal/packs-on.ts';
import { clockErrorMs } from '../journal/recent-sessions.ts';
import { isWorkRecord, type SessionRecord } from '../journal/session-record.ts';
import type { NumberedPack } from '../plan/list-steps.ts';
import type { PackKind } from '../routine/routine.ts';
import { betweenColdMs, heatPerDay, isColdTooSoon, type PlannedPack } from './planned-packs.ts';

/** A pack that was on the skin. */
export interface DonePack {
  readonly pack: PackKind;
  readonly end: LocalTime;
}

/** A pack that lay on the skin for less does not count. This project's own choice. */
const leastPackMs = minuteMs;

/** The packs that were on long enough to count. */
export function listDonePacks(packs: readonly PackOn[]): readonly DonePack[] {
  return packs
    .filter(({ onMs }) => onMs >= leastPackMs)
    .map(({ what, end }) => ({ pack: what === 'cold pack' ? 'cold' : 'heat', end }));
}

/** `leaveOut` are those packs of the session that are too soon, or too many. */
export type PackLimit<Known extends NumberedPack = NumberedPack> =
  /** `dueMs` is absent where only those of the session itself are too close to each other. */
  | { readonly pack: 'cold'; readonly leaveOut: readonly Known[]; readonly dueMs: number | undefined }
  /** Again on another day. */
  | { readonly pack: 'heat'; readonly leaveOut: readonly Known[]; readonly perDay: number };

/** When the packs of a session would be put on if some are left out, in their order. */
export type LayOutPacks<Known extends NumberedPack = NumberedPack> = (
  leaveOut: readonly Known[],
) => readonly PlannedPack[];

/** Which packs of a session are too soon, or one too many. */
export function findPackLimits<Known extends NumberedPack>(
  packs: readonly Known[],
  layOut: LayOutPacks<Known>,
  done: readonly DonePack[],
  now: LocalTime,
): readonly PackLimit<Known>[] {
  const known = done.filter(({ end }) => end.wallMs <= now.wallMs + clockErrorMs);
  const coldEnds = known.filter(({ pack }) => pack === 'cold').map(({ end }) => end.wallMs);
  const dueMs = Math.max(...coldEnds) + betweenColdMs;
  const heatToday = known.filter(({ pack, end }) => pack === 'heat' && localDay(end) === localDay(now)).length;
  const found = findTooMuch(packs, layOut, { dueMs, heatLeft: heatPerDay - heatToday });
  const cold = found.filter(({ pack }) => pack.pack === 'cold');
  const heat = found.filter(({ pack }) => pack.pack === 'heat').map(({ pack }) => pack);
  const isDueLater = cold.some(({ planned }) => planned.wallMs < dueMs);
  return [
    ...(cold.length === 0
      ? []
      : [
          {
            pack: 'cold',
            leaveOut: cold.map(({ pack }) => pack),
            dueMs: isDueLater ? dueMs : undefined,
          } as const,
        ]),
    ...(heat.length === 0 ? [] : [{ pack: 'heat', leaveOut: heat, perDay: heatPerDay } as const]),
  ];
}

interface FoundPack<Known> {
  readonly pack: Known;
  readonly planned: PlannedPack;
}

/**
 * One after the other, by those before it that are kept. What follows a pack that is left out comes sooner for it, so that
 * the rest is laid out anew.
 */
function findTooMuch<Known extends NumberedPack>(
  packs: readonly Known[],
  layOut: LayOutPacks<Known>,
  { dueMs, heatLeft }: { readonly dueMs: number; readonly heatLeft: number },
): readonly FoundPack<Known>[] {
  const found: FoundPack<Known>[] = [];
  const kept: PlannedPack[] = [];
  let planned = layOut([]);
  for (const pack of packs) {
    const now = planned[kept.length];
    if (now === undefined) break;
    const isTooMuch =
      pack.pack === 'cold'
        ? now.wallMs < dueMs || isColdTooSoon(now, [...kept, now])
        : kept.filter((each) => each.pack === 'heat').length >= heatLeft;
    if (isTooMuch) {
      found.push({ pack, planned: now });
      planned = layOut(found.map((each) => each.pack));
    } else kept.push(now);
  }
  return found;
}

/** In how many of the last sessions that had it an exercise hurt, without one between in which it did not: at most 2. */
type HurtsInARow = ReadonlyMap<string, 1 | 2>;

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
