import type { OptionValues } from 'commander';
import { renderProblems } from '../../messages/render-problems.ts';
import type { Ports } from '../../ports.ts';
import { isReservedName, isRoutineName, maxShownLetters, nameFromText } from '../../routine/routine-name.ts';
import { renderRoutineFile } from '../../routine/routine-writer.ts';
import { checkRoutine, renderCheck } from '../check/check-routine.ts';
import type { CliCommand } from '../command.ts';
import { askRoutine } from '../new/ask-routine.ts';
import { askText } from '../new/ask-text.ts';
import { template } from '../new/template.ts';
import { openPrompts } from '../open-prompts.ts';
import { ownMessages } from '../own-messages.ts';
import { requireRoutineName } from '../own-routine.ts';
import type { Prompts } from '../prompts.ts';
import { usage } from '../read-flags.ts';
import { RoutineLibrary } from '../routine-library.ts';
import { exitCodes, UserError } from '../user-error.ts';
import { requireFree, schemaComment, writeOwnRoutine } from '../write-own-routine.ts';

export interface NewOptions {
  /** Asked for, or made from the title, where absent. */
  readonly name: string | undefined;
  /** A routine to copy instead of asking. */
  readonly from: string | undefined;
  /** Prints a template instead of asking. */
  readonly template: boolean;
  readonly plain: boolean;
}

const examples = `
Examples:
  $ backroutine new                          asks what is in it
  $ backroutine new mine --from maintenance  a copy, to change with: backroutine edit mine
  $ backroutine new --template > mine.yaml   every usual key once, explained
`;

export const newRoutine: CliCommand<NewOptions> = {
  declare: (command) =>
    command
      .argument('[name]', 'what it is started by: small letters, digits and hyphens')
      .option('--from <routine>', 'copy this one, a name or a file, instead of asking')
      .option('--template', 'print a template instead of asking')
      .option('--plain', 'ask line by line, nothing repainted (for screen readers)')
      .addHelpText('after', examples),
  readOptions,
  run: async (options, ports) => {
    if (options.template) {
      ports.stdout.write(template);
      return exitCodes.done;
    }
    return options.from === undefined ? askAndWrite(options, ports) : copy(options.from, options.name, ports);
  },
};

function readOptions([name]: readonly string[], flags: OptionValues): NewOptions {
  if (name !== undefined) requireRoutineName(name);
  return { name, from: flags.from, template: flags.template === true, plain: flags.plain === true };
}

/** The bytes are copied, so that its comments come along. */
async function copy(from: string, wanted: string | undefined, ports: Ports): Promise<number> {
  const library = new RoutineLibrary(ports.files, ports.environment.folders);
  const { path, name: found } = library.findMeant(from);
  const name = wanted ?? found;
  if (!isRoutineName(name)) throw usage('Say what the copy is to be called: backroutine new NAME --from FILE');
  const bytes = await library.read(path);
  const { problems, totalMs } = checkRoutine(bytes, library.catalog());
  if (totalMs !== undefined) return write(name, bytes, library, ports);
  throw new UserError({ code: 'routine-broken', report: renderProblems(problems, { name: path, bytes }) });
}

async function askAndWrite({ name: wanted, plain }: NewOptions, ports: Ports): Promise<number> {
  const prompts = await openPrompts(ports.terminal, plain, ownMessages(ports.environment).prompts.controls);
  if (prompts === undefined) throw noAnswers();
  const library = new RoutineLibrary(ports.files, ports.environment.folders);
  // Refused before a dozen questions are answered in vain.
  if (wanted !== undefined) requireFree(library.ownFolder(), wanted, ports.files);
  const { name, written } = await askAll(wanted, library, prompts).catch(addNothingWritten);
  const comments = [schemaComment, `Change it with any editor; backroutine edit ${name} checks it afterwards.`];
  return write(name, new TextEncoder().encode(commentSections(renderRoutineFile(written, comments))), library, ports);
}

async function askAll(wanted: string | undefined, library: RoutineLibrary, prompts: Prompts) {
  const catalog = library.catalog();
  const known = [...catalog.keys()].map((id) => catalog.get(id)).filter((exercise) => exercise !== undefined);
  const title = await askText('What is the routine called?', maxShownLetters, prompts);
  const name = await askName(wanted, title, library, prompts);
  return { name, written: await askRoutine(title, known, prompts) };
}

/** A person who stops halfway should not look for a file. */
function addNothingWritten(error: unknown): never {
  if (!(error instanceof UserError) || error.fault.code !== 'interrupted') throw error;
  throw new UserError({ ...error.fault, notice: 'Stopped. Nothing was written.' });
}

function noAnswers(): UserError {
  return new UserError({ code: 'answers-missing', answers: ['new-routine'] });
}

/** The wanted name, the title as one, or what the person types instead. The name of a bundled one is confirmed. */
async function askName(
  wanted: string | undefined,
  title: string,
  library: RoutineLibrary,
  prompts: Prompts,
): Promise<string> {
  const bundled = library.list().filter(({ from }) => from === 'bundled');
  let name = wanted;
  for (;;) {
    name ??= await askOtherName(title, library, prompts);
    if (bundled.every((routine) => routine.name !== name)) return name;
    const question = `The program has a routine "${name}". Is yours to be played in its place?`;
    if (await prompts.confirm(question, false)) return name;
    name = undefined;
  }
}

async function askOtherName(title: string, library: RoutineLibrary, prompts: Prompts): Promise<string> {
  const proposed = nameFromText(title);
  const question = `What is it to be started by?${proposed === undefined ? '' : ` Enter takes "${proposed}":`}`;
  const nameOf = (typed: string) => (typed.trim() === '' ? proposed : typed.trim()) ?? '';
  const typed = await prompts.line(question, (answer) => judgeName(nameOf(answer), library));
  return nameOf(typed);
}

function judgeName(name: string, library: RoutineLibrary): true | string {
  if (isReservedName(name)) return `Computers keep "${name}" for themselves. Please type another name.`;
  const nearest = nameFromText(name);
  if (!isRoutineName(name)) {
    return `Please type small letters, digits and hyphens${nearest === undefined ? '' : `, such as ${nearest}`}.`;
  }
  return library.hasOwn(name) ? 'You have a routine of this name already. Please type another one.' : true;
}

async function write(name: string, bytes: Uint8Array, library: RoutineLibrary, ports: Ports): Promise<number> {
  const path = await writeOwnRoutine(name, bytes, ports);
  const checked = checkRoutine(bytes, library.catalog());
  const { typedCommand } = ports.environment;
  const lines = [
    ...renderCheck(checked, { name: path, bytes }, ports.environment),
    ...(library.replaced().has(name) ? [`From now on it is played in place of the bundled "${name}".`] : []),
    `Look at it with: ${typedCommand} show ${name}. Begin with: ${typedCommand} start ${name}`,
  ];
  ports.stdout.write(`${lines.join('\n')}\n`);
  return checked.totalMs === undefined ? exitCodes.badRoutine : exitCodes.done;
}

/** Comments above the parts of a routine file, for somebody who has not written one before. */
const sectionComments: ReadonlyMap<string, string> = new Map([
  ['steps', 'What is done, in order. A range such as 8-10s or 4-5 is chosen from to fit the minutes.'],
  ['after', 'Packs, once the steps are done.'],
  ['again', 'When to come again on the same day.'],
  ['exercises', 'Exercises of your own. A few short lines under "how" are spoken while you get into position.'],
]);

/** Puts them into a text that `renderRoutineFile` wrote: only its sections have a key at the start of a line alone. */
function commentSections(text: string): string {
  return text.replace(/^(steps|after|again|exercises):/gm, (start, section: string) => {
    const comment = sectionComments.get(section);
    return comment === undefined ? start : `# ${comment}\n${start}`;
  });
}
