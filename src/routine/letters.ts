/** Letters as a reader sees them, and the columns of a terminal that they take. */
import stringWidth from 'string-width';

/**
 * Letters of European languages, frames, figures and marks: one column and one letter each. Asking a library about
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

/** What a reader sees as one letter, with the marks and joiners that belong to it. */
export interface Letter {
  readonly text: string;
  /** Columns that it takes. */
  readonly width: number;
}

export function splitLetters(text: string): readonly Letter[] {
  if (isNarrow(text)) return Array.from(text, (letter) => ({ text: letter, width: 1 }));
  segmenter ??= new Intl.Segmenter();
  return Array.from(segmenter.segment(text), ({ segment }) => ({ text: segment, width: widthOf(segment) }));
}
