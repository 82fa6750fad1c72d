/** How long was played of a session without an end, from what it had kept until then. */
import { readLocalTime } from './local-time.ts';
import type { SessionRecord, Stamp } from './session-record.ts';

/** Times are kept in whole seconds. */
const roundingMs = 1000;

/**
 * The time by which the position went on, in milliseconds. A position that is further on than the clock is one that a
 * key has led to: what was skipped or gone on from early was not played.
 */
export function sumPlayed(records: readonly SessionRecord[]): number {
  const session = records.find((record) => record.type === 'session');
  if (session === undefined) return 0;
  const begunMs = wallMsOf(session);
  const isCarried = (record: SessionRecord) => session.resumes !== undefined && wallMsOf(record) < begunMs;
  // What a session before had done follows the beginning of the one that goes on with it.
  const carried = records.filter(isCarried);
  const own = records.filter((record) => record !== session && !isCarried(record));
  return sumSteps(carried, { atMs: 0, wallMs: undefined }) + sumSteps(own, { atMs: session.atMs, wallMs: begunMs });
}

interface Reached {
  readonly atMs: number;
  /** Unknown before the first thing that is carried over. */
  readonly wallMs: number | undefined;
}

function sumSteps(records: readonly SessionRecord[], from: Reached): number {
  let reached = from;
  let playedMs = 0;
  for (const record of records) {
    const wallMs = wallMsOf(record);
    playedMs += playedBetween(reached, { atMs: record.atMs, wallMs });
    reached = { atMs: record.type === 'skip' ? record.toMs : record.atMs, wallMs };
  }
  return playedMs;
}

function playedBetween(before: Reached, now: Reached & { readonly wallMs: number }): number {
  const byPlanMs = Math.max(0, now.atMs - before.atMs);
  const byClockMs = before.wallMs === undefined ? byPlanMs : now.wallMs - before.wallMs + roundingMs;
  // Nothing follows from a calendar that was set back.
  return byClockMs < 0 ? byPlanMs : Math.min(byPlanMs, byClockMs);
}

function wallMsOf({ time }: Stamp): number {
  return readLocalTime(time)?.wallMs ?? 0;
}
