/** The known word that a misspelt one most likely stands for. */
import { closest, distance } from 'fastest-levenshtein';

// Longer than any key or name: not a typo, and slow to compare.
const maxReadLetters = 64;

/** The known word that differs from `found` by a few letters, or that one of both starts with; `undefined` if none. */
export function nearestWord(found: string, known: readonly string[]): string | undefined {
  const word = found.trim().toLowerCase();
  if (word === '' || word.length > maxReadLetters || known.length === 0) {
    return undefined;
  }
  const meant = (synonyms.get(word) ?? []).find((other) => known.includes(other));
  if (meant !== undefined) {
    return meant;
  }
  // "elbow-left" and "leftElbow": the parts of a word in another order or form.
  const parts = sortParts(found.trim());
  const same = known.find((other) => other.includes('-') && sortParts(other) === parts);
  if (same !== undefined) {
    return same;
  }
  const nearest = closest(word, [...known]);
  return distance(word, nearest) <= maxTypos(word) ? nearest : findByStart(word, known);
}

function sortParts(text: string): string {
  const words = text
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_ ]+/);
  return words.toSorted().join(' ');
}

/** A longer word may have more typos; one of three letters easily becomes another word. */
function maxTypos(word: string): number {
  return word.length <= 3 ? 1 : Math.max(2, Math.ceil(word.length * 0.4));
}

const minLetters = 3;

/** "stand" for "standing", "each side" for "each": where only one word matches. */
function findByStart(word: string, known: readonly string[]): string | undefined {
  const matches = known.filter((other) => other.startsWith(word) || word.startsWith(`${other} `));
  return word.length >= minLetters && matches.length === 1 ? matches[0] : undefined;
}

/** Other words for those of the format; the first meaning that fits the place is taken. */
const synonyms: ReadonlyMap<string, readonly string[]> = new Map([
  // YAML 1.2 reads these as text, though people mean true and false.
  ['yes', ['true', 'each']],
  ['on', ['true']],
  ['no', ['false']],
  ['off', ['false']],
  ['true', ['true', 'each']],
  ['both', ['each']],
  ['both sides', ['each']],
  ['left and right', ['each']],
  ['left/right', ['each']],
  ['left, right', ['each']],
  ['l/r', ['each']],
  // Keys.
  ['repetitions', ['reps']],
  ['repeat', ['reps']],
  ['repeats', ['reps']],
  ['times', ['reps']],
  ['seconds', ['hold']],
  ['secs', ['hold']],
  ['duration', ['hold', 'for']],
  ['time', ['hold', 'for']],
  ['name', ['name', 'exercise', 'title']],
  ['monday', ['mon']],
  ['equipment', ['with']],
  ['resistance', ['with']],
  ['band', ['with']],
  ['comment', ['note', 'about']],
  ['description', ['how', 'note', 'about', 'gives']],
  ['instructions', ['how', 'note']],
  ['interval', ['every']],
  ['worse', ['more-on']],
  ['begin', ['start-side']],
  // Positions.
  ['back', ['supine']],
  ['on back', ['supine']],
  ['on the back', ['supine']],
  ['lying', ['supine']],
  ['front', ['prone']],
  ['on the front', ['prone']],
  ['stomach', ['prone']],
  ['belly', ['prone']],
  ['sitting', ['seated']],
  ['sit', ['seated']],
  ['chair', ['seated']],
  ['hands and knees', ['all-fours']],
  ['quadruped', ['all-fours']],
  // Packs.
  ['cold', ['cold', 'pack']],
  ['heat', ['heat', 'pack']],
  ['ice', ['cold', 'pack']],
  ['cool', ['cold']],
  ['hot', ['heat']],
  ['warm', ['heat']],
]);
