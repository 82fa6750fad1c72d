import { InvalidArgumentError } from 'commander';
import { renderHandout } from '../../documents/handout/render-handout.ts';
import { buildPlan } from '../../plan/build-plan.ts';
import type { Choices } from '../../plan/choices.ts';
import type { Environment, Ports } from '../../ports.ts';
import { safeText } from '../../text/escape.ts';
import type { CliCommand } from '../command.ts';
import { isStandardOutput, refuseInput, writeFaultOf } from '../file-fault.ts';
import { addChoiceFlags, readChoices, usage } from '../read-flags.ts';
import { RoutineLibrary } from '../routine-library.ts';
import { loadConfig, withConfig } from '../settings.ts';
import { exitCodes, UserError } from '../user-error.ts';

export interface HandoutOptions {
  readonly routine: string;
  /** A path; `-` is standard output. */
  readonly output: string;
  readonly open: boolean;
  readonly choices: Choices;
}

/** Others may read it, because a page is often given to somebody. */
const pageMode = 0o644;

const examples = `
Examples:
  $ backroutine handout maintenance -o maintenance.html --open
  $ backroutine handout ./from-my-physio.yaml --minutes 10 -o sheet.html
  $ backroutine handout pain-day -o - > pain-day.html
`;

export const handout: CliCommand<HandoutOptions> = {
  declare: (command) =>
    addChoiceFlags(command.argument('<routine>', 'a name from backroutine list, or the path of a YAML file'))
      .requiredOption('-o, --output <file>', 'where the page goes; - is standard output')
      .option('--open', 'open the page in your browser')
      .addHelpText('after', examples),
  readOptions: ([routine], flags) => {
    if (routine === undefined) throw new InvalidArgumentError('Name a routine.');
    const output: string = flags.output;
    const open = flags.open === true;
    if (open && isStandardOutput(output)) throw usage('--open needs a file to open: name one with -o FILE.html.');
    return { routine, output, open, choices: readChoices(flags) };
  },
  run: async ({ routine: name, output, open, choices: written }, ports) => {
    const config = await loadConfig(ports.files, ports.environment.folders);
    const library = new RoutineLibrary(ports.files, ports.environment.folders, config.pace);
    const { routine, path } = await library.loadMeant(name);
    refuseInput(output, path, ports.files);
    // Kept cautions change nothing here: the page may be for somebody else, and says itself who should take care.
    const plan = buildPlan(routine, withConfig(written, config));
    const page = renderHandout(plan, routine);
    if (isStandardOutput(output)) ports.stdout.write(page);
    else await writePage(output, page, ports);
    if (open) await openInBrowser(output, ports);
    return exitCodes.done;
  },
};

async function writePage(path: string, page: string, { files, stdout }: Ports): Promise<void> {
  try {
    await files.replace(path, page, pageMode);
  } catch (error) {
    throw new UserError({ code: 'file-unwritable', path, fault: writeFaultOf(error) });
  }
  stdout.write(`${safeText(path)} is written. Open it in a browser to read or print it.\n`);
}

/** What opens a file with the program that the person has chosen for its kind. */
const openers: Readonly<Record<Environment['platform'], string>> = {
  linux: 'xdg-open',
  darwin: 'open',
  win32: 'explorer.exe',
  other: 'xdg-open',
};

/** Opens a page. Where that fails, a line says so: the page itself is written, and can be opened by hand. */
async function openInBrowser(path: string, { files, environment, processes, stderr }: Ports): Promise<void> {
  const opener = openers[environment.platform];
  const program = processes.find(opener);
  // A full path cannot be taken for an option.
  const exitCode = program && (await processes.runInForeground(program, [files.absolute(path)]));
  // Explorer ends with 1 even when it has opened the page.
  const isOpen = environment.platform === 'win32' ? exitCode !== undefined : exitCode === 0;
  if (!isOpen) stderr.write(`${opener} could not open ${safeText(path)}. Open it in your browser by hand.\n`);
}
