import { journalFolder } from '../../history/journal-name.ts';
import { sessionsNewestFirst } from '../../history/list-sessions.ts';
import { localDay, readLocalTime } from '../../player/local-time.ts';
import type { Ports } from '../../ports.ts';
import type { Mode } from '../../routine/routine.ts';

/** How many sessions of a mode there were on the local day that it is now. An unreadable history counts as none. */
export function countRoundsToday({ files, environment, clock }: Ports, mode: Mode): number {
  const wallMs = clock.wallMs();
  const today = localDay({ wallMs, offsetMinutes: clock.utcOffsetMinutes(wallMs) });
  let rounds = 0;
  try {
    for (const entry of sessionsNewestFirst(files, journalFolder(files, environment.folders))) {
      if (entry.kind !== 'session') continue;
      const time = readLocalTime(entry.time);
      if (time === undefined || localDay(time) !== today) break;
      if (entry.mode === mode) rounds += 1;
    }
  } catch {
    return 0;
  }
  return rounds;
}
