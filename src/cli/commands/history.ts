import type { OptionValues } from 'commander';
import { journalFolder } from '../../history/journal-name.ts';
import { listSessions } from '../../history/list-sessions.ts';
import { renderHistory } from '../../history/render-history.ts';
import { renderJson } from '../../history/render-json.ts';
import type { SessionEntry } from '../../history/session-summary.ts';
import type { Ports } from '../../ports.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { readFaultOf } from '../file-fault.ts';
import { readCount } from '../read-flags.ts';
import { UserError } from '../user-error.ts';

export interface HistoryOptions {
  /** How many of the newest sessions; all where absent. */
  readonly last: number | undefined;
  readonly json: boolean;
}

export const history: Command<HistoryOptions> = {
  declare: (command) => command.option('--last <number>', 'only the newest sessions').option('--json', 'print as JSON'),
  readOptions: (_args, flags: OptionValues) => ({
    last: readCount('--last', flags.last),
    json: flags.json === true,
  }),
  run: async ({ last, json }, { files, environment, stdout, terminal }) => {
    const sessions = readSessions(journalFolder(files, environment.folders), last, files);
    if (json) stdout.write(`${renderJson(sessions, 2)}\n`);
    else if (sessions.length === 0) stdout.write('No sessions yet. Begin with: backroutine start\n');
    else {
      const lines = renderHistory(sessions, { columns: stdout.columns, hasUnicode: terminal.hasUnicode });
      stdout.write(`${lines.join('\n')}\n`);
    }
    return exitCodes.done;
  },
};

function readSessions(folder: string, last: number | undefined, files: Ports['files']): readonly SessionEntry[] {
  try {
    return listSessions(files, folder, last === undefined ? {} : { last });
  } catch (error) {
    throw new UserError({
      code: 'file-unreadable',
      path: folder,
      fault: readFaultOf(error, Number.POSITIVE_INFINITY),
    });
  }
}
