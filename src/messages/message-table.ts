/** Messages as codes with typed arguments, and tables of words for them: a table without one of them does not compile. */

/** A code of `Args` with its arguments beside it. */
export type TaggedMessage<Args, Code extends keyof Args = keyof Args> = {
  readonly [C in Code]: { readonly code: C } & Args[C];
}[Code];

/** Words for every code of `Args`. */
export type MessageTable<Args, Text = string> = {
  readonly [C in keyof Args]: (message: TaggedMessage<Args, C>) => Text;
};

/** The arguments of a code that says it all. */
export type NoArgs = Readonly<Record<never, never>>;

export function formatMessage<Args, Text>(table: MessageTable<Args, Text>, message: TaggedMessage<Args>): Text {
  // Each code stands beside the words for it, which the compiler cannot follow through the union.
  const format = table[message.code] as (message: TaggedMessage<Args>) => Text;
  return format(message);
}
