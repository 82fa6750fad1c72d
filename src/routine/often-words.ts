/** How sheets write how often a day or a week, in English and German: each way stands here once, as part of a pattern. */
import { joint, numberWords, timesWords } from './unit-words.ts';

const span = String.raw`(?:weekday|day|daily|tage|tag|täglich|week|wk|woche|wo|hour|stunde|morning|night|evening)s?(?!\p{L})`;
const timesWord = `(?:${[...timesWords.keys(), ...numberWords.keys()].join('|')})(?!\\p{L})`;
const number = String.raw`(?:\d{1,2}(?!\d)|${timesWord})`;
const times = `${number}(?:-?${joint}${number})?`;
const awake = String.raw`(?:\s+(?:while|when|whilst)\s+(?:you\s+are\s+)?awake)?`;
const hours = String.raw`\d{1,2}(?:${joint}\d{1,2})?(?!\d)`;

const and = String.raw`\s*(?:and|&|\+|und|u\.)\s*`;
/** Parts of the day that are named, and how many they are. */
export const partsOfDay: readonly (readonly [words: string, times: number])[] = [
  [
    String.raw`morning,?\s+(?:noon|midday|lunch ?time|afternoon)(?:,|${and})*\s*(?:evening|night)|morgens,?\s+mittags${and}abends`,
    3,
  ],
  [
    String.raw`(?:once\s+)?(?:(?:every|each|in the)\s+)?mornings?(?:,|${and})(?:once\s+)?(?:\s*(?:every|each|in the)\s+)?\s*(?:evening|night|afternoon|before bed(?:time)?)s?`,
    2,
  ],
  [
    String.raw`(?:a\.?m\.?|morgens|vormittags)${and}(?:p\.?m(?:\.|(?!\p{L}))|abends|nachmittags)(?:\s+je(?:weils)? einmal)?`,
    2,
  ],
];

export const often = `(?:${[
  ...partsOfDay.map(([parts]) => parts),
  String.raw`${times}\s*(?:(?:x|×|times|mal)\s*)?(?:(?:\/|a|an|per|this|pro|am|die|in der|(?:in|during|through|throughout|over) (?:the|each))\s*${span}|(?:each|every)\s*(?!hours?(?!\p{L}))${span})`,
  String.raw`(?:(?:on|an)\s+)?${times}\s*(?:days|tagen?)\s*(?:\/|a|per|each|every|of the|of each|of every|pro|die|in der)\s*(?:week|wk|woche|wo)(?!\p{L})`,
  String.raw`${times}\s*(?:x|×|times|mal)\s*(?:${span}|wöchentlich|weekly)`,
  String.raw`${times}\s+(?:daily|täglich|weekly|wöchentlich)|(?:daily|täglich)\s+${times}\s*(?:times|mal|[x×](?!\s*\d))(?!\p{L})`,
  String.raw`(?:on\s+)?alternat(?:e|ing)\s+days`,
  String.raw`every\s+(?:other\s+day|second\s+day|2nd\s+day|(?:2|two)\s+days)`,
  String.raw`every\s+(?:day|morning|evening)|(?:every|each)\s+hour${awake}`,
  String.raw`every\s+${hours}\s*hours?${awake}|q\s?\d{1,2}\s?h(?!\p{L})`,
  String.raw`jeden\s+(?:(?:zweiten|2\.)\s+)?tag|jeden\s+(?:morgen|abend)|alle\s+(?:2|zwei)\s+tage|alle\s+${hours}\s*stunden`,
  `hourly${awake}|daily|täglich|stündlich`,
].join('|')})`;
