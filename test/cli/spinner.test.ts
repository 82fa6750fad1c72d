import { expect, test } from 'vitest';
import { openProgress } from '../../src/cli/spinner.ts';
import { until } from '../support/run-cli.ts';
import { buildTestPorts } from '../support/test-ports.ts';

test('the bar of a long task is shown after a moment, and takes Ctrl+Z for the program as a whole', async () => {
  const { terminal, clock } = buildTestPorts();
  const progress = openProgress({ terminal, clock });
  progress.show('Writing the sound', 0.5);
  expect([terminal.state, terminal.written]).toEqual(['taken', '']);
  clock.advance(200);
  await until(() => terminal.written.includes('Writing the sound ████████████░░░░░░░░░░░░  50 %'), 'the bar');
  progress.close();
  expect(terminal.state).toBe('given-back');
});
