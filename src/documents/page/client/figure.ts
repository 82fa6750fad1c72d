/** The figure at a moment, drawn by the same code as on paper. */
import type { DrawablePose } from '../../../figure/drawable-pose.ts';
import { poseInSegment, previewOf, stillOf } from '../../../figure/pose-at.ts';
import { renderDrawing, viewBoxOf } from '../../../figure/render-svg.ts';
import { findWork, isMoving, showsPreview } from '../../../plan/shown/shown-figure.ts';
import { tempoOf, workTraits } from '../../../plan/work-kinds/work-traits.ts';
import { figureOf } from '../../../routine/figure.ts';
import type { PagePlan, PageSegment, PageWords } from '../page-data.ts';

export interface Drawing {
  readonly viewBox: string;
  readonly content: string;
}

/** Nothing where the exercise has no figure. With less movement a pose is shown, and not the way to it. */
export function drawFigure(
  plan: PagePlan,
  segment: PageSegment,
  positionMs: number,
  { sideLetters }: Pick<PageWords, 'sideLetters'>,
  isStill: boolean,
): Drawing | undefined {
  const isPreview = showsPreview(segment);
  const shown = isPreview ? findWork(plan, segment) : segment;
  const step = shown && plan.steps[shown.step];
  const figure = step?.kind === 'exercise' ? figureOf(step) : undefined;
  if (shown === undefined || step?.kind !== 'exercise' || figure === undefined) return undefined;
  const draw = (pose: DrawablePose, working: boolean, ghost?: DrawablePose): Drawing => ({
    viewBox: viewBoxOf(pose),
    content: renderDrawing({ pose, ghost, working, letters: sideLetters }),
  });
  const preview = () => {
    const { pose, ghost } = previewOf(figure, shown);
    return draw(pose, true, ghost);
  };
  if (isPreview || (isStill && isMoving(shown) && shown.way !== 'out')) return preview();
  if (isMoving(shown) && !isStill) return draw(poseInSegment(figure, shown, positionMs, tempoOf(step.work)), true);
  return draw(stillOf(figure, shown), shown.kind === 'hold' && workTraits[step.work.kind].isHeld);
}
