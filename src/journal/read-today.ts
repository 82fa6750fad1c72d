/** What the journal says of today, read once before a session. */

import type { Files } from '../ports.ts';
import { findResumable, type Resumable } from './find-resumable.ts';
import { sessionsNewestFirst } from './list-sessions.ts';
import { type LocalTime, renderCompactUtc } from './local-time.ts';
import type { SessionEntry } from './session-summary.ts';

export interface JournalToday {
  readonly resumable: Resumable | undefined;
  /** Newest first; yesterday's are among them. */
  readonly sessions: readonly SessionEntry[];
}

/** Names are in UTC: wherever the person is, all sessions of the local day are among those of two days. */
const twoDaysMs = 2 * 86_400_000;

export function readToday(files: Files, folder: string, now: LocalTime): JournalToday {
  try {
    return { resumable: findResumable(files, folder, now), sessions: listRecent(files, folder, now.wallMs) };
  } catch {
    // A history that cannot be read must not keep anybody from stretching.
    return { resumable: undefined, sessions: [] };
  }
}

function listRecent(files: Files, folder: string, wallMs: number): readonly SessionEntry[] {
  const earliest = renderCompactUtc(wallMs - twoDaysMs);
  const recent: SessionEntry[] = [];
  for (const session of sessionsNewestFirst(files, folder)) {
    if (session.id < earliest) break;
    recent.push(session);
  }
  return recent;
}
