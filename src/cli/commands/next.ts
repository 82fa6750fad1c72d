import { renderJson } from '../../text/escape.ts';
import type { CliCommand } from '../command.ts';
import { readTodayFacts } from '../today/read-today-facts.ts';
import { describeDue, renderDue } from '../today/render-today.ts';
import { exitCodes } from '../user-error.ts';

const examples = `
Examples:
  $ backroutine next                          when the next round or session is due
  $ backroutine next > due.txt && notify-send "Your back"
  $ backroutine next --json
`;

interface NextOptions {
  readonly json: boolean;
}

export const next: CliCommand<NextOptions> = {
  declare: (command) =>
    command
      .option('--json', 'print as JSON')
      .addHelpText('after', '\nEnds with 0 when it is due, and with 1 when not yet.')
      .addHelpText('after', examples),
  readOptions: (_args, flags) => ({ json: flags.json === true }),
  run: async ({ json }, ports) => {
    const facts = await readTodayFacts(ports);
    if (facts.unread !== undefined) throw facts.unread;
    // Only a routine's file knows how many rounds its day has, and a prompt need not wait for that.
    const line = json
      ? renderJson(describeDue(facts, ports.clock))
      : renderDue(facts, { calendar: ports.clock, maxRounds: undefined, command: ports.environment.typedCommand });
    ports.stdout.write(`${line}\n`);
    return facts.due.isDue ? exitCodes.done : exitCodes.notYet;
  },
};
