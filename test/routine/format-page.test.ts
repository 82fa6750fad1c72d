/** The page that messages send people to says what the format is. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { wordProblem } from '../../src/routine/problem-wording.ts';
import { quantities, renderTime } from '../../src/routine/quantity.ts';
import { buildRoutineJsonSchema } from '../../src/routine/routine-json-schema.ts';
import { routinesFolder } from './support/bundled.ts';
import { listProblems, readGoodText } from './support/read-text.ts';

const page = readFileSync(`${routinesFolder}README.md`, 'utf8');
const blocks = [...page.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, block = '']) => block);

test('its example is right', () => {
  expect(listProblems(blocks[0] ?? '')).toEqual([]);
});

test('its other pieces are right too', () => {
  const [example = '', stations = '', rounds = '', after = ''] = blocks;
  const head = 'format: 1\ntitle: x\nsteps:\n';
  for (const text of [head + stations, head + rounds, `${example}${after}`]) {
    expect(listProblems(text)).toEqual([]);
  }
  expect(readGoodText(head + stations).steps).toMatchObject([{ work: { kind: 'stations' } }]);
});

test('it explains every key', () => {
  const keys = new Set(listKeys(buildRoutineJsonSchema([])));
  const missing = [...keys].filter(
    (key) => !page.includes(`\`${key}\``) && !new RegExp(`\`[^\`]*\\b${key}:[^\`]*\``).test(page),
  );
  expect(missing).toEqual([]);
});

/** All keys of the format except the joints of a figure, which the schema lists. */
function listKeys(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) {
    return [];
  }
  const { properties = {}, ...rest } = node as { properties?: object };
  return [
    ...Object.keys(properties).filter(
      (key) => !('head' in properties && 'neck' in properties && key !== 'like' && key !== 'mirror'),
    ),
    ...Object.values(properties).flatMap(listKeys),
    ...Object.values(rest).flatMap(listKeys),
  ];
}

test('it gives the limits that are checked', () => {
  for (const [key, name] of [
    ['hold', 'hold'],
    ['reps', 'reps'],
    ['count', 'count'],
    ['for', 'for'],
    ['break', 'break'],
  ] as const) {
    const { unit, least, most } = quantities[name];
    const row = page.split('\n').find((line) => line.startsWith(`| \`${key}\``) && line.includes(limit(unit, most)));
    expect(row, key).toContain(limit(unit, least));
  }
});

function limit(unit: string, value: number): string {
  if (unit !== 'time') {
    return String(value);
  }
  return value === 60_000 ? '1 min' : renderTime(value);
}

test('every heading that a message names is on it', () => {
  const headings = new Set(
    [...page.matchAll(/^## (.*)$/gm)].map(([, heading = '']) => heading.toLowerCase().replaceAll(' ', '-')),
  );
  const wording = readFileSync(new URL('../../src/routine/problem-wording.ts', import.meta.url), 'utf8');
  const named = [...wording.matchAll(/section: '([a-z-]+)'|^ {2}\['(?:an?|the) [a-z ]+', '([a-z-]+)'\],$/gm)].map(
    ([, one, other]) => one ?? other,
  );
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((section) => section === undefined || !headings.has(section))).toEqual([]);
  expect(headings).toContain(wordProblem({ code: 'no-work', args: {} }).section);
});
