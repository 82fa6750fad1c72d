/** On which sides an exercise of a sheet is done, once it is known which exercise it is. */
import { isOneSided } from '../figure.ts';
import { namesSideInLines } from '../placeholder.ts';
import type { Exercise } from '../routine.ts';
import { splitPair } from './amount-pairs.ts';
import { findPosition } from './find-position.ts';
import { isOneSide, joinAmounts, type LineAmounts } from './line-amounts.ts';
import { namesSideOfBody, splitSide } from './one-side.ts';
import { ways } from './opposite-ways.ts';
import type { SheetExercise } from './sheet.ts';

type Find = (part: SheetExercise) => Exercise | undefined;

export type UnsettledSides =
  | 'unclear'
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

/** One exercise, or the same for each of two sides; or why the sides are not clear. A side in the name is one of its amounts. */
export function settleSides(read: SheetExercise, find: Find): readonly SheetExercise[] | UnsettledSides {
  const part = takeSideOfName(read, find);
  if (part === undefined) return 'unclear';
  const exercise = find(part);
  const settled = splitWays(part, exercise, exercise !== undefined && hasSides(exercise)).map((amounts) =>
    typeof amounts === 'string' ? amounts : settle({ ...part, amounts }, exercise),
  );
  const unsettled = settled.find((one) => typeof one === 'string');
  return unsettled ?? settled.filter((one) => typeof one !== 'string');
}

function settle(part: SheetExercise, exercise: Exercise | undefined): SheetExercise | UnsettledSides {
  if (isOnItsSide(part, exercise)) return 'which-limb';
  // "Bridge R leg 3x10, L leg 3x8" is another one than that on both legs.
  if (part.amounts.limb !== undefined && exercise !== undefined && !hasSides(exercise)) return 'unclear';
  if (bothSides.has(part.amounts.sides ?? '') && namesSideOfBody(part.name)) return 'each-of-one';
  return isEitherWay(part, exercise) ? 'both-sides' : settleBareWord(part, exercise);
}

const bothSides: ReadonlySet<string> = new Set(['each', 'alternate', 'each-alternate']);

/** Lying on the left, most exercises move the right leg: which one a bare "left" is, nobody can tell. */
function isOnItsSide({ name, how, amounts }: SheetExercise, exercise: Exercise | undefined): boolean {
  const namesSide = isOneSide(amounts) || amounts.repsOfSides !== undefined;
  // What is held up on one side has its name from that side.
  if (!namesSide || amounts.limb !== undefined || exercise !== undefined || /plank|bridge|stütz/iu.test(name))
    return false;
  return findPosition([name, ...how].join(' ')) === 'side';
}

const ofOneLimb =
  /(?<!\p{L})(?:single|one)[- ]?(?:leg|arm|knee|heel)|(?<!\p{L})(?:sl|unilateral|side-?lying)(?!\p{L})|ein(?:bein|arm)/iu;
/** "Katzenbuckel / Pferderücken" are the two that alternate. */
const ofTwoPositions = /(?<!\p{L})cat(?!\p{L})|katze|\p{L}\s*\/\s*\p{L}/iu;

/** "Each" and "alternating" are of the sides only where the exercise has some. */
function settleBareWord(part: SheetExercise, exercise: Exercise | undefined): SheetExercise | 'each-of-what' {
  const { name, amounts } = part;
  const { sides, ofWhat, ...others } = amounts;
  if (ofWhat !== 'unsaid') return part;
  if (exercise === undefined && sides === 'each') return ofOneLimb.test(name) ? part : 'each-of-what';
  const isOfSides = exercise === undefined ? !ofTwoPositions.test(name) : hasSides(exercise);
  if (isOfSides) return part;
  return { ...part, amounts: sides === 'each' ? others : { ...others, ofWhat: 'positions' } };
}

/** "Bridge R leg" stays an exercise of its own, since a bridge has no sides. `undefined` where the line says another side too. */
function takeSideOfName(read: SheetExercise, find: Find): SheetExercise | undefined {
  const { name, ...side } = splitSide(read.name);
  if (name === read.name) return read;
  const amounts = joinAmounts(read.amounts, side);
  if (amounts === undefined) return undefined;
  const part = { ...read, name, amounts };
  const exercise = find(part);
  return exercise === undefined || hasSides(exercise) ? part : read;
}

/** Both at once is one thing, and each in turn is twice as much: which is meant follows only from the exercise. */
function isEitherWay({ amounts: { sides } }: SheetExercise, exercise: Exercise | undefined): boolean {
  if (sides !== 'both' && sides !== 'both-limbs') return false;
  if (exercise !== undefined && namesSideInLines(exercise)) return false;
  return sides === 'both' || exercise === undefined || isOneSided(exercise);
}

function hasSides(exercise: Exercise): boolean {
  return namesSideInLines(exercise) || isOneSided(exercise);
}

/** A circle has two ways. */
const round =
  /(?:circles?|circling|circumductions?|kreis(?:e|en)?)(?!\p{L})|(?<!\p{L})(?:pelvic clocks?|(?:neck|head)[- ]rolls?|(?:shoulder|wrist|ankle|foot|feet|arm|finger|thumb)s?[- ](?:rolls?|rotations?))(?!\p{L})/iu;
/** These go to the left and to the right. */
const sideways =
  /(?<!\p{L})(?:(?:trunk|torso|spine|spinal|lumbar|thoracic|cervical|back|body|neck|head|waist|seated|sitting|standing|supine)[- ](?:\p{L}+ )?(?:rotations?|turns?|tilts?)|\p{L}*twists?|(?:knee|leg|trunk|lumbar|back)s?[- ](?:rolls?|rocks?|drops?)|side[- ](?:bend(?:ing|s)?|flexions?|glides?|shifts?|steps?|lunges?|taps?)|lateral (?:\p{L}+ )?(?:flexions?|shifts?|bends?|steps?|walks?|glides?|tilts?)|wind(?:screen|shield) wipers?)(?!\p{L})|(?:rumpf|kopf|hals|oberkörper|wirbelsäulen?|[lbh]ws)[- ]?(?:dreh|rotation)|seit(?:neig|beug)/iu;

/** How much of each side and way in turn; or why nobody can tell. What goes to the sides has sides, and a circle two ways. */
function splitWays(
  { name, how, amounts }: SheetExercise,
  exercise: Exercise | undefined,
  hasSides: boolean,
): readonly (LineAmounts | UnsettledSides)[] {
  const goesSideways = hasSides || sideways.test(`${name} ${exercise?.name}`);
  const isRound = !hasSides && round.test([name, ...how].join(' '));
  return splitPair(goesSideways ? asEachWay(amounts) : amounts).flatMap(({ isEachWay, ...half }) => {
    if (isEachWay !== true) return half;
    if (isRound) return ways.map((way) => ({ ...half, way }));
    return goesSideways ? (joinAmounts(half, { sides: 'each' }) ?? 'each-of-one') : 'which-ways';
  });
}

/** "10 one way, 10 the other way" of what goes to the sides. */
function asEachWay({ pair, ...both }: LineAmounts): LineAmounts {
  const [{ way, ...one }, { way: back, ...other }] = pair ?? [{}, {}];
  const isAny = ways.some((any) => any === way) && JSON.stringify(one) === JSON.stringify(other);
  if (isAny) return { ...both, ...one, isEachWay: true };
  return pair === undefined ? both : { ...both, pair };
}
