/** Graphemes, which are what a reader sees as one letter, and the columns of a terminal that they take. */
import stringWidth from 'string-width';

/**
 * Letters of European languages, frames, figures and marks: one column and one grapheme each. Asking a library about
 * them would cost more than reading the routine, and again in every frame.
 */
const narrow = /^[ -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2190-\u2193\u2500-\u25fc\u2800-\u28ff−]*$/;

// Made when first needed: that alone takes a third of the time in which Node starts.
let segmenter: Intl.Segmenter | undefined;

/** Whether every letter of the text is one of those: a cheap yes, and a no that may be wrong. */
export function isNarrow(text: string): boolean {
  return narrow.test(text);
}

/** Columns that a text takes. */
export function widthOf(text: string): number {
  return isNarrow(text) ? text.length : stringWidth(text);
}

/** Fills a text up to `columns` with spaces. */
export function padText(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)));
}

/** With the marks and joiners that belong to each. */
export function splitGraphemes(text: string): readonly string[] {
  if (isNarrow(text)) return Array.from(text);
  segmenter ??= new Intl.Segmenter();
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
