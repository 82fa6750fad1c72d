/** What completions are made of, and what the scripts of the shells have in common. */
import { type DescribedCommand, listCommands, type Value } from '../describe-command.ts';

/** What completions are made of: the commands, and names that only this program knows. */
interface Completed {
  readonly program: DescribedCommand;
  /** The exercises that the program brings. Routines are asked for when they are completed. */
  readonly exercises: readonly string[];
}

/** A script for one shell. It compares what was typed and never evaluates it. */
export type BuildCompletions = (completed: Completed) => string;

/** Prints the names of the routines there are, one a line. Not by the word that was typed, which may be anything. */
export const listNames = 'command backroutine list --names 2>/dev/null';

/** Single quotes: in them no shell that this is for evaluates anything. `'\''` ends them for one quote. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** `start`, `history`, `history add`: each moves the place on, from the words before the cursor. */
export function renderPlaces(program: DescribedCommand): readonly string[] {
  return listCommands(program).flatMap(({ path }) =>
    path === '' ? [] : [`      ${quote(` ${path}`)}) at=${quote(` ${path}`)} ;;`],
  );
}

/** The values of options, by the place and the option before the cursor. */
export function renderValues(program: DescribedCommand, renderValue: (value: Value) => string): readonly string[] {
  return listCommands(program).flatMap(({ path, options }) =>
    options.flatMap(({ names, value }) => {
      if (value === undefined) return [];
      const patterns = names.map((name) => quote(`${placeOf(path)} ${name}`));
      return [`    ${patterns.join(' | ')}) ${renderValue(value)}; return ;;`];
    }),
  );
}

export function renderCases(
  program: DescribedCommand,
  renderCase: (command: DescribedCommand) => string | undefined,
): readonly string[] {
  return listCommands(program).flatMap((command) => {
    const text = renderCase(command);
    return text === undefined ? [] : [`        ${quote(placeOf(command.path))}) ${text} ;;`];
  });
}

function placeOf(path: string): string {
  return path === '' ? '' : ` ${path}`;
}
