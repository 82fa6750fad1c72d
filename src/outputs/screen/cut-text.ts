import { splitLetters, widthOf } from '../../routine/letters.ts';

/** Cuts a text to `columns`, with a sign that something is missing. */
export function cutText(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  return columns > 0 ? `${takeColumns(text, columns - 1).trimEnd()}…` : '';
}

/** As much of the start of a text as `columns` hold. */
export function takeColumns(text: string, columns: number): string {
  let taken = '';
  let used = 0;
  for (const letter of splitLetters(text)) {
    used += letter.width;
    if (used > columns) break;
    taken += letter.text;
  }
  return taken;
}
