/** Half of an amount: a hold without a word of how many there are, or so many where a hold is said of all. */
import { namesPack } from '../import/pack-words.ts';
import { isTimed } from './build-dose.ts';
import { isLong, type LineAmounts } from './line-amounts.ts';
import { readAmounts } from './read-amounts.ts';
import { isOpenMeaning, type ReadSheet } from './sheet.ts';
import { isOfAllExercises } from './sheet-rules.ts';
import { writeNumbersBeforeUnits } from './write-numbers.ts';

/** How long it is held, where neither reps nor sets are named. */
export function findHeldOnce(amounts: LineAmounts): string | undefined {
  const { hold, reps, repsOfSides, sets } = amounts;
  return isTimed(amounts) || reps !== undefined || repsOfSides !== undefined || sets !== undefined ? undefined : hold;
}

export type HalfAmount =
  /** A hold, where a line that was not understood says how many there are of each. */
  | 'which-reps'
  /** So many, where such a line says how long each is held. */
  | 'which-hold'
  | 'amount-of-all';

/** "Start with 5 repetitions of each", "Hold each stretch for 30 seconds": what such a line says may be of this exercise. */
export function findHalfAmount(amounts: LineAmounts, name: string, { lines }: ReadSheet): HalfAmount | undefined {
  const isCount = amounts.hold === undefined && amounts.breaths === undefined && amounts.tempo === undefined;
  for (const { meaning, text } of lines) {
    if (!isOpenMeaning(meaning) || !isOfAllExercises(text) || namesPack(text)) continue;
    const { amounts: ofEach, hasUnreadNumber } = readAmounts(writeNumbersBeforeUnits(text));
    const { reps = '1', sets, hold } = ofEach;
    if ((reps !== '1' || sets !== undefined || hasUnreadNumber) && findHeldOnce(amounts) !== undefined)
      return 'which-reps';
    if (sets !== undefined && amounts.sets === undefined) return 'amount-of-all';
    if (hold !== undefined && !isLong(ofEach) && isCount && (!stretch.test(text) || stretch.test(name)))
      return 'which-hold';
  }
  return undefined;
}

const stretch = /stretch|dehn/iu;
