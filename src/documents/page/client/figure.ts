/** The figure at a moment, mixed from what was drawn on the page. */
import { findWork, showsPreview } from '../../../plan/segment.ts';
import { movementTime, type PageFigures, type PagePlan, type PageSegment } from '../page-data.ts';

/** Nothing where the exercise has no figure. With less movement a pose is shown, and not the way to it. */
export function drawFigure(
  plan: PagePlan,
  segment: PageSegment,
  positionMs: number,
  figures: PageFigures,
  isStill: boolean,
): string | undefined {
  const isPreview = showsPreview(segment);
  const found = isPreview ? findWork(plan, segment) : segment;
  const shown = found && plan.segments[found.index];
  const step = shown && plan.steps[shown.step];
  if (shown === undefined || step?.kind !== 'exercise') return undefined;
  const [usual = -1, easier = usual] = shown.shown.figure;
  const figure = figures.shown[step.easier ? easier : usual];
  // Of a moment before it, and of one behind it, its ends are shown.
  const share = Math.min(Math.max((positionMs - shown.atMs) / Math.max(1, shown.durationMs), 0), 1);
  const time = movementTime * (figure?.isWayBack ? 1 - share : share);
  const moving = isStill || isPreview ? undefined : figure?.moving;
  const stretch = moving?.findLast(({ from }) => from <= time);
  const lines = stretch?.lines ?? (isPreview ? figure?.preview : figure?.still);
  return lines?.map((line) => renderLine(figures, line, time)).join('');
}

function renderLine({ lines, texts }: PageFigures, place: number, time: number): string {
  const line = lines[place] ?? '';
  if (typeof line === 'string') return line;
  const stretch = line.findLast(({ at: [from = 0] }) => from <= time);
  if (stretch === undefined) return '';
  const { text, at, numbers } = stretch;
  const last = at.findLastIndex((each) => each <= time);
  const [start = 0, end = Number.POSITIVE_INFINITY] = at.slice(last);
  const [now = [], next = now] = numbers.slice(last);
  let index = -1;
  return (texts[text] ?? '').replace(/~/g, () => {
    index += 1;
    const value = now[index] ?? 0;
    return String(Math.round(value + (((next[index] ?? 0) - value) * (time - start)) / (end - start)) / 10);
  });
}
