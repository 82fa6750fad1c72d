import { split } from 'shlex';
import type { Environment, Ports } from '../../ports.ts';
import {
  type CheckedRoutine,
  checkRoutine,
  isRight,
  renderCheck,
  withPictureProblems,
} from '../check/check-routine.ts';
import type { CliCommand } from '../command.ts';
import { openOwnPrompts } from '../own-messages.ts';
import { writeOwnRoutine } from '../own-routine.ts';
import type { ListItem, Prompts } from '../prompts.ts';
import { plainOption, usage } from '../read-flags.ts';
import { type FoundRoutine, openLibrary, type RoutineLibrary } from '../routine-library.ts';
import { loadConfig } from '../settings.ts';
import { exitCodes, UserError } from '../user-error.ts';

interface EditOptions {
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
      .addOption(plainOption)
      .addHelpText('after', examples),
  readOptions: ([routine = ''], flags) => {
    if (routine === '-') throw usage('Standard input cannot be edited. Name a routine or a file.');
    return { routine, plain: flags.plain === true };
  },
  run: async ({ routine, plain }, ports) => {
    const library = openLibrary(ports, await loadConfig(ports));
    const prompts = await openOwnPrompts(ports, plain);
    const path = await findOwn(library.findMeant(withFolder(routine)), library, prompts, ports);
    return path === undefined ? exitCodes.done : editUntilRight(path, library, prompts, ports);
  },
};

/** What begins with a hyphen the editor would take for an option. */
function withFolder(routine: string): string {
  return routine.startsWith('-') ? `./${routine}` : routine;
}

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
  return writeOwnRoutine(name, await library.read(found), ports);
}

const nextSteps: readonly ListItem<'again' | 'leave'>[] = [
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
    const checked = await report(path, library, ports);
    if (checked.totalMs !== undefined && isRight(checked)) return exitCodes.done;
    if (prompts === undefined || (await prompts.choose('What now?', nextSteps)) === 'leave')
      return exitCodes.badRoutine;
  }
}

async function report(path: string, library: RoutineLibrary, ports: Ports): Promise<CheckedRoutine> {
  const bytes = await library.read({ path, from: 'own' });
  const checked = withPictureProblems(
    checkRoutine(bytes, library.catalog(), library.pace),
    { path, bytes },
    ports.files,
  );
  ports.stdout.write(`${renderCheck(checked, { name: path, bytes }, ports.environment).join('\n')}\n`);
  return checked;
}

/** Looked for in this order where neither VISUAL nor EDITOR names one. */
const usualEditors: Readonly<Record<Environment['platform'], readonly string[]>> = {
  linux: ['sensible-editor', 'nano', 'vi'],
  darwin: ['nano', 'vi'],
  win32: ['notepad'],
  other: ['nano', 'vi'],
};

/** Opens the person's editor on a file and waits until it is closed. Throws a UserError where that failed. */
async function openEditor(path: string, { environment, processes }: Ports): Promise<void> {
  const { VISUAL, EDITOR } = environment.variables;
  const named = [VISUAL, EDITOR]
    .map((command) => splitCommand(command ?? '', environment.platform))
    .find(([program]) => program);
  const usual = usualEditors[environment.platform].find((name) => processes.find(name) !== undefined);
  const [editor, ...args] = named ?? (usual === undefined ? [] : [usual]);
  if (editor === undefined) throw new UserError({ code: 'no-editor' });
  const program = processes.find(editor);
  // One that is named with a folder is left to the system to find.
  if (program === undefined && !/[/\\]/.test(editor)) throw new UserError({ code: 'editor-missing', editor });
  const exitCode = await processes.runInForeground(program ?? editor, [...args, path]);
  if (exitCode !== 0) throw new UserError({ code: 'editor-failed', editor });
}

/** The words of VISUAL or EDITOR as a shell would split them; no shell is used, so nothing else in them means anything. */
export function splitCommand(command: string, platform: Environment['platform']): readonly string[] {
  // On Windows a backslash stands between folders. Between single quotes it escapes nothing anyway.
  const inShellWords =
    platform === 'win32' ? command.replace(/'[^']*'|\\/g, (part) => (part === '\\' ? '\\\\' : part)) : command;
  try {
    return split(inShellWords);
  } catch {
    // A quote that is not closed is an apostrophe in a path, or a typo that the message shows.
    return [command];
  }
}
