/** What commander knows of a command, as data: completions and the manual page are made from it. */
import type { Command as CommanderCommand, Option } from 'commander';
import { topicNames } from './command.ts';

export interface DescribedCommand {
  /** `history add`; empty for the program itself. */
  readonly path: string;
  readonly summary: string;
  readonly operands: readonly DescribedOperand[];
  readonly options: readonly DescribedOption[];
  /** Those below it. */
  readonly subcommands: readonly DescribedCommand[];
}

interface DescribedOperand {
  /** As in the help: `<routine>`, `[scores...]`. */
  readonly term: string;
  readonly means: string;
  readonly value: Value;
}

export interface DescribedOption {
  /** `-o, --output <file>` */
  readonly flags: string;
  readonly names: readonly string[];
  readonly means: string;
  /** What stands behind it; `undefined` for a flag alone. */
  readonly value: Value | undefined;
}

/** What can be written in a place. */
export interface Value {
  readonly choices: readonly string[];
  readonly takes: ReadonlySet<'routine' | 'exercise' | 'file'>;
}

export function describeCommand(command: CommanderCommand, above = ''): DescribedCommand {
  const isProgram = command.parent === null;
  const path = isProgram ? '' : `${above} ${command.name()}`.trim();
  const help = command.createHelp();
  return {
    path,
    summary: command.summary() || command.description(),
    operands: help.visibleArguments(command).map((argument) => ({
      term: help.argumentTerm(argument),
      means: argument.description,
      value: describeValue(argument.name(), argument.argChoices),
    })),
    options: help.visibleOptions(command).map(describeOption),
    subcommands: [
      ...command.commands.map((below) => describeCommand(below, path)),
      ...(isProgram ? [describeHelp(command)] : []),
    ],
  };
}

/** commander adds it by itself, and it takes any of the others and the topics. */
function describeHelp(program: CommanderCommand): DescribedCommand {
  const help = program.createHelp().visibleCommands(program).at(-1);
  const choices = [...program.commands.map((command) => command.name()), ...topicNames];
  const operand = { term: '[topic]', means: 'a command or a topic', value: { choices, takes: new Set<never>() } };
  return { path: 'help', summary: help?.description() ?? '', operands: [operand], options: [], subcommands: [] };
}

function describeOption(option: Option): DescribedOption {
  const { flags, short, long, description, required, optional, argChoices } = option;
  const placeholder = /[<[]([^>\]]*)/.exec(flags)?.[1] ?? '';
  return {
    flags,
    names: [short, long].filter((name) => name !== undefined && name !== null),
    means: argChoices === undefined ? description : `${description} (${argChoices.join(', ')})`,
    value: required || optional ? describeValue(placeholder, argChoices) : undefined,
  };
}

const kinds = ['routine', 'exercise', 'file'] as const;

/** The name of a place says what it takes: `<routine|exercise>`, `<files...>`. A routine may be a file of its own. */
function describeValue(name: string, choices: readonly string[] = []): Value {
  const takes = new Set<(typeof kinds)[number]>(kinds.filter((kind) => name.includes(kind)));
  if (takes.has('routine') || name.includes('folder')) takes.add('file');
  return { choices, takes };
}

/** The command and all below it. */
export function listCommands(command: DescribedCommand): readonly DescribedCommand[] {
  return [command, ...command.subcommands.flatMap(listCommands)];
}
