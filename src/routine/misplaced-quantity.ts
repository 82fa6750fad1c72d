/** What is written where a time or a number is asked for, and belongs to another key. */
import { nearestQuantity } from './nearest-quantity.ts';
import type { Complaint } from './problem.ts';
import { type QuantityFault, type QuantityName, quantities, readQuantity } from './quantity.ts';

export type MisplacedQuantity =
  /** "3 x 8": sets and reps in one; `amount` is what one set has. */
  | { readonly kind: 'sets'; readonly sets: string; readonly amount: string }
  /** "3 breaths" for a hold. */
  | { readonly kind: 'breaths'; readonly breaths: string }
  /** "8 sec" where a number is asked for. */
  | { readonly kind: 'time' };

/** What is wrong with a quantity as it is written; `undefined` where nothing is. */
export function checkQuantity(quantity: QuantityName, found: unknown): Complaint<QuantityFault> | undefined {
  const fault = readQuantity(quantity, found);
  if (typeof fault !== 'string') return undefined;
  const misplaced = fault === 'not-a-quantity' ? findMisplaced(quantity, found) : undefined;
  return { code: fault, args: { quantity, found, ...(misplaced === undefined ? {} : { misplaced }) } };
}

function findMisplaced(quantity: QuantityName, found: unknown): MisplacedQuantity | undefined {
  const text = typeof found === 'string' ? found.trim() : '';
  const [, sets, amount] = /^(\d{1,3}) ?[x×*] ?(\d{1,3}(?:[-–]\d{1,3})?)\b/i.exec(text) ?? [];
  if (sets !== undefined && amount !== undefined && (quantity === 'reps' || quantity === 'count')) {
    return { kind: 'sets', sets, amount: amount.replace('–', '-') };
  }
  const breaths = /^(\d{1,2}(?:[-–]\d{1,2})?) ?breaths?$/i.exec(text)?.[1];
  if (breaths !== undefined && quantity === 'hold') {
    return { kind: 'breaths', breaths: breaths.replace('–', '-') };
  }
  const isTime = nearestQuantity('hold', text) !== undefined && /\d ?(?:s|sec\w*|min\w*|")$/i.test(text);
  return quantities[quantity].unit === 'number' && quantity !== 'minutes' && isTime ? { kind: 'time' } : undefined;
}
