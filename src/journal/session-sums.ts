/** Sessions summed up: how often, how much of what was prescribed, and what it did to the pain. */
import { readLocalTime } from './local-time.ts';
import type { SessionEntry, SessionSummary } from './session-summary.ts';

export interface SessionSum {
  /** Local day of the first session: `2026-11-16`. */
  readonly from: string;
  readonly sessions: number;
  /** Sessions of which at least 80 % was done. */
  readonly adherent: number;
  readonly playedMs: number;
  /** Sessions with pain told before and after, and the sums of both scores over these. */
  readonly painPairs: number;
  readonly painBeforeSum: number;
  readonly painAfterSum: number;
  readonly eased: number;
  readonly worse: number;
}

/** From this share of the prescribed on, a session counts as adherent: usual in exercise research. */
const ADHERENT_SHARE = 0.8;

/** Smallest important change on the 0-10 scale: 2 points or 30 % (Ostelo 2008). */
const IMPORTANT_POINTS = 2;
const IMPORTANT_SHARE = 0.3;

export type PainChange = 'eased' | 'unchanged' | 'worse';

/** Whether a change of pain matters. The source speaks of easing; that the same rule serves for worse is our choice. */
export function ratePainChange(before: number, after: number): PainChange {
  const change = Math.abs(after - before);
  if (change < IMPORTANT_POINTS && (before === 0 || change < IMPORTANT_SHARE * before)) return 'unchanged';
  return after < before ? 'eased' : 'worse';
}

/** All of them in one; `undefined` where there are none. Files that could not be read count for nothing. */
export function sumSessions(entries: Iterable<SessionEntry>): SessionSum | undefined {
  let sum: SessionSum | undefined;
  for (const entry of entries) {
    if (entry.kind === 'session' && readLocalTime(entry.time) !== undefined) sum = addSums(sum, sumOne(entry));
  }
  return sum;
}

export function addSums(one: SessionSum | undefined, other: SessionSum): SessionSum {
  if (one === undefined) return other;
  const { from } = one.from < other.from ? one : other;
  return {
    from,
    sessions: one.sessions + other.sessions,
    adherent: one.adherent + other.adherent,
    playedMs: one.playedMs + other.playedMs,
    painPairs: one.painPairs + other.painPairs,
    painBeforeSum: one.painBeforeSum + other.painBeforeSum,
    painAfterSum: one.painAfterSum + other.painAfterSum,
    eased: one.eased + other.eased,
    worse: one.worse + other.worse,
  };
}

function sumOne(session: SessionSummary): SessionSum {
  const { painBefore: before, painAfter: after, share, playedMs } = session;
  const hasPair = before !== undefined && after !== undefined;
  const change = hasPair ? ratePainChange(before, after) : undefined;
  return {
    from: session.time.slice(0, 'yyyy-mm-dd'.length),
    sessions: 1,
    adherent: Number(share >= ADHERENT_SHARE),
    playedMs,
    painPairs: Number(hasPair),
    painBeforeSum: hasPair ? before : 0,
    painAfterSum: hasPair ? after : 0,
    eased: Number(change === 'eased'),
    worse: Number(change === 'worse'),
  };
}
