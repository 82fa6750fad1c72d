/**
 * How often a day or a week, as a sheet says it in English or German, in the words of the format; other words stay words.
 * Each way to say it stands here once, as part of a pattern.
 */
import { oneLine } from '../text/prose.ts';
import { readTimesAWeek, writeTimesAWeek } from './dates-and-times.ts';
import type { WrittenRoutine } from './format.ts';
import { joint, numberWords, timesWords } from './unit-words.ts';

const span = String.raw`(?:weekday|day|daily|tage|tag|täglich|week|wk|woche|wo|hour|stunde|morning|night|evening)s?(?!\p{L})`;
const timesWord = `(?:${[...timesWords.keys(), ...numberWords.keys()].join('|')})(?!\\p{L})`;
const number = String.raw`(?:\d{1,2}(?!\d)|${timesWord})`;
const times = `${number}(?:-?${joint}${number})?`;
const awake = String.raw`(?:\s+(?:while|when|whilst)\s+(?:you\s+are\s+)?awake)?`;
const hours = String.raw`\d{1,2}(?:${joint}\d{1,2})?(?!\d)`;

const and = String.raw`\s*(?:and|&|\+|und|u\.)\s*`;
/** Parts of the day that are named, and how many they are. */
const partsOfDay: readonly (readonly [words: string, times: number])[] = [
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

type Frequency = NonNullable<WrittenRoutine['when']>;

const timesADay =
  /^(\d{1,2}|[a-zäöü]+)\s*(?:x|×|times|mal)?\s*(?:(?:\/|an?|per|each|every|pro|am|(?:in|during|through|throughout|over) (?:the|each))\s*)?(?:day|daily|tage?|täglich)$|^(?:daily|täglich) (\d{1,2}|[a-zäöü]+)\s*(?:x|×|times|mal)$/;
const timesAWeek =
  /^(?!\S+\s+(?:weeks?|wks?|woche|wo)$)(?:(?:on|an)\s+)?(\d{1,2}|[a-zäöü]+)\s*(?:x|×|times|mal|days?|tage?n?)?\s*(?:(?:\/|a|per|each|every|pro|die|in der)\s*)?(?:week|wk|weekly|woche|wo|wöchentlich)\.?$/;

const inTurn: ReadonlyMap<string, Frequency> = new Map<string, Frequency>([
  ...['daily', 'every day', 'each day', 'täglich', 'jeden tag'].map((text) => [text, 'every day'] as const),
  ...[
    'every other day',
    'alternate days',
    'on alternate days',
    'every second day',
    'every 2nd day',
    'every 2 days',
    'every two days',
    'jeden zweiten tag',
    'jeden 2. tag',
    'alle zwei tage',
    'alle 2 tage',
  ].map((text) => [text, 'every other day'] as const),
  ...['weekly', 'every week', 'wöchentlich', 'jede woche'].map((text) => [text, 'once a week'] as const),
]);

const namedParts = partsOfDay.map(([words, times]) => [new RegExp(`^(?:${words})$`, 'u'), times] as const);

/** `undefined` where it says something that the format has no word for, such as "3 to 4 times a week". */
export function readFrequency(text: string): Frequency | undefined {
  const often = oneLine(text).toLowerCase();
  return readOne(often) ?? readBoth(often);
}

const rangeOfTimes = new RegExp(String.raw`(?<!\p{L})(\d{1,2}|\p{L}+)-?${joint}(\d{1,2}|\p{L}+)`, 'giu');

/** As above; of a range of times, such as "3-4 times a week", the fewest: that many a physiotherapist asks for at least. */
function readFewest(text: string): Frequency | undefined {
  const fewest = text.replace(rangeOfTimes, (all: string, one: string, other: string) => {
    const [low, high] = [one, other].map((end) => readNumber(end.toLowerCase()));
    return low === undefined || high === undefined ? all : String(Math.min(low, high));
  });
  return readFrequency(fewest);
}

/** What a text says of how often among other words, as it stands there. */
export function findFrequency(text: string): string | undefined {
  const one = String.raw`(?<![\p{L}\d])${often}`;
  const found =
    text.match(new RegExp(String.raw`${one}(?:(?:\s*[,;&+]\s*|\s+(?:(?:and|und|[-–—])\s+)?)${one})?`, 'giu')) ?? [];
  return found.find((words) => readFewest(words) !== undefined);
}

/** As the format has it, in words. */
export function describeFrequency(when: Frequency): string {
  if (typeof when === 'string') return when;
  const { 'times-a-week': perWeek, 'times-a-day': perDay } = when;
  const parts = [
    perDay === undefined ? [] : sayTimes(perDay, 'day'),
    perWeek === undefined ? [] : sayTimes(perWeek, 'week'),
  ];
  return parts.flat().join(', ');
}

function readOne(often: string): Frequency | undefined {
  const known = inTurn.get(often);
  if (known !== undefined) return known;
  const perDay =
    namedParts.find(([words]) => words.test(often))?.[1] ?? readNumber(timesADay.exec(often)?.slice(1).find(Boolean));
  if (perDay !== undefined) return perDay < 1 || perDay > 12 ? undefined : { 'times-a-day': perDay };
  return writeTimesAWeek(readNumber(timesAWeek.exec(often)?.[1]) ?? 0);
}

/** "3 times a week, twice a day", in either order. */
function readBoth(often: string): Frequency | undefined {
  const [, first = '', second = ''] =
    /^(.*?(?:week|wk|weekly|woche|wo|wöchentlich|day|daily|tage?|täglich))(?:\s*[,;&+]\s*|\s+(?:and|und|[-–—])\s+|\s+)(.+)$/.exec(
      often,
    ) ?? [];
  const [one, other] = [readOne(first), readOne(second)];
  return one === undefined || other === undefined ? undefined : joinFrequencies(one, other);
}

/**
 * What a sheet says of how often, in one line or two: `ranges` are those taken of which it is the fewest, and `left` those
 * that were not taken, in the words of the sheet.
 */
export function takeFrequencies(texts: readonly string[]) {
  const [first, ...others] = texts.filter((text) => readFewest(text) !== undefined);
  const when = readFewest(first ?? '');
  if (first === undefined || when === undefined) return { when, ranges: [], left: texts };
  const joinWith = (text: string) => joinFrequencies(when, readFewest(text) ?? when);
  const other = others.find((text) => joinWith(text) !== undefined);
  const taken = other === undefined ? [first] : [first, other];
  const ranges = taken.filter((text) => readFrequency(text) === undefined);
  return { when: joinWith(other ?? first), ranges, left: texts.filter((text) => !taken.includes(text)) };
}

/** How often one of the parts of a day is done: each once where the sheet has one for each time of the day. */
export function whenOfPart(when: Frequency | undefined, parts: number): Frequency {
  if (when === undefined) return 'every day';
  if (typeof when === 'string' || when['times-a-day'] !== parts) return when;
  return writeTimesAWeek(when['times-a-week'] ?? 0) ?? 'every day';
}

/** What both say together; `undefined` unless one is about the week and the other about its days. */
function joinFrequencies(one: Frequency, other: Frequency): Frequency | undefined {
  if (JSON.stringify(one) === JSON.stringify(other)) return one;
  if (isDaily(one) && typeof other === 'object') return other['times-a-day'] === 1 ? 'every day' : other;
  if (isDaily(other)) return typeof one === 'object' ? joinFrequencies(other, one) : undefined;
  return setTimesADay(one, other) ?? setTimesADay(other, one);
}

function isDaily(when: Frequency): boolean {
  return when === 'every day' || when === '7 times a week';
}

function setTimesADay(week: Frequency, day: Frequency): Frequency | undefined {
  const perWeek = typeof week === 'string' ? readTimesAWeek(week) : undefined;
  const perDay = typeof day === 'string' ? undefined : day['times-a-day'];
  if (perWeek === undefined || perDay === undefined) return undefined;
  return perDay === 1 ? week : { 'times-a-week': perWeek, 'times-a-day': perDay };
}

function readNumber(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const digits = numberWords.get(written) ?? timesWords.get(written) ?? written;
  return /^\d+$/.test(digits) ? Number(digits) : undefined;
}

/** "3 x day", "3x/week" and "1 times a day" as they are said aloud; other words as they are. */
export function sayFrequency(text: string): string {
  return text
    .trim()
    .split(/\s+[-–—]\s+|\s*[,;&+]\s*/)
    .map(sayOne)
    .join(', ');
}

function sayOne(text: string): string {
  const [, times, of = ''] =
    /^(\d{1,2})\s*(?:[x×]|times)\s*(?:\/|a |per )?\s*(day|daily|week|weekly)$/i.exec(text) ?? [];
  if (times !== undefined) return sayTimes(Number(times), of.toLowerCase().startsWith('w') ? 'week' : 'day');
  return text.replace(/^q\s?(\d{1,2})\s?h$/i, 'every $1 hours');
}

function sayTimes(times: number, of: 'day' | 'week'): string {
  return `${['once', 'twice'][times - 1] ?? `${times} times`} a ${of}`;
}

/** Whether it says of an exercise what `when` says of all of them. */
export function isSaidBy(when: WrittenRoutine['when'], text: string): boolean {
  const own = readFrequency(text);
  const isOnceADay = typeof own === 'object' && own['times-a-day'] === 1 && own['times-a-week'] === undefined;
  return own !== undefined && JSON.stringify(isOnceADay ? 'every day' : own) === JSON.stringify(when);
}
