/** A rest on a line of its own: between the sets of the exercise above, between those of all, or a break. */
import { hasSets, isDose, isFineRest } from './line-amounts.ts';
import { isBetween, isBetweenExercises, isRestWords } from './line-words.ts';
import type { OpenParts } from './open-parts.ts';
import type { ReadLine } from './read-amounts.ts';
import { isShortHold } from './settle-time.ts';
import type { LineMeaning } from './sheet.ts';

export function placeRest(
  parts: OpenParts,
  line: number,
  { amounts: read, after }: ReadLine,
  text: string,
): LineMeaning {
  // "Rest for 10 minutes afterwards." is no way to do the exercise above.
  if (!isRestWords(after)) return 'advice';
  const { rest = '', ...others } = read;
  if (Object.keys(others).length > 0 || isBetweenExercises(text)) return 'unclear';
  const { amounts } = parts.item() ?? {};
  const isFine = isFineRest(rest, 'rest');
  if (amounts === undefined) {
    const last = parts.list.at(-1);
    const isBelowName = parts.list.length > 1 && last !== undefined && 'name' in last && !isDose(last.amounts);
    // Of an exercise that is left it is no break after another one.
    if (parts.marks.isBelowLeft || isBelowName) return 'whose-rest';
    if (isBetween(text)) return isFine ? parts.addRestOfAll(rest) : 'unclear';
    const hasAny = parts.isEnded && parts.list.some((part) => 'name' in part && hasSets(part.amounts));
    if (hasAny) return 'whose-rest';
    return parts.list.length === 0 ? 'unclear' : parts.addBreak(line, rest);
  }
  // Short holds may be no sets.
  const isOfSets = hasSets(amounts) && isFine;
  const isShort = amounts.sets === undefined && isShortHold(amounts.hold ?? '');
  const isOfIt = isBetween(text) ? hasSets(amounts) || !isDose(amounts) : isOfSets && !isShort;
  if (isOfIt) return parts.addRest(line, rest);
  return isBetween(text) || isOfSets ? 'whose-rest' : parts.addBreak(line, rest);
}
