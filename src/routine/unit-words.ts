/** Words that sheets have for units of time, for ranges and for numbers, in English and German. */
import { hourMs, minuteMs, secondMs } from '../durations.ts';

/** Milliseconds of each word for a unit of time. */
export const unitWords: ReadonlyMap<string, number> = new Map(
  [
    [secondMs, ['s', 'sec', 'secs', 'second', 'seconds', 'sek', 'sekunde', 'sekunden', '"', '″', '”', "''"]],
    [minuteMs, ['m', 'min', 'mins', 'minute', 'minutes', 'minuten', "'", '′', '’']],
    [hourMs, ['h', 'hr', 'hrs', 'hour', 'hours', 'std', 'stunde', 'stunden']],
  ].flatMap(([unitMs, words]) => (words as string[]).map((word) => [word, unitMs as number] as const)),
);

/** What stands between the two ends of a range. */
export const rangeMark = /\s*(?:[-–—‒−~]|\.\.+|\b(?:to|or|bis|oder)\b)\s*/;

/** The same as part of a pattern. */
export const joint = rangeMark.source;

const englishNumbers = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const germanNumbers = 'ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' ');

/** Numbers in words, in digits. */
export const numberWords: ReadonlyMap<string, string> = new Map(
  [englishNumbers, germanNumbers]
    .flatMap((language) => language.map((word, index) => [word, String(index + 1)] as const))
    .concat([
      ['eine', '1'],
      ['einem', '1'],
      ['fifteen', '15'],
      ['fünfzehn', '15'],
      ['twenty', '20'],
      ['zwanzig', '20'],
      ['thirty', '30'],
      ['dreißig', '30'],
      ['forty', '40'],
      ['sixty', '60'],
      ['sechzig', '60'],
    ]),
);

/** "Twice", "dreimal", in digits. */
export const timesWords: ReadonlyMap<string, string> = new Map(
  [['once', 'twice', 'thrice'], germanNumbers.map((word) => `${word}mal`)].flatMap((language) =>
    language.map((word, index) => [word, String(index + 1)] as const),
  ),
);

const fractions: ReadonlyMap<string, string> = new Map([
  ['½', '.5'],
  ['1/2', '.5'],
  ['¼', '.25'],
  ['1/4', '.25'],
  ['¾', '.75'],
  ['3/4', '.75'],
]);

/** Small letters, with numbers in digits: "half a minute" is "0.5 minute", "1½ min" is "1.5 min". */
export function writeInDigits(text: string): string {
  return text
    .toLowerCase()
    .replace(/\b(?:half a|(?:eine )?halbe) (?=min)/g, '0.5 ')
    .replace(/\b(?:a|an) (?=min|hour)/g, '1 ')
    .replace(
      /(\d )?(½|¼|¾|(?<![\d/])(?:1\/2|1\/4|3\/4)(?![\d/]))/g,
      (_all, whole: string | undefined, part: string) => `${whole?.trim() ?? ''}${fractions.get(part)}`,
    )
    .replace(/(?<!\d)\.(?=25|5|75)/g, '0.')
    .replace(/\p{L}+/gu, (word) => numberWords.get(word) ?? word);
}
