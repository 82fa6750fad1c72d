/** Text for the person, between the questions: broken between words, so that no window breaks it within one. */
import type { Terminal } from '../ports.ts';
import { wrapLines } from '../text/wrap.ts';

type Page = Pick<Terminal, 'size' | 'write'>;

export function writeLines(terminal: Page, lines: readonly string[]): void {
  terminal.write(`${wrapLines(lines, terminal.size().columns).join('\n')}\n`);
}
