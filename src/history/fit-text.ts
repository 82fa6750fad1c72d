/** Columns that a text takes in a terminal. */
export type WidthOf = (text: string) => number;

/** Letters of one column each. */
const narrow = /^[ -~→…]*$/;

/**
 * The ruler for these texts and their parts. Most hold plain letters only and are measured at once; loading the
 * library that knows all others takes longer than reading the sessions.
 */
export async function loadWidthOf(texts: readonly string[]): Promise<WidthOf> {
  if (texts.every((text) => narrow.test(text))) return (text) => text.length;
  const { default: stringWidth } = await import('string-width');
  return (text) => (narrow.test(text) ? text.length : stringWidth(text));
}

/** Cuts a text to `columns`, with `sign` (one column) where something is missing, or fills it up with spaces. */
export function fitText(text: string, columns: number, sign: string, widthOf: WidthOf): string {
  const width = widthOf(text);
  if (width <= columns) return text + ' '.repeat(columns - width);
  let cut = '';
  for (const letter of splitLetters(text)) {
    if (widthOf(cut + letter) > columns - 1) break;
    cut += letter;
  }
  return `${cut}${sign}${' '.repeat(Math.max(0, columns - 1 - widthOf(cut)))}`;
}

function splitLetters(text: string): Iterable<string> {
  if (narrow.test(text)) return text;
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}
