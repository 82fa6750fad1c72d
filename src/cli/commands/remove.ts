import type { Ports } from '../../ports.ts';
import { safeText } from '../../text/escape.ts';
import type { CliCommand } from '../command.ts';
import { openOwnPrompts } from '../own-messages.ts';
import { findOwnRoutine } from '../own-routine.ts';
import { plainOption, usage } from '../read-flags.ts';
import { type FoundRoutine, openLibrary } from '../routine-library.ts';
import { exitCodes, UserError, writeFaultOf } from '../user-error.ts';

interface RemoveOptions {
  readonly routine: string;
  /** Asks nothing. */
  readonly yes: boolean;
  readonly plain: boolean;
}

const examples = `
Examples:
  $ backroutine remove mine
  $ backroutine remove mine --yes            asks nothing

Only routines of your own are removed. Their sessions stay in the history.
`;

export const remove: CliCommand<RemoveOptions> = {
  declare: (command) =>
    command
      .argument('<routine>', 'the whole name of a routine of your own, as backroutine list has it')
      .option('--yes', 'remove it unasked')
      .addOption(plainOption)
      .addHelpText('after', examples),
  readOptions: ([routine = ''], flags) => {
    return { routine, yes: flags.yes === true, plain: flags.plain === true };
  },
  run: async (options, ports) => {
    const library = openLibrary(ports);
    const found = findOwnRoutine(options.routine, library);
    if (!options.yes && !(await confirm(found, options, ports))) {
      ports.stdout.write('It stays.\n');
      return exitCodes.done;
    }
    removeFile(found.path, ports);
    ports.stdout.write(`${safeText(found.path)} is removed. Its sessions stay in the history.\n`);
    if (library.isBundled(found.name))
      ports.stdout.write(`From now on the bundled "${found.name}" is played under this name again.\n`);
    return exitCodes.done;
  },
};

/** The title tells which one it is; a file that cannot be read has none. */
async function confirm({ name, path }: FoundRoutine, { plain }: RemoveOptions, ports: Ports): Promise<boolean> {
  const prompts = await openOwnPrompts(ports, plain);
  if (prompts === undefined) throw usage(`No terminal to ask on: remove "${name}"? Answer with --yes.`);
  return prompts.confirm(`Remove "${name}" for good? It is the file ${safeText(path)}`, false);
}

function removeFile(path: string, { files }: Ports): void {
  try {
    files.remove(path);
  } catch (error) {
    throw new UserError({ code: 'file-undeleted', path, fault: writeFaultOf(error) });
  }
}
