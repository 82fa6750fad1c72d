import stringWidth from 'string-width';

/** Letters of one column each. Most texts hold no others, and need not wait for the library that knows all. */
const narrow = /^[ -~→…]*$/;

/** Columns that a text takes in a terminal. */
export function widthOf(text: string): number {
  return narrow.test(text) ? text.length : stringWidth(text);
}

/** Cuts a text to `columns`, with `sign` (one column) where something is missing, or fills it up with spaces. */
export function fitText(text: string, columns: number, sign: string): string {
  const width = widthOf(text);
  if (width <= columns) return text + ' '.repeat(columns - width);
  let cut = '';
  let used = 0;
  for (const letter of splitLetters(text)) {
    const next = used + widthOf(letter);
    if (next > columns - 1) break;
    cut += letter;
    used = next;
  }
  return `${cut}${sign}${' '.repeat(Math.max(0, columns - 1 - used))}`;
}

function splitLetters(text: string): Iterable<string> {
  if (narrow.test(text)) return text;
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}
