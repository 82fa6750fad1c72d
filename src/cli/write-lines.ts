/** Text for the person, between the questions: broken between words, so that no window breaks it within one. */
import type { Terminal } from '../ports.ts';
import { widthOf } from '../routine/letters.ts';

type Page = Pick<Terminal, 'size' | 'write'>;

export function writeLines(terminal: Page, lines: readonly string[]): void {
  terminal.write(`${wrapLines(lines, terminal.size().columns).join('\n')}\n`);
}

/**
 * Lines of at most `columns`. What follows a break stands below the first word, behind a list's dash. A longer word,
 * such as a path, stays whole: it may have to be copied.
 */
export function wrapLines(lines: readonly string[], columns: number): readonly string[] {
  return lines.flatMap((line) => wrapLine(line, columns));
}

function wrapLine(line: string, columns: number): readonly string[] {
  if (widthOf(line) <= columns) return [line];
  const mark = /^ *(?:- )?/.exec(line)?.[0] ?? '';
  const [first = '', ...words] = line.slice(mark.length).split(' ');
  const wrapped = [mark + first];
  for (const word of words) {
    const longer = `${wrapped.at(-1)} ${word}`;
    if (widthOf(longer) <= columns) wrapped[wrapped.length - 1] = longer;
    else wrapped.push(' '.repeat(mark.length) + word);
  }
  return wrapped;
}
