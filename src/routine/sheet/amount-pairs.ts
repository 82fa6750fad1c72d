/** How much of one side, and how much of the other: of one step, or of two. */
import { isDose, isOneSide, type LineAmounts } from './line-amounts.ts';
import { areOpposite } from './opposite-ways.ts';

const ofEach = ['sets', 'reps', 'hold', 'breaths', 'tempo', 'rest', 'equipment', 'together', 'isEachWay'] as const;

/**
 * `undefined` where they are no pair, or one of them says more: of "3x10 left, 3x8 right with a band" nobody can tell whether
 * the left has a band.
 */
export function joinPair(one: LineAmounts, other: LineAmounts): LineAmounts | undefined {
  const isHalfSaid = ofEach.some((key) => (one[key] === undefined) !== (other[key] === undefined));
  if (!isPair(one, other) || isHalfSaid) return undefined;
  return (one.way === undefined ? joinReps(one, other) : undefined) ?? joinUnlike(one, other);
}

/** Whether one is of one side or way, and the other of the other. */
export function isPair(one: LineAmounts, other: LineAmounts): boolean {
  const limbs = new Set([one.limb, other.limb].filter((limb) => limb !== undefined));
  const areSides = isOneSide(one) && isOneSide(other) && one.way === other.way && one.sides !== other.sides;
  const areWays = areOpposite(one.way, other.way) && one.sides === other.sides;
  return limbs.size < 2 && (areSides || areWays) && isDose(one) && isDose(other);
}

/** One step, where numbers of reps alone differ: it has the same sets and holds on both sides. */
function joinReps(one: LineAmounts, other: LineAmounts): LineAmounts | undefined {
  const isUnlike = ofEach.some((key) => key !== 'reps' && JSON.stringify(one[key]) !== JSON.stringify(other[key]));
  if (isUnlike) return undefined;
  const { reps, ...amounts }: LineAmounts = { ...other, ...one, sides: 'each' };
  if (reps === other.reps) return reps === undefined ? amounts : { ...amounts, reps };
  const [left = '', right = ''] = one.sides === 'left' ? [reps, other.reps] : [other.reps, reps];
  return [left, right].every((number) => /^\d+$/.test(number))
    ? { ...amounts, repsOfSides: { left, right } }
    : undefined;
}

/** How often, and of which limb, is said of both. */
function joinUnlike(one: LineAmounts, other: LineAmounts): LineAmounts | undefined {
  const { frequency, limb, ...first } = one;
  const { frequency: often = frequency, limb: named = limb, ...second } = other;
  if (frequency !== undefined && often !== frequency) return undefined;
  return {
    ...(often === undefined ? {} : { frequency: often }),
    ...(named === undefined ? {} : { limb: named }),
    pair: [first, second],
  };
}

/** How much of each in turn. */
export function splitPair({ pair, ...both }: LineAmounts): readonly LineAmounts[] {
  return pair === undefined ? [both] : pair.map((half) => ({ ...both, ...half }));
}
