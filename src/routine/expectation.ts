/** What each place of the format expects, kept in the schema's metadata so that a complaint can say it. */
import * as v from 'valibot';
import type { ExpectedType, ShapeName } from './problem.ts';
import type { QuantityName } from './quantity.ts';

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
