import type { Command as CommanderCommand, OptionValues } from 'commander';
import type { Ports } from '../ports.ts';

/** One of the program's commands: what can be written on the command line, and what is done. */
export interface CliCommand<Options> {
  /** What can be done under this name besides the command itself: `history add`. */
  readonly subcommands?: readonly CommandEntry[];
  /** Adds arguments, options and examples. */
  declare(command: CommanderCommand): CommanderCommand;
  /** What was written, as values. Throws a UserError for what cannot be understood. */
  readOptions(args: readonly string[], flags: OptionValues): Options;
  /** Does it and says what the program ends with. Throws a UserError for what the person can put right. */
  run(options: Options, ports: Ports): Promise<number>;
}

/** The program with every command declared, for what is made from the definitions. */
export type LoadProgram = () => Promise<CommanderCommand>;

/** A command before it is needed: its file is loaded when its name is on the command line. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  attach(command: CommanderCommand, commandLine: CommandLine): Promise<void>;
}

/** What was typed, the world it is for, and what to call with the exit code. */
interface CommandLine {
  /** Commands whose name is not among them are named, and no more; `all` are loaded. */
  readonly args: readonly string[] | 'all';
  readonly ports: Ports;
  readonly loadProgram: LoadProgram;
  end(exitCode: number): void;
}

/** Names every entry, and loads those whose name is on the command line. */
export async function attachCommands(
  parent: CommanderCommand,
  entries: readonly CommandEntry[],
  commandLine: CommandLine,
): Promise<void> {
  for (const entry of entries) {
    const command = parent.command(entry.name).summary(entry.summary).description(entry.summary);
    if (commandLine.args === 'all' || commandLine.args.includes(entry.name)) await entry.attach(command, commandLine);
  }
}

export function lazyCommand<Options>(
  name: string,
  summary: string,
  load: (loadProgram: LoadProgram) => Promise<CliCommand<Options>>,
): CommandEntry {
  return {
    name,
    summary,
    attach: async (command, commandLine) => {
      const loaded = await load(commandLine.loadProgram);
      const { ports, end } = commandLine;
      command.showHelpAfterError(`Run backroutine ${fullName(command)} --help to see what there is.`);
      command.configureOutput({ outputError: (text, write) => write(suggestFlag(text, listFlags(command))) });
      await attachCommands(command, loaded.subcommands ?? [], commandLine);
      loaded.declare(command).action(async () => {
        end(await loaded.run(loaded.readOptions(command.args, command.opts()), ports));
      });
    },
  };
}

/** `history add` */
function fullName(command: CommanderCommand): string {
  const above = command.parent;
  return above?.parent ? `${fullName(above)} ${command.name()}` : command.name();
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

/** What `help` explains besides the commands. */
export const topicNames = ['format', 'exercises', 'keys', 'environment'] as const;

export type TopicName = (typeof topicNames)[number];

export interface HelpTopic {
  /** Its lines, at most `columns` wide where they can be broken. `section` is a part of it that was asked for. */
  render(section: string | undefined, columns: number, ports: Ports): Promise<readonly string[]>;
}
