import { Option, type OptionValues } from 'commander';
import { renderProblems } from '../../messages/render-problems.ts';
import type { Ports } from '../../ports.ts';
import { isReservedName, isRoutineName, nameFromText } from '../../routine/routine-name.ts';
import { safeText } from '../../text/escape.ts';
import { checkRoutine } from '../check/check-routine.ts';
import type { CliCommand } from '../command.ts';
import { askName } from '../new/ask-name.ts';
import { askRoutine } from '../new/ask-routine.ts';
import { askText } from '../new/ask-text.ts';
import { pasteAndWrite } from '../new/paste-sheet.ts';
import { template } from '../new/template.ts';
import { addNothingWritten, writeCommented, writeNew } from '../new/write-new.ts';
import { openPrompts } from '../open-prompts.ts';
import { ownMessages } from '../own-messages.ts';
import type { Prompts } from '../prompts.ts';
import { usage } from '../read-flags.ts';
import { RoutineLibrary } from '../routine-library.ts';
import { exitCodes, UserError } from '../user-error.ts';
import { requireFree } from '../write-own-routine.ts';

export interface NewOptions {
  /** Asked for, or made from the title, where absent. */
  readonly name: string | undefined;
  /** A routine to copy instead of asking. */
  readonly from: string | undefined;
  /** Reads a sheet that is pasted, instead of asking. */
  readonly paste: boolean;
  /** Prints a template instead of asking. */
  readonly template: boolean;
  readonly plain: boolean;
}

const examples = `
Examples:
  $ backroutine new                          asks what is in it
  $ backroutine new mine --from maintenance  a copy, to change with: backroutine edit mine
  $ backroutine new --paste                  a sheet as it stands on paper or in a mail
  $ backroutine new --template > mine.yaml   every usual key once, explained
`;

export const newRoutine: CliCommand<NewOptions> = {
  declare: (command) =>
    command
      .argument('[name]', 'what it is started by: small letters, digits and hyphens')
      .option('--from <routine>', 'copy this one, a name or a file, instead of asking')
      .addOption(
        new Option('--paste', 'read a sheet as you paste it, and show what was understood').conflicts([
          'from',
          'template',
        ]),
      )
      .option('--template', 'print a template instead of asking')
      .option('--plain', 'ask line by line, nothing repainted (for screen readers)')
      .addHelpText('after', examples),
  readOptions,
  run: async (options, ports) => {
    if (options.template) {
      ports.stdout.write(template);
      return exitCodes.done;
    }
    if (options.paste) return pasteAndWrite(options.name, ports);
    return options.from === undefined ? askAndWrite(options, ports) : copy(options.from, options.name, ports);
  },
};

function readOptions([name]: readonly string[], flags: OptionValues): NewOptions {
  if (name !== undefined && !isRoutineName(name)) throw badName(name);
  return {
    name,
    from: flags.from,
    paste: flags.paste === true,
    template: flags.template === true,
    plain: flags.plain === true,
  };
}

function badName(name: string): UserError {
  if (isReservedName(name)) return usage(`Computers keep the name "${name}" for themselves. Choose another one.`);
  const nearest = nameFromText(name);
  const hint = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
  return usage(`A name has small letters, digits and hyphens; "${safeText(name)}" has others.${hint}`);
}

/** The bytes are copied, so that its comments come along. */
async function copy(from: string, wanted: string | undefined, ports: Ports): Promise<number> {
  const library = new RoutineLibrary(ports.files, ports.environment.folders);
  const { path, name: found } = library.find(from);
  const name = wanted ?? found;
  if (!isRoutineName(name)) throw usage('Say what the copy is to be called: backroutine new NAME --from FILE');
  const bytes = await library.read(path);
  const { problems, totalMs } = checkRoutine(bytes, library.catalog());
  if (totalMs !== undefined) return writeNew(name, bytes, library, ports);
  throw new UserError({ code: 'routine-broken', report: renderProblems(problems, { name: path, bytes }) });
}

async function askAndWrite({ name: wanted, plain }: NewOptions, ports: Ports): Promise<number> {
  const prompts = await openPrompts(ports.terminal, plain, ownMessages(ports.environment).prompts.controls);
  if (prompts === undefined) throw noAnswers();
  const library = new RoutineLibrary(ports.files, ports.environment.folders);
  // Refused before a dozen questions are answered in vain.
  if (wanted !== undefined) requireFree(library.ownFolder(), wanted, ports.files);
  const { name, written } = await askAll(wanted, library, prompts).catch(addNothingWritten);
  return writeCommented(name, written, library, ports);
}

async function askAll(wanted: string | undefined, library: RoutineLibrary, prompts: Prompts) {
  const catalog = library.catalog();
  const known = [...catalog.keys()].map((id) => catalog.get(id)).filter((exercise) => exercise !== undefined);
  const title = await askText('What is the routine called?', 80, prompts);
  const name = await askName(wanted, title, library, prompts);
  return { name, written: await askRoutine(title, known, prompts) };
}

function noAnswers(): UserError {
  return new UserError({ code: 'answers-missing', answers: ['new-routine'] });
}
