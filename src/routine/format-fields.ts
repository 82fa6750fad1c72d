/** The kinds of values that the format is made of. Each knows what it expects, and what editors may say about it. */
import * as v from 'valibot';
import { expecting, findUnsayable } from './expectation.ts';
import type { ShapeName } from './problem.ts';
import { patternOf, type QuantityName, quantities, readQuantity } from './quantity.ts';
import { isRoutineName, namePattern } from './routine-name.ts';

/** A text of 1 to `most` letters. */
export function text(most: number, description: string) {
  const message = expecting({ kind: 'text', most });
  return v.pipe(
    v.string(message),
    v.minLength(1, message),
    v.maxLength(most, message),
    v.check((written) => findUnsayable(written) === undefined && written.trim() !== '', message),
    v.description(description),
  );
}

/** A text of a fixed form. */
export function formed(kind: 'window' | 'language' | 'address', pattern: RegExp, description: string) {
  const message = expecting({ kind });
  return v.pipe(v.string(message), v.regex(pattern, message), v.description(description));
}

function quantityText(name: QuantityName, message: string) {
  const reads = (written: string) => typeof readQuantity(name, written) !== 'string';
  return v.pipe(v.string(message), v.regex(patternOf(name), message), v.check(reads, message));
}

/** A time, or a range of times where the quantity takes one. */
export function time(name: QuantityName, description: string) {
  return v.pipe(quantityText(name, expecting({ kind: 'quantity', quantity: name })), v.description(description));
}

function wholeNumber(name: QuantityName, message: string) {
  const { least, most } = quantities[name];
  return v.pipe(v.number(message), v.integer(message), v.minValue(least, message), v.maxValue(most, message));
}

/** A whole number. */
export function number(name: QuantityName, description: string) {
  return v.pipe(wholeNumber(name, expecting({ kind: 'quantity', quantity: name })), v.description(description));
}

/** A whole number or a range of them. */
export function numberRange(name: QuantityName, description: string) {
  const message = expecting({ kind: 'quantity', quantity: name });
  return v.pipe(
    v.union([wholeNumber(name, message), quantityText(name, message)], message),
    v.description(description),
  );
}

/** One of these words. */
export function words<const W extends readonly string[]>(known: W, description: string) {
  return v.pipe(v.picklist(known, expecting({ kind: 'words', known })), v.description(description));
}

export function yesOrNo(description: string) {
  return v.pipe(v.boolean(expecting({ kind: 'words', known: ['true', 'false'] })), v.description(description));
}

/** A list of 1 to `most` items. */
export function list<S extends v.GenericSchema>(item: S, most: number, description: string) {
  const message = expecting({ kind: 'list', most });
  return v.pipe(
    v.array(item, message),
    v.minLength(1, message),
    v.maxLength(most, message),
    v.description(description),
  );
}

/** A mapping that takes these keys and no others. `shape` is what a person calls it, with its article. */
export function mapping<E extends v.ObjectEntries>(shape: ShapeName, entries: E) {
  return v.strictObject(entries, expecting({ kind: 'shape', shape, known: Object.keys(entries) }));
}

/** A name of a routine or an exercise. */
export function name(description: string) {
  const message = expecting({ kind: 'name' });
  return v.pipe(
    v.string(message),
    v.regex(namePattern, message),
    v.check(isRoutineName, message),
    v.description(description),
  );
}

/** A key that may be left out. */
export const may = v.exactOptional;
