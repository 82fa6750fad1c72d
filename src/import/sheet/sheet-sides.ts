/** Sides, limbs and things as a sheet names them, and what a step cannot say of them by a key. */

import type { Limb } from '../../routine/routine.ts';
import { capital } from '../../text/prose.ts';
import { isTimed } from './build-dose.ts';
import { findPosition } from './find-position.ts';
import type { LineAmounts } from './line-amounts.ts';
import type { SheetExercise } from './sheet.ts';

export const armWord = /arm|hand|shoulder|elbow|wrist|schulter|ellenbogen/iu;
export const legWord =
  /leg|quad|hams|glute|piriformis|clam|muschel|squat|foot|knee|hip|ankle|heel|calf|bein|fuß|knie|hüfte|sprunggelenk/iu;

/** Of "left", "R arm", "on the right leg": which side, and of what. */
export function readLimb(words: string): { readonly sides: 'left' | 'right'; readonly limb?: Limb } {
  const sides = /(?<!\p{L})(?:l|li|links|left|linke[mnrs]?)(?!\p{L})/iu.test(words) ? 'left' : 'right';
  const limb = armWord.test(words) ? 'arm' : legWord.test(words) ? 'leg' : undefined;
  return limb === undefined ? { sides } : { sides, limb };
}

/** `each` names sides, or both of something; `inTurn` says that they alternate. */
export function readSides(each: string | undefined, inTurn: string | undefined): LineAmounts {
  if (inTurn !== undefined)
    return { sides: 'alternate', ...(/side|leg|arm|hand|feet|seit|bein/iu.test(inTurn) ? {} : { ofWhat: 'unsaid' }) };
  if (/(?<!\p{L})(?:bilat|beidseit|bds|b\/l)/iu.test(each ?? '')) return { sides: 'both' };
  const isOfBoth = /(?<!\p{L})(?:both|beiden?)(?!\p{L})/iu.test(each ?? '');
  return { sides: isOfBoth && !/sides|seiten/iu.test(each ?? '') ? 'both-limbs' : 'each' };
}

export function readEquipment(words: string): string {
  return words.replace(/^(?:with|using|mit|@)\s+/i, '').replace(/^(?:the|your) /i, '');
}

/** How it goes on in the lines of the exercise, and what a person should see of a number that is written otherwise. */
export function turnsOf({ name, amounts }: SheetExercise, isGerman: boolean) {
  const { sides, ofWhat, together, reps = '1' } = amounts;
  if (ofWhat === 'positions') return { words: [isGerman ? 'Im Wechsel.' : 'Alternating.'] };
  if (together !== undefined) return { words: [`${capital(together)}.`] };
  if (sides !== 'alternate' && sides !== 'each-alternate') return { words: [] };
  if (isTimed(amounts)) return { words: [isGerman ? 'Seiten abwechselnd.' : 'Alternate sides.'] };
  if (sides === 'alternate') return { words: [] };
  return { words: [], note: `"${name}" changes sides every time: ${reps} on each side is written for both together.` };
}

/** One of the two ways of a movement. */
export function wayOf({ way }: LineAmounts, isGerman: boolean): readonly string[] {
  if (way === undefined) return [];
  if (isGerman) return [way === 'one way' ? 'In die eine Richtung.' : 'In die andere Richtung.'];
  return [`${capital(way)}.`];
}

/** Of an own exercise in side-lying: else its left side is taken for the one to lie on. */
export function limbOf({ name, how, amounts: { limb } }: SheetExercise, isGerman: boolean): readonly string[] {
  if (limb === undefined || findPosition([name, ...how].join(' ')) !== 'side') return [];
  if (isGerman) return [`Die Seite ist die des ${limb === 'leg' ? 'Beins' : 'Arms'}.`];
  return [`The side is that of the ${limb}.`];
}

/**
 * With the side that the exercise has for it: a clamshell with the right leg is done on the left side. `undefined` where
 * the sheet names no limb and the exercise works with one on each side: nobody can tell which of them is meant.
 */
export function turnToExercise(amounts: LineAmounts, otherLimb: Limb | undefined): LineAmounts | undefined {
  const { sides, limb, repsOfSides } = amounts;
  const isOneSided = sides === 'left' || sides === 'right';
  if (otherLimb === undefined || (!isOneSided && repsOfSides === undefined)) return amounts;
  if (limb === undefined) return undefined;
  if (limb !== otherLimb) return amounts;
  if (isOneSided) return { ...amounts, sides: sides === 'left' ? 'right' : 'left' };
  return repsOfSides === undefined
    ? amounts
    : { ...amounts, repsOfSides: { left: repsOfSides.right, right: repsOfSides.left } };
}
