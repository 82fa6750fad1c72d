import { expect, test } from 'vitest';
import { ScreenOutput } from '../../../src/outputs/screen/screen.ts';
import { bundledPlan } from '../../support/bundled-plans.ts';
import { InterpretedScreen } from '../../support/interpreted-screen.ts';
import { RecordingTerminal } from '../../support/recording-terminal.ts';

const size = { columns: 100, rows: 30 };

/** What stands on a terminal at the start of a session. */
async function showStart(hasUnicode: boolean): Promise<string> {
  const terminal = new RecordingTerminal({ hasUnicode, ...size });
  new ScreenOutput(terminal, bundledPlan('maintenance')).paint(0);
  const screen = new InterpretedScreen(size.columns, size.rows);
  await screen.write(terminal.written);
  return screen.text();
}

test('a terminal without Unicode gets signs that it knows', async () => {
  const text = await showStart(false);
  expect(text).toContain('Get into position | left side | 9 s x 4 each side');
  expect(text).toContain('+ - 10 s');
  expect(text).toMatch(/^\p{ASCII}*$/u);
});

test('any other terminal gets the signs as they are', async () => {
  expect(await showStart(true)).toContain('Get into position · left side · 9 s × 4 each side');
});
