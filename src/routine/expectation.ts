/** What each place of the format expects, so that a complaint can say it. */
import type { Expected, ShapeName } from './problem.ts';
import type { QuantityName } from './quantity.ts';

/** What a place in the file expects. valibot passes messages only, so a message is the number of an expectation. */
export type Expectation =
  | { readonly kind: 'text'; readonly most: number }
  | { readonly kind: 'quantity'; readonly quantity: QuantityName }
  | { readonly kind: 'words'; readonly known: readonly string[] }
  | { readonly kind: 'version' }
  | { readonly kind: 'name' }
  | { readonly kind: 'window' }
  | { readonly kind: 'language' }
  | { readonly kind: 'address' }
  | { readonly kind: 'list'; readonly most: number }
  | { readonly kind: 'no-rounds' }
  | { readonly kind: 'shape'; readonly shape: ShapeName; readonly known: readonly string[] };

const expectations: Expectation[] = [];

/** A message by which `findExpectation` finds it again. */
export function expecting(expectation: Expectation): string {
  return String(expectations.push(expectation) - 1);
}

/** What the place of an issue with this message expects; `undefined` for the shapes of figures. */
export function findExpectation(message: string): Expectation | undefined {
  return expectations[Number(message)];
}

/** The type that an expectation has in YAML. */
export const expectedTypes: Readonly<Record<Expectation['kind'], Expected>> = {
  text: 'text',
  quantity: 'text',
  words: 'text',
  version: 'number',
  name: 'text',
  window: 'text',
  language: 'text',
  address: 'text',
  list: 'list',
  'no-rounds': 'mapping',
  shape: 'mapping',
};

// Controls and halves of surrogate pairs can be written with escapes such as "\e". Line breaks of folded text are fine.
const unsayable = /(?![\t\n\r])[\p{Cc}\p{Cs}]/u;

/** The first letter of a text that no text may have. */
export function findUnsayable(text: string): string | undefined {
  return unsayable.exec(text)?.[0];
}
