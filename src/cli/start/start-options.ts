/** What was asked of `start` on the command line and in the settings, and what every question before a session needs. */
import type { OptionValues } from 'commander';
import type { Messages } from '../../messages/messages.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import type { LogFormat } from '../../outputs/session-log.ts';
import type { Choices } from '../../plan/choices.ts';
import type { Ports } from '../../ports.ts';
import type { Config, Figures, Sounds } from '../../routine/config-format.ts';
import type { Prompts } from '../prompts.ts';
import { readChoices, readPain, readVolume, usage } from '../read-flags.ts';
import type { LoadedRoutine, RoutineLibrary } from '../routine-library.ts';
import { buildSoundPreferences, type SoundPreferences, withConfig } from '../settings.ts';

export interface StartFlags {
  /** A name or a path; asked for where neither this nor a mode is given. */
  readonly routine: string | undefined;
  readonly choices: Choices;
  /** A voice's name, `none`, or the usual one. */
  readonly voice: string | undefined;
  readonly sounds: Sounds | undefined;
  /** 0 to 1. */
  readonly volume: number | undefined;
  readonly pain: number | undefined;
  readonly logFile: string | undefined;
  readonly logFormat: LogFormat;
  readonly plain: boolean;
  readonly figures: Figures | undefined;
  /** Answers the safety questions with no. */
  readonly yes: boolean;
  /** Goes on with today's interrupted session. */
  readonly resume: boolean;
  /** The exercise to begin with, by number or name. */
  readonly from: string | undefined;
  /** Waits for the next round first, and after each again. */
  readonly wait: boolean;
}

export function readStartFlags(args: readonly string[], flags: OptionValues): StartFlags {
  const choices = readChoices(flags);
  if (
    flags.resume === true &&
    (args.length > 0 || flags.from !== undefined || flags.count !== undefined || Object.keys(choices).length > 0)
  ) {
    throw usage(
      '--resume goes on with the session as it was begun. Leave out the routine, --from, --mode, --minutes, --dose, --level, --week, --start-side, --wait-for-me, --count and --rate.',
    );
  }
  if (choices.week !== undefined && args.length === 0)
    throw usage('--week is for a routine that you name, for example: backroutine start my-sheet --week 2');
  return {
    routine: args[0],
    choices,
    voice: flags.voice,
    sounds: flags.sounds,
    volume: readVolume(flags.volume),
    pain: readPain(flags.pain),
    logFile: flags.log,
    logFormat: flags.logFormat ?? 'text',
    plain: flags.plain === true,
    figures: flags.figures,
    yes: flags.yes === true,
    resume: flags.resume === true,
    from: flags.from,
    wait: flags.wait === true,
  };
}

/** What was written on the command line, with the person's settings behind it. */
export interface StartOptions extends StartFlags {
  readonly figures: Figures;
  readonly sound: SoundPreferences;
  /** Whether maintenance without a dose, minutes or a level of its own is done at the person's level. */
  readonly usesLevels: boolean;
}

export function buildStartOptions(flags: StartFlags, config: Config): StartOptions {
  return {
    ...flags,
    choices: withConfig(flags.choices, config),
    plain: flags.plain || config.plain === true,
    figures: flags.figures ?? config.figures ?? 'auto',
    usesLevels: config.usesLevels !== false,
    sound: buildSoundPreferences(flags, config),
  };
}

/** The sound is none of the questions' business. */
export type AskOptions = Omit<StartOptions, 'sound'>;

/** What the questions want of the library. */
export type RoutineSource = Pick<RoutineLibrary, 'list' | 'load' | 'tryLoad' | 'loadMeant' | 'loadBundled'>;

/** What every question before a session needs. */
export interface AskContext {
  readonly options: AskOptions;
  /** Loaded when a routine is needed. */
  readonly library: () => Promise<RoutineSource>;
  /** `undefined` where nobody can be asked. */
  readonly prompts: Prompts | undefined;
  readonly ports: Ports;
  readonly messages: Messages;
}

/** From here on in the routine's own language, in which its session is led. */
export function inLanguageOf({ routine }: Pick<LoadedRoutine, 'routine'>, context: AskContext): AskContext {
  const messages = messagesFor(routine.language);
  return { ...context, messages, prompts: context.prompts?.withControls(messages.prompts.controls) };
}
