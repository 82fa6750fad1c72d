import { createTheme } from '../../outputs/screen/theme.ts';
import { renderJson } from '../../text/escape.ts';
import type { CliCommand } from '../command.ts';
import { readWeeks } from '../how-it-goes/read-progress.ts';
import { renderProgress } from '../how-it-goes/render-progress.ts';
import { readWeeksFlag, usualWeeks } from '../how-it-goes/weeks-flag.ts';
import { ownMessages } from '../own-messages.ts';
import { findUsualLevel, renderSigns } from '../today/own-level.ts';
import { exitCodes } from '../user-error.ts';

export interface ProgressOptions {
  /** All time where absent. */
  readonly weeks: number | undefined;
  readonly json: boolean;
}

const examples = `
Examples:
  $ backroutine progress                the last ${usualWeeks} weeks
  $ backroutine progress --weeks 4
  $ backroutine progress --all --json

A week begins on Monday, and the present one is the last. Less pain is marked from 2 points or 30 % on
(Ostelo 2008), more pain from 2 points on. The line of the pain has a gap where a session told none, and where none
was told for a week.
`;

export const progress: CliCommand<ProgressOptions> = {
  declare: (command) =>
    command
      .option('--weeks <number>', `how many weeks, this one among them (${usualWeeks} unless you say so)`)
      .option('--all', 'since the first session')
      .option('--json', 'print as JSON')
      .addHelpText('after', examples),
  readOptions: (_args, flags) => ({ weeks: readWeeksFlag(flags), json: flags.json === true }),
  run: async ({ weeks, json }, ports) => {
    const { progress } = readWeeks(ports, weeks, 'sums');
    const { stdout, terminal, environment } = ports;
    const usual = await findUsualLevel(ports);
    if (json) stdout.write(`${renderJson({ ...progress, level: usual ?? null }, 2)}\n`);
    else {
      const paper = {
        columns: stdout.columns,
        hasUnicode: terminal.hasUnicode,
        theme: createTheme(terminal.hasColour && stdout.isTerminal),
      };
      const messages = ownMessages(environment);
      const { progress: words } = await messages.weeks();
      const standing = usual && messages.level.standing(usual.title, usual.level, usual.of, usual.reason);
      const level = standing && renderSigns(standing, paper.hasUnicode);
      const page = { progress, level, typedCommand: environment.typedCommand };
      stdout.write(`${renderProgress(page, words, paper).join('\n')}\n`);
    }
    return exitCodes.done;
  },
};
