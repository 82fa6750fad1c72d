/** Any bytes are answered quickly, with nothing harmful in the answer. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderProblems } from '../../src/messages/render-problems.ts';
import type { Problem } from '../../src/routine/problem.ts';
import { readExercise, readRoutine } from '../../src/routine/read-routine.ts';
import { howOften } from '../support/long.ts';
import { processorMs } from '../support/processor-time.ts';
import { note } from '../support/promises.ts';
import { bombs, head, maxBytes } from './support/bombs.ts';
import { readBundledExercises } from './support/bundled.ts';

const exercises = readBundledExercises();
const encoder = new TextEncoder();

// Anything that moves the cursor, or reorders or hides text.
const harmful = /[\p{Cc}\p{Cs}\u{202a}-\u{202e}\u{2066}-\u{2069}\u{200e}\u{200f}\u{200b}\u{feff}\u{2028}\u{2029}]/u;

/** Reads and renders, and returns the CPU time for both, which does not depend on other programs. */
function readAnything(bytes: Uint8Array): number {
  let problems: readonly Problem[] = [];
  let lines: readonly string[] = [];
  const tookMs = processorMs(() => {
    problems = readRoutine(bytes, exercises).problems ?? [];
    lines = renderProblems(problems, { name: 'evil\u001b[2J.yaml', bytes });
  });
  for (const line of lines) {
    expect(line).not.toMatch(harmful);
  }
  for (const { line, column, length } of problems) {
    expect(Math.min(line, column, length)).toBeGreaterThanOrEqual(1);
  }
  return tookMs;
}

test('bytes of any kind', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(readAnything(bytes)).toBeLessThan(1000);
      readExercise('any', bytes);
    }),
  );
});

/** Pieces of YAML and of the format in any order reach more code than random letters. */
const pieces = fc.constantFrom(
  ...[
    'format: 1\n',
    'title: x\n',
    'steps:\n',
    '  - ',
    '    ',
    'exercise: bridging\n',
    'hold: 8s\n',
    'reps: 4\n',
    'count: 9\n',
  ],
  ...[
    'exercises:\n',
    'figure:\n',
    'poses:\n',
    'sides: each\n',
    'rounds: 2\n',
    'steps: ',
    'break: 5s\n',
    'again: ',
    'stations: ',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    ': ',
    '? ',
    '- ',
    '"',
    "'",
    '|\n',
    '>\n',
    '&a ',
    '*a',
    '<<: ',
    '!!str ',
    '!x ',
    '#',
    '%',
    '---\n',
  ],
  ...[
    '\n',
    '\t',
    '\r',
    '\u0000',
    '\u001b[2J',
    '"\\e"',
    '"\\ud800"',
    '\u202e',
    '\u2028',
    '__proto__: ',
    'constructor: ',
    'a: ',
  ],
);

test('pieces of YAML in any order', (context) => {
  const tried = howOften(500, 100_000);
  let worstMs = 0;
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      worstMs = Math.max(worstMs, readAnything(encoder.encode(parts.join(''))));
      expect(worstMs).toBeLessThan(1000);
    }),
    { numRuns: tried },
  );
  note(context, { promise: 'yaml', tried, lost: 0, worstMs });
}, 1_200_000);

describe('bombs', () => {
  test.each(Object.entries(bombs))('%s', (_, text) => {
    const bytes = encoder.encode(text).subarray(0, maxBytes);
    expect(readAnything(bytes)).toBeLessThan(1000);
  });
});

test('a file of more than 64 KiB is refused unread', () => {
  const bytes = new Uint8Array(maxBytes + 1).fill(32);
  expect(readRoutine(bytes, exercises).problems).toMatchObject([{ code: 'too-large', line: 1, column: 1 }]);
  expect(readRoutine(bytes.subarray(1), exercises).problems).toMatchObject([{ code: 'empty-file' }]);
});

test('keys that mean something to JavaScript are refused everywhere', () => {
  for (const key of ['__proto__', 'constructor', 'prototype']) {
    for (const text of [`${key}: 1`, `pace: { ${key}: 1s }`, `exercises: { ${key}: { name: x, position: prone } }`]) {
      const bytes = encoder.encode(`${head.replace('e0', 'bridging')}${text}\n`);
      const codes = readRoutine(bytes, exercises).problems?.map(({ code }) => code) ?? [];
      expect(codes, text).toHaveLength(1);
      expect(['unknown-key', 'not-a-name']).toContain(codes[0]);
    }
  }
  expect(({} as Record<string, unknown>).name).toBeUndefined();
});
