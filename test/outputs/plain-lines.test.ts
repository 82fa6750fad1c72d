import { expect, test } from 'vitest';
import { PlainLines } from '../../src/outputs/plain-lines.ts';
import { beginningMs, withBeginning } from '../../src/plan/edit-plan.ts';
import { bundledPlan } from '../support/bundled-plans.ts';
import { playVirtually } from '../support/play-on.ts';
import { buildSamplePlan } from '../support/record-session.ts';
import { RecordingTerminal } from '../support/recording-terminal.ts';

/** The lines that a person reads after each key, pressed in the second second of the first hold. */
function linesAfter(...keys: readonly string[]): readonly (readonly string[])[] {
  const plan = buildSamplePlan();
  const terminal = new RecordingTerminal();
  const session = playVirtually(plan, { outputs: [new PlainLines(terminal, plan)] });
  session.clock.advance((plan.segments.find(({ kind }) => kind === 'hold')?.atMs ?? 0) + 1_500);
  return keys.map((key) => {
    terminal.written = '';
    session.terminal.press(key);
    return terminal.written.split('\n').filter((line) => line !== '');
  });
}

test('every key that changes something is answered by a line', () => {
  expect(linesAfter('+', '-', 'm', 'm')).toEqual([['10 s more'], ['10 s less'], ['sound off'], ['sound on']]);
});

test('a pause names the key that goes on', () => {
  expect(linesAfter('space')).toEqual([['Paused. Press space to go on.']]);
});

test('a warning shows control characters that a program or the system wrote, and never obeys them', () => {
  const terminal = new RecordingTerminal();
  const lines = new PlainLines(terminal, buildSamplePlan());
  lines.showWarning({ code: 'voice-unprepared', fault: { code: 'other', message: 'no \u001b[2Jspace\r\nleft\u0007' } });
  expect(terminal.written).toBe(
    'The voice cannot be prepared (no \\u{1b}[2Jspace\\u{d}\\u{a}left\\u{7}). The screen keeps the count.\n',
  );
});

test('a session that begins later says how long it lasts from there', () => {
  const terminal = new RecordingTerminal();
  const whole = bundledPlan('maintenance');
  const bridging = whole.steps.findIndex((step) => step.kind === 'exercise' && step.exercise.name === 'Bridging');
  const plan = withBeginning(whole, bridging);
  playVirtually(plan, { outputs: [new PlainLines(terminal, plan)], startAtMs: beginningMs(plan) });
  const [heading = ''] = terminal.written.split('\n');
  expect(heading).toMatch(/^Lower back maintenance, \d+:\d\d min$/);
  const [, minutes = '', seconds = ''] = /(\d+):(\d\d)/.exec(heading) ?? [];
  const left = plan.totalMs - beginningMs(plan);
  expect(60 * Number(minutes) + Number(seconds)).toBe(Math.round(left / 1_000));
  expect(left).toBeLessThan(0.8 * whole.totalMs);
});
