import { safeText } from '../../text/escape.ts';
import type { CliCommand } from '../command.ts';
import { correctSession } from '../history/correct-session.ts';
import { findSession, sessionArgument } from '../history/meant-session.ts';
import { exitCodes } from '../user-error.ts';

interface HistoryRemoveOptions {
  readonly session: string;
  readonly undo: boolean;
}

const examples = `
Examples:
  $ backroutine history remove last
  $ backroutine history remove 2026-11-22T08:15 --undo

A removed session is in no list and no sum. Its file stays where it is, so that --undo brings it back.
`;

export const historyRemove: CliCommand<HistoryRemoveOptions> = {
  declare: (command) =>
    command.argument('<session>', sessionArgument).option('--undo', 'bring it back').addHelpText('after', examples),
  readOptions: ([session = ''], flags) => ({ session, undo: flags.undo === true }),
  run: async ({ session: named, undo }, ports) => {
    const session = findSession(named, ports, undo ? 'removed' : 'kept');
    await correctSession('removal', session, { removed: !undo }, ports);
    const back = `${ports.environment.typedCommand} history remove ${safeText(session.id)} --undo`;
    ports.stdout.write(undo ? 'It is back.\n' : `It is removed. To bring it back: ${back}\n`);
    return exitCodes.done;
  },
};
