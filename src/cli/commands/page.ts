import { InvalidArgumentError, Option } from 'commander';
import type { Choices } from '../../plan/choices.ts';
import type { Sounds } from '../../routine/config-format.ts';
import { type Bitrate, bitratesKbps } from '../../voice/render/mp3.ts';
import type { CliCommand } from '../command.ts';
import { isStandardOutput, refuseInput } from '../file-fault.ts';
import { buildSessionPage } from '../page/build-session-page.ts';
import { addChoiceFlags, readChoices, soundsOption, usage, voiceOption } from '../read-flags.ts';
import { RoutineLibrary } from '../routine-library.ts';
import { buildSoundPreferences, loadConfig, withConfig } from '../settings.ts';
import { exitCodes } from '../user-error.ts';
import { openInBrowser, writePage } from '../write-page.ts';

export interface PageOptions {
  readonly routine: string;
  /** A path; `-` is standard output. */
  readonly output: string;
  readonly open: boolean;
  readonly bitrate: Bitrate;
  readonly choices: Choices;
  readonly voice: string | undefined;
  readonly sounds: Sounds | undefined;
}

/** A quarter of an hour in less than 5 MB. */
const usualKbps = 32;

const examples = `
Examples:
  $ backroutine page maintenance -o maintenance.html --open
  $ backroutine page ./from-my-physio.yaml --level 1 -o for-anna.html

The page is one file, with its voice and figures. It needs no network, asks what speaks against the session before it
begins, and keeps the result in the browser, from where backroutine history add FILE takes it.
`;

/** A session as one page: the very plan and words that start would play. */
export const page: CliCommand<PageOptions> = {
  declare: (command) =>
    addChoiceFlags(command.argument('<routine>', 'a name from backroutine list, or the path of a YAML file'))
      .requiredOption('-o, --output <file>', 'where the page goes; - is standard output')
      .option('--open', 'open the page in your browser')
      .addOption(
        new Option('--bitrate <kbit/s>', 'how good its sound is, and how large the file').choices(
          bitratesKbps.map(String),
        ),
      )
      .addOption(voiceOption)
      .addOption(soundsOption)
      .addHelpText('after', examples),
  readOptions: ([routine], flags) => {
    if (routine === undefined) throw new InvalidArgumentError('Name a routine.');
    if (flags.waitForMe === true) {
      throw usage(
        'A page goes on by itself. Leave out --wait-for-me: Pause, or "I am ready", gives or takes the time for it.',
      );
    }
    const output: string = flags.output;
    const open = flags.open === true;
    if (open && isStandardOutput(output)) throw usage('--open needs a file to open: name one with -o FILE.html.');
    const bitrate = bitratesKbps.find((one) => String(one) === flags.bitrate) ?? usualKbps;
    return {
      routine,
      output,
      open,
      bitrate,
      choices: readChoices(flags),
      voice: flags.voice,
      sounds: flags.sounds,
    };
  },
  run: async ({ routine: name, output, open, bitrate, choices: written, voice, sounds }, ports) => {
    const config = await loadConfig(ports.files, ports.environment.folders);
    const library = new RoutineLibrary(ports.files, ports.environment.folders, config.pace);
    const loaded = await library.load(name);
    refuseInput(output, loaded.path, ports.files);
    const preferences = buildSoundPreferences({ voice, sounds, volume: undefined }, config);
    if (!preferences.speaks && !preferences.beeps)
      throw usage(
        'A page without voice and beeps has nothing to go by. Leave out --voice none, or add --sounds beeps.',
      );
    // Kept cautions change nothing here: the page may be for somebody else, and asks by itself.
    const choices = withConfig(written, config);
    const html = await buildSessionPage(loaded, choices, { preferences, bitrate }, ports);
    await writePage(output, html, 'to be led through it', ports);
    if (open) await openInBrowser(output, ports);
    return exitCodes.done;
  },
};
