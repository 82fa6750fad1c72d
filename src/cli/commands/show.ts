import { type Command as CommanderCommand, InvalidArgumentError, Option, type OptionValues } from 'commander';
import { addChoiceFlags, readChoices } from '../choice-flags.ts';
import type { CliCommand } from '../command.ts';
import { loadConfig } from '../read-config.ts';
import { RoutineLibrary } from '../routine-library.ts';
import { showExercise } from '../show/show-exercise.ts';
import type { ShowOptions } from '../show/show-options.ts';
import { showRoutine } from '../show/show-routine.ts';

const examples = `
Examples:
  $ backroutine show maintenance --minutes 10
  $ backroutine show bird-dog --animate       the movement, until you press a key
  $ backroutine show maintenance --cues       every word that would be said, and when
`;

export const show: CliCommand<ShowOptions> = {
  declare: (command: CommanderCommand) =>
    addChoiceFlags(
      command.argument('<routine|exercise>', 'a name from backroutine list, the path of a YAML file, or an exercise'),
    )
      .option('--cues', 'every word that would be said, with its offset')
      .option('--json', 'print the whole plan as JSON')
      .addOption(new Option('--animate', 'show the movement until you press a key').conflicts(['cues', 'json']))
      .addHelpText('after', examples),
  readOptions: (args: readonly string[], flags: OptionValues) => {
    const [name] = args;
    if (name === undefined) throw new InvalidArgumentError('Name a routine or an exercise.');
    return {
      name,
      cues: flags.cues === true,
      json: flags.json === true,
      animate: flags.animate === true,
      choices: readChoices(flags),
      voice: flags.voice,
    };
  },
  run: async (options, ports) => {
    const config = await loadConfig(ports.files, ports.environment.folders);
    const library = new RoutineLibrary(ports.files, ports.environment.folders, config.pace);
    const exercise = library.findExercise(options.name);
    if (exercise !== undefined) return showExercise(exercise, options, ports);
    const { routine } = await library.load(options.name);
    return showRoutine(routine, config, options, ports);
  },
};
