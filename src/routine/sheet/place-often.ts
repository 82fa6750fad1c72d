/** Whether a line that says how often is about one exercise, about all of them, or nobody can tell. */
import { areUnlike } from './compare-frequencies.ts';
import type { FoundFrequency } from './found-frequency.ts';
import { namesCase, namesSheet } from './line-words.ts';
import type { FrequencyLine, OftenPlace, OpenExercise } from './open-exercise.ts';
import type { OpenParts } from './open-parts.ts';
import { findCommonFrequency } from './sheet-frequency.ts';

interface Sheet {
  readonly titleLine: number | undefined;
  /** An exercise above has a line of its own. */
  readonly isEachItsOwn: boolean;
  /** A line that is left may be one more exercise. */
  readonly hasLeft: boolean;
}

type Whose = 'all' | 'unsure' | OpenExercise;

const saysAll =
  /(?<!\p{L})(?:all|each|every(?= (?:exercise|stretch))|everything|whole|entire|exercises|stretches|program(?:me)?s?|routine|workout|sessions?|sheet|list|plan|alle[ns]?|alles|ganze\p{L}*|gesamte\p{L}*|\p{L}*übungen|\p{L}*programm|training|einheit(?:en)?)(?!\p{L}| (?:day|morning|evening|night|hour))/iu;
const saysOne = /(?<!\p{L})(?:this|it|dies|es|diese übung)(?!\p{L})/iu;

/** What it is about: one exercise where it stands at it, and all where it stands above or below all of them, or says so. */
function findWhose(
  place: OftenPlace,
  line: number,
  parts: OpenParts['list'],
  { titleLine, isEachItsOwn, hasLeft }: Sheet,
): Whose {
  const { text, item, isBelowLeft, isSetIn, isBeside, isInItem } = place;
  if (saysAll.test(text)) return 'all';
  if (isInItem || (isBeside && saysOne.test(text))) return 'unsure';
  const named = parts.filter((part): part is OpenExercise => 'name' in part);
  const [first, last] = [named[0], named.at(-1)];
  if (isBelowLeft && first !== undefined && line > first.line) return 'unsure';
  if (item === undefined) {
    const isBetween = first !== undefined && last !== undefined && line >= first.line && line <= last.line;
    return isBetween ? 'unsure' : 'all';
  }
  if (!named.includes(item))
    return item.line === titleLine || namesSheet(item.name) || namesCase(item.name) ? 'all' : 'unsure';
  if (named.length === 1 && !hasLeft) return 'all';
  if (item !== last || isSetIn || isEachItsOwn || saysOne.test(text)) return item;
  return named.length > 1 && named.every(({ hasOwnDose }) => hasOwnDose) ? 'all' : 'unsure';
}

/** Lines about one exercise, which has them now, and those of which nobody can tell. */
export function settleOften(
  { found }: Pick<FoundFrequency, 'found'>,
  parts: OpenParts['list'],
  titleLine: number | undefined,
  hasLeft: boolean,
) {
  const ofOne = new Set<number>();
  const ofNone = new Set<number>();
  for (const { line, said, place } of found) {
    const whose = findWhose(place, line, parts, { titleLine, isEachItsOwn: ofOne.size > 0, hasLeft });
    if (whose === 'unsure') ofNone.add(line);
    if (typeof whose === 'string') continue;
    const { frequency } = whose.amounts;
    const own = said.replace(/\.$/, '');
    whose.amounts = { ...whose.amounts, frequency: frequency === undefined ? own : `${frequency}, ${own}` };
    ofOne.add(line);
  }
  return { ofOne, ofNone };
}

/**
 * The lines that say how often all of it is done, where they do not go together. One right below the last of several
 * exercises is of that one or of all, so that what stands above everything may be said otherwise there.
 */
export function listUnlike(
  lines: readonly FrequencyLine[],
  ofSome: OpenParts['above']['oftens'],
  dayLines: FoundFrequency['dayLines'],
  parts: OpenParts['list'],
  titleLine: number | undefined,
): ReadonlySet<number> {
  const named = parts.filter((part) => 'name' in part);
  const isOf = (part: FrequencyLine['part']) => part !== undefined && named.includes(part);
  const isAbove = ({ part }: FrequencyLine) => part === undefined || part.line === titleLine;
  const below = lines.filter(({ part }) => isOf(part));
  const isAtEnd = new Set(below.map(({ part }) => part)).size === 1 && below[0]?.part === named.at(-1);
  const common = findCommonFrequency({ parts: named });
  const ofAll = lines.filter((line) => isAbove(line) || isAtEnd);
  const texts = [...[...ofAll, ...ofSome].map(({ often }) => often), ...(common === undefined ? [] : [common])];
  const isUnlike = areUnlike(
    texts,
    dayLines.map(({ days }) => days),
  );
  return new Set(isUnlike ? [...ofAll, ...dayLines].map(({ line }) => line) : []);
}
