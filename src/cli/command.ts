import type { Command as CommanderCommand, OptionValues } from 'commander';
import type { Ports } from '../ports.ts';

/** One of the program's commands: what can be written on the command line, and what is done. */
export interface CliCommand<Options> {
  /** Adds arguments, options and examples. */
  declare(command: CommanderCommand): CommanderCommand;
  /** What was written, as values. Throws a UserError for what cannot be understood. */
  readOptions(args: readonly string[], flags: OptionValues): Options;
  /** Does it and says what the program ends with. Throws a UserError for what the person can put right. */
  run(options: Options, ports: Ports): Promise<number>;
}

/** A command before it is needed: its file is loaded when its name is on the command line. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  attach(command: CommanderCommand, ports: Ports, end: (exitCode: number) => void): Promise<void>;
}

export function lazyCommand<Options>(
  name: string,
  summary: string,
  load: () => Promise<CliCommand<Options>>,
): CommandEntry {
  return {
    name,
    summary,
    attach: async (command, ports, end) => {
      const loaded = await load();
      command.showHelpAfterError(`Run backroutine ${name} --help to see what there is.`);
      command.configureOutput({ outputError: (text, write) => write(suggestFlag(text, listFlags(command))) });
      loaded.declare(command).action(async () => {
        end(await loaded.run(loaded.readOptions(command.args, command.opts()), ports));
      });
    },
  };
}

function listFlags(command: CommanderCommand): readonly string[] {
  return command.options.map(({ long }) => long).filter((long) => long !== undefined && long !== null);
}

/** What commander says of an unknown flag, with a better guess: it knows misspelt words, but not those cut short. */
function suggestFlag(message: string, flags: readonly string[]): string {
  const written = /^error: unknown option '(--\w[\w-]*)/.exec(message)?.[1];
  const meant = flags.filter((flag) => written !== undefined && flag.startsWith(written));
  if (meant.length === 0) return message;
  const [first = ''] = message.split('\n');
  return `${first}\n(Did you mean ${meant.join(' or ')}?)\n`;
}
