/** Files that were made to take a reader's time or memory. */

/** The largest file that is read; the rest is cut off. */
export const maxBytes = 64 * 1024;

/** The start of a routine, to which a bomb is appended. */
export const head = 'format: 1\ntitle: x\nsteps:\n  - { exercise: e0, hold: 8s, reps: 4 }\n';

const numbered = (count: number, one: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => one(index));

export const bombs: Readonly<Record<string, string>> = {
  quotes: '"'.repeat(maxBytes),
  brackets: '['.repeat(maxBytes),
  dashes: '- '.repeat(maxBytes / 2),
  colons: ': '.repeat(maxBytes / 2),
  'question marks': '? '.repeat(maxBytes / 2),
  'anchors and aliases': '- &a x\n- *a\n'.repeat(5000),
  'billion laughs': numbered(9, (index) => `a${index}: &a${index} [${`*a${index - 1}, `.repeat(9)}]`).join('\n'),
  tags: '- !t x\n'.repeat(9000),
  documents: '--- a\n'.repeat(10_000),
  'unknown keys': numbered(7000, (index) => `k${index}: `).join('\n'),
  'duplicate keys': 'a: 1\n'.repeat(13_000),
  'pairs in a list': `[${'a: b, '.repeat(10_000)}]`,
  'control letters': '\u0001'.repeat(maxBytes),
  'a key of 64 KB': `${'a'.repeat(65_000)}: 1`,
  'a line of 64 KB': `format: ${'👩‍👧'.repeat(8000)}`,
  'five thousand breaks': `format: 1\ntitle: x\nsteps: [${'{break: 1s},'.repeat(5000)}]`,
  'rounds of sets of reps': `${head}${'  - {rounds: 20, steps: [{exercise: bridging, hold: 10 min, reps: 100, sets: 10}]}\n'.repeat(600)}`,
  'unknown exercises among many': `format: 1\ntitle: x\nsteps:\n${numbered(1700, (index) => `  - exercise: k${index}\n`).join('')}exercises:\n${numbered(1700, (index) => `  z${index}: {}\n`).join('')}`,
  'poses that start from two others': `${head}exercises:\n  e0:\n    figure: { view: side, box: [0, 0, 9, 9], near: left, held: p0, rest: p0, poses: { ${numbered(24, (index) => `p${index}: { like: p${index + 1}, mirror: p${index + 1} }`).join(', ')} } }`,
  'poses that start from each other': `${head}exercises:\n  e0:\n    figure: { view: side, box: [0, 0, 9, 9], near: left, held: p0, rest: p0, poses: { ${numbered(24, (index) => `p${index}: { like: p${(index + 1) % 24}, mirror: p${(index + 1) % 24} }`).join(', ')} } }`,
  'many figures': `${head}exercises:\n${numbered(60, (index) => `  e${index}:\n    figure: { view: side, box: [0, 0, 9, 9], near: left, held: p0, rest: p0, poses: { ${numbered(24, (pose) => `p${pose}: { like: p${pose + 1} }`).join(', ')} } }\n`).join('')}`,
};
