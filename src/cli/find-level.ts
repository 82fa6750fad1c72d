/** At which level somebody does a routine, by the journal. */
import { judgeLevel, type LevelVerdict, readForLevel } from '../care/level.ts';
import { findNearestLevel, listLevelDoses } from '../care/level-doses.ts';
import { journalFolder } from '../journal/journal-name.ts';
import { readSession } from '../journal/list-sessions.ts';
import { localDay, localTimeNow } from '../journal/local-time.ts';
import { sessionsBegun } from '../journal/recent-sessions.ts';
import { listRunning } from '../journal/session-lock.ts';
import type { PlannedStep } from '../journal/session-record.ts';
import { findLevels } from '../plan/build-plan.ts';
import type { Choices } from '../plan/choices.ts';
import type { Files, Ports } from '../ports.ts';
import type { LoadedRoutine } from './routine-library.ts';

/** A dose, minutes or a level that the person has named wins. */
export function followsLevel({ routine }: LoadedRoutine, choices: Choices, usesLevels: boolean): boolean {
  const isNamed = choices.dose !== undefined || choices.budgetMs !== undefined || choices.level !== undefined;
  return usesLevels && !isNamed && (choices.mode ?? routine.mode) === 'maintenance';
}

export interface FoundLevel {
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
