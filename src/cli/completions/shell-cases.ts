/** What bash and zsh have in common: a `case` over the place in the line, with the words for each. */
import { type DescribedCommand, listCommands, type Value } from '../describe-command.ts';
import { quote } from './completion-script.ts';

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
