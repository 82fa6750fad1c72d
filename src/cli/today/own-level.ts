/** At which level somebody is, in one line, for pages that begin nothing. */
import type { Ports } from '../../ports.ts';
import type { Config } from '../../routine/config-format.ts';
import { safeText } from '../../text/escape.ts';
import { ownMessages } from '../own-messages.ts';
import type { LoadedRoutine } from '../routine-library.ts';
import { loadConfig, withConfig } from '../settings.ts';
import { UserError } from '../user-error.ts';
import { readTodayFacts } from './read-today-facts.ts';

/** Of the routine that was last done on a day of maintenance; `undefined` where there is none with levels. */
export async function renderUsualLevel(ports: Ports): Promise<string | undefined> {
  const { files, environment } = ports;
  const usual = readTodayFacts(ports).sessions.find(({ mode }) => mode === 'maintenance');
  if (usual === undefined) return undefined;
  const config = await loadConfig(files, environment.folders);
  const { RoutineLibrary } = await import('../routine-library.ts');
  try {
    const loaded = await new RoutineLibrary(files, environment.folders, config.pace).load(usual.routine);
    return await renderLevel(loaded, config, ports);
  } catch (error) {
    // A routine that cannot be read any more has no level.
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

export async function renderLevel(loaded: LoadedRoutine, config: Config, ports: Ports): Promise<string | undefined> {
  if (config.usesLevels === false || loaded.routine.mode !== 'maintenance') return undefined;
  const { findLevel } = await import('../find-level.ts');
  const found = findLevel(loaded, withConfig({}, config), undefined, ports);
  if (found === undefined) return undefined;
  const { verdict, of } = found;
  const line = safeText(ownMessages(ports.environment).level.line(verdict.level, of, verdict.reason));
  return ports.terminal.hasUnicode ? line : line.replaceAll('→', '->');
}
