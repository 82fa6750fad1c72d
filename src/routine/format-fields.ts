/** The kinds of values that the format is made of. Each knows what it expects, and what editors may say about it. */
import * as v from 'valibot';
import { expecting, findUnsayable } from './expectation.ts';
import { patternWith, sidePlaceholders } from './placeholder.ts';
import type { ShapeName } from './problem.ts';
import { patternOf, type QuantityName, quantities, readQuantity } from './quantity.ts';
import { isRoutineName, namePattern } from './routine-name.ts';

/** A text of 1 to `max` letters. */
export function text(max: number, description: string) {
  return v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(max),
    v.check((written) => findUnsayable(written) === undefined && written.trim() !== ''),
    expecting({ kind: 'text', max }),
    v.description(description),
  );
}

/** A text of 1 to `max` letters that is spoken; of what stands in braces only `known` is put into words. */
export function spoken(max: number, description: string, known: readonly string[] = sidePlaceholders) {
  return v.pipe(
    text(max, description),
    v.regex(patternWith(known)),
    expecting({ kind: 'text', max, placeholders: known }),
  );
}

/** A text of a fixed form. */
export function formed(
  kind: 'window' | 'language' | 'address' | 'date' | 'picture',
  pattern: RegExp,
  description: string,
) {
  return v.pipe(v.string(), v.regex(pattern), expecting({ kind }), v.description(description));
}

function quantityText(name: QuantityName) {
  const reads = (written: string) => typeof readQuantity(name, written) !== 'string';
  return v.pipe(v.string(), v.regex(patternOf(name)), v.check(reads));
}

/** A time, or a range of times where the quantity takes one. */
export function time(name: QuantityName, description: string) {
  return v.pipe(quantityText(name), expecting({ kind: 'quantity', quantity: name }), v.description(description));
}

function wholeNumber(name: QuantityName) {
  const { min, max } = quantities[name];
  return v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
}

/** A whole number. */
export function number(name: QuantityName, description: string) {
  return v.pipe(wholeNumber(name), expecting({ kind: 'quantity', quantity: name }), v.description(description));
}

/** A whole number or a range of them. */
export function numberRange(name: QuantityName, description: string) {
  return v.pipe(
    v.union([wholeNumber(name), quantityText(name)]),
    expecting({ kind: 'quantity', quantity: name }),
    v.description(description),
  );
}

/** One of these words. */
export function words<const W extends readonly string[]>(known: W, description: string) {
  return v.pipe(v.picklist(known), expecting({ kind: 'words', known }), v.description(description));
}

export function yesOrNo(description: string) {
  return v.pipe(v.boolean(), expecting({ kind: 'words', known: ['true', 'false'] }), v.description(description));
}

/** A list of 1 to `max` items. */
export function list<S extends v.GenericSchema>(item: S, max: number, description: string) {
  return v.pipe(
    v.array(item),
    v.minLength(1),
    v.maxLength(max),
    expecting({ kind: 'list', max }),
    v.description(description),
  );
}

/** A mapping that takes these keys and no others. */
export function mapping<E extends v.ObjectEntries>(shape: ShapeName, entries: E) {
  return v.pipe(v.strictObject(entries), expecting({ kind: 'shape', shape, known: Object.keys(entries) }));
}

/** A name of a routine or an exercise. */
export function name(description: string) {
  return v.pipe(
    v.string(),
    v.regex(namePattern),
    v.check(isRoutineName),
    expecting({ kind: 'name' }),
    v.description(description),
  );
}

/** A key that may be left out. */
export const may = v.exactOptional;
