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
    isEdited: summary.isEdited || isEdited,
  };
}

/**
 * What was put right of interrupted sessions, the latest of them first, holds for the one that resumed them and stands for
 * them. Its own pain wins where it was told anew, and its played time has theirs as it was put right.
 */
export function inheritCorrections(summary: SessionSummary, earlier: readonly SessionCorrection[]): SessionSummary {
  const findPain = (moment: 'painBefore' | 'painAfter') =>
    summary[moment] ?? earlier.map((correction) => correction[moment]).find((pain) => typeof pain === 'number');
  const [painBefore, painAfter] = [findPain('painBefore'), findPain('painAfter')];
  return {
    ...summary,
    painBefore,
    painAfter,
    notes: [...summary.notes, ...earlier.toReversed().flatMap(({ notes }) => notes)],
    isEdited: summary.isEdited || painBefore !== summary.painBefore || painAfter !== summary.painAfter,
  };
}
