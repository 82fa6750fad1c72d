import type { Messages } from '../messages/messages.ts';
import { messagesFor, renderFallbackNotice } from '../messages/messages-for.ts';
import type { Environment, TextSink } from '../ports.ts';

/** Messages for before a routine's language is known: in the person's own, as their system names it. */
export function ownMessages({ variables }: Pick<Environment, 'variables'>): Messages {
  // In the order that the locale of messages is looked for in; an empty one counts as absent.
  const locale = [variables.LC_ALL, variables.LC_MESSAGES, variables.LANG].find(
    (name) => name !== undefined && name !== '',
  );
  return messagesFor(locale?.split('.')[0] ?? '');
}

/** Says, beside what is asked for, which language stands in where there are no words in a routine's own. */
export function writeFallbackNotice(language: string, stderr: TextSink): void {
  const line = renderFallbackNotice(language);
  if (line !== undefined) stderr.write(`${line}\n`);
}
