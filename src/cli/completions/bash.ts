import type { DescribedCommand, Value } from '../describe-command.ts';
import {
  type BuildCompletions,
  listNames,
  quote,
  renderCases,
  renderPlaces,
  renderValues,
} from './completion-script.ts';

/** Also for the bash 3.2 of macOS. Where nothing is found and a file may stand, bash completes files itself. */
export const buildBash: BuildCompletions = ({ program, exercises }) => `# bash completions for backroutine
_backroutine() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]} at='' word i
  local words
  words=()
  COMPREPLY=()
  if [[ $cur == '=' ]]; then cur=''; elif [[ $prev == '=' ]]; then prev=\${COMP_WORDS[COMP_CWORD - 2]}; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$at \${COMP_WORDS[i]}" in
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
      _backroutine_take no
  else
      case "$at" in
${renderCases(program, (command) => renderOperands(command, exercises)).join('\n')}
        *) _backroutine_take no ;;
      esac
  fi
}

# Takes those of the words that begin as the cursor's does. "files": files are completed where none does.
_backroutine_take() {
  if [[ $1 == no ]]; then compopt +o default 2>/dev/null; fi
  for word in "\${words[@]+"\${words[@]}"}"; do
    if [[ $word == "$cur"* ]]; then COMPREPLY+=("$word"); fi
  done
}

_backroutine_routines() {
  while IFS= read -r word; do words+=("$word"); done < <(${listNames})
}

complete -o default -F _backroutine backroutine
`;

function renderOptions({ options }: DescribedCommand): string {
  return `words=(${options
    .flatMap(({ names }) => names)
    .map(quote)
    .join(' ')})`;
}

function renderOperands({ subcommands, operands }: DescribedCommand, exercises: readonly string[]): string | undefined {
  const names = subcommands.map(({ path }) => path.split(' ').at(-1) ?? '');
  const [operand] = operands;
  if (names.length === 0 && operand === undefined) return undefined;
  return `words=(${names.map(quote).join(' ')}); ${renderValue(operand?.value, exercises)}`;
}

function renderValue(value: Value | undefined, exercises: readonly string[]): string {
  const words = [...(value?.choices ?? []), ...(value?.takes.has('exercise') ? exercises : [])];
  return [
    ...(words.length > 0 ? [`words+=(${words.map(quote).join(' ')})`] : []),
    ...(value?.takes.has('routine') ? ['_backroutine_routines'] : []),
    `_backroutine_take ${value?.takes.has('file') ? 'files' : 'no'}`,
  ].join('; ');
}
