import { buildPlan } from '../../plan/build-plan.ts';
import { estimateSpeechMs } from '../../plan/estimate-speech.ts';
import { safeText } from '../../routine/safe-text.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { renderTable } from '../render-table.ts';
import { type FoundRoutine, RoutineLibrary } from '../routine-library.ts';
import { UserError } from '../user-error.ts';

export interface ListOptions {
  readonly json: boolean;
}

export const list: Command<ListOptions> = {
  declare: (command) => command.option('--json', 'print as JSON'),
  readOptions: (_args, flags) => ({ json: flags.json === true }),
  run: async ({ json }, ports) => {
    const library = new RoutineLibrary(ports.files, ports.environment.folders);
    const replaced = library.replaced();
    const rows = await Promise.all(library.list().map((found) => readRow(library, found, replaced.has(found.name))));
    ports.stdout.write(json ? `${JSON.stringify(rows, null, 2)}\n` : renderRows(rows));
    return exitCodes.done;
  },
};

interface Row {
  readonly name: string;
  readonly title: string;
  readonly mode: string;
  readonly minutes: number | null;
  readonly from: FoundRoutine['from'];
  readonly replacesBundled: boolean;
  /** The file has problems; `check` tells which. */
  readonly broken: boolean;
}

async function readRow(library: RoutineLibrary, { name, from }: FoundRoutine, replacesBundled: boolean): Promise<Row> {
  try {
    const { routine } = await library.load(name);
    const { totalMs } = buildPlan(routine, {}, estimateSpeechMs);
    const minutes = Math.round(totalMs / 60_000);
    return { name, title: routine.title, mode: routine.mode, minutes, from, replacesBundled, broken: false };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { name, title: '', mode: '', minutes: null, from, replacesBundled, broken: true };
  }
}

function renderRows(rows: readonly Row[]): string {
  const lines = rows.map((row) => [
    row.name,
    row.minutes === null ? '' : `${row.minutes} min`,
    row.mode,
    row.from + (row.replacesBundled ? ', replaces the bundled one' : ''),
    row.broken ? 'cannot be read; backroutine check tells why' : safeText(row.title),
  ]);
  return `${renderTable([['name', 'time', 'mode', 'from', 'title'], ...lines]).join('\n')}\n`;
}
