/** The amounts in a line of a sheet. */

import { findMeantQuantity } from '../../routine/meant-quantity.ts';
import { type QuantityName, readQuantity } from '../../routine/quantity.ts';
import type { Limb, Side } from '../../routine/routine.ts';
import { joint } from '../../routine/unit-words.ts';

/**
 * `both` sides, and `both-limbs` such as "both legs", may be at once, or one after the other. Of `alternate` the reps are
 * those of both sides together, of `each-alternate` those of each.
 */
export type SheetSides = 'each' | 'both' | 'both-limbs' | 'alternate' | 'each-alternate' | 'left' | 'right';

export interface LineAmounts {
  readonly hold?: string;
  /** No word says that this time is held. */
  readonly isUnheld?: boolean;
  /** A time or breaths of which nothing says that they are those of each rep. */
  readonly isBeside?: boolean;
  readonly breaths?: string;
  /** As the format writes them, `10` or `8-12`; or of each set, `12/10/8`. */
  readonly reps?: string;
  /** Where the sides differ. */
  readonly repsOfSides?: Readonly<Record<Side, string>>;
  readonly sets?: string;
  /** Seconds out, there and back: `3-1-3`. */
  readonly tempo?: string;
  readonly sides?: SheetSides;
  /** The one that comes first. */
  readonly startSide?: Side;
  /** "Each way": of sides, perhaps. */
  readonly isEachWay?: boolean;
  /** What a bare "each" or "alternating" is of. */
  readonly ofWhat?: 'unsaid' | 'sides';
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
export function isDose({ hold, breaths, reps, repsOfSides }: LineAmounts): boolean {
  return repsOfSides !== undefined || hold !== undefined || breaths !== undefined || reps !== undefined;
}

/** Whether a rest may stand within it: between sets, or between holds. */
export function hasSets({ sets, hold, reps }: LineAmounts): boolean {
  return sets !== undefined || (hold !== undefined && reps !== undefined);
}

/** Whether both say how long it is held, or how often it is done. */
export function sharesDose(one: LineAmounts, other: LineAmounts): boolean {
  const keys = ['hold', 'breaths', 'reps', 'repsOfSides', 'sets'] as const;
  return keys.some((key) => one[key] !== undefined && other[key] !== undefined);
}

/** What both say; `undefined` where they say different things about the same, so that nobody can tell which one holds. */
export function joinAmounts(one: LineAmounts, other: LineAmounts): LineAmounts | undefined {
  const sides = joinSides(one.sides, other.sides);
  if (sides === 'unlike') return undefined;
  const joinedWhat = one.ofWhat ?? other.ofWhat;
  const joined: LineAmounts = {
    ...one,
    ...other,
    ...(sides === undefined ? {} : { sides }),
    ...(one.frequency === undefined || other.frequency === undefined || one.frequency === other.frequency
      ? {}
      : { frequency: `${one.frequency}, ${other.frequency}` }),
    // "Left and right, 30 s each" says of what.
    ...([one, other].some((each) => each.sides !== undefined && each.ofWhat !== 'unsaid') && joinedWhat !== undefined
      ? { ofWhat: 'sides' as const }
      : {}),
  };
  const isClash = (Object.keys(one) as (keyof LineAmounts)[]).some(
    (key) => !settledApart.has(key) && JSON.stringify(one[key]) !== JSON.stringify(joined[key]),
  );
  return isClash ? undefined : joined;
}

const settledApart: ReadonlySet<keyof LineAmounts> = new Set(['sides', 'ofWhat', 'isUnheld', 'isBeside', 'frequency']);

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

// An amount as a sheet has it, written as the format has it; nothing where a routine cannot have it.

/** The amount as the format writes it, put where it belongs; nothing where a routine cannot have it. */
export function some<T extends object>(
  name: QuantityName,
  written: string | undefined,
  put: (amount: string) => T | undefined,
): T | undefined {
  if (written === undefined) return undefined;
  const text = written.trim().replace(/(\d)\s*-\s*(?=\p{L})/u, '$1 ');
  if (isFalling(text)) return undefined;
  const amount = /^\d+$/.test(text) && isNumber.has(name) ? text : findAmount(name, text);
  return amount === undefined ? undefined : put(amount);
}

/** Nobody rests between sets for less. This project's own choice. */
const minRestMs = 10_000;

export function isShort(rest = ''): boolean {
  const time = readQuantity('hold', findAmount('hold', rest.trim()) ?? '');
  return typeof time !== 'string' && time.low < minRestMs;
}

/** "12-8 reps" is no range: it may be fewer in each set. */
function isFalling(text: string): boolean {
  const [first = 0, last = first] = text
    .split(new RegExp(joint, 'i'))
    .map((part) => Number.parseFloat(part.replace(',', '.')));
  return first > last;
}

const isNumber: ReadonlySet<QuantityName> = new Set(['sets', 'reps', 'breaths', 'count']);

function findAmount(name: QuantityName, text: string): string | undefined {
  for (const one of [name, wider.get(name)]) {
    const amount = one === undefined ? undefined : (findMeantQuantity(one, text) ?? asWritten(one, text));
    if (amount !== undefined) return amount;
  }
  return undefined;
}

/** What is too long to be held is done for so long: "walk 20 minutes". A long rest is a break of its own. */
const wider: ReadonlyMap<QuantityName, QuantityName> = new Map([
  ['hold', 'time'],
  ['rest', 'break'],
]);

/** What is written as the format has it already. */
function asWritten(name: QuantityName, text: string): string | undefined {
  return typeof readQuantity(name, text) === 'string' ? undefined : text;
}
