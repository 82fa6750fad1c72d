import type { Terminal } from '../ports.ts';
import { needsPlainLines } from './needs-plain-lines.ts';
import type { Prompts } from './prompts.ts';

/** The prompts for a terminal, or `undefined` where nobody can be asked. */
export async function openPrompts(terminal: Terminal, wantsPlain: boolean): Promise<Prompts | undefined> {
  const streams = terminal.promptStreams();
  if (streams === undefined) return undefined;
  return needsPlainLines(terminal, wantsPlain)
    ? new (await import('./line-prompts.ts')).LinePrompts(streams, terminal)
    : new (await import('./inquirer-prompts.ts')).InquirerPrompts(streams, terminal);
}
