/** Things that happen, as codes with typed arguments, and words for each: a table without one of them does not compile. */

/** A code of `Args` with its arguments. */
export type TaggedMessage<Args, Code extends keyof Args = keyof Args> = {
  readonly [C in Code]: { readonly code: C } & Args[C];
}[Code];

/** Words for every code of `Args`. */
export type MessageTable<Args, Text = string> = { readonly [C in keyof Args]: (coded: TaggedMessage<Args, C>) => Text };

/** A code that says it all. */
export type NoArgs = Readonly<Record<never, never>>;

export function formatMessage<Args, Text>(words: MessageTable<Args, Text>, coded: TaggedMessage<Args>): Text {
  // Each code stands beside the words for it, which the compiler cannot follow through the union.
  const say = words[coded.code] as (coded: TaggedMessage<Args>) => Text;
  return say(coded);
}
