/** Headings of a sheet for parts of the day, for weeks or for weekdays: what stands below each is a routine of its own. */
import { capital } from '../../text/prose.ts';
import { readDayNames, type Weekdays } from './sheet-weekdays.ts';

export interface PartHeading {
  /** In the words of the sheet: "Morning", "Abends", "Weeks 3-4". */
  readonly name: string;
  /** The same for "morning" and "AM". */
  readonly key: string;
  /** It is for some weeks or some case, so that nothing calls it due. */
  readonly isOccasional: boolean;
  readonly days?: Weekdays;
  /** It says of the whole sheet when it is done, wherever it stands: "Schedule: Mon, Wed, Fri". */
  readonly isSchedule?: boolean;
}

const kindOfSet =
  '(?:[ -]?(?:routine|program(?:me)?|programm|session|exercises|stretch(?:es|ing)|workout|set|block|plan|übungen|einheit|runde)s?)?';
const besides = String.raw`(?:\s*(?:[,(–-]\s*(?<words>.{2,60}?)|\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?|uhr)?)\)?)?`;
/** Not every day, or not whenever somebody likes. */
const occasional =
  /(?<!\p{L})(?:if|when|only|unless|except|not|no|without|optional|needed|week\p{L}*|\p{L}+days?|wenn|nur|nicht|bei|außer|ohne|\p{L}+tags?|wochenende)(?!\p{L})/iu;

const partsOfDay: readonly (readonly [key: string, words: string])[] = [
  ['waking', '(?:before|after) getting up|(?:on|after) waking(?: up)?|(?:vor|nach) dem aufstehen'],
  ['work', 'at work|at your desk|bei der arbeit|im büro|am arbeitsplatz|during the day|tagsüber'],
  ['morning', String.raw`mornings?|a\.?m\.?|morgens?|früh|vormittags?`],
  ['noon', 'midday|noon|lunch ?(?:time|break)?|mittags?|(?:in der )?mittagspause'],
  ['afternoon', 'afternoons?|nachmittags?'],
  ['evening', String.raw`evenings?|p\.?m\.?|abends?`],
  ['night', 'nights?|bed ?time|before (?:bed|sleep)|nachts?|vor dem schlafen(?:gehen)?'],
];
const dayPatterns = partsOfDay.map(
  ([key, words]) =>
    [
      key,
      new RegExp(
        String.raw`^(?:(?:in the|at|every|each|your|am|jeden|zu) )?(?<name>${words})${kindOfSet}${besides}\s*[:.]?$`,
        'iu',
      ),
    ] as const,
);
const number = String.raw`\d{1,2}(?:\s*(?:[-–—&+]|to|and|bis|und)\s*\d{1,2})?`;
const stage = new RegExp(
  String.raw`^(?<name>(?:(?:from|after|ab|in|nach)\s+)?(?:weeks?|wks?|phases?|stages?|levels?|days?|sessions?|woche|wochen|phasen?|stufen?|tage?)\s*(?:${number}|i{1,3}|iv|[a-d])(?:\s*(?:onwards?|on|\+))?|(?:phases?|stages?|phasen?|stufen?)\s*(?:\d|i{1,3}|iv|[a-d])\s*[:(,–—-]\s*(?:weeks?|wks?|wochen?|days?|tage?|ab (?:woche|tag))\s*${number}(?:\s*(?:onwards?|on|\+))?\)?|(?:phases?|stages?|phasen?|stufen?)\s*(?:\d|i{1,3}|iv|[a-d])\s*[:–—-]\s*\p{L}[^\d(]{1,60}\((?:weeks?|wks?|wochen?|days?|tage?)[^)]{1,40}\)|(?:good|bad|rest|gym|flare[- ]?up) days?|flare[- ]?ups?|weekends?|weekdays|(?:am )?wochenende|beginners?|advanced|anfänger|fortgeschrittene)${kindOfSet}(?:\s*\([^)]{1,40}\))?(?:\s*[–—-]\s*\p{L}[^\d]{1,60})?\s*[:.]?$`,
  'iu',
);

/** A longer line is no heading. */
const maxReadLetters = 80;

/** The part that a line is the heading of. */
export function readPartHeading(line: string): PartHeading | undefined {
  if (line.length > maxReadLetters) return undefined;
  const text = line
    .replace(/[*_=#~]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\s*[–—-]+$/, '')
    .trim();
  const [label = ''] = schedule.exec(text) ?? [];
  if (label !== '') {
    const heading = readHeading(text.slice(label.length));
    return heading?.days === undefined ? undefined : { ...heading, isSchedule: true };
  }
  return readHeading(text);
}

const schedule =
  /^(?:schedule|frequency|how often|when|(?:training )?days|trainingstage|tage|wann|häufigkeit)\s*:\s*(?=\p{L})/iu;

function readHeading(text: string): PartHeading | undefined {
  for (const [key, pattern] of dayPatterns) {
    const { name, words = '' } = pattern.exec(text)?.groups ?? {};
    if (name !== undefined) return { key, name: nameOf(name), isOccasional: occasional.test(words) };
  }
  const { name } = stage.exec(text)?.groups ?? {};
  if (name !== undefined) return { key: name.toLowerCase(), name: capital(name), isOccasional: true };
  const days = readDayNames(text);
  return days === undefined
    ? undefined
    : { key: days.join(' '), name: nameOf(text.replace(/\s*[:.]$/, '')), isOccasional: false, days };
}

/** "AM" stays as it is. */
function nameOf(words: string): string {
  return /^[ap]\.?m\.?$/i.test(words)
    ? words.replaceAll('.', '').toUpperCase()
    : capital(words === words.toUpperCase() ? words.toLowerCase() : words);
}
