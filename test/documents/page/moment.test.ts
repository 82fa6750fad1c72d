/** The figure on the page, beside the terminal's. */
import { describe, expect, test } from 'vitest';
import { drawFigure } from '../../../src/documents/page/client/moment.ts';
import type { PagePlan, PageSegment } from '../../../src/documents/page/page-data.ts';
import type { DrawingOptions } from '../../../src/figure/drawing.ts';
import { poseInSegment, previewOf, stillOf } from '../../../src/figure/pose-at.ts';
import { renderDrawing, viewBoxOf } from '../../../src/figure/render-svg.ts';
import { renderFigure } from '../../../src/outputs/screen/figure-panel.ts';
import { startView } from '../../../src/outputs/screen/session-view.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { isClosing, isMoving, type Segment } from '../../../src/plan/segment.ts';
import { tempoOf } from '../../../src/plan/work-kinds/work-kind.ts';
import { type Figure, figureOf } from '../../../src/routine/figure.ts';
import { bundledPlan, plannedFrom } from '../../support/bundled-plans.ts';
import { isWay } from '../../support/segments.ts';
import { pageDataOf } from './page-plan.ts';

/** Moments of a movement. */
const shares = Array.from({ length: 12 }, (_, index) => (index + 0.37) / 12);

function svgOf(drawing: DrawingOptions): string {
  return [`<svg viewBox="${viewBoxOf(drawing.pose)}">`, renderDrawing(drawing), '</svg>'].join('');
}

/** What a terminal that shows pictures draws at a moment. */
function drawnInTerminal(plan: Plan, segment: Segment, positionMs: number): DrawingOptions | undefined {
  const [first] = renderFigure(startView(plan), segment, positionMs, { columns: 40, rows: 12 }, 'picture');
  return first?.find(({ picture }) => picture !== undefined)?.picture?.drawing;
}

/** From above and from the side by turns, and between two poses that each name a start of their own. */
const kneesInAnotherOrder = `format: 1
title: Knee rolls
steps:
  - exercise: knee-rolls
    reps: 2
    stations:
      - { pose: right, say: knees to the right, hold: 5s }
      - { pose: middle, say: knees to your chest, hold: 5s }
      - { pose: left, say: knees to the left, hold: 5s }
`;

/** Between them they hold, count at a tempo, turn to both sides and stay in positions in between. */
describe.each([
  ['maintenance', bundledPlan('maintenance', { unattended: true })],
  ['big-three', bundledPlan('big-three', { unattended: true })],
  ['desk-break', bundledPlan('desk-break', { unattended: true })],
  ['knee rolls in another order', plannedFrom(kneesInAnotherOrder, { unattended: true })],
])('%s', (_name, usual) => {
  const data = pageDataOf(usual);
  const easier = <Some extends Plan>(plan: Some): Some => ({
    ...plan,
    steps: plan.steps.map((step) => (step.kind === 'exercise' ? { ...step, easier: true } : step)),
  });
  const forms: readonly (readonly [Plan, PagePlan])[] = [
    [usual, data.plan],
    [easier(usual), easier(data.plan)],
  ];
  /** The first of the segments that show the same, each in both forms. */
  const views = forms.flatMap(([plan, page]) => {
    const seen = new Set<string>();
    return page.segments.flatMap((segment) => {
      const { step, kind, side, fromPose, toPose } = segment;
      const key = JSON.stringify([step, kind, isClosing(segment), side, fromPose, toPose]);
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ plan, page, segment }];
    });
  });

  const show = (page: PagePlan, segment: PageSegment, positionMs: number, isStill = false) =>
    drawFigure(page, segment, positionMs, data.words.sideLetters, isStill);

  /** Whether both draw nothing, or the same; a terminal shows fewer pictures of a movement from the same poses. */
  const isSame = ({ plan, page, segment }: (typeof views)[number], share: number): boolean => {
    const positionMs = segment.atMs + share * segment.durationMs;
    const shown = show(page, segment, positionMs);
    const drawn = drawnInTerminal(plan, segment, positionMs);
    const step = plan.steps[segment.step];
    const figure = step?.kind === 'exercise' ? figureOf(step) : undefined;
    if (shown === undefined || drawn === undefined || step?.kind !== 'exercise' || figure === undefined)
      return shown === drawn;
    const pose = isMoving(segment) ? poseInSegment(figure, segment, positionMs, tempoOf(step.work)) : drawn.pose;
    return shown === svgOf({ ...drawn, pose });
  };

  const moving = views.filter(({ segment }) => isMoving(segment));

  test('what stands still on the terminal is the same on the page', () => {
    for (const view of views.filter((each) => !moving.includes(each))) expect(isSame(view, 0.5)).toBe(true);
  });

  test('the page draws at every moment of a movement what the terminal draws', () => {
    for (const view of moving) {
      for (const share of shares)
        expect(isSame(view, share), `${view.segment.kind} ${view.segment.index} at ${share}`).toBe(true);
    }
  });

  test('with less movement it draws what is reached, with the way to it', () => {
    const posed = (plan: Plan, segment: Segment, draw: (figure: Figure) => DrawingOptions) => {
      const step = plan.steps[segment.step];
      const figure = step?.kind === 'exercise' ? figureOf(step) : undefined;
      return figure && svgOf({ ...draw(figure), letters: { left: 'L', right: 'R' } });
    };
    for (const { plan, page, segment } of moving) {
      const drawn = isWay('out')(segment)
        ? posed(plan, segment, (figure) => ({ pose: stillOf(figure, segment) }))
        : posed(plan, segment, (figure) => ({ ...previewOf(figure, segment), working: true }));
      expect(show(page, segment, segment.atMs, true)).toBe(drawn);
      expect(show(page, segment, segment.atMs + segment.durationMs / 2, true)).toBe(drawn);
    }
  });
});
