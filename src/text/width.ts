/** Graphemes, which a reader sees as one letter, and the columns of a terminal that they take. */
import stringWidth from 'string-width';

/**
 * Letters of European languages, frames, figures and marks: one column and one grapheme each. Loading a library for
 * them would take longer than reading the routine, and measuring with it would slow down every frame.
 */
const narrow = /^[ -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2190-\u2193\u2500-\u25fc\u2800-\u28ff−]*$/;

// Built when first needed, because that takes a third of the time in which Node starts.
let segmenter: Intl.Segmenter | undefined;

/** Whether every letter of the text is one of those. Other texts may be narrow too. */
export function isNarrow(text: string): boolean {
  return narrow.test(text);
}

/** The columns that a text takes. */
export function widthOf(text: string): number {
  return isNarrow(text) ? text.length : stringWidth(text);
}

/** Fills a text up to `columns` with spaces. */
export function padText(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)));
}

/** The graphemes of a text, each with its marks and joiners. */
export function splitGraphemes(text: string): readonly string[] {
  if (isNarrow(text)) return Array.from(text);
  segmenter ??= new Intl.Segmenter();
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
