/** What the program itself writes beyond ASCII, by letters of the same width that mean the same. */
const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map([
  ['·', '-'],
  ['•', '-'],
  ['×', 'x'],
  ['−', '-'],
  ['–', '-'],
  ['→', '>'],
  ['←', '<'],
  ['…', '.'],
  ['’', "'"],
  ['‘', "'"],
  ['“', '"'],
  ['”', '"'],
]);

const BEYOND_ASCII = /[^\p{ASCII}]/gu;

/** For a terminal that does not read UTF-8: letters without their accents, and `?` for those that have no likeness. */
export function asciiText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(BEYOND_ASCII, (letter) => PLAIN_LETTERS.get(letter) ?? '?');
}
