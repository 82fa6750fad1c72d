import type { Terminal } from '../ports.ts';
import type { Prompts } from './prompts.ts';

/** The prompts for a terminal, or `undefined` where nobody can be asked. */
export async function openPrompts(terminal: Terminal, isPlain: boolean): Promise<Prompts | undefined> {
  const streams = terminal.promptStreams();
  if (streams === undefined) return undefined;
  if (isPlain || !terminal.canRepaint) return new (await import('./line-prompts.ts')).LinePrompts(streams, terminal);
  return new (await import('./inquirer-prompts.ts')).InquirerPrompts(streams, terminal);
}
