/** On which sides an exercise of a sheet is done, once it is known which exercise it is. */
import { isOneSided } from '../../routine/figure.ts';
import type { Exercise } from '../../routine/routine.ts';
import { namesSideInLines } from '../../routine/routine-texts.ts';
import { findPosition } from './find-position.ts';
import { joinAmounts } from './line-amounts.ts';
import type { SheetExercise } from './sheet.ts';

export type UnsettledSides =
  /** For both sides, at once or one after the other. */
  | 'both-sides'
  /** "Each", but perhaps each set and not each side. */
  | 'each-of-what'
  /** One side of an exercise whose arm and leg, or whose floor and leg, are on different ones. */
  | 'which-limb'
  /** "Each side" where one is named. */
  | 'each-of-one'
  /** "Each way" of what has no sides, and is no circle. */
  | 'which-ways';

/** The same exercise, or one for each of its two ways; or why its sides are not clear. */
export function settleSides(
  part: SheetExercise,
  exercise: Exercise | undefined,
): readonly SheetExercise[] | UnsettledSides {
  const settled = settleWays(part, exercise);
  if (typeof settled === 'string') return settled;
  const reason = settled.map((one) => findUnsettled(one, exercise)).find((one) => one !== undefined);
  return reason ?? settled.map((one) => settleTurns(settleBareWord(one, exercise)));
}

/** "Roll from side to side, 10 to each side": the left and the right in turn, so many of each. */
const inTurn =
  /(?<!\p{L})(?:side[- ]to[- ]side|(?:from )?(?:left to right|right to left)|von (?:einer )?seite zu(?:r anderen)? seite|von (?:links nach rechts|rechts nach links)|hin und her)(?!\p{L})/iu;

function settleTurns(part: SheetExercise): SheetExercise {
  const isInTurn = part.amounts.sides === 'each' && inTurn.test([part.name, ...part.how].join(' '));
  return isInTurn ? { ...part, amounts: { ...part.amounts, sides: 'each-alternate' } } : part;
}

/** A circle has two ways. */
const round =
  /(?:circles?|circling|circumductions?|kreis(?:e|en)?)(?!\p{L})|(?<!\p{L})(?:pelvic clocks?|(?:neck|head)[- ]rolls?|(?:shoulder|wrist|ankle|foot|feet|arm)s?[- ](?:rolls?|rotations?))(?!\p{L})/iu;
/** These go to the left and to the right. */
const sideways =
  /(?<!\p{L})(?:(?:trunk|torso|spine|spinal|lumbar|thoracic|cervical|back|body|neck|head|waist|seated|sitting|standing|supine)[- ](?:\p{L}+ )?(?:rotations?|turns?|tilts?)|\p{L}*twists?|(?:knee|leg|hip|trunk|lumbar|back)s?[- ](?:rolls?|rocks?|drops?)|side[- ](?:bend(?:ing|s)?|flexions?|glides?|shifts?|steps?)|lateral (?:\p{L}+ )?(?:flexions?|shifts?|bends?|glides?|tilts?))(?!\p{L})|(?:rumpf|kopf|hals|oberkörper|[lbh]ws)[- ]?(?:dreh|rotation)|seit(?:neig|beug)/iu;

function settleWays(part: SheetExercise, exercise: Exercise | undefined): readonly SheetExercise[] | UnsettledSides {
  const { isEachWay, ...amounts } = part.amounts;
  if (isEachWay !== true) return [part];
  const hasSides = exercise !== undefined && hasTwoSides(exercise);
  if (hasSides || sideways.test(`${part.name} ${exercise?.name}`)) {
    const joined = joinAmounts(amounts, { sides: 'each' });
    return joined === undefined ? 'each-of-one' : [{ ...part, amounts: joined }];
  }
  if (!round.test([part.name, ...part.how].join(' '))) return 'which-ways';
  return ['one way', 'the other way'].map((way) => ({ ...part, amounts: { ...amounts, way } }));
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
/** "Katzenbuckel / Pferderücken" are the two that alternate. */
const ofTwoPositions = /(?<!\p{L})cat(?!\p{L})|katze|\p{L}\s*\/\s*\p{L}/iu;

/** "Alternating" is of the sides only where the exercise has some. */
function settleBareWord(part: SheetExercise, exercise: Exercise | undefined): SheetExercise {
  const { sides, ofWhat, ...others } = part.amounts;
  if (ofWhat !== 'unsaid' || sides !== 'alternate') return part;
  const isOfSides = exercise === undefined ? !ofTwoPositions.test(part.name) : hasTwoSides(exercise);
  return isOfSides ? part : { ...part, amounts: { ...others, ofWhat: 'positions' } };
}

function hasTwoSides(exercise: Exercise): boolean {
  return namesSideInLines(exercise) || isOneSided(exercise);
}
