/** What the front door, `today` and `next` show, read once; and the level that somebody is at. */
import { findNextDue, findUsual, type NextDue, type RoutineDays, takeDaysOfNow } from '../../care/next-due.ts';
import { dayMs } from '../../durations.ts';
import { journalFolder } from '../../journal/journal-name.ts';
import { type LocalTime, localDay, localTimeNow, wallMsOf } from '../../journal/local-time.ts';
import { readRecent, recentDays } from '../../journal/recent-sessions.ts';
import { listRunning } from '../../journal/session-lock.ts';
import type { SessionEntry, SessionSummary } from '../../journal/session-summary.ts';
import { dayOfSession, type JournalDay, listDays } from '../../journal/session-sums.ts';
import type { LevelReason } from '../../messages/care.ts';
import type { FileError, Ports } from '../../ports.ts';
import type { Config } from '../../routine/config-format.ts';
import { isRoutineName } from '../../routine/routine-name.ts';
import { safeText } from '../../text/escape.ts';
import { routineFolder, routinePath } from '../routine-folders.ts';
import type { LoadedRoutine } from '../routine-library.ts';
import { loadConfig, withConfig } from '../settings.ts';
import { isFileError } from '../user-error.ts';

export interface TodayFacts {
  readonly now: LocalTime;
  readonly due: NextDue;
  /** The file of what would be due, or will be, is not here: it cannot be started by its name, and is not called due. */
  readonly isMissing: boolean;
  /** Of the last weeks, newest first. */
  readonly sessions: readonly SessionSummary[];
  /** How many days ago something was last done; absent where that is longer than these weeks. */
  readonly lastDaysAgo: number | undefined;
  /** The last two weeks, oldest first. */
  readonly days: readonly JournalDay[];
  /** Journals of the last two weeks that are damaged. */
  readonly damaged: readonly SessionEntry[];
  /** The sessions cannot be read, so that what is due is not known. */
  readonly unread: FileError | undefined;
}

const shownDays = 14;

type FactPorts = Pick<Ports, 'files' | 'environment' | 'clock' | 'processes'>;

export async function readTodayFacts(ports: FactPorts): Promise<TodayFacts> {
  const { clock } = ports;
  const now = localTimeNow(clock);
  const { sessions: kept, damaged } = readKept(ports, now);
  const sessions = takeDaysOfNow(kept, await readDaysOfDue(kept, now, ports));
  const [last] = sessions;
  const due = findNextDue(sessions, now, clock);
  const isMissing = !isHere(due.routine, ports);
  return {
    now,
    due: isMissing ? { ...due, isDue: false } : due,
    isMissing,
    sessions,
    lastDaysAgo: last && Math.max(0, localDay(now) - dayOfSession(last)),
    days: listDays(sessions, localDay(now) - shownDays + 1, localDay(now)),
    damaged: damaged.filter(({ time }) => now.wallMs - wallMsOf(time) < shownDays * dayMs),
    unread: findJournalFault(ports),
  };
}

/** Whether a routine has a file. What cannot be told is left to whoever starts it. */
function isHere(routine: string, { files, environment }: FilePorts): boolean {
  const inFolder = (from: 'own' | 'bundled') =>
    routinePath(routineFolder(from, files, environment.folders), routine, files);
  const paths = isRoutineName(routine) ? [inFolder('own'), inFolder('bundled')] : [routine];
  try {
    return paths.some((path) => files.facts(path) !== undefined);
  } catch (error) {
    if (isFileError(error)) return true;
    throw error;
  }
}

/** What prevents reading any session at all. */
export function findJournalFault({ files, environment }: FilePorts): FileError | undefined {
  try {
    files.list(journalFolder(files, environment.folders));
    return undefined;
  } catch (error) {
    if (isFileError(error)) return error;
    throw error;
  }
}

/** Those of the last weeks, newest first, with what their routines said then. */
function readKept(ports: FactPorts, now: LocalTime) {
  const { files, environment } = ports;
  return readRecent(files, journalFolder(files, environment.folders), now, recentDays, listRunning(ports));
}

/** Of what may be due, and of the usual routine. */
async function readDaysOfDue(
  kept: readonly SessionSummary[],
  now: LocalTime,
  ports: FactPorts,
): Promise<readonly RoutineDays[]> {
  if (kept.length === 0) return [];
  const usual = findUsual(kept)?.routine;
  const due = findNextDue(kept, now, ports.clock).routine;
  const names = [...new Set(usual === undefined ? [due] : [due, usual])];
  const read = await Promise.all(names.map((name) => readRoutineDays(name, ports)));
  return read.filter((days) => days !== undefined);
}

type FilePorts = Pick<Ports, 'files' | 'environment'>;

/** `undefined` where the journal knows as much: what ships does not change, and what cannot be read says nothing new. */
async function readRoutineDays(routine: string, ports: FilePorts): Promise<RoutineDays | undefined> {
  try {
    // Found out without the reader of routines, which a prompt need not wait for.
    if (ports.files.facts(ownPath(routine, ports))?.isPlain !== true) return undefined;
    const { openLibrary } = await import('../routine-library.ts');
    const loaded = await openLibrary(ports).tryLoad(routine);
    return loaded && { routine, when: loaded.routine.when, until: loaded.routine.until };
  } catch (error) {
    if (isFileError(error)) return undefined;
    throw error;
  }
}

/** Where the file is, if it is the person's own: by its path, or among their routines. */
function ownPath(routine: string, { files, environment }: FilePorts): string {
  return isRoutineName(routine)
    ? routinePath(routineFolder('own', files, environment.folders), routine, files)
    : routine;
}

export interface OwnLevel {
  /** Name or path of the routine. */
  readonly routine: string;
  readonly title: string;
  readonly level: number;
  readonly of: number;
  readonly reason: LevelReason;
}

/** Of the routine that was last done on a day of maintenance; `undefined` where there is none with levels. */
export async function findUsualLevel(ports: Ports): Promise<OwnLevel | undefined> {
  const usual = findUsual(readKept(ports, localTimeNow(ports.clock)).sessions);
  if (usual === undefined) return undefined;
  const config = await loadConfig(ports);
  const { openLibrary } = await import('../routine-library.ts');
  const loaded = await openLibrary(ports, config).tryLoad(usual.routine);
  if (loaded === undefined) return undefined;
  const { takeWeek } = await import('../week-and-level.ts');
  return findOwnLevel(takeWeek(loaded, ports), config, ports);
}

export async function findOwnLevel(loaded: LoadedRoutine, config: Config, ports: Ports): Promise<OwnLevel | undefined> {
  if (config.usesLevels === false || loaded.routine.mode !== 'maintenance') return undefined;
  const { findLevel } = await import('../week-and-level.ts');
  const found = findLevel(loaded, withConfig({}, config), undefined, ports);
  if (found === undefined) return undefined;
  const { level, reason } = found.verdict;
  return { routine: loaded.name, title: loaded.routine.title, level, of: found.of, reason };
}

/** A sentence of levels as it can be shown. */
export function renderSigns(line: string, hasUnicode: boolean): string {
  return hasUnicode ? safeText(line) : safeText(line).replaceAll('→', '->');
}
