/**
 * The session that was cut off and can be gone on with: the newest one, when it was today's, has no proper end, and
 * something of it was done.
 */

import type { Files } from '../ports.ts';
import { readSession, sessionsNewestFirst } from './list-sessions.ts';
import { type LocalTime, localDay, readLocalTime } from './local-time.ts';
import type { ResumedSession } from './session-facts.ts';
import type { SessionRecord } from './session-record.ts';
import type { SessionSummary } from './session-summary.ts';

export interface Resumable extends ResumedSession {
  readonly summary: SessionSummary;
  /** Routine, choices and planned steps, from which the same plan is built again. */
  readonly session: Extract<SessionRecord, { readonly type: 'session' }>;
}

/** Throws a FileError where the folder cannot be listed. */
export function findResumable(files: Files, folder: string, now: LocalTime): Resumable | undefined {
  const [newest] = sessionsNewestFirst(files, folder);
  if (newest?.kind !== 'session' || newest.outcome !== 'interrupted' || !isSameDay(newest.time, now)) return undefined;
  const { records } = readSession(files, folder, newest.id);
  const session = records.find((record) => record.type === 'session');
  if (session === undefined || !records.some(isWork)) return undefined;
  return { id: newest.id, playedMs: newest.playedMs, records, summary: newest, session };
}

function isWork({ type }: SessionRecord): boolean {
  return type === 'rep' || type === 'counted' || type === 'pack';
}

function isSameDay(time: string, now: LocalTime): boolean {
  const start = readLocalTime(time);
  return start !== undefined && localDay(start) === localDay(now);
}
