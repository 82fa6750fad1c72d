/** The characters beyond ASCII that the program itself writes, each with an ASCII one of the same width. */
const asciiForms: ReadonlyMap<string, string> = new Map([
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

const beyondAscii = /[^\p{ASCII}]/gu;

/** For a terminal that does not read UTF-8: letters without their accents, and `?` for those that have no ASCII form. */
export function asciiText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(beyondAscii, (letter) => asciiForms.get(letter) ?? '?');
}
