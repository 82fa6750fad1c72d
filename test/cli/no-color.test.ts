import { expect, test } from 'vitest';
import { bundledFiles } from '../support/bundled-files.ts';
import { runCli } from '../support/run-cli.ts';
import { buildTestPorts } from '../support/test-ports.ts';

const colour = /\p{Cc}\[[\d;]*m/u;

test.each([
  [['show', 'bird-dog'], true],
  [['--no-color', 'show', 'bird-dog'], false],
  [['show', 'bird-dog', '--no-color'], false],
] as const)('%j shows colours: %s', async (args, isColoured) => {
  const ports = buildTestPorts({
    terminal: { hasColour: true },
    stdout: { isTerminal: true },
    files: { files: bundledFiles() },
  });
  expect(await runCli(ports, ...args)).toBe(0);
  expect(colour.test(ports.stdout.text)).toBe(isColoured);
});
