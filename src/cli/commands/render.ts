import { Option, type OptionValues } from 'commander';
import type { Choices } from '../../plan/choices.ts';
import type { Sounds } from '../../routine/config-format.ts';
import type { Bitrate } from '../../voice/render/mp3-header.ts';
import { type SoundEnding, soundFormats } from '../../voice/render/sound-formats.ts';
import { applyKeptCautions } from '../apply-cautions.ts';
import type { CliCommand } from '../command.ts';
import { ownMessages } from '../own-messages.ts';
import { addChoiceFlags, readChoices, soundsOption, usage, voiceOption } from '../read-flags.ts';
import { buildBitrateOption, chooseHeard, readBitrate, writeSound } from '../render/write-sound.ts';
import { openLibrary } from '../routine-library.ts';
import { loadConfig, withConfig } from '../settings.ts';
import { exitCodes, isStandardOutput, refuseInput } from '../user-error.ts';
import { takeTyped } from '../week-and-level.ts';

interface RenderOptions {
  readonly routine: string;
  /** A file, or `-` for stdout. */
  readonly file: string;
  /** Which kind of file it is. */
  readonly format: SoundEnding;
  readonly bitrate: Bitrate;
  readonly choices: Choices;
  readonly voice: string | undefined;
  readonly sounds: Sounds | undefined;
}

/** What stdout gets where nothing says otherwise. */
const defaultEnding: SoundEnding = 'ogg';

const endings = Object.keys(soundFormats) as SoundEnding[];

/** `.ogg, .mp3 or .wav` */
const listedEndings = endings
  .map((ending) => `.${ending}`)
  .join(', ')
  .replace(/, (?=[^,]*$)/, ' or ');

const examples = `
Examples:
  $ backroutine render maintenance -o maintenance.ogg
  $ backroutine render pain-day -o pain-day.mp3 --start-side right
  $ backroutine render maintenance -o - --format wav | aplay
`;

/** A session as a sound file for a phone: the very plan and clips that start would play. */
export const render: CliCommand<RenderOptions> = {
  declare: (command) =>
    addChoiceFlags(command.argument('<routine>', 'a name from backroutine list, or the path of a YAML file'))
      .requiredOption('-o, --output <file>', `where it is written: ${listedEndings}; - is stdout`)
      .addOption(new Option('--format <kind>', 'the kind of file, where its name does not say so').choices(endings))
      .addOption(buildBitrateOption('of a .mp3 file: how good its sound is, and how large it gets'))
      .addOption(voiceOption)
      .addOption(soundsOption)
      .addHelpText('after', examples),
  readOptions,
  run: async (options, ports) => {
    if (isStandardOutput(options.file) && ports.stdout.isTerminal)
      throw usage(
        'The sound would be written onto your terminal. Send it on, as with | aplay, or name a file after -o.',
      );
    const config = await loadConfig(ports);
    const library = openLibrary(ports, config);
    const { routine } = takeTyped(await library.loadMeant(options.routine), ports, options.choices);
    refuseInput(options.file, ports.files);
    const preferences = chooseHeard(options, config, 'A sound file without voice and beeps would be silent.');
    const messages = ownMessages(ports.environment);
    const applied = applyKeptCautions(routine, withConfig(options.choices, config), { messages, ports });
    ports.stderr.write(applied.notices.map((line) => `${line}\n`).join(''));
    await writeSound(routine, applied.choices, preferences, options, ports);
    return exitCodes.done;
  },
};

function readOptions([routine = '']: readonly string[], flags: OptionValues): RenderOptions {
  if (flags.waitForMe === true) {
    throw usage(
      'A sound file cannot wait for you, as no key can be pressed in it. Leave out --wait-for-me; for more time to change sides, set pace: switch in the routine or in config.yaml.',
    );
  }
  const file: string = flags.output;
  const ending = endings.find((one) => file.toLowerCase().endsWith(`.${one}`));
  if (flags.format === undefined && ending === undefined && !isStandardOutput(file)) {
    throw usage(`The name after -o must end with ${listedEndings}, or --format must say which it is.`);
  }
  const format: SoundEnding = flags.format ?? ending ?? defaultEnding;
  if (flags.bitrate !== undefined && format !== 'mp3') {
    throw usage(
      '--bitrate is for .mp3 files: .ogg takes what the sound needs, and .wav always the same. Leave it out, or name a .mp3 file after -o.',
    );
  }
  return {
    routine,
    file,
    format,
    bitrate: readBitrate(flags),
    choices: readChoices(flags),
    voice: flags.voice,
    sounds: flags.sounds,
  };
}
