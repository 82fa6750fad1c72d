/** Signs beyond ASCII that this program's own words are written with, and those of the same width that stand for them. */
const signs: ReadonlyMap<string, string> = new Map([
  ['·', '|'],
  ['×', 'x'],
  ['−', '-'],
  ['–', '-'],
  ['…', '.'],
  ['’', "'"],
  ['→', '>'],
  ['←', '<'],
]);

const anySign = new RegExp(`[${[...signs.keys()].join('')}]`, 'g');

/** A text without signs that a simple terminal has no picture of. Letters stay: they are the person's own words. */
export function asciiSigns(text: string): string {
  return text.replace(anySign, (sign) => signs.get(sign) ?? sign);
}
