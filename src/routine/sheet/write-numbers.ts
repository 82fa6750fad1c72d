/** Numbers as they are read: those in words in digits, and without the short forms of tables. */
import { numberWords } from '../unit-words.ts';
import { joint } from './sheet-words.ts';

const words = `(?:${[...numberWords.keys()].join('|')})`;
const unitAfterNumber = String.raw`(?=(?:${joint}(?:\d{1,2}|${words}))?[\s-]+(?:deep |slow |more )?(?:sets?|times|reps?|repetitions?|seconds?|secs?|minutes?|mins?|breaths?|sekunden?|minuten?|mal|sätze|atemzüge)(?!\p{L}))`;
const numberBeforeUnit = new RegExp(String.raw`(?<!\p{L})${words}${unitAfterNumber}`, 'giu');

/** "3x/wk", "2x tgl." */
const shortFrequency =
  /(?<![\p{L}\d.,/])(\d{1,2}(?:\s*[-–]\s*\d{1,2})?)\s*(?:(?:x|×|times|mal)\s*(?:\/\s*|(?:a|per|pro|die) )?|\/\s*)(wkly|wks?|w|d|tägl|tgl|t|wtl|wö|wo)(?![\p{L}\d])\.?/giu;
const spans: ReadonlyMap<string, string> = new Map([
  ...['w', 'wk', 'wks', 'wkly'].map((short) => [short, 'week'] as const),
  ...['wo', 'wö', 'wtl'].map((short) => [short, 'woche'] as const),
  ...['t', 'tgl', 'tägl'].map((short) => [short, 'tag'] as const),
  ['d', 'day'],
]);

/** As prescriptions have it. */
const latinFrequency =
  /(?<![\p{L}\d.])(?:(BID|b\.i\.d\.?|bid(?=[\s).,;]*$))|(TID|t\.i\.d\.?|tid(?=[\s).,;]*$))|(?:QD|q\.d\.?|qd(?=[\s).,;]*$)))(?![\p{L}\d])/gu;
/** "5 days/wk" */
const daysAWeek = /(?<=\d\s*days?\s*\/\s*)(?:wks?|w)(?!\p{L})\.?/giu;

/** "w/ 15 sec pause", "c/ theraband", "w/o band"; "w/e" is the weekend. */
const shortWith = /(?<![\p{L}\d/])(?:[wc]\/\s*(?=\d|\p{L}{2}|\()|(?<=\d\s+)w\s+(?=\d))/giu;
const shortWithout = /(?<![\p{L}\d/])w\/o(?:ut)?(?!\p{L})\s*/giu;
const everyHours = /(?<!\p{L})(every|alle)\s+(\p{L}+)\s+(?=(?:hours|stunden)(?!\p{L}))/giu;

/** "Three sets of 10" has its number in digits; the number in "One-leg bridge" stays a word. */
export function writeNumbersBeforeUnits(text: string): string {
  return text
    .replace(/(?<=\p{L})\(s\)/giu, 's')
    .replace(shortWithout, 'without ')
    .replace(shortWith, 'with ')
    .replace(latinFrequency, (_, two?: string, three?: string) =>
      two === undefined ? `${three === undefined ? 'once' : '3 times'} a day` : 'twice a day',
    )
    .replace(daysAWeek, 'week')
    .replace(everyHours, (_, every: string, word: string) => `${every} ${numberWords.get(word.toLowerCase()) ?? word} `)
    .replace(shortFrequency, (_, times: string, span: string) => `${times}x/${spans.get(span.toLowerCase())}`)
    .replace(/(?<![\d:]):(?=[0-5]\d(?!\d))/g, '0:')
    .replace(numberBeforeUnit, (word) => numberWords.get(word.toLowerCase()) ?? word)
    .replace(/(\d{1,2} (?:sets?|sätze) (?:of|à) )(\p{L}+)/giu, (all, sets: string, word: string) => {
      const number = numberWords.get(word.toLowerCase());
      return number === undefined ? all : `${sets}${number}`;
    });
}
