import { type DescribedCommand, type DescribedOption, listCommands, type Value } from '../describe-command.ts';
import { type BuildCompletions, listNames } from './completion-script.ts';

export const buildFish: BuildCompletions = ({ program, exercises }) => {
  const commands = listCommands(program);
  const paths = commands.flatMap(({ path }) => (path === '' ? [] : [quoteFish(` ${path}`)]));
  return `# fish completions for backroutine
function __backroutine_at
    set -l at ''
    set -l words (commandline -opc)
    for word in $words[2..-1]
        if contains -- "$at $word" ${paths.join(' ')}
            set at "$at $word"
        end
    end
    test "$at" = "$argv[1]"
end

function __backroutine_routines
    ${listNames}
end

complete -c backroutine -f
${commands.flatMap((command) => renderCommand(command, exercises)).join('\n')}
`;
};

function renderCommand(command: DescribedCommand, exercises: readonly string[]): readonly string[] {
  const place = command.path === '' ? '' : ` ${command.path}`;
  const at = `complete -c backroutine -n ${quoteFish(`__backroutine_at '${place}'`)}`;
  const [operand] = command.operands;
  return [
    ...command.subcommands.map(
      ({ path, summary }) => `${at} -a ${quoteFish(path.split(' ').at(-1) ?? '')} -d ${quoteFish(summary)}`,
    ),
    ...command.options.map((option) => `${at} ${renderOption(option, exercises)}`),
    ...(operand === undefined ? [] : renderValue(operand.value, exercises).map((part) => `${at} ${part}`)),
  ];
}

function renderOption({ names, means, value }: DescribedOption, exercises: readonly string[]): string {
  const flags = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  // Without files unless the value may be one.
  const takes = value === undefined ? [] : [value.takes.has('file') ? '-r' : '-x', ...renderValue(value, exercises)];
  return [...flags, ...takes, `-d ${quoteFish(means)}`].join(' ');
}

function renderValue({ choices, takes }: Value, exercises: readonly string[]): readonly string[] {
  const words = [...choices, ...(takes.has('exercise') ? exercises : [])].join(' ');
  const routines = takes.has('routine') ? '(__backroutine_routines)' : '';
  const all = [words, routines].filter((part) => part !== '').join(' ');
  return [...(all === '' ? [] : [`-a ${quoteFish(all)}`]), ...(takes.has('file') ? ['-F'] : [])];
}

/** In single quotes fish knows two escapes. */
function quoteFish(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
