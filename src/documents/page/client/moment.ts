/** What the page shows at a moment: the same count, phase and side as the terminal's screen, from the same code, and the figure. */
import type { SideLetters } from '../../../figure/drawable-pose.ts';
import type { DrawingOptions } from '../../../figure/drawing.ts';
import { poseInSegment, previewOf, stillOf } from '../../../figure/pose-at.ts';
import { renderDrawing, viewBoxOf } from '../../../figure/render-svg.ts';
import type { Activity } from '../../../messages/screen.ts';
import { findWork, isMoving, isWayOut, showsPreview } from '../../../plan/segment.ts';
import { type BigCount, bigCountAt } from '../../../plan/shown/big-count.ts';
import { findNextPart } from '../../../plan/shown/session-words.ts';
import { tempoOf, workTraits } from '../../../plan/work-kinds/work-kind.ts';
import { figureOf } from '../../../routine/figure.ts';
import { fill, type PagePlan, type PageSegment, type PageWords, type ShownTexts } from '../page-data.ts';

export interface PageMoment {
  readonly activity: Activity;
  readonly phase: string;
  readonly side: string;
  readonly count: BigCount;
  readonly name: string;
  readonly number: string;
  readonly status: string;
  readonly texts: readonly string[];
  readonly isWarning: boolean;
  readonly next: string;
}

export function momentAt(plan: PagePlan, segment: PageSegment, positionMs: number, words: PageWords): PageMoment {
  const { shown } = segment;
  const step = plan.steps[segment.step];
  const isEased = step?.kind === 'exercise' && step.easier && shown.easierHow !== undefined;
  const { texts, isWarning } = findTexts(shown.texts, positionMs);
  const easier = isEased && !isWarning ? [words.easierShown, ...(shown.easierHow ?? [])] : undefined;
  return {
    ...shown,
    side: shown.side ?? '',
    count: bigCountAt(plan, segment, positionMs, hasCountedSeconds),
    number: shown.number ?? '',
    status: [...shown.status, ...(isEased ? [words.easierForm] : [])].join(' · '),
    texts: easier ?? texts,
    isWarning,
    next: nameNext(plan, segment, words),
  };
}

/** What the plan's segments know of themselves on a page. */
export function hasCountedSeconds(segment: Parameters<typeof bigCountAt>[1]): boolean {
  return 'shown' in segment && (segment as PageSegment).shown.countsSeconds;
}

function findTexts(all: readonly ShownTexts[], positionMs: number): Omit<ShownTexts, 'fromMs'> {
  return all.findLast(({ fromMs }) => fromMs <= positionMs) ?? { texts: [], isWarning: false };
}

function nameNext(plan: PagePlan, segment: PageSegment, words: PageWords): string {
  const next = findNextPart(plan, segment);
  const shown = next && plan.segments[next.segment.index]?.shown;
  if (next === undefined || shown === undefined) return words.nothingNext;
  const { name, sideName = name, setName = name } = shown;
  return fill(words.next, { what: { step: name, side: sideName, set: setName }[next.by] });
}

/** The sentence that is said, for whoever cannot hear it. */
export function captionAt({ cues }: PagePlan, segment: PageSegment, positionMs: number): string {
  const cue = (segment.cues ?? cues).findLast(({ atMs }) => atMs <= positionMs);
  return cue !== undefined && cue.atMs >= segment.atMs ? cue.say : '';
}

/**
 * The figure at a moment, as the terminal draws it; nothing where the exercise has none. With less movement a pose is shown,
 * and not the way to it.
 */
export function drawFigure(
  plan: PagePlan,
  segment: PageSegment,
  positionMs: number,
  letters: SideLetters,
  isStill: boolean,
): string | undefined {
  const isPreview = showsPreview(segment);
  const shown = isPreview ? findWork(plan, segment) : segment;
  const step = shown && plan.steps[shown.step];
  const figure = step?.kind === 'exercise' ? figureOf(step) : undefined;
  if (shown === undefined || step?.kind !== 'exercise' || figure === undefined) return undefined;
  const moves = isMoving(shown);
  if (isPreview || (isStill && moves && !isWayOut(shown)))
    return render({ ...previewOf(figure, shown), working: true, letters });
  if (moves && !isStill)
    return render({ pose: poseInSegment(figure, shown, positionMs, tempoOf(step.work)), working: true, letters });
  const working = shown.kind === 'hold' && workTraits[step.work.kind].isHeld;
  return render({ pose: stillOf(figure, shown), working, letters });
}

/** With a picture of its own inside, what is seen of the plane changes with what is drawn. */
function render(drawing: DrawingOptions): string {
  return `<svg viewBox="${viewBoxOf(drawing.pose)}">${renderDrawing(drawing)}</svg>`;
}
