/** Which session of the history is meant, by the words that a person names it with. */
import { journalFolder } from '../../journal/journal-name.ts';
import { type Reading, sessionsNewestFirst } from '../../journal/list-sessions.ts';
import { listRunning } from '../../journal/session-lock.ts';
import type { SessionSummary } from '../../journal/session-summary.ts';
import type { Ports } from '../../ports.ts';
import { safeText } from '../../text/escape.ts';
import { usage } from '../read-flags.ts';

/** For the help of every command that names a session. */
export const sessionArgument =
  'last, a date (2026-11-22), a date and time (2026-11-22T08:15), or an id of history --json';

/** Throws a UserError where none is meant, or several. */
export function findSession(named: string, ports: Ports, reading: Reading = 'kept'): SessionSummary {
  const { files, environment } = ports;
  const folder = journalFolder(files, environment.folders);
  const meant: SessionSummary[] = [];
  for (const entry of sessionsNewestFirst(files, folder, listRunning(ports), reading)) {
    if (entry.kind === 'session' && isMeant(entry, named)) meant.push(entry);
    if (named === 'last' && meant.length > 0) break;
  }
  const [session, another] = meant;
  const what = reading === 'removed' ? 'removed session' : 'session';
  if (session === undefined) throw usage(`There is no ${what} "${safeText(named)}". Name ${sessionArgument}.`);
  if (another !== undefined) {
    const times = meant.map(({ time }) => time.slice(0, 16)).toReversed();
    const ids = new Set(times).size < times.length ? meant.map(({ id }) => id).toReversed() : times;
    throw usage(`There are ${meant.length} of that day. Name one of them: ${ids.join(', ')}.`);
  }
  if (session.isRunning) throw usage('That session is still running. Finish it first.');
  return session;
}

function isMeant({ id, time }: SessionSummary, named: string): boolean {
  if (named === 'last' || named === id) return true;
  return /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d)?$/.test(named) && time.startsWith(named.replace(' ', 'T'));
}
