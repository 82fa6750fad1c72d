import type { Messages } from '../messages/messages.ts';
import { messagesFor } from '../messages/messages-for.ts';
import type { Environment } from '../ports.ts';

/** Words for whatever is told before a routine's language is known: the person's own, as their system has it. */
export function ownMessages({ variables }: Pick<Environment, 'variables'>): Messages {
  // In the order that the locale of messages is looked for in; an empty one counts as absent.
  const locale = [variables.LC_ALL, variables.LC_MESSAGES, variables.LANG].find(
    (name) => name !== undefined && name !== '',
  );
  return messagesFor(locale?.split('.')[0] ?? '');
}
