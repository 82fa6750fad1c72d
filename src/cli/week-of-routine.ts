/** The week that somebody is in with a routine whose doses change from week to week: by its first session in the journal. */
import { journalFolder } from '../journal/journal-name.ts';
import { type LocalTime, localDay, localTimeNow } from '../journal/local-time.ts';
import { isFromStdin } from '../journal/read-today.ts';
import { dayOfSession } from '../journal/recent-days.ts';
import { sessionsBegun } from '../journal/recent-sessions.ts';
import type { Ports } from '../ports.ts';
import { changesByWeek, inWeek } from '../routine/week-changes.ts';
import type { LoadedRoutine } from './routine-library.ts';

type HistoryPorts = Pick<Ports, 'files' | 'environment' | 'clock'>;

/** The routine as it is in the week of `at`, or in one that is named. */
export function takeWeek(
  loaded: LoadedRoutine,
  ports: HistoryPorts,
  { week, at = localTimeNow(ports.clock) }: { readonly week?: number | undefined; readonly at?: LocalTime } = {},
): LoadedRoutine {
  // The whole history is read for it, which other routines need not wait for.
  if (!changesByWeek(loaded.routine)) return loaded;
  return { ...loaded, routine: inWeek(loaded.routine, week ?? findWeek(loaded, ports, at)) };
}

const daysOfWeek = 7;

/** The first week begins with the first session in which something was done; before it, and without a file, it is the first. */
function findWeek(loaded: LoadedRoutine, { files, environment }: HistoryPorts, at: LocalTime): number {
  if (isFromStdin({ routine: loaded.name })) return 1;
  let firstDay = localDay(at);
  for (const session of sessionsBegun(files, journalFolder(files, environment.folders), at)) {
    if (session.routine === loaded.name) firstDay = Math.min(firstDay, dayOfSession(session));
  }
  return Math.floor((localDay(at) - firstDay) / daysOfWeek) + 1;
}
