import { Option, type OptionValues } from 'commander';
import { renderProblems } from '../../messages/render-problems.ts';
import type { Ports } from '../../ports.ts';
import { isRoutineName, maxShownLetters, nameFromText } from '../../routine/routine-name.ts';
import { checkRoutine } from '../check/check-routine.ts';
import type { CliCommand } from '../command.ts';
import { askMore } from '../new/ask-more.ts';
import { askRoutine } from '../new/ask-routine.ts';
import { pasteAndWrite } from '../new/paste-sheet.ts';
import { askText } from '../new/read-typed.ts';
import { askRetraceably, backKey, type RetraceablePrompts } from '../new/retrace.ts';
import { addNothingWritten, askName, summariseRoutine, template, writeCommented, writeNew } from '../new/write-new.ts';
import { openOwnPrompts } from '../own-messages.ts';
import { requireFree, requireRoutineName } from '../own-routine.ts';
import { type ListItem, writeLines } from '../prompts.ts';
import { plainOption, usage } from '../read-flags.ts';
import { openLibrary, type RoutineLibrary } from '../routine-library.ts';
import { loadConfig } from '../settings.ts';
import { exitCodes, UserError } from '../user-error.ts';

interface NewOptions {
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
      .addOption(plainOption)
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
  if (name !== undefined) requireRoutineName(name);
  return {
    name,
    from: flags.from,
    paste: flags.paste === true,
    template: flags.template === true,
    plain: flags.plain === true,
  };
}

/** The bytes are copied, so that its comments come along. */
async function copy(from: string, wanted: string | undefined, ports: Ports): Promise<number> {
  const library = openLibrary(ports, await loadConfig(ports));
  const found = library.findMeant(from);
  const name = wanted ?? found.name;
  if (!isRoutineName(name)) throw usage('Say what the copy is to be called: backroutine new NAME --from FILE');
  const bytes = await library.read(found);
  const { problems, totalMs } = checkRoutine(bytes, library.catalog(), library.pace);
  if (totalMs !== undefined) return writeNew(name, bytes, library, ports);
  throw new UserError({ code: 'routine-broken', report: renderProblems(problems, { name: found.path, bytes }) });
}

async function askAndWrite({ name: wanted, plain }: NewOptions, ports: Ports): Promise<number> {
  const prompts = await openOwnPrompts(ports, plain);
  if (prompts === undefined) throw noAnswers();
  const library = openLibrary(ports, await loadConfig(ports));
  // Refused before a dozen questions are answered in vain.
  if (wanted !== undefined) requireFree(library.ownFolder(), wanted, ports.files);
  writeLines(ports.terminal, [`Type ${backKey} to go back to the question before.`]);
  const ask = (retracing: RetraceablePrompts) => askAll(wanted, library, retracing, ports);
  const asked = await askRetraceably(ask, prompts).catch(addNothingWritten);
  if (asked !== undefined) return writeCommented(asked.name, asked.written, library, ports);
  ports.stdout.write('Nothing was written.\n');
  return exitCodes.done;
}

/** `undefined` where the person does not want it written in the end. */
async function askAll(wanted: string | undefined, library: RoutineLibrary, prompts: RetraceablePrompts, ports: Ports) {
  const catalog = library.catalog();
  const known = [...catalog.keys()].map((id) => catalog.get(id)).filter((exercise) => exercise !== undefined);
  const title = await askText('What is the routine called?', maxShownLetters, prompts);
  const name = await askName(wanted ?? takeFreeName(title, library), title, library, prompts);
  const start = `It will be started by: ${ports.environment.typedCommand} start ${name}`;
  let written = await askRoutine(title, known, prompts);
  for (;;) {
    if (!prompts.isNextAnswered)
      writeLines(ports.terminal, ['', ...summariseRoutine(name, written, library), start, '']);
    const ending = await prompts.choose('Is it right so?', endings);
    if (ending !== 'add') return ending === 'write' ? { name, written } : undefined;
    const { exercises } = written;
    written = await askMore(written, (id) => exercises?.[id]?.name ?? catalog.get(id)?.name ?? id, prompts);
  }
}

const endings: readonly ListItem<'write' | 'nothing' | 'add'>[] = [
  { name: 'Write it', value: 'write' },
  { name: 'Write nothing', value: 'nothing' },
  {
    name: 'Add something: a goal, when to stop, packs before or elsewhere, a last day, equipment, a word',
    value: 'add',
  },
];

/** The title as a name, where no routine has it yet: then nobody need be asked. */
function takeFreeName(title: string, library: RoutineLibrary): string | undefined {
  const name = nameFromText(title);
  return library.list().some((routine) => routine.name === name) ? undefined : name;
}

function noAnswers(): UserError {
  return new UserError({ code: 'answers-missing', answers: ['new-routine'] });
}
