import cliTruncate from 'cli-truncate';
import { isNarrow, padText, widthOf } from './width.ts';

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
