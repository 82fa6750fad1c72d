/** What hurt, what was not done, and which packs were used, over many sessions. */
import type { PackKind } from '../routine/routine.ts';
import type { SessionRecord } from './session-record.ts';
import type { SessionSummary } from './session-summary.ts';
import { listStepSummaries } from './step-summaries.ts';

/** A session with all that is kept of it; no records where its file can no longer be read. */
export interface DetailedSession {
  readonly summary: SessionSummary;
  readonly records: readonly SessionRecord[];
}

/** An exercise that did not go as prescribed, and in how many sessions. */
export interface Setback {
  readonly what: string;
  readonly name: string;
  readonly hurt: number;
  /** Not done, or in part, because it hurt or because the person passed over it. */
  readonly leftOut: number;
  readonly easier: number;
}

export interface PackUse {
  readonly pack: PackKind;
  readonly packs: number;
  readonly playedMs: number;
}

/** What hurt most often comes first, then what was left out most often. */
export function listSetbacks(sessions: readonly DetailedSession[]): readonly Setback[] {
  const setbacks = new Map<string, Setback>();
  // Newest first, so that the newest name of an exercise counts.
  for (const session of sessions) {
    for (const [what, one] of listOwnSetbacks(session)) {
      const sum = setbacks.get(what) ?? { what, name: one.name, hurt: 0, leftOut: 0, easier: 0 };
      setbacks.set(what, {
        ...sum,
        hurt: sum.hurt + one.hurt,
        leftOut: sum.leftOut + one.leftOut,
        easier: sum.easier + one.easier,
      });
    }
  }
  return [...setbacks.values()].toSorted(
    (a, b) => b.hurt - a.hurt || b.leftOut - a.leftOut || b.easier - a.easier || (a.what < b.what ? -1 : 1),
  );
}

/** Each exercise of one session once, however many of its steps are of it. */
function listOwnSetbacks({ summary, records }: DetailedSession): ReadonlyMap<string, Omit<Setback, 'what'>> {
  const own = new Map<string, Omit<Setback, 'what'>>();
  for (const { what, name } of summary.hurt) own.set(what, { name, hurt: 1, leftOut: 0, easier: 0 });
  for (const { what, name, kind, missed, isEasier } of listStepSummaries(records)) {
    const isLeftOut = kind !== 'pack' && (missed === 'hurt' || missed === 'skipped');
    if (!isLeftOut && !isEasier) continue;
    const { hurt = 0, leftOut = 0, easier = 0 } = own.get(what) ?? {};
    own.set(what, {
      name,
      hurt,
      leftOut: Math.max(leftOut, Number(isLeftOut)),
      easier: Math.max(easier, Number(isEasier)),
    });
  }
  return own;
}

/** Cold and heat, each where it was used. */
export function sumPacks(sessions: readonly DetailedSession[]): readonly PackUse[] {
  const used = sessions.flatMap(({ records }) =>
    records.filter((record) => record.type === 'pack').filter(({ playedMs }) => playedMs > 0),
  );
  return (['cold', 'heat'] as const).flatMap((pack) => {
    const own = used.filter(({ what }) => what === `${pack} pack`);
    const playedMs = own.reduce((sum, record) => sum + record.playedMs, 0);
    return own.length === 0 ? [] : [{ pack, packs: own.length, playedMs }];
  });
}
