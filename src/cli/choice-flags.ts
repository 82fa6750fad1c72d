/** The flags that shape a plan, the same for start, show and render. */
import type { Command as CommanderCommand, OptionValues } from 'commander';
import type { Choices } from '../plan/choices.ts';
import { countOption, doseOption, minutesOption, modeOption, readMinutes, startSideOption } from './read-flags.ts';

export function addChoiceFlags(command: CommanderCommand): CommanderCommand {
  return command
    .addOption(modeOption)
    .addOption(minutesOption)
    .addOption(doseOption)
    .addOption(startSideOption)
    .option('--wait-for-me', 'every side switch waits until you press Enter')
    .addOption(countOption)
    .option('--voice <name>', 'which voice speaks, or none');
}

export function readChoices(flags: OptionValues): Choices {
  const budgetMs = readMinutes(flags.minutes);
  return {
    ...(flags.mode === undefined ? {} : { mode: flags.mode }),
    ...(budgetMs === undefined ? {} : { budgetMs }),
    ...(flags.dose === undefined ? {} : { dose: flags.dose }),
    ...(flags.startSide === undefined ? {} : { startSide: flags.startSide }),
    ...(flags.waitForMe === true ? { waitForMe: true } : {}),
    ...(flags.count === 'down' ? { countDown: true } : {}),
  };
}
