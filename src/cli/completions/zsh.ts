import type { DescribedCommand, Value } from '../describe-command.ts';
import {
  type BuildCompletions,
  listNames,
  quote,
  renderCases,
  renderPlaces,
  renderValues,
} from './completion-script.ts';

/** For a folder of `fpath`, and to be sourced as well. */
export const buildZsh: BuildCompletions = ({ program, exercises }) => `#compdef backroutine
# zsh completions for backroutine
_backroutine() {
  local cur=\${words[CURRENT]} prev=\${words[CURRENT - 1]} at='' i
  local -a found
  for ((i = 2; i < CURRENT; i++)); do
    case "$at \${words[i]}" in
${renderPlaces(program).join('\n')}
    esac
  done
  case "$at $prev" in
${renderValues(program, (value) => renderValue(value, exercises)).join('\n')}
  esac
  if [[ $cur == -* ]]; then
      case "$at" in
${renderCases(program, renderOptions).join('\n')}
      esac
      _describe -o option found
  else
      case "$at" in
${renderCases(program, (command) => renderOperands(command, exercises)).join('\n')}
      esac
  fi
}

_backroutine_routines() {
  local -a routines
  routines=("\${(@f)$(${listNames})}")
  compadd -a routines
}

if [[ $funcstack[1] == _backroutine ]]; then _backroutine "$@"; else compdef _backroutine backroutine; fi
`;

function renderOptions({ options }: DescribedCommand): string {
  return `found=(${options.flatMap(({ names, means }) => names.map((name) => describe(name, means))).join(' ')})`;
}

function renderOperands({ subcommands, operands }: DescribedCommand, exercises: readonly string[]): string | undefined {
  const names = subcommands.map(({ path, summary }) => describe(path.split(' ').at(-1) ?? '', summary));
  const [operand] = operands;
  if (names.length === 0 && operand === undefined) return undefined;
  const commands = names.length === 0 ? [] : [`found=(${names.join(' ')})`, '_describe command found'];
  return [...commands, ...(operand === undefined ? [] : [renderValue(operand.value, exercises)])].join('; ');
}

/** A colon ends the word. */
function describe(word: string, means: string): string {
  return quote(`${word.replaceAll(':', '\\:')}:${means}`);
}

function renderValue({ choices, takes }: Value, exercises: readonly string[]): string {
  const words = [...choices, ...(takes.has('exercise') ? exercises : [])];
  const parts = [
    ...(words.length > 0 ? [`compadd -- ${words.map(quote).join(' ')}`] : []),
    ...(takes.has('routine') ? ['_backroutine_routines'] : []),
    ...(takes.has('file') ? ['_files'] : []),
  ];
  return parts.length === 0 ? ':' : parts.join('; ');
}
