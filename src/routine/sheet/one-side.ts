/** One side alone: which one a sheet names, and which one that is in the exercise. */
import type { Limb, Side } from '../routine.ts';
import type { LineAmounts } from './line-amounts.ts';

const armWord = /arm/iu;
const legWord = /leg|foot|knee|hip|bein|fuß|knie|hüfte/iu;

/** `words` are "left", "on the right leg only", "rechtes Bein". */
export function readOneSide(side: Side, words: string): Pick<LineAmounts, 'sides' | 'limb'> {
  const limb = armWord.test(words) ? 'arm' : legWord.test(words) ? 'leg' : undefined;
  return limb === undefined ? { sides: side } : { sides: side, limb };
}

/**
 * With the side that the exercise has for it: a clamshell with the right leg is done on the left side. `undefined` where
 * the sheet names no limb and the exercise works with one on each side: nobody can tell which of them is meant.
 */
export function turnToExercise(amounts: LineAmounts, otherLimb: Limb | undefined): LineAmounts | undefined {
  const { sides, limb } = amounts;
  if (otherLimb === undefined || (sides !== 'left' && sides !== 'right')) return amounts;
  if (limb === undefined) return undefined;
  return limb === otherLimb ? { ...amounts, sides: sides === 'left' ? 'right' : 'left' } : amounts;
}
