import { InvalidArgumentError } from 'commander';
import { renderHandout } from '../../documents/handout/render-handout.ts';
import { buildPlan } from '../../plan/build-plan.ts';
import type { Choices } from '../../plan/choices.ts';
import type { CliCommand } from '../command.ts';
import { isStandardOutput, refuseInput } from '../file-fault.ts';
import { addChoiceFlags, readChoices, usage } from '../read-flags.ts';
import { RoutineLibrary } from '../routine-library.ts';
import { loadConfig, withConfig } from '../settings.ts';
import { exitCodes } from '../user-error.ts';
import { openInBrowser, writePage } from '../write-page.ts';

export interface HandoutOptions {
  readonly routine: string;
  /** A path; `-` is standard output. */
  readonly output: string;
  readonly open: boolean;
  readonly choices: Choices;
}

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
    await writePage(output, page, 'to read or print it', ports);
    if (open) await openInBrowser(output, ports);
    return exitCodes.done;
  },
};
