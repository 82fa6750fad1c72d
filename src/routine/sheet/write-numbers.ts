/** Numbers as they are read: those in words in digits, and without the short forms of tables. */
import { numberWords } from '../unit-words.ts';
import { joint, limb } from './sheet-words.ts';

const words = `(?:${[...numberWords.keys()].join('|')})`;
const unitAfterNumber = String.raw`(?=(?:${joint}(?:\d{1,2}|${words}))?[\s-]+(?:deep |slow |more )?(?:sets?|times|reps?|repetitions?|seconds?|secs?|minutes?|mins?|breaths?|sekunden?|minuten?|mal|satz|sätze|rounds?|runden|durchgänge|atemzüge)(?!\p{L}))`;
const numberBeforeUnit = new RegExp(String.raw`(?<!\p{L})${words}${unitAfterNumber}`, 'giu');

/** "Hold for five." */
const holdInWords = new RegExp(
  String.raw`(?<=(?<!\p{L})(?:hold|holding|repeat|halten|wiederholen)\s+(?:it\s+)?(?:for\s+)?)${words}(?![\p{L}-]|\s+(?:leg|arm|knee|foot|hand|side|end)(?!\p{L}))`,
  'giu',
);

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
const everyHours = /(?<!\p{L})(every|alle)\s+(\p{L}+)\s+(?=(?:hours|stunden)(?!\p{L}))/giu;

const label = String.raw`(?<!\p{L})(?:sets?|reps?|repetitions?|hold(?: time)?|rest|sides?|frequency|sätze|wdh\.?|wiederholungen|halten|haltezeit|pause|seite)`;
const sideLabel = String.raw`(?<!\p{L})(?:sides?|seiten?)\s*[:=]\s*`;
const labelEnd = String.raw`(?=\s*(?:$|[,;.)]|\p{L}+\s*[:=]))`;

/** Short forms, and what they stand for. */
const shortForms: readonly (readonly [RegExp, string])[] = [
  // "10 rep(s)"
  [/(?<=\p{L})\(s\)/giu, 's'],
  // "w/o band"
  [/(?<![\p{L}\d/])w\/o(?:ut)?(?!\p{L})\s*/giu, 'without '],
  // "w/ 15 sec pause", "c/ theraband", "2x10 c strap"; "w/e" is the weekend.
  [
    /(?<![\p{L}\d/])(?:[wc]\/\s*(?=\d|\p{L}{2}|\()|(?<=\d\s+)[wc]\s+(?=\d|(?:a |the )?(?:strap|band|belt|towel|ball|thera|cane|wand|stick)))/giu,
    'with ',
  ],
  // "m. gelbem Band"
  [/(?<=\p{L} )m\.\s+(?=\p{L})/gu, 'mit '],
  // "3x10 ea"
  [/(?<![\p{L}\d/])ea(?:\.|(?![\p{L}\d]))/giu, 'each'],
  // "3x10 e/s"
  [/(?<![\p{L}\d/])[ep]\/s(?![\p{L}\d])/giu, 'each side'],
  // "3x8/8", "bird dog 8/8 hold 3s"
  [/(?<=[x×]\s*|\p{L}\s+(?=\S+,?\s(?:hold|reps?)(?!\p{L})))((?!90|45)\d{1,2})\/\1(?![\d/])/giu, '$1 each side'],
  // "8/side"
  [new RegExp(String.raw`(?<=\d)\s*/\s*(?=${limb}s?(?!\p{L}))`, 'giu'), ' /'],
  // "10x, jeweils 5 Sek. halten": in each of them.
  [
    /(?:dabei )?jeweils (?<=\d\s*(?:x|mal|wdh|wiederholungen)\.?,[^,]{0,60})(?=\d{1,2}\s*(?:s|sek\p{L}*)\.?(?!\p{L}))/giu,
    '',
  ],
  // "3-mal pro Woche"
  [/(?<=\d)-(?=mal(?!\p{L}))/giu, ' '],
  // "8 - 10 Wh", "3 Sätze á 15", "1 min Pause dazw."
  [/(?<=\d\s*)wh\.?(?!\p{L})/giu, 'Wdh'],
  [/(?<!\p{L})á(?=\s*\d)/gu, 'à'],
  [/(?<!\p{L})dazw\./giu, 'dazwischen'],
  // "LTR x20 alt."
  [/(?<=\d\s*)alt\.?(?=\s*(?:$|[,;)]))/giu, 'alternating'],
  // "20 ea. LE", "10x R UE", "LLE": lower and upper extremity.
  [/(?<=(?:each|[LR])\.?\s+)LE(?!\p{L})/gu, 'leg'],
  [/(?<=(?:each|[LR])\.?\s+)UE(?!\p{L})/gu, 'arm'],
  [/(?<![\p{L}\d])([LR])LE(?!\p{L})/gu, '$1 leg'],
  [/(?<![\p{L}\d])([LR])UE(?!\p{L})/gu, '$1 arm'],
  [/(?<![\p{L}\d])B[LU]E(?!\p{L})/gu, 'bilateral'],
  // "x20 b/l"
  [/(?<![\p{L}\d/])b\/l(?![\p{L}\d])/giu, 'bilateral'],
  // "10x re./li."
  [/(?<![\p{L}\d])(re|li|bds)\.(?=[\s,;)/]|$)/giu, '$1'],
  // "Step-up: 5 steps with each leg"
  [
    /steps(?<=step.*\d\s*steps)(?=\s*(?:$|[,;.)]|(?:with |on |to |for |per )*(?:each|per|every|either|left|right)(?!\p{L})))/giu,
    'reps',
  ],
  // "Gait x10 min"
  [/(?<!\p{L}|\d\s*)[x×](?=\s?\d+(?:-\d+)?\s*(?:min|sec))/giu, ''],
  // "2' rest"
  [/(?<=\d)\s*['’′](?=\s*(?:rest|pause|break)(?!\p{L}))/giu, ' min'],
  // "Days per week: 3"
  [
    new RegExp(
      String.raw`^(?:(?:times|days|sessions|mal|tage|einheiten) (?:an?|per|each|pro|am|in der)|per|pro) (day|week|tag|woche)\s*[:=]\s*(\d{1,2}(?:${joint}\d{1,2})?)(?:\s*(?:x|times|days|mal|tage))?\s*$`,
      'giu',
    ),
    '$2 times a $1',
  ],
  // "Reps: 10 Sets: 2" has the number of each behind it.
  [new RegExp(String.raw`(${label}\s*[:=]\s*\S+(?: [^\s:=]+)?)(?<!,)\s+(?=${label}\s*[:=])`, 'giu'), '$1, '],
  // "Hold: 30 sec Side: both", "Seite: links"
  [new RegExp(`${sideLabel}(?:both|beide)(?: sides| seiten)?${labelEnd}`, 'giu'), ', both sides'],
  [new RegExp(String.raw`${sideLabel}(\p{L}+(?:\s*[+&/]\s*\p{L}+)?)${labelEnd}`, 'giu'), ', $1 side'],
  // "4 days out of 7"
  [/(?<=\d\s*days) out of (?:7|seven)(?: days)?(?![\p{L}\d])/giu, ' a week'],
  // "60 seconds' rest"
  [/(?<=(?:second|minute|sec|min)s)['’](?= )/giu, ''],
  // "5 days/wk"
  [/(?<=\d\s*days?\s*\/\s*)(?:wks?|w)(?!\p{L})\.?/giu, 'week'],
  // "Each hour", "every hr", "every 2 hrs", "q2h"
  [/(?<!\p{L})each (?=(?:hour|day)(?!\p{L}))/giu, 'every '],
  [/(?<!\p{L})every hrs?(?!\p{L})/giu, 'every hour'],
  [/hrs?(?!\p{L})(?<=every (?:\p{L}+|\d+(?:-\d+)?) ?hrs?)/giu, 'hours'],
  [/(?<!\p{L})q(\d)h(?:rs?)?(?![\p{L}\d])/giu, 'every $1 hours'],
];

/** "Achtmal", "fünf-mal"; how often a day or a week stays in words. */
const timesInWords = new RegExp(
  String.raw`(?<!\p{L})(?!eine?m?-?mal)(${words})-?mal(?!\p{L}|\s+(?:am|an|pro|die|in|je|jede[nr]?|täglich|wöchentlich|tgl|wtl)(?!\p{L}))`,
  'giu',
);

/** "Hold for a slow count of 5", "count to five", "bis 10 zählen", "5-count hold": a count is a second. */
const counted = new RegExp(
  String.raw`(?:(?:for|to) )?(?:an? |the )?(?:slow )?count(?:ing)?(?: slowly)? (?:of|to|up to)\s*(?<to>\d{1,2}|${words})(?![\p{L}\d])(?: slowly)?|(?<!\p{L})(?:langsam )?bis (?<bis>\d{1,2}|${words}) zählen|(?<!\p{L})zählen sie (?:langsam )?bis (?<zu>\d{1,2}|${words})(?![\p{L}\d])|(?<=(?:hold|for|holding) (?:it )?(?:for )?)(?<before>\d{1,2}|${words})(?: slow)? counts?(?!\p{L})|(?<![\p{L}\d])(?<held>\d{1,2}|${words})[- ]counts?(?= hold)`,
  'giu',
);

function writeCount(...all: readonly unknown[]): string {
  const { to, bis, zu, before, held } = all.at(-1) as Readonly<Record<string, string | undefined>>;
  const number = to ?? bis ?? zu ?? before ?? held ?? '';
  return `${numberWords.get(number.toLowerCase()) ?? number} seconds`;
}

/** "Three sets of 10" has its number in digits; the number in "One-leg bridge" stays a word. */
export function writeNumbersBeforeUnits(text: string): string {
  return shortForms
    .reduce((line, [short, long]) => line.replace(short, long), text)
    .replace(counted, writeCount)
    .replace(timesInWords, (_, word: string) => `${numberWords.get(word.toLowerCase())} mal`)
    .replace(latinFrequency, (_, two?: string, three?: string) =>
      two === undefined ? `${three === undefined ? 'once' : '3 times'} a day` : 'twice a day',
    )
    .replace(everyHours, (_, every: string, word: string) => `${every} ${numberWords.get(word.toLowerCase()) ?? word} `)
    .replace(shortFrequency, (_, times: string, span: string) => `${times}x/${spans.get(span.toLowerCase())}`)
    .replace(/(?<![\d:]):(?=[0-5]\d(?!\d))/g, '0:')
    .replace(holdInWords, (word) => numberWords.get(word.toLowerCase()) ?? word)
    .replace(numberBeforeUnit, (word) => numberWords.get(word.toLowerCase()) ?? word)
    .replace(/(\d{1,2} (?:sets?|sätze) (?:of|à) )(\p{L}+)/giu, (all, sets: string, word: string) => {
      const number = numberWords.get(word.toLowerCase());
      return number === undefined ? all : `${sets}${number}`;
    });
}
