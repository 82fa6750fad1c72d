/** At which level maintenance is done. One more is offered, one less may be declined; without anybody nothing grows. */
import { judgeLevel, type LevelVerdict, readForLevel } from '../../care/level.ts';
import { findNearestLevel, listLevelDoses } from '../../care/level-doses.ts';
import { journalFolder } from '../../journal/journal-name.ts';
import { readSession } from '../../journal/list-sessions.ts';
import { localDay, localTimeNow } from '../../journal/local-time.ts';
import { sessionsBegun } from '../../journal/recent-sessions.ts';
import { listRunning } from '../../journal/session-lock.ts';
import type { PlannedStep } from '../../journal/session-record.ts';
import type { LevelReason } from '../../messages/level.ts';
import { findLevels } from '../../plan/build-timeline.ts';
import type { Choices } from '../../plan/choices.ts';
import type { Files, Ports } from '../../ports.ts';
import { safeText } from '../../text/escape.ts';
import type { LoadedRoutine } from '../routine-library.ts';
import type { AskContext } from './ask-context.ts';
import type { ChosenRoutine } from './ask-offer.ts';

interface Levelled {
  readonly choices: Choices;
  /** Which level it is and why; none where there is no choice of doses, or it was made otherwise. */
  readonly notes: readonly string[];
}

export async function askLevel(
  { loaded, choices, start }: ChosenRoutine,
  pain: number | undefined,
  { options, prompts, messages, ports }: AskContext,
): Promise<Levelled> {
  const asIs = { choices, notes: [] };
  if (start === 'resume' || !followsLevel(loaded, choices, options.usesLevels)) return asIs;
  const found = findLevel(loaded, choices, pain, ports);
  if (found === undefined) return asIs;
  const { of, verdict } = found;
  const take = (level: number, reason: LevelReason): Levelled => ({
    choices: { ...choices, level },
    notes: [messages.level.line(level, of, reason)],
  });
  const { choice } = verdict;
  if (choice === undefined || prompts === undefined) return take(verdict.level, verdict.reason);
  const isTaken = await prompts.confirm(safeText(messages.level.question(choice.level, of, choice.reason)), true);
  if (isTaken) return take(choice.level, choice.reason);
  return take(choice.declined, { code: 'chosen' });
}

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
