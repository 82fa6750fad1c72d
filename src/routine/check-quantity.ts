/** Checks a time or a number as it is written, and finds what belongs to another key. */
import { findMeantQuantity } from './meant-quantity.ts';
import type { Complaint, MisplacedQuantity } from './problem.ts';
import { type QuantityFault, type QuantityName, quantities, readQuantity } from './quantity.ts';
import { unitWords } from './unit-words.ts';

/** What is wrong with a quantity as it is written, if anything. */
export function checkQuantity(quantity: QuantityName, found: unknown): Complaint<QuantityFault> | undefined {
  const fault = readQuantity(quantity, found);
  if (typeof fault !== 'string') return undefined;
  const misplaced = fault === 'not-a-quantity' ? findMisplaced(quantity, found) : undefined;
  return { code: fault, args: { quantity, found, ...(misplaced !== undefined && { misplaced }) } };
}

function findMisplaced(quantity: QuantityName, found: unknown): MisplacedQuantity | undefined {
  const text = typeof found === 'string' ? found.trim().toLowerCase() : '';
  if (text.length > maxReadLetters) return undefined;
  const finders = [findSides, findSetsOrHold, findBreaths, findTime];
  return finders.map((find) => find(quantity, text)).find((misplaced) => misplaced !== undefined);
}

// A longer text was not meant as a quantity.
const maxReadLetters = 60;

const eachSide =
  /\s*(?:\/\s*|\b(?:on |to )?(?:each|per|every|both) |je |pro )(?:side|leg|arm|foot|knee|hip|way|direction|seite|bein|arm)s?\.?$|\s+e\/s$/;

/** "30s each side": the sides have a key of their own. */
function findSides(quantity: QuantityName, text: string): MisplacedQuantity | undefined {
  if (!eachSide.test(text)) return undefined;
  const alone = text.replace(eachSide, '');
  const amount = readAlone(quantity, alone);
  return amount === undefined ? undefined : { kind: 'sides', amount };
}

/** The amount as the format writes it, where the text is nothing else. */
function readAlone(quantity: QuantityName, text: string): string | undefined {
  const written = /^\d+$/.test(text) ? Number(text) : text;
  if (typeof readQuantity(quantity, written) !== 'string') return text;
  return findMeantQuantity(quantity, text);
}

const by = String.raw`\s*(?:sets?|sätze)?\s*(?:[x×*]|of|à|a|mal|sets?|sätze)\s*`;
const bySets = new RegExp(`^(\\d{1,3}(?:-\\d{1,2})?)${by}(\\d.*)$`);
const thenTimes = /^(\d.*?)\s*(?:[x×*]\s*(\d{1,3})|,?\s+(\d{1,3}) (?:times|reps|mal))$/;

/** "3 x 8": sets and reps in one; "5 x 10s": reps and their hold. */
function findSetsOrHold(quantity: QuantityName, text: string): MisplacedQuantity | undefined {
  const [, number, rest = ''] = bySets.exec(text) ?? [];
  if (quantity === 'hold') {
    const [, before = '', one, other] = thenTimes.exec(text) ?? [];
    const times = one ?? other ?? number;
    const amount = readAlone('hold', one === undefined && other === undefined ? rest : before);
    const hasUnit = /\d\D/.test(amount ?? '') && unitIn(text);
    return times !== undefined && amount !== undefined && hasUnit ? { kind: 'reps', reps: times, amount } : undefined;
  }
  if (number === undefined || (quantity !== 'reps' && quantity !== 'count')) return undefined;
  const amount = readAlone(quantity, rest);
  return amount === undefined ? undefined : { kind: 'sets', sets: number, amount };
}

/** Without a unit, "3 x 10" may be three sets of ten as well. */
function unitIn(text: string): boolean {
  return [...text.matchAll(/\d\s*(\p{L}+|["″”]|'')/gu)].some(([, word = '']) => unitWords.has(word));
}

function findBreaths(quantity: QuantityName, text: string): MisplacedQuantity | undefined {
  const written = quantity === 'hold' ? /^(.+?) ?(?:deep |slow )?(?:breaths?|atemzüge)$/.exec(text)?.[1] : undefined;
  const breaths = written === undefined ? undefined : readAlone('breaths', written);
  return breaths === undefined ? undefined : { kind: 'breaths', breaths };
}

/** "8 sec" for a number. */
function findTime(quantity: QuantityName, text: string): MisplacedQuantity | undefined {
  if (quantities[quantity].unit !== 'number' || quantity === 'minutes') return undefined;
  return unitIn(text) && readAlone('hold', text) !== undefined ? { kind: 'time' } : undefined;
}
