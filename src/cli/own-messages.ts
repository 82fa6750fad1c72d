/** How a person is met before a routine's language is known: in their own, and asked by what is repainted or line by line. */
import type { Messages } from '../messages/messages.ts';
import { messagesFor, renderFallbackNotice } from '../messages/messages-for.ts';
import type { Environment, Ports, Terminal, TextSink } from '../ports.ts';
import type { Prompts } from './prompts.ts';
import { loadConfig } from './settings.ts';

/** Messages for before a routine's language is known: in the person's own, as their system names it. */
export function ownMessages(environment: Pick<Environment, 'variables'>): Messages {
  return messagesFor(ownLocale(environment).split('.')[0] ?? '');
}

/** `en_GB.UTF-8`: looked for in the order in which the locale of messages is; an empty one counts as absent. */
export function ownLocale({ variables }: Pick<Environment, 'variables'>): string {
  return (
    [variables.LC_ALL, variables.LC_MESSAGES, variables.LANG].find((name) => name !== undefined && name !== '') ?? ''
  );
}

/** Says, beside what is asked for, which language stands in where there are no words in a routine's own. */
export function writeFallbackNotice(language: string, stderr: TextSink): void {
  const line = renderFallbackNotice(language);
  if (line !== undefined) stderr.write(`${line}\n`);
}

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

/** The prompts as the person wants them, by a flag or by their settings; line by line where these cannot be read. */
export async function openOwnPrompts(ports: Ports, isPlain = false): Promise<Prompts | undefined> {
  return openPrompts(ports, isPlain || (await wantsPlainLines(ports)));
}

async function wantsPlainLines(ports: Ports): Promise<boolean> {
  try {
    return (await loadConfig(ports)).plain === true;
  } catch {
    return true;
  }
}
