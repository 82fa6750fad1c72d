/** What may stand in braces in a text that is spoken, because the program knows the side when it comes to say it. */
export const sidePlaceholders = ['{side}', '{other}'] as const;

/** The first thing in braces, or brace, that is not among `known`. */
export function findUnknownPlaceholder(text: string, known: readonly string[]): string | undefined {
  return text.match(/\{[^{}]*\}?|\}/g)?.find((found) => !known.includes(found));
}

/** A text without braces but for these. */
export function patternWith(known: readonly string[]): RegExp {
  const letters = ['[^{}]', ...known.map((placeholder) => placeholder.replace(/[{}]/g, '\\$&'))];
  return new RegExp(`^(?:${letters.join('|')})*$`);
}

/** Whether the text says left or right according to the side that is done. */
export function namesSide(text: string): boolean {
  return sidePlaceholders.some((placeholder) => text.includes(placeholder));
}

/** Whether a line of an exercise, checked or as it is written, names a side in that way. */
export function namesSideInLines(exercise: { readonly [Line in SpokenLine]?: unknown }): boolean {
  const { how, breathe, relax, switchSay, 'switch-say': written, easier } = exercise;
  return namesSide(JSON.stringify([how, breathe, relax, switchSay, written, easier]));
}

type SpokenLine = 'how' | 'breathe' | 'relax' | 'switchSay' | 'switch-say' | 'easier';
