import { createTheme } from '../../outputs/screen/theme.ts';
import { renderJson } from '../../text/escape.ts';
import type { CliCommand } from '../command.ts';
import { ownMessages } from '../own-messages.ts';
import { readWeeks } from '../progress/read-progress.ts';
import { renderProgress } from '../progress/render-progress.ts';
import { readWeeksFlag, usualWeeks } from '../read-flags.ts';
import { findUsualLevel, readTodayFacts, renderSigns } from '../today/read-today-facts.ts';
import { renderThisWeek } from '../today/render-today.ts';
import { exitCodes } from '../user-error.ts';

interface ProgressOptions {
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

The level of maintenance goes by the pain. One more is offered after two sessions in a row that went well (Baechle and
Earle: two for two) and a week at the level (Sherwood Forest Hospitals NHS), with a pain of 3 at most afterwards
(Silbernagel 2007, from Achilles work). One less is proposed after 2 points more (Ostelo 2008), after 4 or 5 twice in a
row, or where the same exercise hurt twice; level 1 comes after 6 and more, and after a pain day. Others raise by fixed
amounts whatever the pain (BMC Public Health 2007;7:254). The two contradict each other; for somebody who is on their
own this program takes the first. That there are eight levels, that one less is one and after a fortnight two, and that
95 % counts as done is this project's own choice.
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
      const page = {
        progress,
        level,
        thisWeek: renderThisWeek(await readTodayFacts(ports), words),
        typedCommand: environment.typedCommand,
      };
      stdout.write(`${renderProgress(page, words, paper).join('\n')}\n`);
    }
    return exitCodes.done;
  },
};
