/** Headings of a sheet for parts of the day: what stands below each is a routine of its own. */
import { capital } from '../../text/prose.ts';
import { withoutBullet } from './line-words.ts';

export interface DayHeading {
  /** In the words of the sheet: "Morning", "Abends". */
  readonly name: string;
  /** The same for "morning" and "AM". */
  readonly key: string;
  /** What else its heading says: "before you get up". */
  readonly words: string | undefined;
  /** It is not done every day: "only when it hurts". */
  readonly isOccasional: boolean;
}

const occasional =
  /(?<!\p{L})(?:only|if|when|unless|except|as (?:needed|required)|optional|not|no|without|weekdays?|weekends?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mon|tue|wed|thu|fri|sat|sun|nur|wenn|falls|außer|bei|nicht|kein\p{L}*|werktags?|wochenends?|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|other|second|zweiten|alle|every|times|mal|x|week|woche)(?!\p{L})/iu;

interface DayPart {
  readonly name: string;
  /** The indexes of its headings, and of the lines below them. */
  readonly headings: readonly number[];
  readonly lines: readonly number[];
}

interface OpenPart extends DayPart {
  readonly headings: number[];
  readonly lines: number[];
}

export interface Day {
  readonly parts: readonly DayPart[];
  /** What is said of all of them. */
  readonly common: readonly number[];
}

const partWords: readonly (readonly [key: string, words: string])[] = [
  ['morning', String.raw`mornings?|a\.?m\.?|morgens?|früh|vormittags?`],
  ['noon', 'midday|noon|lunch ?time|mittags?'],
  ['afternoon', 'afternoons?|nachmittags?'],
  ['evening', String.raw`evenings?|p\.?m\.?|abends?`],
  ['night', 'nights?|bed ?time|before bed|nachts?|vor dem schlafen(?:gehen)?'],
];

const kindOfSet =
  '(?:[ -]?(?:routines?|program(?:me)?s?|programm|sessions?|exercises|stretch(?:es|ing)?|workout|set|block|card|plan|übungen|einheit|runde))?';
const clock = String.raw`\d{1,2}(?:[:.]\d{2})?\s*(?:a\.?m\.?|p\.?m\.?|uhr|h)?`;

const patterns = partWords.map(
  ([key, words]) =>
    [
      key,
      new RegExp(
        String.raw`^(?:(?:in the|at|every|each|your|am|jeden|zu) )?(?<name>${words})${kindOfSet}(?:\s*[,(–-]\s*(?<words>${clock}|[^()\d]{2,60})\)?)?\s*[:.]?$`,
        'iu',
      ),
    ] as const,
);

/** A longer line is no heading. */
const maxReadLetters = 100;

/** The part of the day that a line is the heading of. */
export function readDayPart(line: string): DayHeading | undefined {
  if (line.length > maxReadLetters) return undefined;
  const text = withoutBullet(
    line
      .replace(/[*_=#~]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  ).replace(/\s*[–—-]+$/, '');
  for (const [key, pattern] of patterns) {
    const { name, words } = pattern.exec(text)?.groups ?? {};
    if (name !== undefined)
      return { key, name: nameOf(name), words: words?.trim(), isOccasional: occasional.test(words ?? '') };
  }
  return undefined;
}

/** "AM" stays as it is. */
function nameOf(words: string): string {
  return /^[ap]\.?m\.?$/i.test(words) ? words.replaceAll('.', '').toUpperCase() : capital(words.toLowerCase());
}

/** `undefined` where there are not two parts at least. */
export function splitDay(lines: readonly string[]): Day | undefined {
  const parts = new Map<string, OpenPart>();
  const common: number[] = [];
  let now: OpenPart | undefined;
  for (const [index, line] of lines.entries()) {
    const heading = readDayPart(line);
    if (heading !== undefined) {
      now = parts.get(heading.key) ?? { name: heading.name, headings: [], lines: [] };
      parts.set(heading.key, now);
      now.headings.push(index);
    } else (now?.lines ?? common).push(index);
  }
  return parts.size < 2 ? undefined : { parts: [...parts.values()], common };
}
