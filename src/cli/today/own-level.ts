/** At which level somebody is, for pages that begin nothing. */
import { findUsual } from '../../care/next-due.ts';
import { localTimeNow } from '../../journal/local-time.ts';
import type { LevelReason } from '../../messages/care.ts';
import type { Ports } from '../../ports.ts';
import type { Config } from '../../routine/config-format.ts';
import { safeText } from '../../text/escape.ts';
import type { LoadedRoutine } from '../routine-library.ts';
import { loadConfig, withConfig } from '../settings.ts';
import { readKeptSessions } from './read-today-facts.ts';

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
  const { files, environment } = ports;
  const usual = findUsual(readKeptSessions(ports, localTimeNow(ports.clock)));
  if (usual === undefined) return undefined;
  const config = await loadConfig(files, environment.folders);
  const { RoutineLibrary } = await import('../routine-library.ts');
  const loaded = await new RoutineLibrary(files, environment.folders, config.pace).tryLoad(usual.routine);
  if (loaded === undefined) return undefined;
  const { takeWeek } = await import('../week-of-routine.ts');
  return findOwnLevel(takeWeek(loaded, ports), config, ports);
}

export async function findOwnLevel(loaded: LoadedRoutine, config: Config, ports: Ports): Promise<OwnLevel | undefined> {
  if (config.usesLevels === false || loaded.routine.mode !== 'maintenance') return undefined;
  const { findLevel } = await import('../find-level.ts');
  const found = findLevel(loaded, withConfig({}, config), undefined, ports);
  if (found === undefined) return undefined;
  const { level, reason } = found.verdict;
  return { routine: loaded.name, title: loaded.routine.title, level, of: found.of, reason };
}

/** A sentence of levels as it can be shown. */
export function renderSigns(line: string, hasUnicode: boolean): string {
  return hasUnicode ? safeText(line) : safeText(line).replaceAll('→', '->');
}
