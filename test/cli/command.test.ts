import { expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { buildTestPorts } from '../support/test-ports.ts';

test.each([
  ['--min', 'Did you mean --minutes?'],
  ['--s', 'Did you mean --start-side or --sounds?'],
  ['--mintes', 'Did you mean --minutes?'],
])('%s is no flag, and the one that is meant is named, with the help that lists them all', async (flag, hint) => {
  const ports = buildTestPorts();
  expect(await runCli(ports, 'start', flag, '10')).toBe(2);
  expect(ports.stderr.text).toBe(
    `error: unknown option '${flag}'\n(${hint})\nRun backroutine start --help to see what there is.\n`,
  );
});
