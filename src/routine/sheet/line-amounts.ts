/** The amounts in a line of a sheet. */
import { readQuantity } from '../quantity.ts';
import type { Limb, Side } from '../routine.ts';

/**
 * `both` sides, and `both-limbs` such as "both legs", may be at once, or one after the other. Of `alternate` the reps are
 * those of both sides together, of `each-alternate` those of each.
 */
export type SheetSides = 'each' | 'both' | 'both-limbs' | 'alternate' | 'each-alternate' | 'left' | 'right';

export interface LineAmounts {
  readonly hold?: string;
  /** No word says that this time is held. */
  readonly isUnheld?: boolean;
  readonly breaths?: string;
  /** One movement, slowly: out, a moment there, and back. */
  readonly tempo?: { readonly out: string; readonly stay?: string; readonly back: string };
  /** As the format writes them, `10` or `8-12`; or of each set, `12/10/8`. */
  readonly reps?: string;
  /** Where the sides differ. */
  readonly repsOfSides?: Readonly<Record<Side, string>>;
  readonly sets?: string;
  /** Of one side or way, and then of the other, where one step cannot say both. */
  readonly pair?: readonly [LineAmounts, LineAmounts];
  readonly sides?: SheetSides;
  /** Where each is done. */
  readonly startSide?: Side;
  /** "Each way": of sides, or of a circle. */
  readonly isEachWay?: boolean;
  /** One of the two ways of a movement, in the words of the sheet: "clockwise". */
  readonly way?: string;
  /** What a bare "each" or "alternating" is of; of positions it has no sides. */
  readonly ofWhat?: 'unsaid' | 'sides' | 'positions';
  /** What is named with one side: "right leg". */
  readonly limb?: Limb;
  /** Both limbs at once, in the words of the sheet. */
  readonly together?: string;
  readonly equipment?: string;
  /** Between sets, or as a break of its own. */
  readonly rest?: string;
  /** How often a day or week, in the words of the sheet. */
  readonly frequency?: string;
}

/** Whether it says how much. */
export function isDose({ hold, breaths, tempo, reps, repsOfSides, pair }: LineAmounts): boolean {
  return (
    repsOfSides !== undefined ||
    pair !== undefined ||
    hold !== undefined ||
    breaths !== undefined ||
    tempo !== undefined ||
    reps !== undefined
  );
}

/** Whether a rest may stand within it: between sets, or between holds. */
export function hasSets({ sets, hold, reps }: LineAmounts): boolean {
  return sets !== undefined || (hold !== undefined && reps !== undefined);
}

/** Whether both say how long it is held, or how often it is done. */
export function sharesDose(one: LineAmounts, other: LineAmounts): boolean {
  const keys = ['hold', 'breaths', 'tempo', 'reps', 'repsOfSides', 'sets'] as const;
  return keys.some((key) => one[key] !== undefined && other[key] !== undefined);
}

export function isOnlyTime({ hold, isUnheld: _, ...others }: LineAmounts): boolean {
  return hold !== undefined && Object.keys(others).length === 0;
}

export function isOnlySets({ sets, frequency, ...others }: LineAmounts): boolean {
  return sets !== undefined && frequency === undefined && !isDose(others);
}

export function isOneSide({ sides }: LineAmounts): boolean {
  return sides === 'left' || sides === 'right';
}

/** What both say; `undefined` where they say different things about the same, so that nobody can tell which one holds. */
export function joinAmounts<Amounts extends LineAmounts>(one: Amounts, other: Amounts): Amounts | undefined {
  const sides = joinSides(one.sides, other.sides);
  // "L/R 30 sec each" says of what.
  const isOfSides = [one, other].some((amounts) => amounts.sides !== undefined && amounts.ofWhat !== 'unsaid');
  const joined: Amounts = {
    ...one,
    ...other,
    ...(sides === undefined ? {} : { sides }),
    ...(one.hold !== undefined && other.hold !== undefined && one.isUnheld !== other.isUnheld
      ? { isUnheld: false }
      : {}),
    ...(isOfSides && (one.ofWhat ?? other.ofWhat) !== undefined ? { ofWhat: 'sides' } : {}),
  };
  const keys = (Object.keys(one) as (keyof Amounts)[]).filter((key) => !settledApart.has(key));
  const isClash =
    keys.some((key) => JSON.stringify(one[key]) !== JSON.stringify(joined[key])) ||
    isOfHalf(one, other) ||
    isOfHalf(other, one);
  return isClash || sides === 'unlike' || (sides !== undefined && joined.together !== undefined) ? undefined : joined;
}

const settledApart: ReadonlySet<PropertyKey> = new Set(['sides', 'ofWhat', 'isUnheld']);

/** Whether one says something that the other says of each of its sides or ways. */
function isOfHalf(one: LineAmounts, { pair }: LineAmounts): boolean {
  return (pair ?? []).some((half) => Object.keys(half).some((key) => key in one));
}

/** "Each side, alternating" is by turns, with so many on each. */
function joinSides(one: SheetSides | undefined, other: SheetSides | undefined): SheetSides | 'unlike' | undefined {
  if (one === undefined || other === undefined || one === other) return one ?? other;
  const turns: ReadonlySet<string> = new Set(['each', 'alternate', 'each-alternate']);
  return turns.has(one) && turns.has(other) ? 'each-alternate' : 'unlike';
}

export function isFineRest(rest: string | undefined, name: 'rest' | 'break'): boolean {
  return rest === undefined || typeof readQuantity(name, rest) !== 'string';
}

/** A longer time without reps is no hold: nobody holds a walk. This project's own choice. */
const longMs = 90_000;

export function isLong({ hold = '' }: LineAmounts): boolean {
  const timeMs = readQuantity('time', hold);
  return typeof timeMs !== 'string' && timeMs.low > longMs;
}

/** So many of a longer hold nobody does: its own line may say all of its dose. This project's own choice. */
const maxRepsOfLong = 5;
const longHoldMs = 15_000;

export function isLongHold({ hold }: LineAmounts, { reps = '1' }: LineAmounts): boolean {
  const read = hold === undefined ? 'no-number' : readQuantity('hold', hold);
  const isLong = typeof read !== 'string' && read.high > longHoldMs;
  return isLong && Math.max(...reps.split(/[-/]/).map(Number)) > maxRepsOfLong;
}
