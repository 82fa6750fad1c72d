/** An amount as a sheet has it, written as the format has it; nothing where a routine cannot have it. */

import { findMeantQuantity } from '../../routine/meant-quantity.ts';
import { type QuantityName, readQuantity } from '../../routine/quantity.ts';
import { joint } from '../../routine/unit-words.ts';

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
