/**
 * The sum of a whole history. To read all of 50,000 sessions takes a second, so the months that are over are summed
 * up once, and only the present one is read anew each time.
 */
import type { Ports } from '../ports.ts';
import { journalFolder, monthAt } from './journal-name.ts';
import { listMonths, readMonth } from './list-sessions.ts';
import { type MonthSum, readMonthSums, writeMonthSums } from './month-sums.ts';
import { addSums, type SessionSum, sumSessions } from './session-sums.ts';

/**
 * Only what nobody is likely to be writing to is kept: a session may run past midnight of a month's last day, and
 * files may just be arriving from another machine.
 */
const SETTLING_MS = 2 * 86_400_000;

/** `undefined` for an empty history. Throws a FileError where the folder of the journals cannot be listed. */
export function readAllTime(ports: Pick<Ports, 'files' | 'clock' | 'environment'>): SessionSum | undefined {
  const { files, clock, environment } = ports;
  const folder = journalFolder(files, environment.folders);
  const path = files.join(environment.folders.cache, 'history-months.json');
  const settledMs = clock.wallMs() - SETTLING_MS;
  const unsettled = monthAt(settledMs);
  const isSettled = ({ month, modifiedMs }: MonthSum) => month < unsettled && modifiedMs < settledMs;
  const kept = readMonthSums(files, path, folder).filter(isSettled);
  const keptByMonth = new Map(kept.map((sum) => [sum.month, sum]));
  const months = listMonths(files, folder).map((month): MonthSum => {
    const modifiedMs = files.facts(files.join(folder, month))?.modifiedMs ?? 0;
    const before = keptByMonth.get(month);
    if (before?.modifiedMs === modifiedMs) return before;
    return { month, modifiedMs, sum: sumSessions(readMonth(files, folder, month)) };
  });
  const settled = months.filter(isSettled);
  if (settled.some((month) => keptByMonth.get(month.month) !== month)) writeMonthSums(files, path, folder, settled);
  return months.reduce<SessionSum | undefined>((all, { sum }) => (sum ? addSums(all, sum) : all), undefined);
}
