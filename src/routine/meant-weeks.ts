/** Weeks as people write them, in English and German: "week 3 onwards", "weeks 1-2", "ab Woche 3". */
import { oneLine } from '../text/prose.ts';
import { readQuantity } from './quantity.ts';
import { writeInDigits } from './unit-words.ts';

const word = String.raw`(?:weeks?|wks?\.?|wochen?|wo\.)`;
const one = String.raw`(?<low>\d{1,2})`;
const other = String.raw`(?<high>\d{1,2})`;
const to = String.raw`\s*(?:[-–—−~]|(?:to|bis|through|thru)(?!\p{L}))\s*`;
const and = String.raw`\s*(?:&|\+|(?:and|und)(?!\p{L}))\s*`;
/** "Week 3", "3", "3rd week"; "3 weeks" says how long. */
const week = (number: string) => String.raw`(?:${word} ?)?${number}(?:(?:st|nd|rd|th|\.)(?: ${word})?)?`;
const alone = '(?: (?:only|alone|nur))?';
const onwards = String.raw`(?: ?\+| (?:onwards?|on|and (?:on(?:wards?)?|after|later|beyond|up)|plus|und (?:danach|später|folgende)|ff\.?))`;

const forms: readonly (readonly [form: string, write: (low: string, high: string) => string])[] = [
  [`(?:in |for |during |während |only |nur )?(?:in )?(?:the |der )?${week(one)}${alone}`, (low) => low],
  [
    `(?:in |for |during |während |from |between |von |only |nur )?(?:the |der )?${week(one)}${to}${week(other)}${alone}`,
    (low, high) => `${low}-${high}`,
  ],
  [
    `(?:in |for |only |nur )?(?:in )?${week(one)}${and}${week(other)}${alone}`,
    // "Weeks 1 and 4" have others between them.
    (low, high) => (Number(high) === Number(low) + 1 ? `${low}-${high}` : ''),
  ],
  [`(?:(?:starting |beginning )?(?:from|in|at|with)|starting|beginning|as of) (?:the )?${week(one)}${onwards}`, from],
  [
    `(?:only |erst )?(?:(?:starting |beginning )?from|starting(?: in| with)?|beginning(?: in| with)?|as of|ab) (?:the |der )?${week(one)}`,
    from,
  ],
  [`${week(one)}${onwards}`, from],
  [`(?:up to|through|bis(?: zu[rm]?)?)(?: the| der)? (?:end of |ende )?(?:the |der )?${week(one)}`, upTo],
  [`(?:for |in |during )?(?:the |die |den |in den )?(?:first|ersten) ${one} ${word}`, upTo],
];

const patterns = forms.map(([form, write]) => [new RegExp(`^${form}$`, 'u'), write] as const);

function from(low: string): string {
  return `from ${low}`;
}

function upTo(low: string): string {
  return low === '1' ? '1' : `up to ${low}`;
}

/** Weeks as the format writes them; `undefined` where the text is anything else. */
export function findMeantWeeks(text: string): string | undefined {
  const tidy = writeInDigits(oneLine(text));
  if (tidy.length > maxReadLetters) return undefined;
  for (const [pattern, write] of patterns) {
    const { low, high } = pattern.exec(tidy)?.groups ?? {};
    if (low === undefined) continue;
    const meant = write(low, high ?? low);
    return typeof readQuantity('weeks', /^\d+$/.test(meant) ? Number(meant) : meant) === 'string' ? undefined : meant;
  }
  return undefined;
}

// A longer text was not meant as weeks.
const maxReadLetters = 40;
