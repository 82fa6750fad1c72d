/** Checks a time or a number as it is written, and sees what was meant for another key. */
import { nearestQuantity } from './nearest-quantity.ts';
import type { Complaint, MisplacedQuantity } from './problem.ts';
import { type QuantityFault, type QuantityName, quantities, readQuantity } from './quantity.ts';

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
