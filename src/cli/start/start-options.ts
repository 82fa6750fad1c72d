import type { OptionValues } from 'commander';
import type { LogFormat } from '../../outputs/session-log.ts';
import type { Choices } from '../../plan/choices.ts';
import { readChoices } from '../choice-flags.ts';
import { readPain } from '../read-flags.ts';

export interface StartOptions {
  /** A name or a path; asked for where neither this nor a mode is given. */
  readonly routine: string | undefined;
  readonly choices: Choices;
  /** A voice's name, `none`, or the usual one. */
  readonly voice: string | undefined;
  readonly pain: number | undefined;
  readonly logFile: string | undefined;
  readonly logFormat: LogFormat;
  readonly plain: boolean;
  /** Answers the safety questions with no. */
  readonly yes: boolean;
  /** Goes on with today's interrupted session. */
  readonly resume: boolean;
}

export function readStartOptions(args: readonly string[], flags: OptionValues): StartOptions {
  return {
    routine: args[0],
    choices: readChoices(flags),
    voice: flags.voice,
    pain: readPain(flags.pain),
    logFile: flags.log,
    logFormat: flags.logFormat ?? 'text',
    plain: flags.plain === true,
    yes: flags.yes === true,
    resume: flags.resume === true,
  };
}
