import type { PromptWords } from '../messages/prompts.ts';
import type { Terminal } from '../ports.ts';
import { needsPlainLines } from './needs-plain-lines.ts';
import type { Prompts } from './prompts.ts';

/** The prompts for a terminal, or `undefined` where nobody can be asked. */
export async function openPrompts(
  terminal: Terminal,
  wantsPlain: boolean,
  words: PromptWords,
): Promise<Prompts | undefined> {
  const streams = terminal.promptStreams();
  if (streams === undefined) return undefined;
  if (!needsPlainLines(terminal, wantsPlain)) {
    return new (await import('./inquirer-prompts.ts')).InquirerPrompts(streams, terminal, words);
  }
  const { openLinePrompts } = await import('./line-prompts.ts');
  return openLinePrompts(streams, terminal, words);
}
