import type { Messages } from '../messages/messages.ts';
import { messagesFor, renderFallbackNotice } from '../messages/messages-for.ts';
import type { Environment, TextSink } from '../ports.ts';

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
