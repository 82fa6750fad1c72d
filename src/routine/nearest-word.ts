/** The word that a misspelt one most likely stands for. */
import { closest, distance } from 'fastest-levenshtein';

// Longer than any key or name: no slip of the pen, and costly to compare.
const mostLetters = 64;

/** The known word that is like `found` in all but a few letters, `undefined` where none is. */
export function nearestWord(found: string, known: readonly string[]): string | undefined {
  const word = found.trim().toLowerCase();
  if (word === '' || word.length > mostLetters || known.length === 0) {
    return undefined;
  }
  const nearest = closest(word, [...known]);
  return distance(word, nearest) <= mostSlips(word) ? nearest : undefined;
}

/** More letters allow for more slips; a word of three letters is soon another word. */
function mostSlips(word: string): number {
  return word.length <= 3 ? 1 : Math.max(2, Math.ceil(word.length * 0.4));
}
