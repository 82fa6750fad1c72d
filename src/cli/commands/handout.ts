import { renderHandout } from '../../documents/handout/render-handout.ts';
import { buildPlan } from '../../plan/build-plan.ts';
import type { Choices } from '../../plan/choices.ts';
import type { CliCommand } from '../command.ts';
import { addChoiceFlags, readChoices, usage } from '../read-flags.ts';
import { loadWithPictures } from '../read-pictures.ts';
import { openLibrary } from '../routine-library.ts';
import { loadConfig, withConfig } from '../settings.ts';
import { exitCodes, isStandardOutput } from '../user-error.ts';
import { takeTyped } from '../week-and-level.ts';
import { openInBrowser, writePage } from '../write-file.ts';

interface HandoutOptions {
  readonly routine: string;
  /** A path; `-` is standard output. */
  readonly output: string;
  readonly open: boolean;
  /** Where the session can be found as a page. */
  readonly link: string | undefined;
  readonly choices: Choices;
}

const examples = `
Examples:
  $ backroutine handout maintenance -o maintenance.html --open
  $ backroutine handout ./from-my-physio.yaml --minutes 10 -o sheet.html
  $ backroutine handout pain-day -o - > pain-day.html
  $ backroutine handout maintenance --link https://example.org/anna.html -o anna.html
`;

export const handout: CliCommand<HandoutOptions> = {
  declare: (command) =>
    addChoiceFlags(command.argument('<routine>', 'a name from backroutine list, or the path of a YAML file'))
      .requiredOption('-o, --output <file>', 'where the page goes; - is standard output')
      .option('--open', 'open the page in your browser')
      .option('--link <address>', 'where you have put the session as a page (backroutine page), printed with a code')
      .addHelpText('after', examples),
  readOptions: ([routine = ''], flags) => {
    const output: string = flags.output;
    const open = flags.open === true;
    if (open && isStandardOutput(output)) throw usage('--open needs a file to open: name one with -o FILE.html.');
    return { routine, output, open, link: readLink(flags.link), choices: readChoices(flags) };
  },
  run: async ({ routine: name, output, open, link, choices: written }, ports) => {
    const config = await loadConfig(ports);
    const library = openLibrary(ports, config);
    const { pictures, ...loaded } = await loadWithPictures(name, library, ports.files);
    const { routine } = takeTyped(loaded, ports, written);
    // Kept cautions change nothing here: the page may be for somebody else, and says itself who should take care.
    const plan = buildPlan(routine, withConfig(written, config));
    const page = renderHandout(plan, routine, { link, pictures });
    await writePage(output, page, 'to read or print it', ports);
    if (open) await openInBrowser(output, ports);
    return exitCodes.done;
  },
};

/** Longer ones make a code that no camera reads from paper. */
const maxLinkLength = 300;

/** An address that a browser opens as it is, and nothing that it would run. */
function readLink(text: unknown): string | undefined {
  if (text === undefined) return undefined;
  const url =
    typeof text === 'string' && text.length <= maxLinkLength && URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return url.href;
  throw usage(
    `--link takes an address of a page, at most ${maxLinkLength} letters long, for example --link https://example.org/anna.html.`,
  );
}
