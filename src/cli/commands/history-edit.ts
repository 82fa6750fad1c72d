import type { OptionValues } from 'commander';
import type { SessionChanges } from '../../journal/corrections.ts';
import type { CliCommand } from '../command.ts';
import { correctSession } from '../history/correct-session.ts';
import { findSession, sessionArgument } from '../history/meant-session.ts';
import { readMinutes, readPain, usage } from '../read-flags.ts';
import { exitCodes } from '../user-error.ts';

interface HistoryEditOptions {
  readonly session: string;
  readonly changes: SessionChanges;
}

const examples = `
Examples:
  $ backroutine history edit last --pain-after 2
  $ backroutine history edit 2026-11-22 --pain-before none --minutes 12

The journal stays as it was written: the change is kept beside it, and the session is marked with * from now on.
`;

export const historyEdit: CliCommand<HistoryEditOptions> = {
  declare: (command) =>
    command
      .argument('<session>', sessionArgument)
      .option('--pain-before <number>', 'pain before it, from 0 to 10, or none where it is not known')
      .option('--pain-after <number>', 'the same for the pain after it')
      .option('--minutes <number>', 'how long it took')
      .addHelpText('after', examples),
  readOptions: ([session = ''], flags) => ({ session, changes: readChanges(flags) }),
  run: async ({ session, changes }, ports) => {
    await correctSession('edit', findSession(session, ports), changes, ports);
    return exitCodes.done;
  },
};

function readChanges(flags: OptionValues): SessionChanges {
  const playedMs = readMinutes(flags.minutes);
  const changes = {
    ...readPainChange('painBefore', '--pain-before', flags.painBefore),
    ...readPainChange('painAfter', '--pain-after', flags.painAfter),
    ...(playedMs !== undefined && { playedMs }),
  };
  if (Object.keys(changes).length === 0)
    throw usage('Say what is to change: --pain-before, --pain-after or --minutes.');
  return changes;
}

function readPainChange(key: 'painBefore' | 'painAfter', flag: string, text: unknown): SessionChanges {
  if (text === 'none') return { [key]: null };
  const score = readPain(text, flag);
  return score === undefined ? {} : { [key]: score };
}
