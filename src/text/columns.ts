/** The columns of a terminal that a text takes, and texts cut or filled to some columns. */

import cliTruncate from 'cli-truncate';
import stringWidth from 'string-width';

/**
 * Letters of European languages, frames, figures and marks: one column and one grapheme each. Loading a library for
 * them would take longer than reading the routine, and measuring with it would slow down every frame.
 */
const narrow =
  /^[ -~\u00a1-\u00ac\u00ae-\u024f\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2190-\u2193\u2500-\u25fc\u2800-\u28ff−]*$/;

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

/** As much of the start of a text as `columns` hold. */
export function takeColumns(text: string, columns: number): string {
  if (isNarrow(text)) return text.slice(0, Math.max(0, columns));
  const taken = truncate(text, columns);
  // The package keeps a wide letter even if only half of it has room.
  return widthOf(taken) <= columns ? taken : truncate(text, columns - 1);
}

/** The package returns nothing for a single column, hence the space before the text. */
function truncate(text: string, columns: number): string {
  return cliTruncate(` ${text}`, columns + 1, { truncationCharacter: '' }).slice(1);
}

/** Cuts a text to `columns`, with an ellipsis where something is missing. */
export function cutText(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  return columns > 0 ? `${takeColumns(text, columns - 1).trimEnd()}…` : '';
}

/** Cuts a text to `columns`, with `sign` (one column) where something is missing, or fills it up with spaces. */
export function fitText(text: string, columns: number, sign: string): string {
  return padText(widthOf(text) <= columns ? text : takeColumns(text, columns - 1) + sign, columns);
}

/** Rows of cells as lines with aligned columns; the last column is as wide as it likes. */
export function renderTable(rows: readonly (readonly string[])[]): readonly string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, index) =>
    Math.max(...rows.map((row) => widthOf(row[index] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((cell, index) => padText(cell, widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
