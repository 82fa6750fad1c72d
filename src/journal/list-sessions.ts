/** The sessions of a folder, newest first. Several machines may share it; only names are looked at until they are read. */

import type { Files } from '../ports.ts';
import { isMonth, monthOf, nameOf, readName } from './journal-name.ts';
import { renderCompactUtc } from './local-time.ts';
import { type JournalContent, readRecords } from './read-records.ts';
import { buildUnread, readSummary, type SessionEntry } from './session-summary.ts';

/** A session has some 20 KB. What is larger is listed and not read. */
const MAX_BYTES = 8 * 1024 * 1024;

/** Where a list may stop. With both given, it goes as far back as the one that reaches further. */
export interface Reach {
  readonly last?: number;
  readonly sinceMs?: number;
}

/** The sessions of `folder`, newest first. Throws a FileError where the folder cannot be listed. */
export function listSessions(files: Files, folder: string, reach: Reach = {}): readonly SessionEntry[] {
  const last = reach.last ?? 0;
  const earliest = reach.sinceMs === undefined ? undefined : renderCompactUtc(reach.sinceMs);
  const isBounded = reach.last !== undefined || earliest !== undefined;
  const sessions: SessionEntry[] = [];
  for (const session of sessionsNewestFirst(files, folder)) {
    const isWanted = sessions.length < last || (earliest !== undefined && session.id >= earliest);
    if (isBounded && !isWanted) break;
    sessions.push(session);
  }
  return sessions;
}

/** All that is kept of one session. Throws a FileError where it cannot be read. */
export function readSession(files: Files, folder: string, id: string): JournalContent {
  return readRecords(files.readSync(pathOf(files, folder, id), MAX_BYTES));
}

export function* sessionsNewestFirst(files: Files, folder: string): Generator<SessionEntry> {
  const resumed = new Set<string>();
  for (const month of listMonths(files, folder).toReversed()) yield* readMonth(files, folder, month, resumed);
}

/**
 * The sessions of a month, newest first, so that one which goes on with another comes before the one it stands for.
 * `resumed` gathers the latter; they are left out.
 */
export function* readMonth(
  files: Files,
  folder: string,
  month: string,
  resumed: Set<string> = new Set(),
): Generator<SessionEntry> {
  for (const id of listMonth(files, folder, month).toReversed()) {
    const entry = readEntry(files, folder, id);
    if (entry?.kind === 'session' && entry.resumes !== undefined) resumed.add(entry.resumes);
    if (entry !== undefined && !resumed.has(id)) yield entry;
  }
}

/** The months of which there are sessions, oldest first. */
export function listMonths(files: Files, folder: string): readonly string[] {
  return files.list(folder).filter(isMonth);
}

/** The sessions of a month, oldest first. What else lies there, or is no folder, is none of ours. */
function listMonth(files: Files, folder: string, month: string): readonly string[] {
  const path = files.join(folder, month);
  if (files.facts(path)?.isFolder !== true) return [];
  return files
    .list(path)
    .map((name) => readName(name, month))
    .filter((id) => id !== undefined);
}

/** `undefined` for a session of which nothing was ever written. */
function readEntry(files: Files, folder: string, id: string): SessionEntry | undefined {
  const bytes = tryRead(files, pathOf(files, folder, id));
  if (bytes === undefined) return buildUnread(id, 'damaged');
  return bytes.length === 0 ? undefined : readSummary(id, bytes);
}

function pathOf(files: Files, folder: string, id: string): string {
  return files.join(folder, monthOf(id), nameOf(id));
}

/** One file that cannot be read must not hide all others. */
function tryRead(files: Files, path: string): Uint8Array | undefined {
  try {
    return files.readSync(path, MAX_BYTES);
  } catch {
    return undefined;
  }
}
