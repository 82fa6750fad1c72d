import type { CliCommand } from '../command.ts';
import { correctSession, readNote } from '../history/correct-session.ts';
import { findSession, sessionArgument } from '../history/meant-session.ts';
import { exitCodes } from '../user-error.ts';

interface HistoryNoteOptions {
  readonly session: string;
  readonly note: string;
}

const examples = `
Examples:
  $ backroutine history note last "Stiff the next morning, gone by noon"

Notes stand in history, in the export and in the report. One more is added to those that there are.
`;

export const historyNote: CliCommand<HistoryNoteOptions> = {
  declare: (command) =>
    command
      .argument('<session>', sessionArgument)
      .argument('<note...>', 'what you want to remember of it')
      .addHelpText('after', examples),
  readOptions: ([session = '', ...words]) => ({ session, note: readNote(words.join(' ')) }),
  run: async ({ session, note }, ports) => {
    await correctSession('note', findSession(session, ports), { note }, ports);
    return exitCodes.done;
  },
};
