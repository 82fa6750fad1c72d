/** The sessions of a folder, newest first. Several machines may share it; only names are looked at until they are read. */

import type { Files } from '../ports.ts';
import { correctSummary, inheritCorrections, readCorrections } from './corrections.ts';
import { isMonth, monthOf, nameOf, readName } from './journal-name.ts';
import { wallMsOf } from './local-time.ts';
import { type JournalContent, readRecords } from './read-records.ts';
import type { SessionRecord } from './session-record.ts';
import {
  buildUnread,
  buildUnreadMonth,
  readSummary,
  type SessionEntry,
  type SessionSummary,
} from './session-summary.ts';

/** A session has some 20 KB. What is larger is listed and not read. */
export const maxSessionBytes = 8 * 1024 * 1024;

/** Sessions that the person has removed are read by nobody but who brings them back. */
export type Reading = 'kept' | 'removed';

const none: ReadonlySet<string> = new Set();

/** The sessions of `folder`, newest first. Throws a FileError where the folder cannot be listed. */
export function listSessions(
  files: Files,
  folder: string,
  last: number = Number.POSITIVE_INFINITY,
  running: ReadonlySet<string> = none,
): readonly SessionEntry[] {
  const sessions: SessionEntry[] = [];
  for (const session of sessionsNewestFirst(files, folder, running)) {
    if (sessions.length >= last) break;
    sessions.push(session);
  }
  return sessions;
}

/** All that is kept of one session. Throws a FileError where it cannot be read. */
export function readSession(files: Files, folder: string, id: string): JournalContent {
  return readRecords(files.readSync(pathOf(files, folder, id), maxSessionBytes));
}

const utf8 = new TextDecoder();

/** Most journals have none of these, which is found out in one look. */
const notable = /"(?:left-out|hurt|pack|easier)"/;

/** The look finds the words in names and notes too; these find the records. */
const hurtRecord = /"type"\s*:\s*"(?:left-out|hurt)"/;
const packOrEasier = /"type"\s*:\s*"(?:pack|easier)"|"easier"\s*:\s*\[\s*"/;
const sessionRecord = /"type"\s*:\s*"session"/;

/**
 * What is kept of one session; without its reps, where all of them were done and nothing hurt, and nothing where there
 * was no pack either. Thousands of sessions are read for what was out of the ordinary in a fraction of the time. Throws
 * a FileError where it cannot be read.
 */
export function readNotable(files: Files, folder: string, { id, share }: SessionSummary): readonly SessionRecord[] {
  const bytes = files.readSync(pathOf(files, folder, id), maxSessionBytes);
  if (share < 1) return readRecords(bytes).records;
  const text = utf8.decode(bytes);
  if (!notable.test(text)) return [];
  if (hurtRecord.test(text)) return readRecords(bytes).records;
  if (!packOrEasier.test(text)) return [];
  const lines = text.split('\n').filter((line) => packOrEasier.test(line) || sessionRecord.test(line));
  return readRecords(new TextEncoder().encode(lines.join('\n'))).records;
}

/**
 * Read one by one, so that a caller who needs a few reads no more. A session that resumes another comes before it and
 * stands for both, whatever months the two lie in, unless the other one went on by itself. A month that cannot be read
 * is one entry, and hides no other. What was put right afterwards is right here, and for everybody who reads sessions.
 */
export function* sessionsNewestFirst(
  files: Files,
  folder: string,
  running: ReadonlySet<string> = none,
  reading: Reading = 'kept',
): Generator<SessionEntry> {
  const corrections = readCorrections(files, folder);
  /** Sessions that were resumed, and when. */
  const resumed = new Map<string, string>();
  for (const month of files.list(folder).filter(isMonth).toReversed()) {
    const ids = listMonth(files, folder, month);
    if (ids === undefined && reading === 'kept') yield buildUnreadMonth(month);
    for (const id of ids?.toReversed() ?? []) {
      const entry = readEntry(files, folder, id, running);
      if (entry?.kind === 'session' && entry.resumes !== undefined) resumed.set(entry.resumes, entry.time);
      if (entry === undefined || isStoodFor(entry, resumed.get(id))) continue;
      const correction = corrections.get(id);
      if ((correction?.removed === true) !== (reading === 'removed')) continue;
      if (entry.kind !== 'session') yield entry;
      else {
        const earlier = corrections.size === 0 ? [] : listStoodFor(files, folder, entry, running);
        const inherited = earlier.map((older) => corrections.get(older)).filter((older) => older !== undefined);
        yield correctSummary(inheritCorrections(entry, inherited), correction);
      }
    }
  }
}

/** The sessions that this one stands for: what it resumes, what that had resumed, and so on; the latest first. */
function listStoodFor(
  files: Files,
  folder: string,
  { id, resumes, time }: SessionSummary,
  running: ReadonlySet<string>,
): readonly string[] {
  const ids: string[] = [];
  let later = { id, resumes, time };
  while (isOlderId(later.resumes, later.id)) {
    const entry = readEntry(files, folder, later.resumes, running);
    if (entry?.kind !== 'session' || !isStoodFor(entry, later.time)) break;
    ids.push(entry.id);
    later = entry;
  }
  return ids;
}

/** Names are text from a file: one that is no session's would be another file, and one that is not older might never end. */
function isOlderId(id: string | undefined, than: string): id is string {
  return id !== undefined && id < than && readName(nameOf(id), monthOf(id)) === id;
}

/** A session that was kept on after another had resumed it was no interrupted one: both were done. */
function isStoodFor(entry: SessionEntry, resumedAt: string | undefined): boolean {
  if (resumedAt === undefined) return false;
  if (entry.kind !== 'session') return true;
  const wentOn = wallMsOf(entry.lastTime) > wallMsOf(resumedAt);
  return !entry.isRunning && !wentOn;
}

/** The sessions of a month, oldest first; other files are left alone. `undefined` for a folder that cannot be listed. */
function listMonth(files: Files, folder: string, month: string): readonly string[] | undefined {
  const path = files.join(folder, month);
  try {
    if (files.facts(path)?.isFolder !== true) return [];
    return files
      .list(path)
      .map((name) => readName(name, month))
      .filter((id) => id !== undefined);
  } catch {
    return undefined;
  }
}

/** `undefined` for a session of which nothing was ever written. */
function readEntry(files: Files, folder: string, id: string, running: ReadonlySet<string>): SessionEntry | undefined {
  const bytes = tryRead(files, pathOf(files, folder, id));
  if (bytes === undefined) return buildUnread(id, 'damaged');
  if (bytes.length === 0) return undefined;
  const entry = readSummary(id, bytes);
  return entry.kind === 'session' ? { ...entry, isRunning: running.has(id) } : entry;
}

function pathOf(files: Files, folder: string, id: string): string {
  return files.join(folder, monthOf(id), nameOf(id));
}

/** One file that cannot be read must not hide all others. */
function tryRead(files: Files, path: string): Uint8Array | undefined {
  try {
    return files.readSync(path, maxSessionBytes);
  } catch {
    return undefined;
  }
}
