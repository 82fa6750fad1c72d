/** Headings of a sheet for parts of the day, for weeks or for weekdays. */
import { capital } from '../../text/prose.ts';
import { isDose } from './line-amounts.ts';
import { withoutBullet } from './line-words.ts';
import { readAmounts } from './read-amounts.ts';
import { readDayNames, type Weekdays } from './sheet-weekdays.ts';
import { isOfSomeWeeks, lastWeeks, readWeeks, readWeeksOfHeading } from './sheet-weeks.ts';
import { anyClockTime, inCase, notWords, onlyWords } from './sheet-words.ts';

export type PartKind =
  | 'day-part'
  /** Weeks, phases, and days that have numbers: one comes after the other. */
  | 'stage'
  | 'weekdays';

export interface PartHeading {
  readonly kind: PartKind;
  /** In the words of the sheet: "Morning", "Abends", "Weeks 3-4". */
  readonly name: string;
  /** The same for "morning" and "AM". */
  readonly key: string;
  /** What else its heading says: "before you get up". */
  readonly words: string | undefined;
  /** Occasional is what is not done every day: "only when it hurts". */
  readonly meaning: 'day-part' | 'occasional-part' | 'weekdays-part';
  /** As the format writes them. */
  readonly weeks?: string;
  readonly days?: Weekdays;
}

const occasional = new RegExp(
  String.raw`(?<!\p{L})(?:${inCase}|${onlyWords}|${notWords}|as (?:needed|required)|optional|no|without|weekdays?|weekends?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mon|tue|wed|thu|fri|sat|sun|bei|werktags?|wochenends?|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|other|second|zweiten|alle|every|times|mal|x|week|woche)(?!\p{L})`,
  'iu',
);

const partWords: readonly (readonly [key: string, words: string])[] = [
  ['waking', '(?:in bed,? )?(?:before|after) getting up|(?:on|after) waking(?: up)?|(?:vor|nach) dem aufstehen'],
  ['breakfast', '(?:before|after|with) breakfast|(?:vor|nach) dem frühstück'],
  ['after-work', '(?:before|after) work|(?:vor|nach) der arbeit'],
  ['dinner', '(?:before|after) (?:dinner|supper|tea)|(?:vor|nach) dem abendessen'],
  ['work', 'at work|at your desk|during the day|bei der arbeit|im büro|am arbeitsplatz|tagsüber'],
  ['morning', String.raw`mornings?|a\.?m\.?|morgens?|früh|vormittags?`],
  [
    'noon',
    'midday|noon|lunch ?(?:time|break)|mittags?|(?:in der )?mittagspause|(?:middle|mitte) (?:of the|des) (?:day|tages)|(?:before|after|with|at) lunch|(?:vor|nach|zu) dem mittagessen',
  ],
  ['afternoon', 'afternoons?|nachmittags?'],
  ['evening', String.raw`evenings?|p\.?m\.?|abends?`],
  ['night', 'nights?|bed ?time|before (?:bed|sleep|going to (?:bed|sleep))|nachts?|vor dem schlafen(?:gehen)?'],
];

const kindOfSet =
  '(?:[ -]?(?:at work|at home|in bed|routines?|program(?:me)?s?|programm|sessions?|exercises|stretch(?:es|ing)?|workout|set|block|card|plan|übungen|einheit|runde))?';

const patterns = partWords.map(
  ([key, words]) =>
    [
      key,
      new RegExp(
        String.raw`^(?:(?:in the|at|every|each|your|am|jeden|zu) )?(?<name>${words})${kindOfSet}(?:\s*[,(–-]\s*(?<words>${anyClockTime}|\d{1,2}(?:-\d{1,2})? ?min\p{L}*\.?|[^()\d]{2,60})\)?)?\s*[:.]?$`,
        'iu',
      ),
    ] as const,
);

const stages: readonly RegExp[] = [
  String.raw`(?:options?|versions?|varianten?)\s*(?:\d|[a-d])|(?:on )?(?:good|bad|rest|gym|training|flare[- ]?up|painful) days?|flare[- ]?ups?|(?:on |at )?(?:the )?week(?:ends?|days?)|(?:am |an )?(?:wochenenden?|werktagen?)|werktags|beginners?|intermediate|advanced|(?:an )?(?:guten?|schlechten?|schmerzfreien?) tagen?|anfänger|fortgeschrittene`,
  String.raw`(?:(?:from|after|ab|in|nach)\s+)?(?:weeks?|wks?|phases?|stages?|levels?|days?|sessions?|workouts?|woche|wochen|phasen|stufen?|tage?|einheit)\s*(?<at>\d{1,2}(?:\s*(?:[-–—&+]|to|and|bis|und)\s*\d{1,2})?|i{1,3}|iv|[a-d])(?!\s*(?:[-–—&+]|to|and|bis|und)\s*\d)(?:\s*(?:onwards?|on|and (?:on|after)|\+))?`,
  String.raw`(?:in )?(?:the |die |den |der )?(?:first|last|next|ersten|letzten|nächsten) (?:\p{L}+ |\d{1,2} )?(?:weeks?|wochen?)`,
  String.raw`(?:(?:from|after|ab|in|nach)(?: the| der)?\s+)?(?<at>\d{1,2}(?:\s*(?:[-–—&+]|to|bis)\s*\d{1,2})?)(?:st|nd|rd|th|\.)?\s*(?:weeks?|wks?|wochen?|phase|stufe)`,
  lastWeeks,
].map(
  (words) =>
    new RegExp(String.raw`^(?<name>${words})${kindOfSet}(?:\s*[,(:–-]\s*(?<words>.{2,60}?)\)?)?\s*[:.]?$`, 'iu'),
);

/** A longer line is no heading. */
const maxReadLetters = 100;

/** The part that a line is the heading of. */
export function readPartHeading(line: string): PartHeading | undefined {
  if (line.length > maxReadLetters) return undefined;
  const text = withoutBullet(
    line
      .replace(/[*_=#~]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  ).replace(/\s*[–—-]+$/, '');
  return readTimeOfDay(text) ?? readStage(text) ?? readDays(text);
}

function readTimeOfDay(text: string): PartHeading | undefined {
  for (const [key, pattern] of patterns) {
    const { name, words } = pattern.exec(text)?.groups ?? {};
    if (name !== undefined) {
      const meaning = occasional.test(words ?? '') ? 'occasional-part' : 'day-part';
      return { kind: 'day-part', key, name: nameOf(name), words: words?.trim(), meaning };
    }
  }
  return undefined;
}

/** "Week 2: squats 3 x 10", in one line: what is done then is not told apart from what stands below. */
export function isHeaded(text: string): boolean {
  const [, before = ''] = /^(.{1,40}?)(?::| [-–—])\s+(?=\S)/u.exec(text) ?? [];
  const part = before.replace(/^(?:only|nur) | (?:only|nur)$/iu, '');
  return /^(?:lunch|breakfast|dinner|tea ?time)$/i.test(part) || readPartHeading(part) !== undefined;
}

export function isStage(text: string): boolean {
  return readPartHeading(text)?.kind === 'stage';
}

function readStage(text: string): PartHeading | undefined {
  for (const pattern of stages) {
    const { name, words } = pattern.exec(text)?.groups ?? {};
    if (name === undefined || isAmount(words) || (isOfSomeWeeks(name) && hasMoreNumbers(words))) continue;
    return stageOf(name, words);
  }
  const [, above] = /^(.{3,60}):$/.exec(text) ?? [];
  // "The first two weeks:", "From week 3 add these", "After your check in week 6:"
  if (above !== undefined && (readWeeksOfHeading(above) ?? isOfSomeWeeks(above)) && !isAmount(above))
    return stageOf(above, undefined);
  // "Weeks 1-2 only" alone may be said of the exercise above it.
  const isAdding = readWeeks(text) === undefined && readWeeksOfHeading(text) !== undefined;
  return isAdding ? stageOf(text, undefined) : undefined;
}

function stageOf(name: string, words: string | undefined): PartHeading {
  const weeks = readWeeksOfHeading(name);
  return {
    kind: 'stage',
    key: name.toLowerCase(),
    name: capital(name),
    words: words?.trim(),
    meaning: 'occasional-part',
    ...(weeks === undefined ? {} : { weeks }),
  };
}

function readDays(text: string): PartHeading | undefined {
  const days = readDayNames(text);
  if (days === undefined) return undefined;
  const name = capital(text.replace(/\s*[:.]$/, ''));
  return { kind: 'weekdays', key: days.join(' '), name, words: undefined, meaning: 'weekdays-part', days };
}

/** "Week 1, 3 and 5", "Week 2, then again in week 4" are of more weeks than their first. */
function hasMoreNumbers(words = ''): boolean {
  return isOfSomeWeeks(words) || readAmounts(words).hasUnreadNumber;
}

/** "Week 2 (20 reps)" says how much, and is more than a heading. */
function isAmount(words = ''): boolean {
  const { amounts, isUnclear } = readAmounts(words);
  return isUnclear || isDose(amounts);
}

/** "AM" stays as it is. */
function nameOf(words: string): string {
  return /^[ap]\.?m\.?$/i.test(words)
    ? words.replaceAll('.', '').toUpperCase()
    : capital(words === words.toUpperCase() ? words.toLowerCase() : words);
}
