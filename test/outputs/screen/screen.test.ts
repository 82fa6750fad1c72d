import { expect, test } from 'vitest';
import { ScreenOutput } from '../../../src/outputs/screen/screen.ts';
import type { Figures } from '../../../src/routine/config-format.ts';
import { bundledPlan } from '../../support/bundled-plans.ts';
import { InterpretedScreen } from '../../support/interpreted-screen.ts';
import { RecordingTerminal } from '../../support/recording-terminal.ts';

const size = { columns: 100, rows: 30 };

/** What stands on a terminal at the start of a session, or of one of its exercises. */
async function showStart(hasUnicode: boolean, figures?: Figures, exercise?: string): Promise<string> {
  const terminal = new RecordingTerminal({ hasUnicode, ...size });
  const plan = bundledPlan('maintenance');
  const output = new ScreenOutput(terminal, plan, figures && { figures });
  const segment = plan.segments.find(({ step: index }) => {
    const step = plan.steps[index];
    return step?.kind === 'exercise' && step.exercise.id === exercise;
  });
  if (segment) output.handle({ type: 'segment-started', segment, atMs: segment.atMs, wallMs: 0 });
  output.paint(segment?.atMs ?? 0);
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

test('figures are drawn as the person wants them', async () => {
  const [dots, slashes] = [/[\u2801-\u28ff]/, /\(O\)/];
  const show = (hasUnicode: boolean, figures?: Figures) => showStart(hasUnicode, figures, 'bird-dog');
  expect(await show(true)).toMatch(dots);
  expect(await show(false)).toMatch(slashes);
  expect(await show(true, 'ascii')).toMatch(slashes);
  expect(await show(true, 'ascii')).not.toMatch(dots);
  expect(await show(false, 'braille')).toMatch(dots);
  for (const hasUnicode of [true, false]) {
    const bare = await show(hasUnicode, 'none');
    expect(bare).not.toMatch(dots);
    expect(bare).not.toMatch(slashes);
  }
});
