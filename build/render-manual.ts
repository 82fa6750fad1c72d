/** The manual page (`man backroutine`), in mdoc(7), from the same definitions as `--help`. */

import { type DescribedCommand, type DescribedOption, listCommands } from '../src/cli/describe-command.ts';
import { environmentVariables, exitStatuses, type Meaning } from '../src/cli/help/print-topic.ts';
import { splitSentences, wrapText } from '../src/text/prose.ts';

interface ManualFacts {
  readonly program: DescribedCommand;
  /** `November 29, 2026` */
  readonly date: string;
}

/** mandoc asks for short lines, and for each sentence on its own. */
const maxColumns = 76;

export function renderManual({ program, date }: ManualFacts): string {
  const [, ...commands] = listCommands(program);
  const lines = [
    `.Dd ${date}`,
    '.Dt BACKROUTINE 1',
    '.Os',
    '.Sh NAME',
    '.Nm backroutine',
    '.Nd guided stretching for the lower back, counted aloud',
    '.Sh SYNOPSIS',
    '.Nm',
    '.Op Fl -no-color',
    '.Op Ar command Op Ar argument ...',
    '.Sh DESCRIPTION',
    ...renderText(program.summary),
    ...renderText('Without a command it says what is due, how the last days were, and offers a menu.'),
    ...renderList(program.options.flatMap(renderOption)),
    '.Sh COMMANDS',
    ...commands.flatMap(renderCommand),
    '.Sh ENVIRONMENT',
    ...renderMeanings(environmentVariables, 'Ev'),
    '.Sh EXIT STATUS',
    ...renderMeanings(exitStatuses, 'Er'),
    '.Sh SEE ALSO',
    ...renderText('How routines are written, which exercises there are, and the keys of a session:'),
    '.Bd -literal -offset indent',
    'backroutine help format',
    'backroutine help exercises',
    'backroutine help keys',
    '.Ed',
  ];
  return `${lines.join('\n')}\n`;
}

function renderCommand({ path, summary, operands, options }: DescribedCommand): readonly string[] {
  const named = operands.flatMap(({ term, means }) => [`.It Ar ${escapeRoff(term)}`, ...renderText(means)]);
  const own = options.filter(({ names }) => !names.includes('--help'));
  return [`.Ss ${path}`, ...renderText(`${summary}.`), ...renderList([...named, ...own.flatMap(renderOption)])];
}

function renderOption({ names, flags, means }: DescribedOption): readonly string[] {
  const placeholder = /[<[]([^>\]]*)/.exec(flags)?.[1];
  const behind = placeholder === undefined ? '' : ` Ar ${escapeRoff(placeholder)}`;
  return [`.It ${names.map((name) => `Fl ${escapeRoff(name.slice(1))}`).join(' , ')}${behind}`, ...renderText(means)];
}

function renderList(items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : ['.Bl -tag -width Ds', ...items, '.El'];
}

function renderMeanings(meanings: readonly Meaning[], macro: 'Ev' | 'Er'): readonly string[] {
  const items = meanings.flatMap(({ name, means }) => [
    `.It ${name
      .split(', ')
      .map((each) => `${macro} ${each}`)
      .join(' , ')}`,
    ...renderText(means),
  ]);
  return renderList(items);
}

function renderText(text: string): readonly string[] {
  return splitSentences(text.replace(/\s+/g, ' ')).flatMap((sentence) =>
    wrapText(sentence, maxColumns).map(escapeRoff),
  );
}

/** A backslash begins a command of its own, and so does a full stop or a quote at the beginning of a line. */
function escapeRoff(text: string): string {
  return text.replaceAll('\\', '\\e').replace(/^([.'])/, '\\&$1');
}
