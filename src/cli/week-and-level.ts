/** Where somebody is with a routine, by the journal: in which week of it, and at which level. */

import { judgeLevel, type LevelVerdict, readForLevel } from '../care/level.ts';
import { findNearestLevel, listLevelDoses } from '../care/level-doses.ts';
import { weekDays } from '../durations.ts';
import { journalFolder } from '../journal/journal-name.ts';
import { readSession } from '../journal/list-sessions.ts';
import { type LocalTime, localDay, localTimeNow } from '../journal/local-time.ts';
import { sessionsBegun } from '../journal/recent-sessions.ts';
import { listRunning } from '../journal/session-lock.ts';
import type { PlannedStep } from '../journal/session-record.ts';
import { dayOfSession } from '../journal/session-sums.ts';
import { isFromStdin } from '../journal/today.ts';
import { findLevels } from '../plan/build-plan.ts';
import type { Choices } from '../plan/choices.ts';
import type { Files, Ports } from '../ports.ts';
import { changesByWeek, inWeek } from '../routine/weeks.ts';
import { safeText } from '../text/escape.ts';
import { usage } from './read-flags.ts';
import type { LoadedRoutine } from './routine-library.ts';

type HistoryPorts = Pick<Ports, 'files' | 'environment' | 'clock'>;

type TypedChoices = Pick<Choices, 'week' | 'level' | 'mode'>;

interface WantedWeek {
  /** The present one where absent. */
  readonly week?: number | undefined;
}

/** The routine as it is in the week of `at`, or in one that is named. */
export function takeWeek(
  loaded: LoadedRoutine,
  ports: HistoryPorts,
  { week, at = localTimeNow(ports.clock) }: WantedWeek & { readonly at?: LocalTime } = {},
): LoadedRoutine {
  // The whole history is read for it, which other routines need not wait for.
  if (!changesByWeek(loaded.routine)) return loaded;
  return { ...loaded, routine: inWeek(loaded.routine, week ?? findWeeks(loaded, ports, at).present) };
}

/**
 * As the person typed it: a week to come can be looked at. Throws a UserError for a week where all are the same, and for a
 * level on a pain day.
 */
export function takeTyped(
  loaded: LoadedRoutine,
  ports: HistoryPorts,
  { week, level, mode = loaded.routine.mode }: TypedChoices,
): LoadedRoutine {
  if (level !== undefined && mode === 'pain-day') {
    throw usage('A pain day takes the gentle end of every dose, at any level. Leave out --level.');
  }
  if (week === undefined || changesByWeek(loaded.routine)) return takeWeek(loaded, ports, { week });
  throw usage(`"${safeText(loaded.routine.title)}" is the same in every week. Leave out --week.`);
}

/** The same for a session: what the sheet has for a week to come is not done yet. Throws a UserError. */
export function takeReached(loaded: LoadedRoutine, ports: HistoryPorts, choices: TypedChoices): LoadedRoutine {
  const { week } = choices;
  const taken = takeTyped(loaded, ports, choices);
  if (week === undefined) return taken;
  const { latest } = findWeeks(loaded, ports, localTimeNow(ports.clock));
  if (week <= latest) return taken;
  const title = safeText(loaded.routine.title);
  const reached = latest === 1 ? '--week 1 alone' : `--week 1 to ${latest}`;
  throw usage(
    `"${title}" has reached week ${latest}, and week ${week} is still to come: start takes ${reached}. ${ports.environment.typedCommand} show ${safeText(loaded.name)} --week ${week} prints what that week has.`,
  );
}

interface Weeks {
  /** By the first session in which something was done; before it, and without a file, it is the first. */
  readonly latest: number;
  /**
   * That one, or an earlier one where the person went back: from there on weeks are counted again. What was begun in such
   * a week goes on in it.
   */
  readonly present: number;
}

function findWeeks(loaded: LoadedRoutine, { files, environment }: HistoryPorts, at: LocalTime): Weeks {
  if (isFromStdin({ routine: loaded.name })) return { latest: 1, present: 1 };
  const weeksSince = (day: number) => Math.max(0, Math.floor((localDay(at) - day) / weekDays));
  let latest = 1;
  let sinceChosen: number | undefined;
  for (const session of sessionsBegun(files, journalFolder(files, environment.folders), at)) {
    if (session.routine !== loaded.name) continue;
    const weeks = weeksSince(dayOfSession(session));
    latest = Math.max(latest, weeks + 1);
    if (session.week !== undefined) sinceChosen ??= session.week + weeks;
  }
  return { latest, present: Math.min(latest, sinceChosen ?? latest) };
}

/** A dose, minutes or a level that the person has named wins. */
export function followsLevel({ routine }: LoadedRoutine, choices: Choices, usesLevels: boolean): boolean {
  const isNamed = choices.dose !== undefined || choices.budgetMs !== undefined || choices.level !== undefined;
  return usesLevels && !isNamed && (choices.mode ?? routine.mode) === 'maintenance';
}

interface FoundLevel {
  readonly of: number;
  readonly verdict: LevelVerdict;
}

/** `undefined` where the routine leaves nothing to choose. */
export function findLevel(
  { name, routine }: Pick<LoadedRoutine, 'name' | 'routine'>,
  choices: Choices,
  painNow: number | undefined,
  ports: Pick<Ports, 'files' | 'environment' | 'clock' | 'processes'>,
): FoundLevel | undefined {
  // With nobody there some words are fewer, which must not change what a level is.
  const attended = { ...choices, unattended: false };
  const { of, ceiling } = findLevels(routine, attended);
  if (of === 1) return undefined;
  const { files, environment, clock } = ports;
  const folder = journalFolder(files, environment.folders);
  const now = localTimeNow(clock);
  const verdict = judgeLevel({
    sessions: readForLevel(sessionsBegun(files, folder, now, listRunning(ports)), name),
    routine: name,
    painNow,
    today: localDay(now),
    of,
    ceiling,
    nearest: ({ id }) => findNearestLevel(readSteps(id, files, folder), listLevelDoses(routine, attended, ceiling)),
  });
  return { of, verdict };
}

/** What a session prescribed; nothing where it has become unreadable, so that the lowest level is nearest. */
function readSteps(id: string, files: Files, folder: string): readonly PlannedStep[] {
  try {
    return readSession(files, folder, id).records.find((record) => record.type === 'session')?.steps ?? [];
  } catch {
    return [];
  }
}
