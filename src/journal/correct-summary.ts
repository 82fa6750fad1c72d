import type { SessionCorrection } from './corrections.ts';
import type { SessionSummary } from './session-summary.ts';

/** The session as the person says that it was. */
export function correctSummary(summary: SessionSummary, correction: SessionCorrection | undefined): SessionSummary {
  if (correction === undefined) return summary;
  const { painBefore, painAfter, playedMs, notes } = correction;
  const isEdited = [painBefore, painAfter, playedMs].some((change) => change !== undefined);
  return {
    ...summary,
    painBefore: painBefore === undefined ? summary.painBefore : (painBefore ?? undefined),
    painAfter: painAfter === undefined ? summary.painAfter : (painAfter ?? undefined),
    playedMs: playedMs ?? summary.playedMs,
    notes: [...summary.notes, ...notes],
    isEdited,
  };
}
