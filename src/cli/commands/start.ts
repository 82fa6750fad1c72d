import { Option } from 'commander';
import type { LogFormat } from '../../outputs/session-log.ts';
import { choosable } from '../../routine/choosable.ts';
import type { CliCommand } from '../command.ts';
import { addChoiceFlags, soundsOption, voiceOption } from '../read-flags.ts';
import { readStartFlags, type StartFlags } from '../start/start-options.ts';
import { startSession } from '../start/start-session.ts';

/** A format that is added does not compile until it stands here: the log itself is loaded later. */
const logFormatNames = Object.keys({ text: true, jsonl: true } satisfies Record<LogFormat, true>);

const examples = `
Examples:
  $ backroutine start
  $ backroutine start maintenance --minutes 10 --start-side right
  $ backroutine start ./from-my-physio.yaml --log session.log
  $ backroutine start maintenance --from 4
  $ backroutine start pain-day --wait
  $ backroutine start --mode pain-day --pain 7 --yes --plain

By which rules the level grows: backroutine progress --help
`;

export const start: CliCommand<StartFlags> = {
  declare: (command) =>
    addChoiceFlags(command.argument('[routine]', 'a name from backroutine list, or the path of a YAML file'))
      .option('--pain <number>', 'pain now, from 0 (none) to 10 (worst imaginable)')
      .addOption(voiceOption)
      .addOption(soundsOption)
      .option('--volume <percent>', 'how loud, from 0 to 100')
      .option('--log <file>', 'write the session log to this file')
      .addOption(new Option('--log-format <format>', 'how the log is written').choices(logFormatNames))
      .option('--plain', 'one line per event, nothing repainted (for screen readers)')
      .addOption(new Option('--figures <way>', 'how figures are drawn').choices(choosable.figureWays))
      .option('--yes', 'answer the safety questions with no, unasked')
      .option('--from <exercise>', 'begin with this exercise: its number as in backroutine show, or its name')
      .option('--resume', 'go on with the session of today that was not finished')
      .option('--wait', 'wait for the next round of the day, call when it is due, and so on')
      .addHelpText('after', examples),
  readOptions: readStartFlags,
  run: startSession,
};
