import { isRoutineName } from './routine-name.ts';

const mostLetters = 64;

/** Letters that have no accent to take off. */
const plainLetters = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
]);

/** A text as a name would be written: `After the physio` becomes `after-the-physio`; `undefined` where none comes out. */
export function nameFromText(text: string): string | undefined {
  const name = text
    .replace(/[ßæœøł]/giu, (letter) => plainLetters.get(letter.toLowerCase()) ?? letter)
    .normalize('NFKD')
    // What is left of an é once its accent stands by itself.
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, mostLetters)
    .replace(/^-|-$/g, '');
  return isRoutineName(name) ? name : undefined;
}
