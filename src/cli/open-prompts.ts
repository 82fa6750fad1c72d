/** How the person is asked and shown things: with what is repainted, or line by line. */
import type { PromptControls } from '../messages/prompts.ts';
import type { Terminal } from '../ports.ts';
import type { Prompts } from './prompts.ts';

/** Whether everything is written line by line: as the person wants it, or where nothing can be repainted or drawn. */
export function needsPlainLines(terminal: Pick<Terminal, 'canRepaint' | 'hasUnicode'>, wantsPlain: boolean): boolean {
  return wantsPlain || !terminal.canRepaint || !terminal.hasUnicode;
}

/** The prompts for a terminal, or `undefined` where nobody can be asked. */
export async function openPrompts(
  terminal: Terminal,
  wantsPlain: boolean,
  controls: PromptControls,
): Promise<Prompts | undefined> {
  const streams = terminal.promptStreams();
  if (streams === undefined) return undefined;
  if (!needsPlainLines(terminal, wantsPlain)) {
    return new (await import('./inquirer-prompts.ts')).InquirerPrompts(streams, terminal, controls);
  }
  const { openLinePrompts } = await import('./line-prompts.ts');
  return openLinePrompts(streams, terminal, controls);
}
