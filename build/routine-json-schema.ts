/** The JSON Schema by which editors complete and check a routine while it is typed; made from the format itself. */
import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import { formatParts, routineFormat } from '../src/routine/format.ts';
import type { Complaint } from '../src/routine/problem.ts';
import { type KeyConflict, keyConflicts, neededKeys, timesKeys, whenConflicts } from '../src/routine/step-rules.ts';
import { workKeys } from '../src/routine/written-work.ts';

/** What is said about a key that does not go with another one. */
type FormatConflict = (complaint: Complaint<'not-together'>) => string;

/** Builds the schema. `exerciseIds` are offered for completion; other names stand for exercises of the person's own. */
export function buildRoutineJsonSchema(exerciseIds: readonly string[], formatConflict: FormatConflict): JsonSchema {
  const { $schema, ...schema } = toJsonSchema(routineFormat, {
    target: 'draft-07',
    definitions: formatParts,
    typeMode: 'input',
    // What a pattern cannot say is left to the reader, and what is expected is for the reader alone.
    ignoreActions: ['check', 'metadata'],
    overrideSchema: ({ jsonSchema }) => {
      if (jsonSchema.properties?.['times-a-week'] !== undefined)
        return { ...jsonSchema, allOf: whenConflicts.map((conflict) => forbid(conflict, formatConflict)) };
      const exercise = jsonSchema.properties?.exercise;
      return exercise === undefined
        ? undefined
        : {
            ...jsonSchema,
            properties: { ...jsonSchema.properties, exercise: offer(exercise, exerciseIds) },
            oneOf: workKeys.map((work) => ({ required: [work] })),
            dependencies: {
              ...Object.fromEntries(Object.entries(neededKeys).map(([key, needed]) => [key, [...needed]])),
              // A list of holds has one for each rep.
              hold: {
                anyOf: [
                  { required: ['reps'] },
                  { properties: { hold: { type: 'array', description: 'A hold for each rep.' } } },
                ],
              },
              // Reps of each side need sides.
              ...Object.fromEntries(
                timesKeys.map((key) => [
                  key,
                  {
                    anyOf: [
                      { required: ['sides'] },
                      { properties: { [key]: { not: { type: 'object' }, description: 'Reps of a set.' } } },
                    ],
                  },
                ]),
              ),
            },
            allOf: keyConflicts.map((conflict) => forbid(conflict, formatConflict)),
          };
    },
  });
  return {
    ...($schema !== undefined && { $schema }),
    title: 'A routine of backroutine',
    description: 'Stretches and exercises with their doses. Explained in routines/README.md.',
    ...schema,
  };
}

/** `errorMessage` is what the YAML language server shows in place of its own words. */
function forbid(
  { key, other, schema, keySchema }: KeyConflict,
  formatConflict: FormatConflict,
): JsonSchema & { readonly errorMessage: string } {
  const together = {
    not: {
      required: [key, other],
      properties: { [other]: schema, ...(keySchema !== undefined && { [key]: keySchema }) },
    },
  };
  return { ...together, errorMessage: formatConflict({ code: 'not-together', args: { key, other } }) };
}

/** Either of the words, which editors then list, or anything that fits `schema`. */
function offer(schema: JsonSchema | boolean, words: readonly string[]): JsonSchema {
  const description = typeof schema === 'object' && schema.description !== undefined ? schema.description : '';
  return { description, anyOf: [{ enum: [...words] }, schema] };
}
