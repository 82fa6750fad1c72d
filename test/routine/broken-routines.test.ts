/** Every broken routine of the fixtures has a text file with its messages beside it. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { renderProblems } from '../../src/messages/render-problems.ts';
import { readRoutine } from '../../src/routine/read-routine.ts';
import type { Exercise } from '../../src/routine/routine.ts';

const folder = fileURLToPath(new URL('../fixtures/routines/broken/', import.meta.url));

function exercise(id: string, more: Partial<Exercise> = {}): Exercise {
  const lists = { also: [], how: [], mistakes: [], takeCare: [], sources: [] };
  return { id, name: id, say: id, position: 'supine', ...lists, ...more };
}

const pose = { head: [10, 8], neck: [20, 6] } as const;
const figure = {
  view: 'top',
  box: [0, 0, 100, 100],
  near: 'right',
  poses: { left: pose, middle: pose, right: pose },
  rest: 'middle',
  held: 'left',
} as const;

// Not the bundled exercises, because a new one must not change the messages.
const exercises = new Map(
  [
    exercise('bridging', { easier: { how: ['Lift less.'], isWhole: false }, also: ['hip lift'] }),
    exercise('bird-dog'),
    exercise('knee-rolls', { figure }),
    exercise('knee-to-chest-kicks'),
  ].map((one) => [one.id, one]),
);

const fixtures = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

test.each(fixtures)('%s', async (name) => {
  const bytes = readFileSync(folder + name);
  const { problems = [] } = readRoutine(bytes, exercises);
  const message = `${renderProblems(problems, { name, bytes }).join('\n')}\n`;
  expect(problems.length).toBeGreaterThan(0);
  await expect(message).toMatchFileSnapshot(folder + name.replace(/\.yaml$/, '.txt'));
});
