/** The sessions of a folder, newest first. Several machines may share it; only names are looked at until they are read. */

import type { Files } from '../ports.ts';
import { isMonth, monthOf, nameOf, readName } from './journal-name.ts';
import { type JournalContent, readRecords } from './read-records.ts';
import { buildUnread, readSummary, type SessionEntry } from './session-summary.ts';

/** A session has some 20 KB. What is larger is listed and not read. */
const maxBytes = 8 * 1024 * 1024;

/** The sessions of `folder`, newest first. Throws a FileError where the folder cannot be listed. */
export function listSessions(
  files: Files,
  folder: string,
  last: number = Number.POSITIVE_INFINITY,
): readonly SessionEntry[] {
  const sessions: SessionEntry[] = [];
  for (const session of sessionsNewestFirst(files, folder)) {
    if (sessions.length >= last) break;
    sessions.push(session);
  }
  return sessions;
}

/** All that is kept of one session. Throws a FileError where it cannot be read. */
export function readSession(files: Files, folder: string, id: string): JournalContent {
  return readRecords(files.readSync(pathOf(files, folder, id), maxBytes));
}

/**
 * Read one by one, so that a caller who needs a few reads no more. A session that resumes another comes before it and
 * stands for both, whatever months the two lie in.
 */
export function* sessionsNewestFirst(files: Files, folder: string): Generator<SessionEntry> {
  const resumed = new Set<string>();
  for (const month of files.list(folder).filter(isMonth).toReversed()) {
    for (const id of listMonth(files, folder, month).toReversed()) {
      const entry = readEntry(files, folder, id);
      if (entry?.kind === 'session' && entry.resumes !== undefined) resumed.add(entry.resumes);
      if (entry !== undefined && !resumed.has(id)) yield entry;
    }
  }
}

/** The sessions of a month, oldest first. Other files, and a month that is no folder, are left alone. */
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
    return files.readSync(path, maxBytes);
  } catch {
    return undefined;
  }
}
