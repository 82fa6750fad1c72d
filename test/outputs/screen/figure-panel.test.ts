import { expect, test } from 'vitest';
import { nextFigureMs, renderFigure } from '../../../src/outputs/screen/figure-panel.ts';
import { startView } from '../../../src/outputs/screen/session-view.ts';
import { buildPlan } from '../../../src/plan/build-plan.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import type { Segment } from '../../../src/plan/segment.ts';
import { bundledPlan } from '../../support/bundled-plans.ts';
import { sampleRoutine, sampleStep } from '../../support/sample-routines.ts';

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

test('the figure breathes as fast as the breaths are counted', () => {
  const step = sampleStep({ work: { kind: 'breaths', breaths: { low: 4, high: 4 } }, pace: { breathMs: 6_000 } });
  const slow = buildPlan(sampleRoutine({ steps: [step] }), {});
  const hold = slow.segments.find(({ kind }) => kind === 'hold');
  if (hold === undefined) throw new Error('Nothing is held.');
  const breaths = slow.cues.filter(({ kind, segment }) => kind === 'breathe' && segment === hold.index);
  const changes = breaths.map(({ atMs }) => nextFigureMs(slow, hold, atMs, 40));
  expect(changes).toEqual([...breaths.slice(1).map(({ atMs }) => atMs), hold.atMs + hold.durationMs]);
});
