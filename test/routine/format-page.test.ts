/** The page that messages link to describes the format as it is. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildRoutineJsonSchema } from '../../build/routine-json-schema.ts';
import { formatProblem } from '../../src/messages/en/problems.ts';
import { defaultPace } from '../../src/routine/defaults.ts';
import { quantities, renderTime } from '../../src/routine/quantity.ts';
import { readBundledExercises, routinesFolder } from './support/bundled.ts';
import { listProblems, readGoodText } from './support/read-text.ts';

const page = readFileSync(`${routinesFolder}README.md`, 'utf8');
const blocks = [...page.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, block = '']) => block);

test('its example has no problem', () => {
  expect(listProblems(blocks[0] ?? '')).toEqual([]);
});

test('its other pieces have no problem', () => {
  const [example = '', weeks = '', certain = '', stations = '', ofSides = '', rounds = '', after = ''] = blocks;
  const head = 'format: 1\ntitle: x\nsteps:\n';
  for (const text of [
    head + weeks,
    head + certain,
    head + stations,
    head + ofSides,
    head + rounds,
    `${example}${after}`,
  ]) {
    expect(listProblems(text)).toEqual([]);
  }
  expect(readGoodText(head + stations).steps).toMatchObject([{ work: { kind: 'stations' } }]);
});

test('it explains every key', () => {
  const keys = new Set(listKeys(buildRoutineJsonSchema([], () => '')));
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

test('it lists the exercises that ship, and no others', () => {
  const section = /## The exercises that ship\n([\s\S]*?)\n## /.exec(page)?.[1] ?? '';
  const listed = [...section.matchAll(/`([a-z-]+)`/g)].map(([, id = '']) => id);
  expect(listed.toSorted()).toEqual([...readBundledExercises().keys()].toSorted());
});

test('it gives the limits that are checked', () => {
  for (const [key, name] of [
    ['hold', 'hold'],
    ['reps', 'reps'],
    ['count', 'count'],
    ['for', 'for'],
    ['break', 'break'],
  ] as const) {
    const { unit, min, max } = quantities[name];
    const row = page.split('\n').find((line) => line.startsWith(`| \`${key}\``) && line.includes(limit(unit, max)));
    expect(row, key).toContain(limit(unit, min));
  }
});

function limit(unit: string, value: number): string {
  if (unit !== 'time') {
    return String(value);
  }
  return value === 60_000 ? '1 min' : renderTime(value);
}

test('it gives the default pace', () => {
  for (const key of ['settle', 'move', 'switch', 'rest', 'breath'] as const) {
    const row = page.split('\n').find((line) => line.startsWith(`| \`${key}\``));
    expect(row, key).toContain(`\`${renderTime(defaultPace[`${key}Ms`])}\``);
  }
});

test('it has every heading that a message links to', () => {
  const headings = new Set(
    [...page.matchAll(/^## (.*)$/gm)].map(([, heading = '']) => heading.toLowerCase().replaceAll(' ', '-')),
  );
  const folder = new URL('../../src/messages/en/problems/', import.meta.url);
  const words = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
  const named = words.flatMap((text) => [...text.matchAll(/section: '([a-z-]+)'/g)].map(([, section = '']) => section));
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((section) => !headings.has(section))).toEqual([]);
  expect(headings).toContain(formatProblem({ code: 'no-work', args: {} }).section);
});
