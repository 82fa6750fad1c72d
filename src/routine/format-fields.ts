/** The kinds of values that the format is made of. Each knows what it expects, and what editors may say about it. */
import * as v from 'valibot';
import type { ExpectedType, ShapeName } from './problem.ts';
import { patternOf, type QuantityName, quantities, readQuantity } from './quantity.ts';
import { isRoutineName, namePattern } from './routine-name.ts';
import { patternWith, sidePlaceholders } from './routine-texts.ts';

export type Expectation =
  /** `placeholders`: what may stand in braces; absent where braces are letters like others. */
  | { readonly kind: 'text'; readonly max: number; readonly placeholders?: readonly string[] }
  | { readonly kind: 'quantity'; readonly quantity: QuantityName }
  | { readonly kind: 'words'; readonly known: readonly string[] }
  | { readonly kind: 'version' }
  | { readonly kind: 'name' }
  | { readonly kind: 'window' }
  | { readonly kind: 'language' }
  | { readonly kind: 'address' }
  | { readonly kind: 'date' }
  | { readonly kind: 'week' }
  | { readonly kind: 'picture' }
  | { readonly kind: 'list'; readonly max: number }
  | { readonly kind: 'no-rounds' }
  | { readonly kind: 'shape'; readonly shape: ShapeName; readonly known: readonly string[] };

interface ExpectationMetadata {
  readonly expectation: Expectation;
  readonly [key: string]: unknown;
}

/** The action of a valibot pipe that declares what is expected there. */
export function expecting<Input>(expectation: Expectation): v.MetadataAction<Input, ExpectationMetadata> {
  return v.metadata({ expectation });
}

/** What the format expects at the place of the issue; `undefined` within figures, whose schema has no such metadata. */
export function findExpectation(format: v.GenericSchema, issue: v.BaseIssue<unknown>): Expectation | undefined {
  let schema: SchemaParts | undefined = format;
  for (const { origin, key, value } of issue.path ?? []) {
    // For an issue about a key, a mapping itself has the expectation, and a record has it at the schema for its keys.
    schema = origin === 'key' ? (schema?.key ?? schema) : enter(schema, String(key), value);
  }
  const metadata: Partial<ExpectationMetadata> = schema === undefined ? {} : v.getMetadata(schema);
  return metadata.expectation;
}

/** A schema with the parts that some kinds of schema have. */
type SchemaParts = v.GenericSchema & {
  readonly entries?: Readonly<Record<string, v.GenericSchema>>;
  readonly item?: v.GenericSchema;
  readonly key?: v.GenericSchema;
  readonly value?: v.GenericSchema;
  readonly wrapped?: v.GenericSchema;
  readonly getter?: (written: unknown) => v.GenericSchema;
};

/** The schema for what is written under a key or index. */
function enter(schema: SchemaParts | undefined, key: string, written: unknown): SchemaParts | undefined {
  let part: SchemaParts | undefined = schema?.entries?.[key] ?? schema?.item ?? schema?.value;
  while (part?.wrapped !== undefined || part?.getter !== undefined) {
    part = part.wrapped ?? part.getter?.(written);
  }
  return part;
}

/** The type that an expectation has in YAML. */
export const expectedTypes: Readonly<Record<Expectation['kind'], ExpectedType>> = {
  text: 'text',
  quantity: 'text',
  words: 'text',
  version: 'number',
  name: 'text',
  window: 'text',
  language: 'text',
  address: 'text',
  date: 'text',
  week: 'number',
  picture: 'text',
  list: 'list',
  'no-rounds': 'mapping',
  shape: 'mapping',
};

// Controls and lone surrogates can be written with escapes such as "\e". Line breaks of folded text are allowed.
const unsayable = /(?![\t\n\r])[\p{Cc}\p{Cs}]/u;

/** The first character of a text that no text may have. */
export function findUnsayable(text: string): string | undefined {
  return unsayable.exec(text)?.[0];
}

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

/**
 * A value that is written in one of several forms: which of them was meant decides what is said of it. valibot asks with
 * nothing for a schema of all there is.
 */
export function inForms<Any extends v.GenericSchema, One extends v.GenericSchema>(
  any: Any,
  one: One,
  { list = one, mapping = one }: { readonly list?: v.GenericSchema; readonly mapping?: v.GenericSchema },
) {
  return v.lazy((written): Any => {
    const meant = Array.isArray(written) ? list : typeof written === 'object' && written !== null ? mapping : one;
    return written === undefined ? any : (meant as v.GenericSchema as Any);
  });
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
