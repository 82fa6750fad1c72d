import { widthOf } from '../../routine/letters.ts';
import { cutText } from './cut-text.ts';

/** Ends of sentences; what follows `e.g.` and the like begins with no capital letter. */
const betweenSentences = /(?<=[.!?]) +(?=\p{Lu})/u;

export function splitSentences(text: string): readonly string[] {
  return text.split(betweenSentences);
}

/** Breaks a text between words into lines of at most `columns`; a longer word is cut. */
export function wrapText(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last) + 1 + widthOf(word) <= columns) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(cutText(word, columns));
  }
  return lines;
}
