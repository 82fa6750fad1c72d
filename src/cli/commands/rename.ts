import { safeText } from '../../text/escape.ts';
import type { CliCommand } from '../command.ts';
import { findOwnRoutine, requireRoutineName, writeNewRoutine } from '../own-routine.ts';
import { usage } from '../read-flags.ts';
import { openLibrary } from '../routine-library.ts';
import { exitCodes, UserError, writeFaultOf } from '../user-error.ts';

interface RenameOptions {
  readonly from: string;
  readonly to: string;
}

const examples = `
Examples:
  $ backroutine rename mine knee-week-2

Only routines of your own are renamed. Sessions that were done stay in the history under the name that it had then.
`;

export const rename: CliCommand<RenameOptions> = {
  declare: (command) =>
    command
      .argument('<routine>', 'the whole name of a routine of your own, as backroutine list has it')
      .argument('<name>', 'what it is started by from now on: small letters, digits and hyphens')
      .addHelpText('after', examples),
  readOptions: ([from = '', to = '']) => {
    requireRoutineName(to);
    return { from, to };
  },
  run: async ({ from, to }, ports) => {
    const { files, stdout, environment } = ports;
    const library = openLibrary(ports);
    const found = findOwnRoutine(from, library);
    if (library.isBundled(to))
      throw usage(`The program has a routine "${to}", which yours would stand in for. Choose another name.`);
    // First the new one, so that no moment and no failure leaves neither.
    const path = writeNewRoutine(library.ownFolder(), to, await library.read(found), files);
    try {
      files.remove(found.path);
    } catch (error) {
      throw new UserError({ code: 'file-undeleted', path: found.path, fault: writeFaultOf(error) });
    }
    stdout.write(`It is ${safeText(path)} now. Begin with: ${environment.typedCommand} start ${to}\n`);
    return exitCodes.done;
  },
};
