/**
 * The session that was cut off and can be gone on with: the newest one, when it was today's, has no proper end, and
 * something of it was done.
 */

import type { Choices } from '../plan/choices.ts';
import type { Files } from '../ports.ts';
import { readSession, sessionsNewestFirst } from './list-sessions.ts';
import { type LocalTime, localDay, readLocalTime } from './local-time.ts';
import { type Check, isFlag, isNumber, oneOf } from './record-schema.ts';
import { isWorkRecord, type RecordOf, type ResumedSession } from './session-record.ts';
import type { SessionSummary } from './session-summary.ts';

export interface Resumable extends ResumedSession {
  readonly summary: SessionSummary;
  /** Routine, choices and planned steps, from which the same plan is built again. */
  readonly session: RecordOf<'session'>;
}

/** Throws a FileError where the folder cannot be listed. */
export function findResumable(files: Files, folder: string, now: LocalTime): Resumable | undefined {
  const [newest] = sessionsNewestFirst(files, folder);
  if (newest?.kind !== 'session' || newest.outcome !== 'interrupted' || !isSameDay(newest.time, now)) return undefined;
  const { records } = readSession(files, folder, newest.id);
  const session = records.find((record) => record.type === 'session');
  if (session === undefined || !records.some(isWorkRecord)) return undefined;
  return { id: newest.id, playedMs: newest.playedMs, records, summary: newest, session };
}

function isSameDay(time: string, now: LocalTime): boolean {
  const start = readLocalTime(time);
  return start !== undefined && localDay(start) === localDay(now);
}

const choiceChecks: Readonly<Record<keyof Choices, Check>> = {
  mode: oneOf('maintenance', 'pain-day'),
  budgetMs: (value) => isNumber(value) && Number(value) > 0,
  dose: oneOf('low', 'middle', 'high'),
  startSide: oneOf('left', 'right'),
  usualStartSide: oneOf('left', 'right'),
  waitForMe: isFlag,
  countDown: isFlag,
};

/** The choices a session was kept with. The file may have been changed: what is no choice is left out. */
export function readKeptChoices(kept: Readonly<Record<string, unknown>>): Choices {
  const known = Object.entries(choiceChecks).filter(([key, check]) => Object.hasOwn(kept, key) && check(kept[key]));
  return Object.fromEntries(known.map(([key]) => [key, kept[key]]));
}
