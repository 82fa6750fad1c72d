import type { Ports } from '../../ports.ts';
import type { Config } from '../../routine/config-format.ts';
import { wrapText } from '../../text/prose.ts';
import { UserError } from '../user-error.ts';
import { readTodayFacts, type TodayFacts } from './read-today-facts.ts';
import { renderToday } from './render-today.ts';

export interface Today {
  readonly facts: TodayFacts;
  readonly lines: readonly string[];
}

/** Reads what today brings and puts it into lines that fit. */
export async function buildToday(config: Config, columns: number, ports: Ports): Promise<Today> {
  const { clock, terminal } = ports;
  const facts = readTodayFacts(ports);
  const maxRounds = facts.due.kind === 'round' ? await findMaxRounds(facts.due.routine, config, ports) : undefined;
  const lines = renderToday(facts, { calendar: clock, hasUnicode: terminal.hasUnicode, maxRounds });
  return { facts, lines: lines.flatMap((line) => wrapText(line, columns)) };
}

/** Only its routine knows; `undefined` where that cannot be read any more. */
async function findMaxRounds(routine: string, config: Config, ports: Ports): Promise<number | undefined> {
  const { RoutineLibrary } = await import('../routine-library.ts');
  try {
    const loaded = await new RoutineLibrary(ports.files, ports.environment.folders, config.pace).load(routine);
    return loaded.routine.again?.maxPerDay;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
