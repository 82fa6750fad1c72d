import { describe, expect, test } from 'vitest';
import { renderSession } from '../../../src/outputs/screen/render-session.ts';
import { type SessionView, startView, updateView } from '../../../src/outputs/screen/session-view.ts';
import type { Segment } from '../../../src/plan/plan.ts';
import { wordingFor } from '../../../src/plan/wording/wordings.ts';
import { bundledPlan } from '../../support/bundled-plans.ts';

const plan = bundledPlan('maintenance');
const painDay = bundledPlan('pain-day');

function viewIn(isMeant: (segment: Segment) => boolean, of = plan): SessionView {
  const segment = of.segments.find(isMeant);
  if (segment === undefined) throw new Error('There is no such segment.');
  return { ...startView(of), segment };
}

/** The screen as text at `intoMs` of the view's segment. */
function show(view: SessionView, intoMs: number, columns: number, rows: number, hasUnicode = true): string {
  const options = { size: { columns, rows }, wording: wordingFor('en'), hasUnicode };
  const lines = renderSession(view, (view.segment?.atMs ?? 0) + intoMs, options);
  expect(lines.length).toBeLessThanOrEqual(rows);
  return lines
    .map((spans) =>
      spans
        .map(({ text }) => text)
        .join('')
        .trimEnd(),
    )
    .join('\n');
}

const hold = viewIn(({ kind, step, side, rep }) => kind === 'hold' && step === 3 && side === 'left' && rep === 2);

describe('the screen', () => {
  test.each([
    ['settle', viewIn(({ kind }) => kind === 'settle'), 2_000],
    ['move-in', viewIn(({ way, step }) => way === 'in' && step === 3), 1_000],
    ['hold', hold, 4_200],
    ['move-out', viewIn(({ way, step }) => way === 'out' && step === 3), 500],
    ['switch', viewIn(({ kind }) => kind === 'switch'), 3_500],
    ['kick', viewIn(({ kind, rep }) => kind === 'count' && rep === 12), 700],
    ['pack', viewIn(({ kind }) => kind === 'pack', painDay), 125_000],
    ['close', viewIn(({ rest }) => rest === 'close'), 1_000],
  ] as const)('in a %s, 100 by 30', async (name, view, intoMs) => {
    await expect(show(view, intoMs, 100, 30)).toMatchFileSnapshot(`../../fixtures/screens/state-${name}.txt`);
  });

  test('counts the seconds of a hold as the voice does', () => {
    const first = (intoMs: number) => show(hold, intoMs, 30, 6).split('\n')[3];
    expect([0, 999, 1000, 8_999].map(first)).toEqual(['1', '1', '2', '9']);
  });

  test('has the figure beside the count from 90 columns, above it from 60, and words only below', () => {
    const rowsWith = (text: string, pattern: RegExp) => text.split('\n').filter((row) => pattern.test(row)).length;
    const braille = /[\u2801-\u28ff]/;
    const both = /[\u2801-\u28ff].*█/;
    expect(rowsWith(show(hold, 4_000, 90, 30), both)).toBeGreaterThan(0);
    expect(rowsWith(show(hold, 4_000, 89, 34), both)).toBe(0);
    expect(rowsWith(show(hold, 4_000, 89, 34), braille)).toBeGreaterThan(0);
    expect(rowsWith(show(hold, 4_000, 60, 34), braille)).toBeGreaterThan(0);
    expect(rowsWith(show(hold, 4_000, 59, 34), braille)).toBe(0);
  });

  test('shows a still of letters and hashes where the terminal knows no Unicode', () => {
    const text = show(hold, 4_000, 100, 30, false);
    expect(text).toContain('##');
    expect(text).toMatch(/[/\\]/);
    expect(text).not.toMatch(/[\u2800-\u28ff█]/);
  });

  test('says why nothing moves, and moves nothing else for it', () => {
    const running = show(hold, 4_000, 100, 30).split('\n');
    const paused = updateView(hold, { type: 'halted', positionMs: 0, reason: 'pause', wallMs: 0 });
    const stopped = show(paused, 4_000, 100, 30).split('\n');
    expect(stopped.some((row) => row.includes('Paused. Space goes on.'))).toBe(true);
    expect(stopped.findIndex((row) => row.startsWith('Next:'))).toBe(
      running.findIndex((row) => row.startsWith('Next:')),
    );
    const away = updateView(updateView(hold, { type: 'gap', awayMs: 480_000, positionMs: 0, wallMs: 0 }), {
      type: 'halted',
      positionMs: 0,
      reason: 'away',
      wallMs: 0,
    });
    expect(show(away, 4_000, 100, 30)).toContain('You were away for 8 minutes; Enter to go on.');
  });

  test('fits every size from 20 by 6 to 200 by 60', () => {
    for (const columns of [20, 33, 59, 60, 89, 90, 140, 200]) {
      for (const rows of [6, 9, 14, 20, 24, 33, 60]) {
        const text = show(hold, 4_000, columns, rows);
        expect(Math.max(...text.split('\n').map((row) => row.length))).toBeLessThanOrEqual(columns);
        expect(text).toContain('Hold');
        expect(text).toContain('left side');
      }
    }
  });
});
