/** How the person is asked and shown things: with what is repainted, or line by line. */
import type { Environment, Ports, Terminal } from '../ports.ts';
import { ownMessages } from './own-messages.ts';
import type { Prompts } from './prompts.ts';

/** Whether everything is written line by line: as the person wants it, or where nothing can be repainted or drawn. */
export function needsPlainLines(terminal: Pick<Terminal, 'canRepaint' | 'hasUnicode'>, wantsPlain: boolean): boolean {
  return wantsPlain || !terminal.canRepaint || !terminal.hasUnicode;
}

/** The prompts in the person's own language, or `undefined` where nobody can be asked. */
export async function openPrompts(
  { terminal, environment }: Pick<Ports, 'terminal'> & { readonly environment: Pick<Environment, 'variables'> },
  wantsPlain: boolean,
): Promise<Prompts | undefined> {
  const { controls } = ownMessages(environment).prompts;
  const streams = terminal.promptStreams();
  if (streams === undefined) return undefined;
  if (!needsPlainLines(terminal, wantsPlain)) {
    return new (await import('./inquirer-prompts.ts')).InquirerPrompts(streams, terminal, controls);
  }
  const { openLinePrompts } = await import('./line-prompts.ts');
  return openLinePrompts(streams, terminal, controls);
}
