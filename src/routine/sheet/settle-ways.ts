/** "10 each way": whether the sides are meant, or both ways of one movement. */
import type { Exercise } from '../routine.ts';
import { splitPair } from './amount-pairs.ts';
import { joinAmounts, type LineAmounts } from './line-amounts.ts';
import { ways } from './opposite-ways.ts';
import type { SheetExercise } from './sheet.ts';

/** A circle has two ways. */
const round =
  /(?:circles?|circling|circumductions?|kreis(?:e|en)?)(?!\p{L})|(?<!\p{L})(?:pelvic clocks?|(?:neck|head)[- ]rolls?|(?:shoulder|wrist|ankle|foot|feet|arm|finger|thumb)s?[- ](?:rolls?|rotations?))(?!\p{L})/iu;
/** These go to the left and to the right. */
const sideways =
  /(?<!\p{L})(?:(?:trunk|torso|spine|spinal|lumbar|thoracic|cervical|back|body|neck|head|waist|seated|sitting|standing|supine)[- ](?:\p{L}+ )?(?:rotations?|turns?|tilts?)|\p{L}*twists?|(?:knee|leg|trunk|lumbar|back)s?[- ](?:rolls?|rocks?|drops?)|side[- ](?:bend(?:ing|s)?|flexions?|glides?|shifts?|steps?|lunges?|taps?)|lateral (?:\p{L}+ )?(?:flexions?|shifts?|bends?|steps?|walks?|glides?|tilts?)|wind(?:screen|shield) wipers?)(?!\p{L})|(?:rumpf|kopf|hals|oberkörper|wirbelsäulen?|[lbh]ws)[- ]?(?:dreh|rotation)|seit(?:neig|beug)/iu;

/** How much of each side and way in turn; or why nobody can tell. What goes to the sides has sides, and a circle two ways. */
export function splitWays(
  { name, how, amounts }: SheetExercise,
  exercise: Exercise | undefined,
  hasSides: boolean,
): readonly (LineAmounts | UnsettledWays)[] {
  const goesSideways = hasSides || sideways.test(`${name} ${exercise?.name}`);
  const isRound = !hasSides && round.test([name, ...how].join(' '));
  return splitPair(goesSideways ? asEachWay(amounts) : amounts).flatMap(({ isEachWay, ...half }) => {
    if (isEachWay !== true) return half;
    if (isRound) return ways.map((way) => ({ ...half, way }));
    return goesSideways ? (joinAmounts(half, { sides: 'each' }) ?? 'each-of-one') : 'which-ways';
  });
}

export type UnsettledWays =
  /** "Each side" where one is named. */
  | 'each-of-one'
  /** "Each way" of what has no sides, and is no circle. */
  | 'which-ways';

/** "10 one way, 10 the other way" of what goes to the sides. */
function asEachWay({ pair, ...both }: LineAmounts): LineAmounts {
  const [{ way, ...one }, { way: back, ...other }] = pair ?? [{}, {}];
  const isAny = ways.some((any) => any === way) && JSON.stringify(one) === JSON.stringify(other);
  if (isAny) return { ...both, ...one, isEachWay: true };
  return pair === undefined ? both : { ...both, pair };
}
