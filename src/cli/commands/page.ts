import type { Choices } from '../../plan/choices.ts';
import type { Sounds } from '../../routine/config-format.ts';
import type { Bitrate } from '../../voice/render/mp3-header.ts';
import type { CliCommand } from '../command.ts';
import { buildSessionPage } from '../page/build-session-page.ts';
import { chooseAddress, servePage } from '../page/serve-page.ts';
import { addChoiceFlags, readChoices, soundsOption, usage, voiceOption } from '../read-flags.ts';
import { loadWithPictures } from '../read-pictures.ts';
import { buildBitrateOption, chooseHeard, readBitrate } from '../render/write-sound.ts';
import { openLibrary } from '../routine-library.ts';
import { loadConfig, withConfig } from '../settings.ts';
import { exitCodes, isStandardOutput, refuseInput } from '../user-error.ts';
import { takeTyped } from '../week-and-level.ts';
import { openInBrowser, writePage } from '../write-file.ts';

interface PageOptions {
  readonly routine: string;
  /** A path; `-` is standard output. */
  readonly output: string | undefined;
  /** Gives it to a phone in the same network instead, or too. */
  readonly serve: boolean;
  readonly address: string | undefined;
  readonly open: boolean;
  readonly bitrate: Bitrate;
  /** Carries the lowest doses too. */
  readonly withLowest: boolean;
  readonly choices: Choices;
  readonly voice: string | undefined;
  readonly sounds: Sounds | undefined;
}

const examples = `
Examples:
  $ backroutine page maintenance -o maintenance.html --open
  $ backroutine page ./from-my-physio.yaml --level 1 -o for-anna.html
  $ backroutine page maintenance --serve

The page is one file, with its voice and figures. It needs no network, asks what speaks against the session before it
begins, and keeps the result in the browser, from where backroutine history add FILE takes it.
`;

/** A session as one page: the very plan and words that start would play. */
export const page: CliCommand<PageOptions> = {
  declare: (command) =>
    addChoiceFlags(command.argument('<routine>', 'a name from backroutine list, or the path of a YAML file'))
      .option('-o, --output <file>', 'where the page goes; - is standard output')
      .option('--serve', 'give it to a phone in the same network, with a code for its camera')
      .option('--address <address>', 'the address of this machine that the phone can reach')
      .option('--open', 'open the page in your browser')
      .option('--with-lowest', 'the lowest doses too, for a pain of 4 or 5; nearly doubles the file')
      .addOption(buildBitrateOption('how good its sound is, and how large the file'))
      .addOption(voiceOption)
      .addOption(soundsOption)
      .addHelpText('after', examples),
  readOptions: ([routine = ''], flags) => {
    if (flags.waitForMe === true) {
      throw usage(
        'A page goes on by itself. Leave out --wait-for-me: Pause, or "I am ready", gives or takes the time for it.',
      );
    }
    const output: string | undefined = flags.output;
    const open = flags.open === true;
    const serve = flags.serve === true;
    if (output === undefined && !serve)
      throw usage('Say where the page goes: to a file with -o FILE.html, or to a phone with --serve.');
    if (open && (output === undefined || isStandardOutput(output)))
      throw usage('--open needs a file to open: name one with -o FILE.html.');
    if (serve && output !== undefined && isStandardOutput(output))
      throw usage(
        'With --serve the address is written to standard output. Name a file with -o FILE.html, or leave out -o.',
      );
    if (flags.address !== undefined && !serve) throw usage('--address is for --serve. Add it, or leave out --address.');
    return {
      routine,
      output,
      open,
      serve,
      address: flags.address,
      bitrate: readBitrate(flags),
      withLowest: flags.withLowest === true,
      choices: readChoices(flags),
      voice: flags.voice,
      sounds: flags.sounds,
    };
  },
  run: async (options, ports) => {
    const { output, open, bitrate } = options;
    const config = await loadConfig(ports);
    const library = openLibrary(ports, config);
    const { pictures, ...found } = await loadWithPictures(options.routine, library, ports.files);
    const loaded = takeTyped(found, ports, options.choices);
    if (output !== undefined) refuseInput(output, ports.files);
    const preferences = chooseHeard(options, config, 'A page without voice and beeps has nothing to go by.');
    // Kept cautions change nothing here: the page may be for somebody else, and asks by itself.
    const choices = withConfig(options.choices, config);
    const address = options.serve ? await chooseAddress(options.address, ports) : undefined;
    const parts = { library, preferences, bitrate, pictures, hasLowest: options.withLowest };
    const html = await buildSessionPage(loaded, choices, parts, ports);
    if (output !== undefined) await writePage(output, html, 'to be led through it', ports);
    if (open && output !== undefined) await openInBrowser(output, ports);
    return address === undefined ? exitCodes.done : servePage(html, address, ports);
  },
};
