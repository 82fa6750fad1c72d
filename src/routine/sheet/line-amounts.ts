/** The amounts in a line of a sheet. */
import { readQuantity } from '../quantity.ts';

export interface LineAmounts {
  readonly hold?: string;
  readonly breaths?: string;
  /** One movement, slowly: out, a moment there, and back. */
  readonly tempo?: { readonly out: string; readonly stay?: string; readonly back: string };
  /** As the format writes them: `10`, `8-12`. */
  readonly reps?: string;
  readonly sets?: string;
  /** `both` may be at once, or one after the other. */
  readonly sides?: 'each' | 'both' | 'alternate' | 'left' | 'right';
  readonly equipment?: string;
  /** Between sets, or as a break of its own. */
  readonly rest?: string;
  /** How often a day or week, in the words of the sheet. */
  readonly frequency?: string;
}

/** Whether it says how much. */
export function isDose({ hold, breaths, tempo, reps }: LineAmounts): boolean {
  return hold !== undefined || breaths !== undefined || tempo !== undefined || reps !== undefined;
}

/** Amounts that say different things about the same: which one holds nobody can tell. */
export function clashes(one: LineAmounts, other: LineAmounts): boolean {
  const keys = Object.keys(one) as (keyof LineAmounts)[];
  return keys.some((key) => other[key] !== undefined && JSON.stringify(one[key]) !== JSON.stringify(other[key]));
}

export function isFineRest(rest: string | undefined, name: 'rest' | 'break'): boolean {
  return rest === undefined || typeof readQuantity(name, rest) !== 'string';
}
