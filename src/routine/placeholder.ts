/** What may stand in braces in a text that is spoken, because the program knows the side when it comes to say it. */
export const sidePlaceholders = ['{side}', '{other}'] as const;

/** The first thing in braces, or brace, that is not among `known`. */
export function findUnknownPlaceholder(text: string, known: readonly string[]): string | undefined {
  return text.match(/\{[^{}]*\}?|\}/g)?.find((found) => !known.includes(found));
}

/** Whether the text says left or right according to the side that is done. */
export function namesSide(text: string): boolean {
  return sidePlaceholders.some((placeholder) => text.includes(placeholder));
}
