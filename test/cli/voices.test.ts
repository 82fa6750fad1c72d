import { expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { buildTestPorts } from '../support/test-ports.ts';

test('voices try says that there is no such voice, and lets no other one speak', async () => {
  const ports = buildTestPorts();
  expect(await runCli(ports, 'voices', 'try', 'nobody')).toBe(2);
  expect(ports.stderr.text).toBe(
    'The voice "nobody" cannot be had: no voice of this name was found here.\nbackroutine voices lists those there are.\n',
  );
  expect(ports.processes.helpers).toEqual([]);
});
