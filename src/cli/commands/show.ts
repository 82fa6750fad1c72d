import { type Command as CommanderCommand, InvalidArgumentError, type OptionValues } from 'commander';
import { buildPlan } from '../../plan/build-plan.ts';
import type { Choices } from '../../plan/choices.ts';
import { wordReason } from '../../plan/word-choice.ts';
import { addChoiceFlags, readChoices } from '../choice-flags.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { RoutineLibrary } from '../routine-library.ts';
import { renderCues } from '../show/render-cues.ts';
import { renderPlanJson } from '../show/render-plan-json.ts';
import { renderSteps } from '../show/render-steps.ts';
import { speechLengths } from '../speech-lengths.ts';

export interface ShowOptions {
  readonly routine: string;
  readonly cues: boolean;
  readonly json: boolean;
  readonly choices: Choices;
  readonly voice: string | undefined;
}

export const show: Command<ShowOptions> = {
  declare: (command: CommanderCommand) =>
    addChoiceFlags(command.argument('<routine>', 'a name from backroutine list, or the path of a YAML file'))
      .option('--cues', 'every word that would be said, with its offset')
      .option('--json', 'print the whole plan as JSON'),
  readOptions: (args: readonly string[], flags: OptionValues) => {
    const [routine] = args;
    if (routine === undefined) throw new InvalidArgumentError('Name a routine.');
    return {
      routine,
      cues: flags.cues === true,
      json: flags.json === true,
      choices: readChoices(flags),
      voice: flags.voice,
    };
  },
  run: async ({ routine: name, cues, json, choices, voice }, ports) => {
    const library = new RoutineLibrary(ports.files, ports.environment.folders);
    const { routine } = await library.load(name);
    const lengthOf = await speechLengths(routine, choices, voice, ports);
    const plan = buildPlan(routine, choices, lengthOf);
    const reason = wordReason(plan, choices, choices.budgetMs ?? routine.budgetMs);
    const lines = cues ? renderCues(plan) : renderSteps(plan, reason);
    ports.stdout.write(json ? renderPlanJson(plan) : `${lines.join('\n')}\n`);
    return exitCodes.done;
  },
};
