/** Whatever the bytes: an answer, soon, and nothing in it that could do harm. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderProblems } from '../../src/routine/problem-rendering.ts';
import { readExercise } from '../../src/routine/read-exercise.ts';
import { readRoutine } from '../../src/routine/read-routine.ts';
import { readBundledExercises } from './support/bundled.ts';

const exercises = readBundledExercises();
const mostBytes = 64 * 1024;
const encoder = new TextEncoder();

// Anything that moves a cursor, turns text around or hides some of it.
const harmful = /[\p{Cc}\p{Cs}\u{202a}-\u{202e}\u{2066}-\u{2069}\u{200e}\u{200f}\u{200b}\u{feff}\u{2028}\u{2029}]/u;

/** Reads and renders; the processor's time for both in milliseconds, which a busy machine does not stretch. */
function readAnything(bytes: Uint8Array): number {
  const before = process.cpuUsage();
  const { problems = [] } = readRoutine(bytes, exercises);
  const lines = renderProblems(problems, { name: 'evil\u001b[2J.yaml', bytes });
  const { user, system } = process.cpuUsage(before);
  for (const line of lines) {
    expect(line).not.toMatch(harmful);
  }
  for (const { line, column, length } of problems) {
    expect(Math.min(line, column, length)).toBeGreaterThanOrEqual(1);
  }
  return (user + system) / 1000;
}

test('bytes of any kind', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(readAnything(bytes)).toBeLessThan(1000);
      readExercise('any', bytes);
    }),
  );
});

/** Pieces of YAML and of the format in any order reach further in than letters at random. */
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

test('pieces of YAML in any order', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      expect(readAnything(encoder.encode(parts.join('')))).toBeLessThan(1000);
    }),
    { numRuns: 500 },
  );
}, 30_000);

const head = 'format: 1\ntitle: x\nsteps:\n  - { exercise: e0, hold: 8s, reps: 4 }\n';
const numbered = (count: number, one: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => one(index));

const bombs: Readonly<Record<string, string>> = {
  quotes: '"'.repeat(mostBytes),
  brackets: '['.repeat(mostBytes),
  dashes: '- '.repeat(mostBytes / 2),
  colons: ': '.repeat(mostBytes / 2),
  'question marks': '? '.repeat(mostBytes / 2),
  'anchors and aliases': '- &a x\n- *a\n'.repeat(5000),
  'billion laughs': numbered(9, (index) => `a${index}: &a${index} [${`*a${index - 1}, `.repeat(9)}]`).join('\n'),
  tags: '- !t x\n'.repeat(9000),
  documents: '--- a\n'.repeat(10_000),
  'unknown keys': numbered(7000, (index) => `k${index}: `).join('\n'),
  'duplicate keys': 'a: 1\n'.repeat(13_000),
  'pairs in a list': `[${'a: b, '.repeat(10_000)}]`,
  'control letters': '\u0001'.repeat(mostBytes),
  'a key of 64 KB': `${'a'.repeat(65_000)}: 1`,
  'a line of 64 KB': `format: ${'👩‍👧'.repeat(8000)}`,
  'five thousand breaks': `format: 1\ntitle: x\nsteps: [${'{break: 1s},'.repeat(5000)}]`,
  'rounds of sets of reps': `${head}${'  - {rounds: 20, steps: [{exercise: bridging, hold: 10 min, reps: 100, sets: 10}]}\n'.repeat(600)}`,
  'unknown exercises among many': `format: 1\ntitle: x\nsteps:\n${numbered(1700, (index) => `  - exercise: k${index}\n`).join('')}exercises:\n${numbered(1700, (index) => `  z${index}: {}\n`).join('')}`,
  'poses that start from two others': `${head}exercises:\n  e0:\n    figure: { view: side, box: [0, 0, 9, 9], near: left, held: p0, rest: p0, poses: { ${numbered(24, (index) => `p${index}: { like: p${index + 1}, mirror: p${index + 1} }`).join(', ')} } }`,
  'poses that start from each other': `${head}exercises:\n  e0:\n    figure: { view: side, box: [0, 0, 9, 9], near: left, held: p0, rest: p0, poses: { ${numbered(24, (index) => `p${index}: { like: p${(index + 1) % 24}, mirror: p${(index + 1) % 24} }`).join(', ')} } }`,
  'many figures': `${head}exercises:\n${numbered(60, (index) => `  e${index}:\n    figure: { view: side, box: [0, 0, 9, 9], near: left, held: p0, rest: p0, poses: { ${numbered(24, (pose) => `p${pose}: { like: p${pose + 1} }`).join(', ')} } }\n`).join('')}`,
};

describe('bombs', () => {
  test.each(Object.entries(bombs))('%s', (_, text) => {
    const bytes = encoder.encode(text).subarray(0, mostBytes);
    expect(readAnything(bytes)).toBeLessThan(1000);
  });
});

test('a file of more than 64 KiB is not looked into', () => {
  const bytes = new Uint8Array(mostBytes + 1).fill(32);
  expect(readRoutine(bytes, exercises).problems).toMatchObject([{ code: 'too-large', line: 1, column: 1 }]);
  expect(readRoutine(bytes.subarray(1), exercises).problems).toMatchObject([{ code: 'empty-file' }]);
});

test('names that mean something to JavaScript are refused wherever they stand', () => {
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
