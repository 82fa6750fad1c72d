import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { template } from '../../src/cli/new/write-new.ts';
import type { Complaint } from '../../src/routine/problem.ts';
import { readRoutine } from '../../src/routine/read-routine.ts';
import { howOften } from '../support/long.ts';
import { arbitraryRoutine } from './support/arbitrary-routine.ts';
import { listYamlFiles, readBundledExercises, routinesFolder } from './support/bundled.ts';
import { complain, open, server, withSchema } from './support/editor.ts';

const brokenFolder = fileURLToPath(new URL('../fixtures/routines/broken/', import.meta.url));

/** Problems that a schema cannot express, or that this server ignores; `backroutine check` reports all of them. */
const unseen = new Set([
  'anchors-and-aliases.yaml',
  'comma-in-text.yaml',
  'empty.yaml',
  'escapes.yaml',
  'no-easier-form.yaml',
  'no-such-day.yaml',
  'only-a-comment.yaml',
  'inverted-range.yaml',
  'several-documents.yaml',
  'too-long.yaml',
  'too-many-steps.yaml',
  'unknown-exercise.yaml',
  'unknown-pose.yaml',
  'weeks-without-a-step.yaml',
  'wide-letters.yaml',
]);

test.each(listYamlFiles(routinesFolder))('an editor reports nothing in %s', async (file) => {
  expect(await complain(readFileSync(routinesFolder + file, 'utf8'))).toEqual([]);
});

test('an editor reports nothing in the template', async () => {
  expect(await complain(template)).toEqual([]);
});

describe.each(readdirSync(brokenFolder).filter((name) => name.endsWith('.yaml')))('broken: %s', (file) => {
  test(unseen.has(file) ? 'is reported by check alone' : 'is underlined while it is typed', async () => {
    const complaints = await complain(withSchema(readFileSync(brokenFolder + file, 'utf8')));
    expect(complaints.length > 0).toBe(!unseen.has(file));
  });
});

test('an editor completes exercises and keys, and explains them', async () => {
  const text = withSchema('format: 1\ntitle: T\nsteps:\n  - exercise: bird-dog\n    hold: 8s\n    \n');
  const exercises = await server.doComplete(open(text), { line: 4, character: 14 }, false);
  expect(exercises.items.map(({ label }) => label)).toContain('bridging');
  const keys = await server.doComplete(open(text), { line: 6, character: 4 }, false);
  expect(keys.items.map(({ label }) => label)).toEqual(expect.arrayContaining(['reps', 'sides', 'note']));
  const hover = await server.doHover(open(text), { line: 5, character: 5 });
  expect(JSON.stringify(hover)).toContain('How long each rep is held');
});

const exercises = readBundledExercises();

/** Values of every kind, among them what people write for times and numbers. */
const anything: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(
  null,
  true,
  0,
  1,
  8,
  4.5,
  -1,
  1000,
  '',
  'x',
  'each',
  'left',
  'yes',
  '8s',
  '8 sec',
  '8-10s',
  '10-8s',
  '4-5',
  '1 min',
  '3h',
  '08:00-21:00',
  'bridging',
  'No Name',
  'x'.repeat(600),
  [],
  {},
  [6, 4, 2],
  [{}],
  { exercise: 'bridging', hold: '8s', reps: 4 },
  { rounds: 2, steps: [{ break: '5s' }] },
);

/** Faults that no schema of this kind can see. */
const beyondSchemas: ReadonlySet<Complaint['code']> = new Set([
  'unknown-exercise',
  'unknown-pose',
  'no-easier-form',
  'side-unknown',
  'out-of-range',
  'inverted-range',
  'inverted-window',
  'control-letter',
  'too-long',
  'not-a-name',
  'text-length',
  // Which weeks are left follows from all steps together.
  'empty-weeks',
]);

/** Puts `value` where `at` leads to, or takes the key away; `at` is cut to what there is. */
function change(document: unknown, at: readonly number[], value: unknown, how: 'put' | 'drop' | 'add'): unknown {
  const [first = 0, ...others] = at;
  if (typeof document !== 'object' || document === null) return value;
  const entries = Object.entries(document);
  const [key, inner] = entries[first % Math.max(1, entries.length)] ?? ['0', undefined];
  if (others.length > 0 && typeof inner === 'object' && inner !== null) {
    return replace(document, key, change(inner, others, value, how));
  }
  if (how === 'put') return replace(document, key, value);
  if (how === 'add') return replace(document, addedKeys[first % addedKeys.length] ?? '', value);
  return Array.isArray(document)
    ? document.filter((_, index) => String(index) !== key)
    : Object.fromEntries(entries.filter(([other]) => other !== key));
}

const addedKeys = [
  'holds',
  'sides',
  'reps',
  'count',
  'tempo',
  'start-side',
  'more-on',
  'sets',
  'every',
  'note',
  'pace',
];

function replace(document: object, key: string, value: unknown): unknown {
  if (Array.isArray(document)) return document.map((item, index) => (String(index) === key ? value : item));
  return { ...document, [key]: value };
}

test('an editor accepts every routine that can be played, and reports every problem that a schema can express', async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitraryRoutine([...exercises.keys()]),
      fc.array(fc.nat(20), { minLength: 1, maxLength: 5 }),
      anything,
      fc.constantFrom('put', 'drop', 'add'),
      async (written, at, value, how) => {
        const text = JSON.stringify(change(written, at, value, how));
        const { problems = [] } = readRoutine(new TextEncoder().encode(text), exercises);
        const said = await complain(withSchema(text));
        const seen = problems.filter(({ code }) => !beyondSchemas.has(code));
        if (problems.length === 0) expect(said, text).toEqual([]);
        if (seen.length > 0) expect(said.length, `${seen[0]?.code}: ${text}`).toBeGreaterThan(0);
      },
    ),
    { numRuns: howOften(200, 5000) },
  );
});
