import { expect, test } from 'vitest';
import { bundledFiles } from '../support/bundled-files.ts';
import { runCli } from '../support/run-cli.ts';
import { buildTestPorts } from '../support/test-ports.ts';

const config = '/home/person/.config/backroutine';

const commands = [
  ['list'],
  ['show', 'maintenance'],
  ['check', 'maintenance'],
  ['voices'],
  ['start', 'maintenance', '--yes', '--voice', 'none'],
  ['handout', 'maintenance', '-o', 'page.html'],
  ['new', '--from', 'maintenance', 'mine'],
  ['edit', 'maintenance'],
];

test.each(commands)('%s says which folder it cannot look into, and is no fault of the program', async (...command) => {
  const ports = buildTestPorts({
    terminal: { canAsk: false, canRepaint: false },
    files: { files: bundledFiles() },
    environment: { variables: { EDITOR: 'true' } },
  });
  ports.files.deny(config, 'EACCES');
  expect(await runCli(ports, ...command)).toBe(65);
  expect(ports.stderr.text).toMatch(
    new RegExp(`^${config}/\\S+ cannot be read: you have no right to it\\. Make it readable`),
  );
});
