import { expect, test } from 'vitest';
import { renderFigure } from '../../../src/outputs/screen/figure-panel.ts';
import { startView } from '../../../src/outputs/screen/session-view.ts';
import type { Plan, Segment } from '../../../src/plan/plan.ts';
import { bundledPlan } from '../../support/bundled-plans.ts';

const plan = bundledPlan('maintenance');

/** The figure in the middle of the first segment of a kind. */
function drawFirst(of: Plan, kind: Segment['kind'], id: string) {
  const segment = of.segments.find((each) => {
    const step = of.steps[each.step];
    return each.kind === kind && step?.kind === 'exercise' && step.exercise.id === id;
  });
  if (segment === undefined) throw new Error(`No ${kind} of ${id}.`);
  const room = { columns: 40, rows: 12 };
  return renderFigure(startView(of), segment, segment.atMs + segment.durationMs / 2, room, 'braille');
}

const rolesOf = (lines: ReturnType<typeof drawFirst>) => lines.flat().map(({ role }) => role);

test('what works has its colour while it moves, is held or is counted, and not in between', () => {
  expect(rolesOf(drawFirst(plan, 'move', 'bird-dog'))).toContain('worked');
  expect(rolesOf(drawFirst(plan, 'hold', 'bird-dog'))).toContain('worked');
  expect(rolesOf(drawFirst(plan, 'count', 'knee-to-chest-kicks'))).toContain('worked');
  expect(rolesOf(drawFirst(plan, 'settle', 'bird-dog'))).not.toContain('worked');
});

test('an exercise in its easier form is shown as that is done', () => {
  const steps = plan.steps.map((step) => (step.kind === 'exercise' ? { ...step, easier: true } : step));
  const easier = drawFirst({ ...plan, steps }, 'hold', 'bird-dog');
  expect(easier).not.toEqual(drawFirst(plan, 'hold', 'bird-dog'));
  expect(rolesOf(easier)).toContain('worked');
});
