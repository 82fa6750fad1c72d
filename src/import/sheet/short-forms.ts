/** Short forms that sheets have, and what they stand for. */
import { joint, numberWords } from '../../routine/unit-words.ts';
import { inWords } from './lexicon.ts';
import { namedSide } from './sheet-words.ts';

/** What a number in words counts: "eight point plank" is a name. */
const countedUnit = String.raw`(?:${joint}(?:\d{1,2}|${inWords}))?[\s-]+(?:deep |slow |more )?(?:sets?|times|reps?|repetitions?|seconds?|secs?|minutes?|mins?|breaths?|sekunden?|minuten?|mal|satz|sätze|rounds?|runden|durchgänge|atemzüge|(?:of )?(?:each|all)|von jeder)(?!\p{L})`;
const numberInWords = new RegExp(
  String.raw`(?<!\p{L})(?:${inWords})(?!.{0,14} (?:times|mal) (?:an?|per|each|every|the|die|am|pro|daily|täglich|in)(?!\p{L}))(?=${countedUnit})|(?<=\d${joint})(?:${inWords})(?=[\s-])|(?<=(?:sets? of|sätze (?:à|mit|von)) )(?:${inWords})(?!\p{L})`,
  'giu',
);

const shortForms: readonly (readonly [RegExp, string])[] = [
  [namedSide, '$2 $1'],
  // "You should aim to do these exercises twice daily": the fewest times are called due, whatever the aim is.
  [
    /^(?:you (?:should|can|need to|must) )?(?:please )?(?:(?:aim|try) to )?(?=(?:do|perform|complete|repeat) (?!.*(?:reps|repetitions|sets|sec|min))(?:.*)(?:daily|day|week))/giu,
    '',
  ],
  [/,?\s+unless (?:your \p{L}+ (?:tells|advises) you|(?:you are )?(?:told|advised|instructed)) otherwise/giu, ''],
  // "Resistance: green theraband"
  [
    /^(?:resistance|equipment(?: (?:needed|required))?|load|widerstand)\s*[:=]\s*(?=(?:\p{L}+ )?(?:(?:thera-?)?band|strap|towel|belt|chair)(?!\p{L})|\d+(?:[.,]\d)?\s*(?:kg|lbs?)(?!\p{L}))/giu,
    'with ',
  ],
  // "R 2#", '5"H', '20" B'
  [/(?<=\s)(\d{1,2})\s?#(?![\p{L}\d])/gu, '$1 lb'],
  [/(?<=\d\s?(?:"|″|''))\s?H(?![\p{L}\d])/gu, ' hold'],
  [/(?<=\d\s?(?:"|″|''|s|secs?|x|reps?)?\s+)(?:B|\(B\))(?=\s*(?:$|[,;]))/gu, 'bilat'],
  // "2x12 both"
  [/(?<=\d\s*(?:x|×|reps?|s|secs?)?\s+)both(?=\s*(?:$|[,;]))/giu, 'both sides'],
  // "Rt. leg", "Time(s) a day"
  [/(?<![\p{L}\d])rt\.?(?![\p{L}\d])/giu, 'right'],
  [/(?<![\p{L}\d])lt\.?(?![\p{L}\d])/giu, 'left'],
  [/(?<=\p{L})\(s\)/giu, 's'],
  // "s/l clam" is of no left side.
  [/(?<![\p{L}\d])s\/l(?!\p{L})/giu, 'side-lying'],
  // As prescriptions have it.
  [/(?<![\p{L}\d.])(?:BID|b\.i\.d\.?|bid(?=[\s).,;]*$))(?![\p{L}\d])/gu, 'twice a day'],
  [/(?<![\p{L}\d.])(?:TID|t\.i\.d\.?|tid(?=[\s).,;]*$))(?![\p{L}\d])/gu, '3 times a day'],
  [/(?<![\p{L}\d.])(?:QD|q\.d\.?|qd(?=[\s).,;]*$))(?![\p{L}\d])/gu, 'once a day'],
  [/(?<=every \d{1,2} (?:hours|hrs)) (?:during|throughout) the day(?!\p{L})/giu, ''],
  // "3x/wk", "2x tgl.", "5 days/wk"
  [/(\d)\s*(?:x|×|times|mal)?\s*(?:\/\s*|(?<=(?:x|×|mal)\s*))(?:wkly|wks?|w)(?![\p{L}\d])\.?/giu, '$1x/week'],
  [/(\d)\s*(?:x|×|mal)?\s*(?:\/\s*|(?<=(?:x|×|mal)\s*))(?:tägl|tgl|t)(?![\p{L}\d])\.?/giu, '$1x/tag'],
  [/(\d)\s*(?:x|×|mal)?\s*(?:\/\s*|(?<=(?:x|×|mal)\s*))(?:wtl|wö|wo)(?![\p{L}\d])\.?/giu, '$1x/woche'],
  [/(\d)\s*(?:x|×|times)?\s*(?:\/\s*|(?<=x\s*))d(?![\p{L}\d])\.?/giu, '$1x/day'],
  [/(?<=\d\s*days?\s*\/\s*)(?:wks?|w)(?!\p{L})\.?/giu, 'week'],
  // "Freq 2x/day"
  [/(?<!\p{L})freq(?:uency)?\b\.?\s*[:=]?\s*(?=\d|daily|every)/giu, ''],
  // "Days per week: 3"
  [
    new RegExp(
      String.raw`^(?:(?:times|days|sessions|mal|tage|einheiten) (?:an?|per|each|pro|am|in der)) (day|week|tag|woche)\s*[:=]\s*(\d{1,2}(?:${joint}\d{1,2})?)(?:\s*(?:x|times|days|mal|tage))?\s*$`,
      'giu',
    ),
    '$2 times a $1',
  ],
  [/^(?:days|times) (?:a|per) (?:day|week)\s*[:=]\s*(?=daily|every)/giu, ''],
  // "Side: Left, Right", "Side: both", "Seite: links"
  [/(?<!\p{L})(?:sides?|seiten?)\s*[:=]\s*(l|left|links)\s*,\s*(r|right|rechts)(?!\p{L})/giu, '$1/$2 side'],
  [
    /(?<!\p{L})(?:sides?|seiten?)\s*[:=]\s*([lr]\s*[+&/]\s*[lr]|both|each|left|right|l|r|links|rechts|beide)(?!\p{L})/giu,
    '$1 side',
  ],
  // "Hold: 0 s", "Side: n/a"
  [
    /(?<!\p{L})(?:holds?|sides?|rest|sets|reps|weight|load|halten|seite|pause|gewicht)\s*(?:[-–—]{2}|:\s*(?:n\/?a|none|keine?|[-–—]|0 ?(?:s|sec|sek)?))(?=[\s.,;]|$)/giu,
    '',
  ],
  // "w/o band", "w/ band", "c/ strap"
  [/(?<![\p{L}\d/])w\/o(?:ut)?(?!\p{L})\s*/giu, 'without '],
  [/(?<![\p{L}\d/])[wc]\/\s*(?=\d|\p{L}{2}|\()/giu, 'with '],
  // "8/8"
  [
    /(?:(?<=[x×]\s*)|(?<=\p{L}\s+)(?=[5-9]|1\d|20))((?!90|45)\d{1,2})\/\1(?![\d/])(?:\s*reps?(?!\p{L}))?/giu,
    '$1 reps each side',
  ],
  // "1 min/side"
  [/(?<=\d|reps?|x|sec|s|min|[½¼¾])\s?\/\s?(?=(?:side|leg|arm|foot|hand|seite|bein|fuß)(?!\p{L}))/giu, ' per '],
  // "3x/fortnight"
  [/(?<=\d\s?[x×]?)\/(?!(?:day|week|tag|woche))(?=\p{L}{3})/gu, ' per '],
  // "3-mal"
  [/(?<=\d)-(?=mal(?!\p{L}))/giu, ' '],
  [/(?<=\d\s*)alt\.?(?=\s*(?:$|[,;)]))/giu, 'alternating'],
  // ":30" is half a minute.
  [/(?<![\d:\p{L}]):(?=[0-5]\d(?!\d))/gu, '0:'],
];

/** "Waerme", "Saetze", "Ruecken": as they are written where a keyboard has no such letters. */
export function writeUmlauts(line: string): string {
  return line
    .replace(/(?<=k|w|s|t|durchg)ae(?=lte|rm|tze|glich|nge?n?(?!\p{L}))/giu, 'ä')
    .replace(/(?<=h|k|r|br|f|(?<!\p{L}))ue(?=bung|ben|cken?|hl|ft|nf)/giu, 'ü');
}

export function writeShortForms(line: string): string {
  const plain = writeUmlauts(line);
  const inDigits = plain.replace(numberInWords, (word) => numberWords.get(word.toLowerCase()) ?? word);
  return shortForms.reduce((text, [short, long]) => text.replace(short, long), inDigits);
}
