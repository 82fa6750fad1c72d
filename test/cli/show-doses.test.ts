import { describe, expect, test } from 'vitest';
import { bundledFiles } from '../support/bundled-files.ts';
import { runCli as run } from '../support/run-cli.ts';
import { buildTestPorts } from '../support/test-ports.ts';

const routine = `format: 1
title: With ranges
minutes: 15
steps:
  - exercise: bridging
    hold: 8-10s
    reps: 4-8
  - exercise: knee-to-chest-kicks
    count: 30-50
    sides: alternate
  - exercise: bird-dog
    hold: 5s
    reps: 3
    sides: each
    optional: true
`;

async function show(...args: string[]): Promise<readonly string[]> {
  const ports = buildTestPorts({ files: { files: { ...bundledFiles(), '/home/person/r.yaml': routine } } });
  expect(await run(ports, 'show', './r.yaml', ...args)).toBe(0);
  return ports.stdout.text.split('\n');
}

/** What is said about the choice: the steps, the values they took, and the reason below. */
function choiceOf(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => /^ ?\d+ [A-Z]|Took|^The .* doses|^Left out/.test(line));
}

describe('show says which value of each range the minutes allow', () => {
  test.each([['30'], ['5'], ['4'], ['2']])('in %s minutes', async (minutes) => {
    expect(choiceOf(await show('--minutes', minutes))).toMatchSnapshot();
  });

  test('and why, where a place of the range was chosen', async () => {
    expect((await show('--dose', 'middle')).at(-2)).toMatch(/^Middle doses as you chose \(\d+:\d\d min\)\.$/);
  });
});
