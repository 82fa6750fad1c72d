/** What somebody most likely meant by a time or a number that the format does not take. */
import { type QuantityName, quantities, readQuantity } from './quantity.ts';

const dashes = /\s*(?:[-–—]|\bto\b)\s*/;
const unitWords = new Map([
  ['s', 's'],
  ['sec', 's'],
  ['secs', 's'],
  ['second', 's'],
  ['seconds', 's'],
  ['"', 's'],
  ['″', 's'],
  ['m', ' min'],
  ['min', ' min'],
  ['mins', ' min'],
  ['minute', ' min'],
  ['minutes', ' min'],
  ["'", ' min'],
  ['′', ' min'],
  ['h', 'h'],
  ['hr', 'h'],
  ['hrs', 'h'],
  ['hour', 'h'],
  ['hours', 'h'],
]);

// A quantity has few letters; whatever is longer was not meant as one.
const mostLetters = 30;

/** The quantity as the format writes it, `undefined` where no guess would be one. */
export function nearestQuantity(name: QuantityName, found: unknown): string | undefined {
  const text = String(found).trim().toLowerCase();
  if (text === '' || text.length > mostLetters) {
    return undefined;
  }
  const parts = text.split(dashes).map(splitUnit);
  if (parts.some(({ number }) => number === '')) {
    return undefined;
  }
  const numbers = parts.map(({ number }) => Number(number)).sort((one, other) => one - other);
  const unit = quantities[name].unit === 'time' ? (unitWords.get(parts.at(-1)?.unit ?? '') ?? 's') : '';
  return [numbers.join('-'), String(numbers[0])]
    .map((written) => `${written}${unit}`)
    .find((guess) => guess !== text && reads(name, guess));
}

function splitUnit(part: string): { readonly number: string; readonly unit: string } {
  const match = /^([0-9.]+)(.*)$/.exec(part);
  return { number: match?.[1] ?? '', unit: match?.[2]?.trim() ?? '' };
}

function reads(name: QuantityName, guess: string): boolean {
  const isBareNumber = /^[0-9]+$/.test(guess);
  return typeof readQuantity(name, isBareNumber ? Number(guess) : guess) !== 'string';
}
