/** When something is due, for a person: today, tomorrow or on a date. */
import { type Calendar, localDay, localTimeNow, readLocalTime, renderLocalTime } from '../journal/local-time.ts';
import type { DueTime } from '../messages/care.ts';
import type { Clock } from '../ports.ts';

export function dueTimeOf(dueMs: number, clock: Pick<Clock, 'wallMs'> & Calendar): DueTime {
  const due = { wallMs: dueMs, offsetMinutes: clock.utcOffsetMinutes(dueMs) };
  return readDue(localDay(due) - localDay(localTimeNow(clock)), renderLocalTime(due.wallMs, due.offsetMinutes));
}

/** Both are local times as they are kept. */
export function dueTimeFrom(time: string, due: string): DueTime {
  return readDue(dayOf(due) - dayOf(time), due);
}

function readDue(days: number, due: string): DueTime {
  const day = days === 0 ? 'today' : days === 1 ? 'tomorrow' : 'later';
  return { day, date: due.slice(0, 10), time: due.slice(11, 16) };
}

function dayOf(time: string): number {
  const read = readLocalTime(time);
  return read === undefined ? Number.NaN : localDay(read);
}
