/** Sides, limbs and things as a sheet names them, and what a step cannot say of them by a key. */
import { isOneSided } from '../../routine/figure.ts';
import type { Exercise, Limb } from '../../routine/routine.ts';
import { namesSideInLines } from '../../routine/routine-texts.ts';
import { capital } from '../../text/prose.ts';
import { isTimed } from './build-dose.ts';
import { findPosition } from './find-position.ts';
import { joinAmounts, type LineAmounts } from './line-amounts.ts';
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
  const { sides, together, reps = '1' } = amounts;
  if (together !== undefined) return { words: [`${capital(together)}.`] };
  if (sides !== 'alternate' && sides !== 'each-alternate') return { words: [] };
  if (isTimed(amounts)) return { words: [isGerman ? 'Seiten abwechselnd.' : 'Alternate sides.'] };
  if (sides === 'alternate') return { words: [] };
  return { words: [], note: `"${name}" changes sides every time: ${reps} on each side is written for both together.` };
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

// On which sides an exercise is done, once it is known which exercise it is.

export type UnsettledSides =
  /** For both sides, at once or one after the other. */
  | 'both-sides'
  /** "Each", but perhaps each set and not each side. */
  | 'each-of-what'
  /** One side of an exercise whose arm and leg, or whose floor and leg, are on different ones. */
  | 'which-limb'
  /** "Each side" where one is named. */
  | 'each-of-one'
  /** "Each way" of what has no sides. */
  | 'which-ways';

/** With its sides as a step has them, or why they are not clear. */
export function settleSides(part: SheetExercise, exercise: Exercise | undefined): SheetExercise | UnsettledSides {
  const settled = settleWays(part, exercise);
  if (typeof settled === 'string') return settled;
  return findUnsettled(settled, exercise) ?? settleTurns(settled);
}

/** "Roll from side to side, 10 to each side": the left and the right in turn, so many of each. */
const inTurn =
  /(?<!\p{L})(?:side[- ]to[- ]side|(?:from )?(?:left to right|right to left)|von (?:einer )?seite zu(?:r anderen)? seite|von (?:links nach rechts|rechts nach links)|hin und her)(?!\p{L})/iu;

function settleTurns(part: SheetExercise): SheetExercise {
  const isInTurn = part.amounts.sides === 'each' && inTurn.test([part.name, ...part.how].join(' '));
  return isInTurn ? { ...part, amounts: { ...part.amounts, sides: 'each-alternate' } } : part;
}

/** These go to the left and to the right. */
const sideways =
  /(?<!\p{L})(?:(?:trunk|torso|spine|spinal|lumbar|thoracic|cervical|back|body|neck|head|waist|seated|sitting|standing|supine)[- ](?:\p{L}+ )?(?:rotations?|turns?|tilts?)|\p{L}*twists?|(?:knee|leg|hip|trunk|lumbar|back)s?[- ](?:rolls?|rocks?|drops?)|side[- ](?:bend(?:ing|s)?|flexions?|glides?|shifts?|steps?)|lateral (?:\p{L}+ )?(?:flexions?|shifts?|bends?|glides?|tilts?))(?!\p{L})|(?:rumpf|kopf|hals|oberkörper|[lbh]ws)[- ]?(?:dreh|rotation)|seit(?:neig|beug)/iu;

function settleWays(part: SheetExercise, exercise: Exercise | undefined): SheetExercise | UnsettledSides {
  const { isEachWay, ...amounts } = part.amounts;
  if (isEachWay !== true) return part;
  const hasSides = exercise !== undefined && hasTwoSides(exercise);
  if (!hasSides && !sideways.test(`${part.name} ${exercise?.name}`)) return 'which-ways';
  const joined = joinAmounts(amounts, { sides: 'each' });
  return joined === undefined ? 'each-of-one' : { ...part, amounts: joined };
}

const bothSides: ReadonlySet<string> = new Set(['each', 'alternate', 'each-alternate']);

function findUnsettled(
  { name, how, amounts }: SheetExercise,
  exercise: Exercise | undefined,
): UnsettledSides | undefined {
  const { sides = '', repsOfSides, limb, ofWhat } = amounts;
  const isOneSide = sides === 'left' || sides === 'right';
  // Lying on the left, most exercises move the right leg; what is held up on one side has its name from that side.
  const isOnSide = findPosition([name, ...how].join(' ')) === 'side' && !/plank|bridge|stütz/iu.test(name);
  if ((isOneSide || repsOfSides !== undefined) && limb === undefined && exercise === undefined && isOnSide)
    return 'which-limb';
  // A bridge on the right leg is another exercise than that on both legs.
  if ((isOneSide || repsOfSides !== undefined) && exercise !== undefined && !hasTwoSides(exercise))
    return 'each-of-one';
  if (
    bothSides.has(sides) &&
    /(?<!\p{L})(?:left|right|linke[mnrs]?|rechte[mnrs]?)(?!\p{L})/iu.test(name) &&
    !/left.*right|right.*left/iu.test(name)
  )
    return 'each-of-one';
  // A bare "each" may be of the sets.
  const hasSides = exercise === undefined ? ofOneLimb.test(name) : hasTwoSides(exercise);
  if (ofWhat === 'unsaid' && sides === 'each' && !hasSides) return 'each-of-what';
  // "Alternating" may be of two positions: "Katzenbuckel / Pferderücken".
  const isOfPositions =
    exercise === undefined ? /(?<!\p{L})cat(?!\p{L})|katze|\p{L}\s*\/\s*\p{L}/iu.test(name) : !hasSides;
  if (ofWhat === 'unsaid' && sides === 'alternate' && isOfPositions) return 'each-of-what';
  return isEitherWay(sides, exercise) ? 'both-sides' : undefined;
}

/** Both at once is one thing, and each in turn is twice as much: which is meant follows only from the exercise. */
function isEitherWay(sides: string, exercise: Exercise | undefined): boolean {
  if (sides !== 'both' && sides !== 'both-limbs') return false;
  if (exercise !== undefined && namesSideInLines(exercise)) return false;
  return sides === 'both' || exercise === undefined || isOneSided(exercise);
}

const ofOneLimb =
  /(?<!\p{L})(?:single|one)[- ]?(?:leg|arm|knee|heel)|(?<!\p{L})(?:sl|unilateral|side-?lying)(?!\p{L})|ein(?:bein|arm)/iu;

function hasTwoSides(exercise: Exercise): boolean {
  return namesSideInLines(exercise) || isOneSided(exercise);
}
