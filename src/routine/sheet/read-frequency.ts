/** How often a day or a week, as a sheet says it, in the words of the format; other words stay words. */
import type { WrittenRoutine } from '../format.ts';
import { readTimesAWeek, writeTimesAWeek } from '../times-a-week.ts';

type Frequency = NonNullable<WrittenRoutine['when']>;

const numbers: ReadonlyMap<string, number> = new Map(
  [
    ['once', 'one', 'einmal', 'einem'],
    ['twice', 'two', 'zweimal', 'zwei'],
    ['thrice', 'three', 'dreimal', 'drei'],
    ['four', 'viermal', 'vier'],
    ['five', 'fünfmal', 'fünf'],
    ['six', 'sechsmal', 'sechs'],
    ['seven', 'siebenmal', 'sieben'],
  ].flatMap((words, index) => words.map((word) => [word, index + 1] as const)),
);

const timesADay =
  /^(\d{1,2}|[a-zäöü]+)\s*(?:x|×|times|mal)?\s*(?:(?:\/|a|an|per|each|every|pro|am)\s*)?(?:day|daily|tag|täglich)$/;
const timesAWeek =
  /^(?!\S+\s+(?:week|woche)$)(?:(?:on|an)\s+)?(\d{1,2}|[a-zäöü]+)\s*(?:x|×|times|mal|days?|tage?n?)?\s*(?:(?:\/|a|per|each|every|pro|die|in der)\s*)?(?:week|weekly|woche|wöchentlich)$/;

const inTurn: ReadonlyMap<string, Frequency> = new Map<string, Frequency>([
  ...['daily', 'every day', 'täglich', 'jeden tag'].map((text) => [text, 'every day'] as const),
  ...['every other day', 'every second day', 'every 2nd day', 'jeden zweiten tag'].map(
    (text) => [text, 'every other day'] as const,
  ),
  ...['weekly', 'every week', 'wöchentlich', 'jede woche'].map((text) => [text, 'once a week'] as const),
  ...['morning and evening', 'morning and night', 'morgens und abends'].map(
    (text) => [text, { 'times-a-day': 2 }] as const,
  ),
]);

/** `undefined` where it says something that the format has no word for, such as "3 to 4 times a week". */
export function readFrequency(text: string): Frequency | undefined {
  const often = text.trim().toLowerCase().replace(/\s+/g, ' ');
  return readOne(often) ?? readBoth(often);
}

function readOne(often: string): Frequency | undefined {
  const known = inTurn.get(often);
  if (known !== undefined) return known;
  const perDay = readNumber(timesADay.exec(often)?.[1]);
  if (perDay !== undefined) return perDay < 1 || perDay > 12 ? undefined : { 'times-a-day': perDay };
  return writeTimesAWeek(readNumber(timesAWeek.exec(often)?.[1]) ?? 0);
}

/** "3 times a week, twice a day", in either order. */
function readBoth(often: string): Frequency | undefined {
  const [, first = '', second = ''] =
    /^(.*?(?:week|weekly|woche|wöchentlich|day|daily|tag|täglich))(?:\s*[,;&+]\s*|\s+(?:and|und)\s+|\s+)(.+)$/.exec(
      often,
    ) ?? [];
  const [one, other] = [readOne(first), readOne(second)];
  return one === undefined || other === undefined ? undefined : joinFrequencies(one, other);
}

/** What a sheet says of how often, in one line or two, and what is left of it in its own words. */
export function takeFrequencies(texts: readonly string[]): {
  readonly when: Frequency | undefined;
  readonly left: readonly string[];
} {
  const [first, ...others] = texts.filter((text) => readFrequency(text) !== undefined);
  const when = readFrequency(first ?? '');
  if (when === undefined) return { when, left: texts };
  for (const other of others) {
    const joined = joinFrequencies(when, readFrequency(other) ?? when);
    if (joined !== undefined) return { when: joined, left: texts.filter((text) => text !== first && text !== other) };
  }
  return { when, left: texts.filter((text) => text !== first) };
}

/** What both say together; `undefined` unless one is about the week and the other about its days. */
function joinFrequencies(one: Frequency, other: Frequency): Frequency | undefined {
  return setTimesADay(one, other) ?? setTimesADay(other, one);
}

function setTimesADay(week: Frequency, day: Frequency): Frequency | undefined {
  const perWeek = typeof week === 'string' ? readTimesAWeek(week) : undefined;
  const perDay = typeof day === 'string' ? undefined : day['times-a-day'];
  if (perWeek === undefined || perDay === undefined) return undefined;
  return perDay === 1 ? week : { 'times-a-week': perWeek, 'times-a-day': perDay };
}

function readNumber(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  return /^\d+$/.test(written) ? Number(written) : numbers.get(written);
}

/** "3 x day" and "3x/week" as they are said aloud; other words as they are. */
export function sayFrequency(text: string): string {
  const [, times, of = ''] = /^(\d{1,2})\s*[x×]\s*(?:\/|a |per )?\s*(day|daily|week|weekly)$/i.exec(text.trim()) ?? [];
  return times === undefined ? text : `${times} times a ${of.toLowerCase().startsWith('w') ? 'week' : 'day'}`;
}
