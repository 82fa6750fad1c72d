import { expect, test } from 'vitest';
import { buildRoutineJsonSchema } from '../../build/routine-json-schema.ts';
import { formatProblem } from '../../src/messages/en/problems.ts';
import { readBundledExercises, routinesFolder } from './support/bundled.ts';

const schema = buildRoutineJsonSchema(
  [...readBundledExercises().keys()].sort(),
  (conflict) => formatProblem(conflict).message,
);

// To write the file again: npm run schema
test('routine.schema.json is up to date', async () => {
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(`${routinesFolder}routine.schema.json`);
});

test('every key of the format has a description', () => {
  expect(listUnexplained(schema, '')).toEqual([]);
});

/** Paths of the keys without a description. */
function listUnexplained(node: unknown, path: string): readonly string[] {
  if (typeof node !== 'object' || node === null) {
    return [];
  }
  const own = Object.entries((node as { properties?: object }).properties ?? {})
    // What is forbidden beside a key is no key to explain.
    .filter(() => !path.endsWith('.not'))
    // A joint is explained by its pose, left and right of something by the thing.
    .filter(([key]) => !path.endsWith('.poses.additionalProperties') && key !== 'left' && key !== 'right')
    .filter(([, value]) => !('description' in value || '$ref' in value))
    .map(([key]) => `${path}.${key}`);
  return [...own, ...Object.entries(node).flatMap(([key, value]) => listUnexplained(value, `${path}.${key}`))];
}
