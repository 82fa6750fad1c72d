/** A known name from what was typed of it. */

/** A name in full, or its beginning where no other begins so. */
export type NameMatch =
  | { readonly kind: 'one'; readonly name: string }
  | { readonly kind: 'several'; readonly names: readonly string[] }
  | { readonly kind: 'none' };

export function matchName(typed: string, known: readonly string[]): NameMatch {
  const word = typed.trim().toLowerCase();
  if (word === '') return { kind: 'none' };
  const whole = known.find((name) => name.toLowerCase() === word);
  if (whole !== undefined) return { kind: 'one', name: whole };
  const names = [...new Set(known.filter((name) => name.toLowerCase().startsWith(word)))];
  const [first] = names;
  if (first === undefined) return { kind: 'none' };
  return names.length === 1 ? { kind: 'one', name: first } : { kind: 'several', names };
}
