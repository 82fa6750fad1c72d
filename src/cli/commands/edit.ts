import { InvalidArgumentError } from 'commander';
import type { Ports } from '../../ports.ts';
import { type CheckedRoutine, checkRoutine } from '../check/check-routine.ts';
import { renderCheck } from '../check/render-check.ts';
import type { CliCommand } from '../command.ts';
import { openEditor } from '../edit/open-editor.ts';
import { exitCodes } from '../exit-codes.ts';
import { openPrompts } from '../open-prompts.ts';
import { ownMessages } from '../own-messages.ts';
import type { Choice, Prompts } from '../prompts.ts';
import { usage } from '../read-flags.ts';
import { type FoundRoutine, RoutineLibrary } from '../routine-library.ts';
import { writeOwnRoutine } from '../write-own-routine.ts';

export interface EditOptions {
  readonly routine: string;
  readonly plain: boolean;
}

const examples = `
Examples:
  $ backroutine edit mine
  $ EDITOR="code --wait" backroutine edit maintenance     proposes a copy of your own first
`;

export const edit: CliCommand<EditOptions> = {
  declare: (command) =>
    command
      .argument('<routine>', 'a name from backroutine list, or the path of a YAML file')
      .option('--plain', 'ask line by line, nothing repainted (for screen readers)')
      .addHelpText('after', examples),
  readOptions: ([routine], flags) => {
    if (routine === undefined) throw new InvalidArgumentError('Name a routine.');
    if (routine === '-') throw usage('Standard input cannot be edited. Name a routine or a file.');
    return { routine, plain: flags.plain === true };
  },
  run: async ({ routine, plain }, ports) => {
    const library = new RoutineLibrary(ports.files, ports.environment.folders);
    const prompts = await openPrompts(ports.terminal, plain, ownMessages(ports.environment).prompts.controls);
    const path = await findOwn(library.find(routine), library, prompts, ports);
    return path === undefined ? exitCodes.done : editUntilRight(path, library, prompts, ports);
  },
};

/** Where the routine lies that may be changed; `undefined` when the person wants no copy of a bundled one. */
async function findOwn(
  found: FoundRoutine,
  library: RoutineLibrary,
  prompts: Prompts | undefined,
  ports: Ports,
): Promise<string | undefined> {
  if (found.from !== 'bundled') return found.path;
  const { name } = found;
  if (prompts === undefined) {
    throw usage(
      `"${name}" comes with the program. Make a copy of your own first: backroutine new ${name} --from ${name}`,
    );
  }
  const question = `"${name}" comes with the program. Copy it, so that yours is played in its place?`;
  if (!(await prompts.confirm(question, true))) return undefined;
  return writeOwnRoutine(name, await library.read(found.path), ports);
}

const nextSteps: readonly Choice<'again' | 'leave'>[] = [
  { name: 'Open the editor again', value: 'again' },
  { name: 'Leave it as it is', value: 'leave' },
];

async function editUntilRight(
  path: string,
  library: RoutineLibrary,
  prompts: Prompts | undefined,
  ports: Ports,
): Promise<number> {
  for (;;) {
    await openEditor(path, ports);
    const { totalMs } = await report(path, library, ports);
    if (totalMs !== undefined) return exitCodes.done;
    if (prompts === undefined || (await prompts.choose('What now?', nextSteps)) === 'leave')
      return exitCodes.badRoutine;
  }
}

async function report(path: string, library: RoutineLibrary, ports: Ports): Promise<CheckedRoutine> {
  const bytes = await library.read(path);
  const checked = checkRoutine(bytes, library.shelf());
  ports.stdout.write(`${renderCheck(checked, { name: path, bytes }).join('\n')}\n`);
  return checked;
}
